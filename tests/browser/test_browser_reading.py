"""The page Baca in a real browser at two widths: marks, cards, bias line, ignoring, downloads, keyboard, axe."""

from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
ROOT = Path(__file__).parents[2]
LOADED = (ROOT / "ui" / "samples" / "bermuatan.txt").read_text(encoding="utf-8")
HOSTILE = "<img src=x onerror=alert(1)> <script>alert(2)</script> Rezim yang kejam \u202eitu $x^2$ **gagal total** menindas warganya pada hari Selasa."


def test_pasted_article_is_marked(reader: Any) -> None:
    reader.open()
    reader.shot("baca-awal")
    reader.paste(LOADED)
    assert reader.marks.count() > 10
    assert "rezim" in "".join(reader.marks.all_inner_texts())
    assert reader.page.evaluate("document.documentElement.lang") == "id"
    assert not reader.scrolls_sideways()
    reader.shot("baca-bermuatan")


def test_card_opens_and_shuts(reader: Any) -> None:
    reader.open().sample(1)
    word, card = reader.marks.nth(3), reader.card(3)
    assert not card.is_visible()
    word.scroll_into_view_if_needed()
    if reader.width < 600:
        word.tap()
    else:
        word.hover()
    card.wait_for()
    assert "Lebih lugas" in card.inner_text()
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= reader.width
    reader.page.screenshot(path=ROOT / "build" / "screenshots" / f"baca-kartu-{reader.width}.png")
    reader.page.keyboard.press("Escape")
    assert not card.is_visible()
    reader.page.mouse.move(2, 2)
    reader.marks.nth(4).focus()
    assert reader.card(4).is_visible()


def test_ignoring_and_taking_back(reader: Any) -> None:
    reader.open().sample(1)
    page, counted = reader.page, reader.page.locator(".ui-tile").nth(3).locator(".ui-number")
    before = int(counted.inner_text())
    reader.marks.nth(2).focus()
    reader.card(2).get_by_role("button", name="Abaikan ini").click()
    page.locator(".bk-ignored").wait_for()
    reader.rest()
    assert int(counted.inner_text()) == before - 1
    assert not reader.card(2).is_visible()
    page.mouse.move(2, 2)
    reader.marks.nth(3).focus()
    reader.marks.nth(2).focus()
    reader.card(2).get_by_role("button", name="Tandai lagi").click()
    page.locator(".bk-ignored").wait_for(state="detached")
    reader.rest()
    assert int(counted.inner_text()) == before


def test_bias_line_by_click_and_by_keys(reader: Any) -> None:
    reader.open().sample(2)
    page = reader.page
    page.locator(".bk-cell").nth(12).click()
    page.get_by_role("heading", name="Kalimat 13 dari 15").wait_for()
    reader.rest()
    page.wait_for_timeout(800)
    seen = page.locator("#kalimat-13").bounding_box()
    assert 0 <= seen["y"] <= page.viewport_size["height"]
    page.locator(".bk-cell[tabindex='0']").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kalimat 2 dari 15").wait_for()


def test_everything_by_keyboard(reader: Any) -> None:
    reader.open().sample(1)
    page = reader.page
    page.locator(".room-legend summary").focus()
    page.keyboard.press("Tab")
    assert reader.card(0).is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "bk-ignore"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert not reader.card(0).is_visible()


FOCUSED = "(() => { let a = document.activeElement; while (a.shadowRoot) a = a.shadowRoot.activeElement; return a.className; })()"


def test_hostile_text_is_only_shown(reader: Any) -> None:
    reader.open().paste(HOSTILE)
    assert "<script>alert(2)</script>" in reader.page.locator(".bk-text").inner_text()


def test_refusal(reader: Any) -> None:
    reader.open()
    reader.page.get_by_role("button", name="Baca", exact=True).click()
    reader.page.get_by_text("Belum ada teks").wait_for()
    reader.rest()
    reader.shot("baca-galat")


def _bytes(reader: Any, label: str) -> bytes:
    with reader.page.expect_download() as download:
        reader.page.get_by_role("button", name=label).click()
    return Path(download.value.path()).read_bytes()


def test_downloads(reader: Any) -> None:
    reader.open().sample(1)
    reader.page.get_by_role("tab", name="Unduh").click()
    reader.page.get_by_role("button", name="Halaman HTML").wait_for()
    reader.rest()
    assert _bytes(reader, "Halaman HTML").startswith(b"<!doctype html>")
    assert _bytes(reader, "Dokumen Word").startswith(b"PK")
    assert _bytes(reader, "Lembar kerja").startswith(b"PK")
    assert _bytes(reader, "CSV temuan").startswith(b"\xef\xbb\xbfkalimat_no,")
    assert _bytes(reader, "JSON").lstrip().startswith(b"{")


def test_in_english(reader: Any) -> None:
    reader.open()
    reader.page.get_by_role("radio", name="English").click()
    reader.page.get_by_role("heading", name="Which words frame the news?").wait_for()
    reader.rest()
    assert reader.page.evaluate("document.documentElement.lang") == "en"


def test_axe_finds_nothing_on_the_ways_in(reader: Any) -> None:
    reader.open()
    assert reader.axe() == []
    for way in ("Contoh", "Unggah berkas", "Alamat web"):
        reader.page.get_by_role("radio", name=way).click()
        reader.rest()
        assert reader.axe() == [], way


def test_axe_finds_nothing_in_what_was_read(reader: Any) -> None:
    reader.open().sample(2)
    reader.page.get_by_text("Kategori dan kepekaan").click()
    reader.page.get_by_text("Arti tanda").click()
    reader.marks.nth(1).focus()
    reader.rest()
    assert reader.axe() == []
    for tab in ("Siapa berbicara", "Pelaku hilang", "Unduh"):
        reader.page.get_by_role("tab", name=tab).click()
        reader.rest()
        assert reader.axe() == [], tab


def test_about_page(reader: Any) -> None:
    reader.open("tentang")
    assert reader.axe() == []
    assert not reader.scrolls_sideways()
    reader.shot("tentang")


def test_from_a_sentence_to_its_score_and_back(reader: Any) -> None:
    """On a phone the opened sentence stands below the whole text; the reader is led there and back."""
    reader.open().sample(1)
    page = reader.page
    page.locator("#kalimat-3").dispatch_event("click")  # a place inside it that is no mark differs by width
    page.get_by_role("heading", name="Kalimat 3 dari").wait_for()
    reader.rest()
    way = page.locator(".room-way")
    if reader.width < 600:
        way.click()
        page.wait_for_timeout(300)
        assert 0 <= page.get_by_role("heading", name="Kalimat 3 dari").bounding_box()["y"] < 300
    else:
        assert not way.is_visible()
    page.get_by_role("button", name="Tunjukkan di teks").click()
    reader.rest()
    page.wait_for_timeout(1_000)
    assert 0 <= page.locator("#kalimat-3").bounding_box()["y"] < page.viewport_size["height"]


def test_upload_speaks_the_readers_language(reader: Any) -> None:
    page = reader.open().page
    page.get_by_role("radio", name="Unggah berkas").click()
    reader.rest()
    assert page.get_by_role("button", name="Pilih berkas", exact=True).is_visible()
    assert not page.get_by_text("Upload", exact=True).is_visible()
    page.locator("input[type=file]").set_input_files(ROOT / "ui" / "samples" / "bermuatan.txt")
    page.locator(".bk-text").wait_for()
    reader.rest()
    page.get_by_role("radio", name="English").click()
    page.get_by_text("Read another text").wait_for()
    reader.rest()
    page.get_by_text("Read another text").click()
    page.get_by_role("button", name="Choose a file", exact=True).wait_for()


def test_errors_in_english(reader: Any) -> None:
    page = reader.open().page
    page.get_by_role("radio", name="English").click()
    page.get_by_role("heading", name="Which words frame the news?").wait_for()
    reader.rest()
    page.get_by_role("button", name="Read", exact=True).click()
    page.get_by_text("There is no text to read yet").wait_for()
