"""A comparison as page, table and JSON: whole, escaped, running nothing, in both languages."""

import csv
import io
import json
from html.parser import HTMLParser

import pytest

from analyzer.compare import Comparison, compare
from analyzer.pipeline import Analyzer
from analyzer.side_by_side.page import comparison_page
from analyzer.side_by_side.table import comparison_csv
from analyzer.side_by_side.text import comparison_text
from analyzer.side_by_side.values import as_json

A = "Pemerintah kota memindahkan 120 pedagang Pasar Rejo pada Senin (3/8).\nPemindahan berjalan selama dua jam.\n"
B = 'Aparat mengobrak-abrik lapak 120 pedagang Pasar Rejo pada Senin (3/8).\n=HYPERLINK("x") Tono <script>alert(1)</script> pingsan di jalan.\n'
SOURCES = ("a.txt", "=b<i>.txt")


@pytest.fixture(scope="module")
def found(analyzer: Analyzer) -> Comparison:
    return compare([analyzer.read(A), analyzer.read(B)])


class Tags(HTMLParser):
    """All tags of a page, and whether they close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, _: object) -> None:
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize(("language", "heading"), [("id", "Siapa disebut apa"), ("en", "Who is called what")])
def test_page(found: Comparison, language: str, heading: str) -> None:
    page = comparison_page(found, SOURCES, language)
    tags = Tags(page)
    assert tags.open == []
    assert not tags.seen & {"script", "img", "link", "iframe"}
    assert f'<html lang="{language}">' in page
    for part in (heading, "mengobrak-abrik", "&lt;script&gt;", "=b&lt;i&gt;.txt", found.analyses[0].versions.lexicon):
        assert part in page


def test_page_of_unrelated_articles(analyzer: Analyzer) -> None:
    page = comparison_page(compare([analyzer.read(A), analyzer.read("Harga cabai di Brebes turun menjadi Rp30.000 per kilogram.")]), SOURCES)
    assert "tidak tentang peristiwa yang sama" in page
    assert "pp-group" not in page.split("<main>")[1]


def test_table(found: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(comparison_csv(found, SOURCES))))
    assert len(rows) == sum(len(a.sentences) for a in found.analyses)
    assert rows[0]["kelompok"] == "1"
    assert "120" in rows[0]["sama"]
    cells = [value for row in rows for value in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_json_and_text(found: Comparison) -> None:
    row = json.loads(json.dumps(as_json(found, SOURCES)))
    assert [a["id"] for a in row["articles"]] == list(SOURCES)
    assert "tidak menilai" in row["limits"]
    assert "mengobrak-abrik" in comparison_text(found, SOURCES)
