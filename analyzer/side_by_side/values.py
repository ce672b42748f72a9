"""A comparison as plain JSON values."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from analyzer.compare import Comparison
from analyzer.report.json_lines import full
from analyzer.report.wording import phrase
from analyzer.results import Finding


def as_json(found: Comparison, sources: Sequence[str], language: str = "id") -> dict[str, Any]:
    """`articles` as `read --format json` has them; `aligned`, `actors`, `alone` point to them by number, from 0."""
    return {
        "articles": [full(source, analysis) for source, analysis in zip(sources, found.analyses, strict=True)],
        "aligned": [asdict(group) for group in found.aligned],
        "actors": [
            {
                "name": actor.name,
                "portraits": [{"mentions": p.mentions, "called": p.called, "findings": [_terms(f) for f in p.findings]} for p in actor.portraits],
            }
            for actor in found.actors
        ],
        "alone": [asdict(alone) for alone in found.alone],
        "limits": f"{phrase('compare.verdict', language)} {phrase('report.caution', language)}",
    }


def _terms(finding: Finding) -> dict[str, Any]:
    return {"start": finding.span.start, "end": finding.span.end, "term": finding.term, "voice": str(finding.voice)}
