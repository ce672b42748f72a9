"""`corpus report`: page, CSV and charts; every figure of the page is in the CSV, and nothing in them runs."""

import csv
import io
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PIL import Image

from analyzer.cli import main
from analyzer.corpus.breakdown import by_outlet, in_voice
from analyzer.corpus.charts import Line, lines_of, png, svg
from analyzer.corpus.report_page import report_page
from analyzer.corpus.result import read_result
from analyzer.corpus.tables import findings_path


@pytest.fixture
def report(finished: Path, tmp_path: Path) -> Path:
    options = ["--html", str(tmp_path / "l.html"), "--csv", str(tmp_path / "l.csv"), "--charts", str(tmp_path / "grafik")]
    assert main(["corpus", "report", str(finished), *options]) == 0
    return tmp_path


def read_svg(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own picture


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_page(report: Path) -> None:
    page = (report / "l.html").read_text(encoding="utf-8")
    for part in ("Menurut media", "Menurut bulan", "Menurut kategori", "Kategori di tiap media", "Menurut sasaran", "khas tiap media", "Batas laporan ini"):
        assert part in page
    assert "90 artikel dari 2 media dan 3 bulan" in page
    assert not re.search(r"<script|https?://(?!www\.w3\.org)|<link|<img", page)
    assert page.count("<svg") >= 3
    assert "2025-05" in page


def test_figures_are_those_of_the_table(report: Path, finished: Path) -> None:
    table = pq.read_table(finished).to_pandas()
    here = table[table["outlet"] == "Harian Contoh"]
    found = [r for r in rows(report / "l.csv") if (r["tabel"], r["kelompok"]) == ("outlet", "Harian Contoh")]
    assert [r["artikel"] for r in found] == ["45"] * 3
    assert float(found[0]["nilai"]) == pytest.approx(1000 * here["narrator"].sum() / here["words"].sum(), abs=1e-4)
    assert float(found[1]["nilai"]) == pytest.approx(100 * here["loaded"].sum() / here["sentences"].sum(), abs=1e-4)
    for r in rows(report / "l.csv"):
        if r["rendah_90"]:
            assert float(r["rendah_90"]) <= float(r["nilai"]) <= float(r["tinggi_90"])


def test_charts(report: Path) -> None:
    names = sorted(p.name for p in (report / "grafik").iterdir())
    assert names == sorted(f"{n}.{kind}" for n in ("outlet", "month", "category", "target") for kind in ("svg", "png"))
    assert read_svg((report / "grafik" / "outlet.svg").read_text(encoding="utf-8")).get("role") == "img"
    with Image.open(report / "grafik" / "outlet.png") as picture:
        assert picture.width > 1_000


def test_few_are_shown_as_few(finished: Path) -> None:
    result = read_result(finished)
    small = result.chosen(result.documents.index <= 61)
    few = small.chosen((small.documents["outlet"] == "Warta Misal") | (small.documents.index <= 21))
    page = report_page(few, "own")
    assert re.search(r'<tr class=bk-few><th scope="row">Harian Contoh <small>sedikit</small>', page)
    assert "Warta Misal</th>" in page
    assert "sedikit" in lines_of(by_outlet(few), 0)[-1].shown


def test_hostile_names_stay_text(finished: Path, tmp_path: Path) -> None:
    name = '=cmd|"<script>alert(1)</script>'
    table = pq.read_table(finished)
    i = table.schema.get_field_index("outlet")
    changed = table.set_column(i, table.schema.field(i), pa.array([name] * len(table), pa.string()))
    pq.write_table(changed, tmp_path / "a.parquet")
    shutil.copy(findings_path(finished), tmp_path / "a.findings.parquet")
    assert main(["corpus", "report", str(tmp_path / "a.parquet"), "--html", str(tmp_path / "l.html"), "--csv", str(tmp_path / "l.csv")]) == 0
    assert "<script" not in (tmp_path / "l.html").read_text(encoding="utf-8")
    assert rows(tmp_path / "l.csv")[0]["kelompok"] == f"'{name}"


def test_english(finished: Path) -> None:
    page = report_page(in_voice(read_result(finished), "all"), "all", "en", [("Outlets", "x")])
    assert '<html lang="en">' in page
    assert "Limits of this report" in page
    assert "Outlets: x" in page


def test_charts_of_nothing_and_of_long_names() -> None:
    assert read_svg(svg((), "kosong", "a<b")).get("aria-label") == "a<b"
    assert png((), "kosong").startswith(b"\x89PNG")
    line = Line("n" * 200, 0.0, 0.0, 0.0, "0", few=True)
    assert "n" * 31 not in svg((line,), "t", "a")


def test_only_one_value_of_a_kept_column(finished: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "l.html"
    assert main(["corpus", "report", str(finished), "--only", "rubrik=DAERAH", "--html", str(page)]) == 0
    assert "rubrik: DAERAH" in page.read_text(encoding="utf-8")
    assert "90 artikel" in capsys.readouterr().out
    for wrong, part in (("rubrik=olahraga", "Tidak ada dokumen"), ("topik=x", "Yang ada: rubrik"), ("rubrik", "KOLOM=NILAI")):
        assert main(["corpus", "report", str(finished), "--only", wrong]) == 2
        assert part in capsys.readouterr().err


def test_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["corpus", "report", str(tmp_path / "tidak-ada.parquet")]) == 2
    assert main(["corpus", "a.jsonl", "b.parquet"]) == 2
    err = capsys.readouterr().err
    assert "tidak-ada.parquet" in err
    assert "satu masukan" in err
