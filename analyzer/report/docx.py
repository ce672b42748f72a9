"""An analysis as a Word document: figures, charts as pictures, the highlighted text, tables, imprint."""

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from analyzer.report.characters import printable
from analyzer.report.docx_text import write_text
from analyzer.report.figures import figures
from analyzer.report.imprint import imprint
from analyzer.report.picture import bars_picture, strip_picture
from analyzer.report.view import PLAIN, View
from analyzer.report.wording import category_label, decimal, phrase, sureness
from analyzer.results import Analysis, Finding

_PICTURE = Cm(15.5)


def to_docx(analysis: Analysis, view: View = PLAIN, title: str | None = None) -> bytes:
    """The document's bytes; `title` is the heading, a general one where it is None."""
    say = view.language
    document = Document()
    _language(document, say)
    document.core_properties.title = printable(title or phrase("report.title", say))[:255]
    document.core_properties.author = "Bingkai"
    document.add_heading(printable(title or phrase("report.title", say)), 0)
    document.add_paragraph(phrase("report.caution", say))
    for fact in figures(analysis, say):
        document.add_paragraph(fact, style="List Bullet")
    _pictures(document, analysis, say)
    document.add_heading(phrase("report.text", say), 1)
    write_text(document, analysis, view)
    _findings(document, analysis, view)
    _sentences(document, analysis, say)
    document.add_heading(phrase("report.about", say), 1)
    for name, value in imprint(analysis, view):
        paragraph = document.add_paragraph()
        paragraph.add_run(printable(f"{name}: ")).bold = True
        paragraph.add_run(printable(value))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _language(document: Any, say: str) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Calibri", Pt(11)
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), "id-ID" if say == "id" else "en-GB")
    style.element.get_or_add_rPr().append(lang)


def _pictures(document: Any, analysis: Analysis, say: str) -> None:
    _picture(document, phrase("report.strip", say), strip_picture([(s.score, s.loaded) for s in analysis.sentences]), phrase("view.strip", say))
    counts = [(category_label(t.key, say), float(t.count), str(t.count)) for t in analysis.summary.by_category]
    if counts:
        spoken = "; ".join(f"{label} {shown}" for label, _, shown in counts)
        _picture(document, phrase("report.categories", say), bars_picture(counts), spoken)


def _picture(document: Any, heading: str, png: bytes, description: str) -> None:
    document.add_heading(heading, 1)
    shape = document.add_picture(io.BytesIO(png), width=_PICTURE)
    shape._inline.docPr.set("descr", description)


def _findings(document: Any, analysis: Analysis, view: View) -> None:
    say = view.language
    kept = [f for f in analysis.findings if f.span not in view.ignored]
    ignored = [f for f in analysis.findings if f.span in view.ignored]
    for heading, findings in (("report.notes", kept), ("report.ignored", ignored)):
        if findings:
            document.add_heading(phrase(heading, say), 1)
            rows = [_finding(analysis, f, say) for f in findings]
            _table(document, ("report.marked", "card.voice", "card.confidence", "card.plainer"), rows, say)


def _finding(analysis: Analysis, finding: Finding, say: str) -> tuple[str, ...]:
    words = analysis.text[finding.span.start : finding.span.end]
    return (
        f"{words} ({category_label(finding.category, say)}). {finding.why}",
        phrase(f"voice.{finding.voice}", say),
        sureness(finding, say),
        "; ".join(finding.neutral),
    )


def _sentences(document: Any, analysis: Analysis, say: str) -> None:
    document.add_heading(phrase("report.sentences", say), 1)
    rows = [
        (str(number), analysis.text[s.span.start : s.span.end], decimal(s.score, 2, say), phrase("report.yes" if s.loaded else "report.no", say))
        for number, s in enumerate(analysis.sentences, 1)
    ]
    _table(document, ("report.number", "report.sentence", "report.score", "view.loaded"), rows, say, widths=(1.2, 10.5, 1.6, 2.7))


def _table(document: Any, heads: Sequence[str], rows: Sequence[Sequence[str]], say: str, widths: Sequence[float] = (7.5, 3.5, 2.0, 3.0)) -> None:
    table = document.add_table(rows=1, cols=len(heads), style="Light Grid Accent 1")
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = phrase(head, say)
    for row in rows:
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = printable(value)
    for column, width in zip(table.columns, widths, strict=True):
        for cell in column.cells:
            cell.width = Cm(width)
