"""Rows and CSV; no spreadsheet runs anything."""

import csv
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.report.export import ABOUT, findings_csv, sentences_csv, to_json
from analyzer.report.table import FINDING_COLUMNS, SENTENCE_COLUMNS, finding_rows, safe_cell, sentence_rows, to_csv
from analyzer.report.view import View
from analyzer.results import Analysis, Span

STARTS = ("=", "+", "-", "@", "\t", "\r")


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+62812", "-5", "@rumus", "\t=1", "\r=1", '=HYPERLINK("http://x")'])
def test_formula_starts_are_neutralised(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["kata", "", " =1", "a=b", 5, -5, 0.5, None])
def test_other_cells_stay(value: object) -> None:
    assert safe_cell(value) == value


@given(st.lists(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=20), min_size=1, max_size=5))
def test_no_cell_runs(cells: list[str]) -> None:
    columns = [f"k{i}" for i in range(len(cells))]
    written = to_csv([dict(zip(columns, cells, strict=True))], columns)
    head, *_ = list(csv.reader(io.StringIO(written, newline="")))
    (row,) = rows_of(written)
    assert head == columns
    assert not any(value.startswith(STARTS) for value in row.values())
    assert [value if cell == value else value[1:] for cell, value in zip(cells, row.values(), strict=True)] == cells


def test_carriage_return_stays_in_its_cell() -> None:
    (row,) = rows_of(to_csv([{"k": "kata\r=1+1"}], ["k"]))
    assert row["k"] == "kata\r=1+1"


def test_sentences_of_an_article(article: Analysis) -> None:
    rows = sentence_rows(article)
    assert [tuple(row) for row in rows] == [SENTENCE_COLUMNS] * 4
    assert rows[0]["kalimat"] == "Langkah kejam bupati"
    assert (rows[0]["no"], rows[0]["skor"], rows[0]["bermuatan"], rows[0]["temuan"]) == (1, 0.62, "ya", "kejam")
    assert rows_of(to_csv(rows, SENTENCE_COLUMNS))[3]["kalimat"] == "“Ini memalukan,” kata Budi."


def test_findings_of_an_article(article: Analysis) -> None:
    rows = finding_rows(article)
    assert [tuple(row) for row in rows] == [FINDING_COLUMNS] * 3
    assert [(r["kalimat_no"], r["kata"]) for r in rows] == [(1, "kejam"), (2, "kejam"), (4, "memalukan")]
    assert all(article.text[r["awal"] : r["akhir"]] == r["kata"] for r in rows)


def test_hostile_sentences(make: Callable[..., Analysis]) -> None:
    analysis = make('=cmd|"/c calc"!A1\n+1\n-1\n@x')
    cells = [row["kalimat"] for row in rows_of(sentences_csv(analysis))]
    assert cells == ['\'=cmd|"/c calc"!A1', "'+1", "'-1", "'@x"]


def test_export_says_how_it_was_made(article: Analysis) -> None:
    ignored = article.findings[0].span
    view = View(ignored=frozenset({ignored}), settings=(("Kepekaan", "sedang"),))
    rows = rows_of(findings_csv(article, view))
    assert [row["diabaikan"] for row in rows] == ["ya", "tidak", "tidak"]
    assert "m0de1" in rows[0][ABOUT]
    assert "Kepekaan: sedang" in rows[0][ABOUT]
    assert '"ignored": true' in to_json(article, "a.txt", view)
    assert Span(*ignored_of(rows[0])) == ignored


def ignored_of(row: dict[str, str]) -> tuple[int, int]:
    return int(row["awal"]), int(row["akhir"])
