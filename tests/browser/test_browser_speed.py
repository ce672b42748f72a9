"""A 5,000-word article in the browser: how long until its marks are there, and how long the second time.

The bounds of the requirement (1.5 s, at once) hold on a machine that does a fixed piece of work in the usual time; a slower
or busier one gets proportionally more, and a margin for the browser's own part.
"""

import time
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]
SAMPLES = Path(__file__).parents[2] / "ui" / "samples"
USUAL = 0.18  # seconds of processor time that `_work` needs: least of 15 runs on a busy machine, 2026-11-26
FIRST, AGAIN, MARGIN = 1.5, 0.8, 2.0


def _work() -> float:
    """A fixed piece of plain Python, in seconds."""
    start = time.perf_counter()
    sum(hash(str(i)) & 7 for i in range(1_000_000))
    return time.perf_counter() - start


def _article(title: str) -> str:
    """5,000 words: the samples' sentences again and again, each with another number so that none is remembered."""
    lines = [line for name in ("lugas", "bermuatan", "kutipan") for line in (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    out, words = [title], 0
    while words < 5_000:
        for line in lines:
            out.append(f"{line} Itu catatan nomor {words}.")
            words += len(out[-1].split())
    return "\n".join(out)


def _seconds(reader: Any, title: str) -> float:
    """From the press of the button to the marks under this title."""
    page = reader.page
    page.locator("textarea").or_(page.get_by_text("Baca teks lain")).first.wait_for(state="attached")
    reader.rest()
    if not page.locator("textarea").is_visible():
        page.get_by_text("Baca teks lain").click()
    page.locator("textarea").fill(_article(title))
    start = time.perf_counter()
    page.get_by_role("button", name="Baca", exact=True).click()
    page.locator(".bk-headline", has_text=title).wait_for()
    taken = time.perf_counter() - start
    assert reader.marks.count() > 100
    reader.rest()
    return taken


def test_long_article(reader: Any) -> None:
    reader.open()
    _seconds(reader, "Pemanasan sebelum diukur")
    factor = MARGIN * max(1.0, _work() / USUAL)
    first, other, again = (_seconds(reader, title) for title in ("Artikel panjang pertama", "Artikel panjang kedua", "Artikel panjang pertama"))
    print(f"{reader.width} px: first {first:.2f} s, another {other:.2f} s, again {again:.2f} s, factor {factor:.1f}")
    assert min(first, other) < FIRST * factor
    assert again < AGAIN * factor
