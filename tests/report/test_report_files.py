"""Word and Excel files open again, hold the text, and run nothing."""

import io
from collections.abc import Callable

import docx
import openpyxl
import pytest

from analyzer.report.docx import to_docx
from analyzer.report.palette import colours, shades
from analyzer.report.picture import bars_picture, strip_picture
from analyzer.report.view import View
from analyzer.report.wording import categories
from analyzer.report.xlsx import to_xlsx
from analyzer.results import Analysis

HOSTILE = '=HYPERLINK("http://x")\n+1\x00\x1b\n@SUM(A1)\n-2+3\nKalimat <b> & "kejam" \u202e.'


def test_workbook(article: Analysis) -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(article)))
    values = [cell.value for sheet in book for row in sheet for cell in row]
    assert len(book.sheetnames) == 3
    assert "Bupati itu kejam." in values
    assert any("m0de1" in str(v) for v in values)


def test_workbook_runs_nothing(make: Callable[..., Analysis]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(make(HOSTILE, [(0, 1)]), View(settings=(("=1", "=2"),)))))
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert not [c.value for c in cells if c.data_type == "f"]
    assert not [c.value for c in cells if isinstance(c.value, str) and c.value.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("language", ["id", "en"])
def test_document(article: Analysis, language: str) -> None:
    view = View(language, ignored=frozenset({article.findings[0].span}))
    document = docx.Document(io.BytesIO(to_docx(article, view, "Judul \x00 saya")))
    text = "\n".join(p.text for p in document.paragraphs)
    assert "Dua warga ditembak kemarin." in text
    assert "Judul \ufffd saya" in text
    assert len(document.tables) == 3


def test_hostile_document(make: Callable[..., Analysis]) -> None:
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(to_docx(make(HOSTILE)))).paragraphs)
    assert "+1\ufffd\ufffd" in text


def test_empty(make: Callable[..., Analysis]) -> None:
    assert openpyxl.load_workbook(io.BytesIO(to_xlsx(make("")))).sheetnames
    assert docx.Document(io.BytesIO(to_docx(make("")))).paragraphs


def test_colours_of_every_category() -> None:
    assert set(colours()) == set(categories())
    assert set(shades()) == {1, 2, 3, 4}
    looks = {(c.ink, c.line) for c in colours().values()}
    assert len(looks) == 14


def test_pictures() -> None:
    for png in (bars_picture([("Penilaian", 3.0, "3")]), bars_picture([]), strip_picture([(0.5, True)] * 90), strip_picture([])):
        assert png.startswith(b"\x89PNG")
