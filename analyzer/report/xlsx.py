"""An analysis as an Excel workbook: summary with imprint, sentences, findings. No cell can run as a formula."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from analyzer.report.characters import printable
from analyzer.report.export import IGNORED, findings_with_ignored
from analyzer.report.figures import figures
from analyzer.report.imprint import imprint
from analyzer.report.table import FINDING_COLUMNS, SENTENCE_COLUMNS, safe_cell, sentence_rows
from analyzer.report.view import PLAIN, View
from analyzer.report.wording import category_label, phrase
from analyzer.results import Analysis

_WIDE = {"kalimat": 80, "alasan": 60, "lebih_lugas": 32, "temuan": 40, "kata": 24, "sumber": 30, "suara": 26}
_NARROW = 14
_LONGEST_CELL = 32_767  # characters, Excel's own limit


def to_xlsx(analysis: Analysis, view: View = PLAIN) -> bytes:
    """The workbook's bytes."""
    say = view.language
    book = Workbook()
    book.remove(book.active)
    summary: list[tuple[str, Any]] = [("", fact) for fact in figures(analysis, say)]
    summary += [(category_label(t.key, say), t.count) for t in analysis.summary.by_category]
    _sheet(book, phrase("report.about", say), ("", ""), [*summary, *imprint(analysis, view)], widths=(34, 100))
    _table(book, phrase("report.sentences", say), SENTENCE_COLUMNS, sentence_rows(analysis))
    _table(book, phrase("report.findings", say), (*FINDING_COLUMNS, IGNORED), findings_with_ignored(analysis, view))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _table(book: Workbook, name: str, columns: Sequence[str], rows: Iterable[dict[str, Any]]) -> None:
    widths = [_WIDE.get(column, _NARROW) for column in columns]
    sheet = _sheet(book, name, columns, [[row[c] for c in columns] for row in rows], widths)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _sheet(book: Workbook, name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]], widths: Sequence[float]) -> Any:
    sheet = book.create_sheet(name)
    for row in [heads] if any(heads) else []:
        sheet.append(list(row))
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    for row in rows:
        sheet.append([_cell(value) for value in row])
    for i, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(i)].width = width
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    return sheet


def _cell(value: Any) -> Any:
    """A value that neither runs nor breaks the file."""
    return safe_cell(printable(value)[: _LONGEST_CELL - 1]) if isinstance(value, str) else value
