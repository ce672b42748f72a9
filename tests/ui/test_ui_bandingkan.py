"""The page Bandingkan: samples, pasted texts, and everything that can be wrong with them."""

from collections.abc import Callable
from typing import Any

import pytest

from analyzer.errors import IngestError

A = "Pemerintah kota memindahkan 120 pedagang Pasar Rejo pada Senin (3/8).\nPemindahan berjalan selama dua jam.\n"
B = "Aparat mengobrak-abrik lapak 120 pedagang Pasar Rejo pada Senin (3/8).\nSeorang pedagang bernama Tono pingsan di jalan.\n"


@pytest.fixture
def page(visit: Callable[..., Any]) -> Any:
    return visit("bandingkan")


def compare(app: Any, *texts: str) -> Any:
    app.button_group(key="article_count").set_value(len(texts))
    app.run()
    for letter, text in zip("ABCD", texts, strict=False):
        app.text_area(key=f"article_{letter}").set_value(text)
    return app.press("Bandingkan")


def test_samples(page: Any) -> None:
    html = page.press("Coba dengan tiga contoh").shown()
    assert page.header[0].value == "Judulnya"
    assert "pp-table" in html
    assert '<b class="bk-shared">' in html
    assert "Ratna Wibisana" in html
    assert page.text_area(key="article_C").value.startswith("Pedagang dan wali kota")


def test_two_pasted_texts(page: Any) -> None:
    html = compare(page, A, B).shown()
    assert "mengobrak-abrik" in html
    assert "Tono" in html
    assert not page.error


def test_in_english(page: Any) -> None:
    page.in_english()
    page.press("Try it with three samples")
    assert page.header[0].value == "The headlines"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((A, ""), "Artikel B: Kotaknya masih kosong"),
        (("Halo.", B), "Artikel A: "),
        ((A, "The government moved the traders out of the old market on Monday."), "Artikel B: Teks ini tampaknya berbahasa Inggris"),
        ((A, A), "sama persis"),
        ((A, B, B), "Artikel 3 sama persis"),
    ],
)
def test_wrong_texts(page: Any, texts: tuple[str, ...], said: str) -> None:
    compare(page, *texts)
    assert not page.exception
    assert said in page.error[0].value
    assert not page.header


def test_unrelated_articles_say_so(page: Any) -> None:
    compare(page, A, "Harga cabai di Brebes turun menjadi Rp30.000 per kilogram.\nPetani mulai memanen sejak Oktober.")
    assert "tidak tentang peristiwa yang sama" in page.info[0].value


def test_address_that_fails(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: str) -> None:
        raise IngestError("Halaman itu tidak ada.")

    monkeypatch.setattr("ui.widgets.articles.read_source", fail)
    compare(page, A, "https://contoh.id/berita")
    assert page.error[0].value == r"Artikel B: Halaman itu tidak ada\."


def test_file_names_are_never_opened(page: Any) -> None:
    compare(page, A, "file:///etc/passwd")
    assert page.error[0].value.startswith("Artikel B: ")


def test_hostile_text_is_shown_as_text(page: Any) -> None:
    html = compare(page, A, B.replace("Tono", "Tono <script>alert(1)</script>")).shown()
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_errors_are_told_in_english_too(page: Any) -> None:
    page.in_english()
    page.text_area(key="article_A").set_value("Halo.")
    page.text_area(key="article_B").set_value(B)
    page.press("Compare")
    assert "Article A could not be read. This text has only 1 words" in page.error[0].value.replace("\\", "")


def test_downloads(page: Any) -> None:
    compare(page, A, B)
    assert [b.label for b in page.download_button] == ["Halaman HTML (siap cetak)", "CSV kalimat", "JSON lengkap"]
