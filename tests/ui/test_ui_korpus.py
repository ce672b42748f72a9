"""The page Korpus: opening a result, filters, tables, downloads; and what it says to files that are none."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analyzer.cli import main
from analyzer.corpus.tables import findings_path
from ui.corpora import FOLDER

APP = Path(__file__).parents[2] / "app.py"
TEXTS = (
    "Presiden yang kian terisolasi itu berdalih rapat ditunda karena hujan di ibu kota negara.",
    "“Kebijakan itu sungguh kejam dan keterlaluan bagi kami,” kata Tono di depan kantor kecamatan.",
    "Rapat warga membahas jadwal ronda dan iuran kebersihan di balai desa pada Senin malam.",
)


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hasil")
    source = folder / "a.jsonl"
    made = [
        {
            "id": n,
            "outlet": ("Harian Contoh", "Warta Misal", "<b>Koran</b>")[n % 3],
            "date": f"2025-0{1 + n % 2}-05",
            "text": TEXTS[n % 3],
            "rubrik": ("bola", "kota")[n % 2],
        }
        for n in range(99)
    ]
    source.write_text("".join(json.dumps(row) + "\n" for row in made), encoding="utf-8")
    output = folder / "hasil.parquet"
    assert main(["corpus", str(source), "--output", str(output), "--jobs", "1", "--keep", "rubrik"]) == 0
    return output


@pytest.fixture
def page() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=120).run().switch_page("ui/korpus.py").run()


def upload(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    app.file_uploader(key="corpus_files").set_value([(name, data, "application/octet-stream") for name, data in files])
    app.run()
    assert not app.exception
    return app


def both(result: Path) -> list[tuple[str, bytes]]:
    return [(p.name, p.read_bytes()) for p in (result, findings_path(result))]


def facts(app: AppTest) -> str:
    return next(m.value for m in app.markdown if "artikel dari" in m.value or "articles from" in m.value)


def test_before_anything_is_open(page: AppTest) -> None:
    assert not page.exception
    assert "hasil.findings.parquet" in page.markdown[1].value
    assert not page.error
    assert not page.dataframe


def test_a_result(page: AppTest, result: Path) -> None:
    upload(page, *both(result))
    assert not page.error
    assert facts(page).startswith(r"- 99 artikel dari 3 media dan 2 bulan")
    assert page.tabs[0].label == "Menurut media"
    outlets = page.dataframe[0].value
    assert list(outlets["Media"]) == ["<b>Koran</b>", "Harian Contoh", "Warta Misal"]
    assert list(outlets["Artikel"]) == [33, 33, 33]
    assert len(page.get("download_button")) == 2
    assert any("Banyak tanda bukan berarti berita salah" in m.value for m in page.markdown)


def test_filters(page: AppTest, result: Path) -> None:
    upload(page, *both(result))
    page.multiselect[0].set_value(["Harian Contoh"]).run()
    assert "33 artikel dari 1 media" in facts(page)
    page.multiselect[1].set_value(["2025-01"]).run()
    assert "dan 1 bulan" in facts(page)
    page.multiselect[1].set_value([]).run()
    assert page.multiselect[2].label == "rubrik"
    page.multiselect[2].set_value(["bola"]).run()
    assert "17 artikel dari 1 media" in facts(page) or "16 artikel dari 1 media" in facts(page)
    page.multiselect[2].set_value([]).run()
    page.multiselect[0].set_value([]).run()
    own = page.dataframe[0].value["Tanda"].sum()
    page.button_group(key="corpus_voice").set_value("all")
    page.run()
    assert page.dataframe[0].value["Tanda"].sum() > own > 0
    page.button_group(key="corpus_categories").set_value(["euphemism"])
    page.run()
    assert page.dataframe[0].value["Tanda"].sum() == 0
    assert not page.exception


def test_another_measure(page: AppTest, result: Path) -> None:
    upload(page, *both(result))
    page.button_group(key="corpus_measure_outlet").set_value(1)
    page.run()
    assert not page.exception


def test_one_file_waits_for_the_other(page: AppTest, result: Path) -> None:
    upload(page, both(result)[0])
    assert "Baru satu berkas" in page.info[0].value
    assert not page.error


@pytest.mark.parametrize(
    ("names", "part"),
    [
        (("hasil.parquet", "hasil.parquet"), "tidak terbaca sebagai Parquet"),
        (("a.parquet", "b.findings.parquet", "c.parquet"), "tepat dua berkas"),
    ],
)
def test_other_files_are_refused(page: AppTest, names: tuple[str, ...], part: str) -> None:
    upload(page, *((name, b"\x80\x04\x95 bukan parquet") for name in names))
    assert part in page.error[0].value.replace("\\", "")
    assert not page.dataframe


def test_documents_twice_are_refused(page: AppTest, result: Path) -> None:
    upload(page, both(result)[0], ("lain.parquet", result.read_bytes()))
    assert "bukan tabel temuan Bingkai" in page.error[0].value.replace("\\", "")


def test_too_large(page: AppTest, result: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from analyzer.corpus.result import Limits

    monkeypatch.setattr("ui.corpora.LIMITS", Limits(documents=10, findings=10, size=1_000_000))
    upload(page, *both(result))
    assert "terlalu besar" in page.error[0].value


def test_a_refused_file_closes_what_was_open(page: AppTest, result: Path) -> None:
    upload(page, *both(result))
    upload(page, ("a.parquet", b"x"), ("b.parquet", b"y"))
    assert page.error
    assert not page.dataframe


def test_from_the_folder(page: AppTest, result: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, str(result.parent))
    page.run()
    assert page.selectbox(key="corpus_shelf").options == ["hasil.parquet"]
    page.selectbox(key="corpus_shelf").set_value("hasil.parquet").run()
    assert "99 artikel" in facts(page)


def test_only_that_folder(page: AppTest, result: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui import corpora

    monkeypatch.setenv(FOLDER, str(result.parent / "kosong"))
    assert corpora.shelf() == ()
    page.run()
    assert not page.selectbox


def test_in_english(page: AppTest, result: Path) -> None:
    upload(page, *both(result))
    page.button_group(key="language").set_value("en")
    page.run()
    assert not page.exception
    assert facts(page).startswith("- 99 articles from 3 outlets")
    assert page.dataframe[0].value.columns[0] == "Outlet"
