"""Every way to take an analysis along, by name: what the page offers as downloads and the command line writes."""

from collections.abc import Callable

from analyzer.report.export import findings_csv, sentences_csv, to_json
from analyzer.report.html import page
from analyzer.report.view import PLAIN, View
from analyzer.results import Analysis

FORMATS = ("html", "docx", "xlsx", "csv", "csv_sentences", "json")
BINARY = frozenset({"docx", "xlsx"})


def export(form: str, analysis: Analysis, title: str, source: str, view: View = PLAIN) -> str | bytes:
    """The analysis as one of FORMATS, with versions, settings and limits; bytes for BINARY. `csv` are the findings."""
    make: dict[str, Callable[[], str | bytes]] = {
        "html": lambda: page(analysis, title, view),
        "docx": lambda: _docx(analysis, title, view),
        "xlsx": lambda: _xlsx(analysis, view),
        "csv": lambda: findings_csv(analysis, view),
        "csv_sentences": lambda: sentences_csv(analysis, view),
        "json": lambda: to_json(analysis, source, view),
    }
    return make[form]()


def file_bytes(form: str, content: str | bytes) -> bytes:
    """As it stands in a file: UTF-8, CSV with the mark by which Excel knows it."""
    if isinstance(content, bytes):
        return content
    return content.encode("utf-8-sig" if form.startswith("csv") else "utf-8", errors="replace")


def _docx(analysis: Analysis, title: str, view: View) -> bytes:
    from analyzer.report.docx import to_docx  # half a second that only this format needs

    return to_docx(analysis, view, title)


def _xlsx(analysis: Analysis, view: View) -> bytes:
    from analyzer.report.xlsx import to_xlsx

    return to_xlsx(analysis, view)
