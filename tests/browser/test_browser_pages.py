"""Bandingkan, Tulis ulang and Leksikon as a visitor finds them, at two widths."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from analyzer.lexicon.own_csv import read_own_csv

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
expect.set_options(timeout=60_000)
SENTENCE = "Putin yang terisolasi tidak hadir dalam sidang bersama 50 delegasi pada Senin."


def calm(reader: Any) -> None:
    """Nothing to complain of: no sideways scrolling, nothing that axe finds."""
    assert not reader.scrolls_sideways()
    assert reader.axe() == []


def visit(reader: Any, name: str) -> None:
    """Go to another page by the navigation, as the session lives on only so."""
    page = reader.page
    page.get_by_role("link", name=name, exact=True).locator("visible=true").first.click()
    page.wait_for_timeout(500)
    reader.rest()


def test_compare_samples(reader: Any) -> None:
    reader.open("bandingkan")
    calm(reader)
    reader.page.get_by_role("button", name="Coba dengan tiga contoh").click()
    reader.page.get_by_role("heading", name="Hanya satu yang menulis").wait_for()
    reader.rest()
    calm(reader)
    reader.shot("bandingkan")
    assert reader.page.locator(".pp-group .bk-shared").count() > 5
    reader.page.get_by_text("Mengapa ditandai").first.click()
    expect(reader.page.locator(".bk-reasons").first).to_be_visible()


def test_compare_says_what_is_missing(reader: Any) -> None:
    reader.open("bandingkan").page.get_by_role("button", name="Bandingkan", exact=True).click()
    expect(reader.page.get_by_text("Artikel A: Kotaknya masih kosong")).to_be_visible()


def test_score_moves_while_writing(reader: Any) -> None:
    page = reader.open("tulis-ulang").page
    calm(reader)
    page.get_by_label("Kalimat asal").press_sequentially(SENTENCE)
    page.keyboard.press("Tab")
    page.locator(".pp-sentence .bk-mark").first.wait_for()
    box = page.get_by_label("Versi Anda yang lebih lugas")
    box.press_sequentially("Putin yang terisolasi ")
    page.locator(".pp-meters").wait_for()
    first = page.locator(".pp-meters dd").last.inner_text()
    box.press_sequentially("tidak hadir.")
    expect(page.locator(".pp-ok")).to_have_count(2)
    box.fill("")
    box.press_sequentially("Putin tidak hadir dalam sidang bersama 50 delegasi pada Senin.")
    expect(page.locator(".pp-meters p")).to_contain_text("masih ada")
    assert page.locator(".pp-meters dd").last.inner_text() != first
    assert box.evaluate("box => box === document.activeElement")
    reader.rest()
    calm(reader)
    reader.shot("tulis-ulang")


def test_lexicon_by_keyboard(reader: Any) -> None:
    page = reader.open("leksikon").page
    page.locator(".st-key-entry_list button").first.wait_for()
    calm(reader)
    box = page.get_by_label("Cari kata")
    box.fill("terisolasi")
    box.press("Enter")
    expect(page.locator(".st-key-entry_list button").first).to_contain_text("terisolasi")
    reader.rest()
    entry = page.locator(".st-key-entry_list button").first
    entry.focus()
    entry.press("Enter")
    expect(page.get_by_role("heading", name="terisolasi")).to_be_visible()
    reader.rest()
    assert page.url.endswith("kata=terisolasi")
    calm(reader)
    reader.shot("leksikon-entri")


def test_entry_has_an_address(reader: Any) -> None:
    reader.open("leksikon?kata=terisolasi")
    expect(reader.page.get_by_role("heading", name="terisolasi")).to_be_visible()


def test_own_word_is_marked_on_other_pages(reader: Any, tmp_path: Path) -> None:
    page = reader.open("leksikon").page
    page.get_by_role("tab", name="Kata sendiri").click()
    page.get_by_label("Kata atau ungkapan").fill("jametuh")
    page.get_by_label("Mengapa kata ini membingkai?").fill("<script>alert(1)</script> ejekan")
    page.get_by_role("button", name="Tambahkan").click()
    expect(page.get_by_text("sudah berlaku di semua halaman").last).to_be_visible()
    reader.rest()
    calm(reader)
    reader.shot("leksikon-sendiri")
    with page.expect_download() as loaded:
        page.get_by_role("button", name="Unduh kata Anda").click()
    file = tmp_path / "kata.csv"
    loaded.value.save_as(file)
    assert [w.word for w in read_own_csv(file.read_bytes())] == ["jametuh"]
    visit(reader, "Baca")
    reader.paste("Para jametuh itu bertemu di alun-alun kota pada hari Senin bersama warga.")
    expect(reader.page.locator(".bk-text .bk-mark")).to_contain_text(["jametuh"])
    visit(reader, "Leksikon")
    page.get_by_role("tab", name="Kata sendiri").click()
    page.get_by_role("button", name="Hapus jametuh").click()
    expect(page.get_by_text("jametuh · Pelabelan")).to_have_count(0)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("1 kata dimuat")).to_be_visible()
