"""An Analysis as plain JSON values: the lines of `score`, and the fuller form of `read`."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from analyzer.results import Analysis, Evidence, Finding, Sentence


def score_line(identifier: Any, analysis: Analysis) -> dict[str, Any]:
    """One output line of `score`; offsets are code points in the document's text.

    Where a title was put in front of the text, its sentences stand under `headline` with offsets in the title,
    and all others count from the text's own start.
    """
    headline = analysis.title
    shift = headline.end + 1 if headline and analysis.title_in_front else 0
    body = [s for s in analysis.sentences if s.span.start >= shift]
    line = {
        "id": identifier,
        "sentences": [_sentence(s, analysis.text, shift) for s in body],
        "summary": asdict(analysis.summary),
        "versions": asdict(analysis.versions),
    }
    if shift:
        line["headline"] = [_sentence(s, analysis.text, 0) for s in analysis.sentences if s.span.start < shift]
    return line


def full(identifier: Any, analysis: Analysis) -> dict[str, Any]:
    """What `read --format json` prints: a line of `score` with the text, the title and whole findings."""
    line = score_line(identifier, replace(analysis, title_in_front=False))
    line["text"] = analysis.text
    line["title"] = analysis.text[analysis.title.start : analysis.title.end] if analysis.title else None
    for row, sentence in zip(line["sentences"], analysis.sentences, strict=True):
        row["findings"] = [_finding(f) | _reasons(f, analysis.text) for f in sentence.findings]
        row["proposals"] = [_finding(f) | {"probability": round(f.probability, 4)} for f in sentence.proposals]
        row["evidence"] = [_evidence(e) for e in sentence.evidence]
        row["passives"] = [[p.start, p.end] for p in sentence.passives]
    return line


def _sentence(sentence: Sentence, text: str, shift: int) -> dict[str, Any]:
    return {
        "text": text[sentence.span.start : sentence.span.end],
        "start": sentence.span.start - shift,
        "end": sentence.span.end - shift,
        "score": sentence.score,
        "loaded": sentence.loaded,
        "lexicon_score": sentence.lexicon_score,
        "probability": sentence.probability,
        "findings": [_finding(f, shift) for f in sentence.findings],
    }


def _finding(finding: Finding, shift: int = 0) -> dict[str, Any]:
    return {
        "start": finding.span.start - shift,
        "end": finding.span.end - shift,
        "term": finding.term,
        "category": finding.category,
        "intensity": finding.intensity,
        "voice": str(finding.voice),
        "target": finding.target,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    start, end = (evidence.span.start, evidence.span.end) if evidence.span else (None, None)
    return {"label": evidence.label, "weight": evidence.weight, "start": start, "end": end}


def _reasons(finding: Finding, text: str) -> dict[str, Any]:
    neutral: Sequence[str] = finding.neutral
    return {
        "text": text[finding.span.start : finding.span.end],
        "why": finding.why,
        "neutral": list(neutral),
        "source": finding.source,
        "probability": round(finding.probability, 4),
    }
