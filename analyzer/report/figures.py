"""The aggregates said in words, one phrase each, the same in every export."""

from analyzer.report.wording import decimal, phrase
from analyzer.results import Analysis


def figures(analysis: Analysis, language: str = "id") -> tuple[str, ...]:
    """Load with its interval, percentile where there is one, loaded sentences, density."""
    s = analysis.summary
    parts = [phrase("report.load", language, load=f"{s.load:.0f}", low=f"{s.load_low:.0f}", high=f"{s.load_high:.0f}")]
    if s.percentile is not None:
        parts.append(phrase("report.percentile", language, percentile=f"{s.percentile:.0f}"))
    parts.append(phrase("report.loaded", language, count=sum(x.loaded for x in analysis.sentences), total=s.sentences))
    parts.append(phrase("report.density", language, density=decimal(s.density, 1, language)))
    return tuple(parts)
