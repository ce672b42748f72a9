"""The page Leksikon: searching, one entry, own words, CSV, ignore list; and that it takes effect on other pages."""

from collections.abc import Callable
from typing import Any

import pytest

TEXT = "Para jametuh itu bertemu di alun-alun kota pada hari Senin bersama Putin yang terisolasi."
HEADER = "kata,kategori,alasan,lebih_lugas\n"


@pytest.fixture
def page(visit: Callable[..., Any]) -> Any:
    return visit("leksikon")


def add(app: Any, word: str, reason: str = "Ejekan.", plainer: str = "") -> Any:
    app.text_input(key="own_word").set_value(word)
    app.text_input(key="own_reason").set_value(reason)
    app.text_input(key="own_plainer").set_value(plainer)
    return app.press("Tambahkan")


def load(app: Any, data: bytes) -> Any:
    app.file_uploader(key="own_csv").set_value(("kata.csv", data, "text/csv"))
    return app.run()


def marks(app: Any) -> str:
    """The sentence as Tulis ulang shows it."""
    app.switch_page("ui/tulis_ulang.py").run()
    app.text_area(key="rewrite_original").set_value(TEXT)
    html = app.run().shown()
    app.switch_page("ui/leksikon.py").run()
    return html


def test_search_by_form(page: Any) -> None:
    page.text_input(key="lexicon_words").set_value("TERISOLASI").run()
    assert page.button[0].label.startswith("**terisolasi**")


def test_filters(page: Any) -> None:
    page.button_group(key="lexicon_categories").set_value(["euphemism"])
    page.run()
    assert all("Eufemisme" in b.label for b in page.button if b.label.startswith("**"))


def test_nothing_found(page: Any) -> None:
    page.text_input(key="lexicon_words").set_value("zzzzqq").run()
    assert any("Tidak ada entri yang cocok" in m.value for m in page.markdown)


def test_more(page: Any) -> None:
    before = len(page.button)
    assert len(page.press("Tampilkan").button) == before + 24


def test_entry_and_back(page: Any) -> None:
    page.text_input(key="lexicon_words").set_value("terisolasi").run()
    html = page.press("**terisolasi**").shown()
    for part in ('<h2 class="pp-term" lang="id">terisolasi</h2>', "Kekuatan", "Dasar", "Contoh: bermuatan", "<mark"):
        assert part in html
    assert page.query_params["kata"] == "terisolasi"
    page.press("Kembali")
    assert page.text_input(key="lexicon_words").value == "terisolasi"


def test_entry_by_address(visit: Callable[..., Any]) -> None:
    app = visit()
    app.query_params["kata"] = "terisolasi"
    app.switch_page("ui/leksikon.py").run()
    assert not app.exception


def test_own_word_takes_effect_at_once(page: Any) -> None:
    assert "jametuh</mark>" not in marks(page)
    add(page, "jametuh", plainer="pendukung …; warga")
    assert "jametuh" in page.success[0].value
    assert page.text_input(key="own_word").value == ""
    html = marks(page)
    assert "jametuh</mark>" in html
    assert "pendukung …; warga" in html


def test_own_word_is_removed(page: Any) -> None:
    add(page, "jametuh")
    page.press("Hapus jametuh")
    assert "jametuh</mark>" not in marks(page)


def test_own_word_over_a_shipped_one(page: Any) -> None:
    add(page, "terisolasi")
    assert "penilaian Anda" in page.success[0].value


@pytest.mark.parametrize(("word", "reason", "said"), [("", "x", "belum diisi"), ("50", "x", "angka"), ("jametuh", "", "Alasan untuk"), ("Putin", "x", "nama")])
def test_wrong_own_words(page: Any, word: str, reason: str, said: str) -> None:
    add(page, word, reason)
    assert said in page.error[0].value
    assert not page.success


def test_errors_are_told_in_english_too(visit: Callable[..., Any]) -> None:
    page = visit().in_english().switch_page("ui/leksikon.py").run()
    load(page, HEADER.encode() + b"jametuh,salah,x,\n,Pelabelan,x,\n")
    assert "Line 3: the word is missing" in page.error[0].value.replace("\\", "")


def test_csv_in(page: Any) -> None:
    load(page, f"{HEADER}jametuh,Pelabelan,Ejekan.,\nsobatnyai,Pelabelan,Ejekan.,\n".encode())
    assert "2 kata dimuat" in page.success[0].value
    assert "jametuh</mark>" in marks(page)


@pytest.mark.parametrize("data", [b"", b"kata,kategori\n", HEADER.encode() + b"jametuh,salah,x,\n", b"\xff\xfe\x00", b"PK\x03\x04"])
def test_wrong_csv(page: Any, data: bytes) -> None:
    load(page, data)
    assert "belum bisa dimuat" in page.error[0].value
    assert not page.success
    assert not page.exception


def test_ignore_from_the_entry(page: Any) -> None:
    assert "terisolasi</mark>" in marks(page)
    page.text_input(key="lexicon_words").set_value("terisolasi").run()
    page.press("**terisolasi**")
    page.press("Jangan tandai")
    assert page.info
    page.press("Kembali")
    assert "terisolasi</mark>" not in marks(page)


def test_ignore_list(page: Any) -> None:
    page.text_input(key="ignore_word").set_value("terisolasi")
    page.press("Abaikan")
    assert "tidak akan ditandai" in page.success[0].value
    assert "terisolasi</mark>" not in marks(page)
    page.press("Tandai lagi")
    assert "terisolasi</mark>" in marks(page)


@pytest.mark.parametrize(("word", "said"), [("zzzzqq", "tidak ada di leksikon"), (" ", "Tulis dahulu")])
def test_wrong_ignores(page: Any, word: str, said: str) -> None:
    page.text_input(key="ignore_word").set_value(word)
    page.press("Abaikan")
    assert said in page.error[0].value


def test_visits_do_not_share_words(page: Any, visit: Callable[..., Any]) -> None:
    add(page, "jametuh")
    other = visit("leksikon")
    assert "jametuh</mark>" not in marks(other)
