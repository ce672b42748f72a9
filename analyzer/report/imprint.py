"""What every export carries: versions, settings, limits."""

from analyzer.report.view import View
from analyzer.report.wording import phrase
from analyzer.results import Analysis, Versions


def made_with(versions: Versions, language: str = "id") -> str:
    """Program, lexicon and model in one line."""
    return phrase("report.versions", language, bingkai=versions.bingkai, lexicon=versions.lexicon, model=versions.model)


def imprint(analysis: Analysis, view: View) -> tuple[tuple[str, str], ...]:
    """(name, value) pairs: versions, the reader's settings, how many findings were ignored, limits."""
    say = view.language
    rows = [(phrase("report.made", say), made_with(analysis.versions, say)), *view.settings]
    if view.ignored:
        rows.append((phrase("report.ignored", say), str(sum(f.span in view.ignored for f in analysis.findings))))
    return (*rows, (phrase("report.limits", say), phrase("report.caution", say)))
