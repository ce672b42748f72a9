"""An analysis as rows of the two tables. Values are JSON's, so that a part can be kept as JSON; dates are ISO text."""

import hashlib
from typing import Any

from analyzer.corpus.dates import day_of
from analyzer.corpus.records import Record
from analyzer.corpus.schema import KEPT, SENTENCE, own_columns
from analyzer.results import Analysis, Sentence, Voice
from analyzer.scoring import part_of

_DIGITS = 6  # decimals of scores: more would only store noise


def document_row(record: Record, analysis: Analysis, keep: tuple[str, ...]) -> dict[str, Any]:
    """The document's row; `month` is YYYY-MM."""
    day = day_of(record.date, month_first=record.month_first) if record.date else None
    summary, findings = analysis.summary, analysis.findings
    headline = [s for s in analysis.sentences if analysis.title and s.span.start < analysis.title.end]
    own = [f.category for f in findings if f.voice == Voice.NARRATOR]
    voices = {voice: sum(f.voice == voice for f in findings) for voice in Voice}
    return {
        "number": record.number,
        "id": record.id,
        "outlet": record.outlet,
        "date": day.isoformat() if day else None,
        "month": _month(record),
        "date_text": record.date,
        "title": record.title,
        "text_digest": hashlib.sha256(record.text.encode()).hexdigest()[:16],
        "words": summary.words,
        "sentences": summary.sentences,
        "repeated": len(said := [analysis.text[s.span.start : s.span.end] for s in analysis.sentences]) - len(set(said)),
        "loaded": sum(s.loaded for s in analysis.sentences),
        "load": round(summary.load, _DIGITS),
        "findings": len(findings),
        **{str(voice): count for voice, count in voices.items()},
        "headline_score": round(max(s.score for s in headline), _DIGITS) if headline else None,
        "headline_findings": sum(len(s.findings) for s in headline) if headline else None,
        **{column: own.count(category) for category, column in own_columns().items()},
        **{f"{KEPT}{name}": value for name, value in zip(keep, record.kept, strict=True)},
    }


def finding_rows(record: Record, analysis: Analysis, *, sentences: bool) -> list[dict[str, Any]]:
    """One row per finding in text order; offsets are code points in the document's own `field` (title or text)."""
    shift = analysis.title.end + 1 if analysis.title and analysis.title_in_front else 0
    out = []
    for index, sentence in enumerate(analysis.sentences):
        in_title = sentence.span.start < shift
        same = {
            "number": record.number,
            "id": record.id,
            "outlet": record.outlet,
            "month": _month(record),
            "sentence": index + 1,
            "part": part_of(index, sentence, analysis.title),
            "field": "title" if in_title else "text",
        }
        out += [same | row for row in _findings(sentence, analysis, 0 if in_title else shift, sentences=sentences)]
    return out


def _findings(sentence: Sentence, analysis: Analysis, shift: int, *, sentences: bool) -> list[dict[str, Any]]:
    text = analysis.text
    return [
        {
            "start": f.span.start - shift,
            "end": f.span.end - shift,
            "words": text[f.span.start : f.span.end],
            "term": f.term,
            "category": f.category,
            "intensity": f.intensity,
            "voice": str(f.voice),
            "target": f.target,
            "probability": round(f.probability, _DIGITS),
            "sentence_score": round(sentence.score, _DIGITS),
            **({SENTENCE: text[sentence.span.start : sentence.span.end]} if sentences else {}),
        }
        for f in sentence.findings
    ]


def _month(record: Record) -> str | None:
    day = day_of(record.date, month_first=record.month_first) if record.date else None
    return day.isoformat()[:7] if day else None
