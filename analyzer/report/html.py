"""A whole page around the reading view: self-contained, no script, nothing fetched; it prints well."""

from html import escape
from pathlib import Path

from analyzer.report.characters import printable
from analyzer.report.figures import figures
from analyzer.report.imprint import imprint
from analyzer.report.legend import legend
from analyzer.report.reading import reading_view
from analyzer.report.strip import strip
from analyzer.report.view import PLAIN, View
from analyzer.report.wording import describe, phrase
from analyzer.results import Analysis, Finding

__all__ = ["legend", "page", "reading_view", "strip", "style"]
_HERE = Path(__file__).parent


def style() -> str:
    """The style sheet of the reading view."""
    return (_HERE / "reading.css").read_text(encoding="utf-8")


def page(analysis: Analysis, title: str, view: View = PLAIN) -> str:
    """The page: caution, figures, bias line, legend, text, notes, imprint."""
    say = view.language
    shown_title = escape(printable(title))
    facts = "".join(f"<li>{escape(fact)}</li>" for fact in figures(analysis, say))
    return whole_page(
        shown_title,
        f'<h1>{shown_title}</h1><p class="bk-caution">{escape(phrase("report.caution", say))}</p>'
        f'<ul class="bk-figures">{facts}</ul><h2>{phrase("report.strip", say)}</h2>{strip(analysis, view)}'
        f"<h2>{phrase('report.text', say)}</h2>{legend(analysis, view)}{reading_view(analysis, view)}{_notes(analysis, view)}{_imprint(analysis, view)}",
        say,
        style(),
    )


def whole_page(title: str, body: str, language: str, sheet: str) -> str:
    """`body` as a document of its own; `title` is escaped already, `sheet` comes before the page's own style."""
    own = (_HERE / "page.css").read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{sheet}{own}</style></head><body><main>{body}</main></body></html>"
    )


def _notes(analysis: Analysis, view: View) -> str:
    """All findings as lists, so that print keeps what the cards say."""
    kept = [f for f in analysis.findings if f.span not in view.ignored]
    ignored = [f for f in analysis.findings if f.span in view.ignored]
    return _list(analysis, kept, "report.notes", view) + _list(analysis, ignored, "report.ignored", view)


def _list(analysis: Analysis, findings: list[Finding], heading: str, view: View) -> str:
    items = "".join(
        f'<li><b lang="id">{escape(printable(analysis.text[f.span.start : f.span.end]))}</b>: {escape(describe(f, view.language))}</li>' for f in findings
    )
    return f'<section class="bk-notes"><h2>{phrase(heading, view.language)}</h2><ol>{items}</ol></section>' if items else ""


def _imprint(analysis: Analysis, view: View) -> str:
    rows = "".join(f"<dt>{escape(printable(name))}</dt><dd>{escape(printable(value))}</dd>" for name, value in imprint(analysis, view))
    return f'<footer class="bk-imprint"><h2>{phrase("report.about", view.language)}</h2><dl>{rows}</dl></footer>'
