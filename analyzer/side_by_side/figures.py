"""The figures of each article as text, the same on the page, in print and in a table."""

from collections.abc import Callable, Sequence

from analyzer.report.wording import decimal, phrase
from analyzer.results import Analysis, Voice

Row = tuple[str, Callable[[Analysis], str]]  # what is measured, and how an article's value is written


def figures(analyses: Sequence[Analysis], language: str) -> list[Row]:
    """The measures in their order, the load first; percentiles only where reference news is there to compare with."""
    measured = any(a.summary.percentile is not None for a in analyses)
    rows: list[tuple[str, Callable[[Analysis], str]]] = [
        ("load", _load),
        *([("percentile", _percentile)] if measured else []),
        ("loaded", lambda a: phrase("compare.of", language, count=sum(s.loaded for s in a.sentences), total=a.summary.sentences)),
        ("density", lambda a: decimal(a.summary.density, 1, language)),
        ("own", lambda a: str(_count(a, Voice.NARRATOR))),
        ("others", lambda a: str(_count(a, Voice.QUOTED) + _count(a, Voice.ATTRIBUTED))),
        ("headline_score", lambda a: next((f"{100 * t.share:.0f}" for t in a.summary.by_part if t.key == "headline"), "–")),
        ("length", lambda a: str(a.summary.words)),
    ]
    return [(phrase(f"compare.{name}", language), value) for name, value in rows]


def of_category(category: str, analysis: Analysis) -> str:
    """How many marks of one category."""
    return str(sum(t.count for t in analysis.summary.by_category if t.key == category) or "–")


def _load(analysis: Analysis) -> str:
    s = analysis.summary
    return f"{s.load:.0f} ({s.load_low:.0f}–{s.load_high:.0f})"


def _percentile(analysis: Analysis) -> str:
    share = analysis.summary.percentile
    return "–" if share is None else f"{share:.0f} %"


def _count(analysis: Analysis, voice: Voice) -> int:
    return sum(t.count for t in analysis.summary.by_voice if t.key == voice)
