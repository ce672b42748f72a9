"""All six pages at 200 % zoom and in English; one whole reading by keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
PAGES = ("", "bandingkan", "tulis-ulang", "leksikon", "korpus", "tentang")
LOADED = (Path(__file__).parents[2] / "ui" / "samples" / "bermuatan.txt").read_text(encoding="utf-8")
MOST = 150  # presses of the tab key from one place to the next
FOCUSED = """(() => { let a = document.activeElement; while (a.shadowRoot && a.shadowRoot.activeElement) a = a.shadowRoot.activeElement;
    return [a.tagName, a.className, a.getAttribute("role") || "", a.getAttribute("aria-label") || a.innerText || ""].join("|"); })()"""


def test_twice_as_large(reader: Any) -> None:
    """200 % zoom halves the width in CSS pixels: 640 of 1280; a phone keeps its 360, which is 400 % of 1440."""
    if reader.width > 600:
        reader.width = 640
        reader.page.set_viewport_size({"width": 640, "height": 450})
    for name in PAGES:
        reader.open(name)
        assert not reader.scrolls_sideways(), name
        assert reader.axe() == [], name
        reader.shot(f"dua-kali-{name or 'baca'}")


def test_in_english_all_pages(reader: Any) -> None:
    for name in PAGES:
        reader.open(name).page.get_by_role("radio", name="English").click()
        reader.rest()
        assert reader.page.evaluate("document.documentElement.lang") == "en", name
        assert not reader.scrolls_sideways(), name
        assert reader.axe() == [], name
        reader.shot(f"english-{name or 'baca'}")


def _tab_to(reader: Any, wanted: Callable[[list[str]], bool]) -> None:
    """Press the tab key until what has the focus (tag, class, role, name) is `wanted`."""
    passed = []
    for _ in range(MOST):
        reader.page.keyboard.press("Tab")
        here = reader.page.evaluate(FOCUSED)
        passed.append(here[:60])
        if wanted(here.split("|", 3)):
            return
    pytest.fail(f"never reached; passed {passed[-40:]}")


def test_one_reading_by_keyboard_alone(reader: Any) -> None:
    page = reader.open().page
    _tab_to(reader, lambda at: at[0] == "TEXTAREA")
    page.keyboard.insert_text(LOADED)
    _tab_to(reader, lambda at: at[0] == "BUTTON" and at[3].strip() == "Baca")
    page.keyboard.press("Enter")
    page.locator(".bk-text").wait_for()
    reader.rest()
    _tab_to(reader, lambda at: "bk-cell" in at[1])
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kalimat 2 dari").wait_for()
    reader.rest()
    _tab_to(reader, lambda at: "bk-mark" in at[1])
    page.locator(".bk-card:visible").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".bk-card:visible").count() == 0
    _tab_to(reader, lambda at: at[2] == "tab" and "bk" not in at[1])
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Halaman HTML").wait_for()
    reader.rest()
    _tab_to(reader, lambda at: "Halaman HTML" in at[3])
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert Path(download.value.path()).read_bytes().startswith(b"<!doctype html>")
