"""Twice the input takes about twice the time: no text, page or list can hold the program up with its form."""

import gc
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from analyzer.errors import AnalyzerError
from analyzer.ingest.page import read_page
from analyzer.ingest.plain import read_plain
from analyzer.lexicon.own_csv import read_own_csv
from analyzer.pipeline import Analyzer
from analyzer.report.reading import reading_view
from analyzer.report.segments import segments
from analyzer.report.view import PLAIN
from analyzer.results import Span

_MOST = 2 * 1.6  # 2 where it is linear, 4 where it is quadratic; the rest is the machine's noise
_TRIES = 5
_QUICK = 0.02  # seconds; below it the clock says nothing


def grows_linearly(work: Callable[[str], object], piece: str, size: int) -> None:
    """`work` on `size` and on twice as many characters of repeated `piece`; on a busy machine one quiet moment is enough."""
    once, twice = (piece * (n // len(piece)) for n in (size, 2 * size))

    def seconds(text: str) -> float:
        gc.disable()  # a full collection walks through all that the test run holds, and would be charged to one of the two
        started = time.process_time()
        try:
            with suppress(AnalyzerError):  # a refusal must be quick too
                work(text)
            return time.process_time() - started
        finally:
            gc.enable()

    seconds(once)  # caches are filled
    seen: list[float] = []
    for _ in range(_TRIES):
        few, many = seconds(once), seconds(twice)
        seen.append(many / max(few, 1e-9))
        if many < _QUICK or seen[-1] <= _MOST:
            return
    pytest.fail(f"{piece!r}: twice the input took {min(seen):.1f} to {max(seen):.1f} times as long")


PIECES = {
    "a long word": "a",
    "a long hyphenated word": "kata-",
    "a long number": "1.",
    "digits": "9",
    "apostrophes inside": "a'",
    "slashes": "a/",
    "emoji": "😀",
    "straight marks": '"',
    "opening marks": "“",
    "closing marks": "”",
    "quoted words": '"damai" ',
    "nested marks": '"a “b ” ',
    "opened and never closed": "“a ‘b ",
    "lines that begin with a mark": '"a\n',
    "round brackets": "(",
    "bracketed words": "(a) ",
    "brackets of all kinds": "[({",
    "question marks": "!?",
    "stops": ".",
    "ellipses": "… ",
    "line ends": "\n",
    "Windows line ends": "a\r\n",
    "spaces": " ",
    "dashes": "a – b ",
    "initials": "W.S.",
    "sources": "menurut Budi ",
    "speakers": "Budi mengatakan ",
    "tags": "kata Budi, ",
    "tags at the end": "katanya ",
    "a name without end": "Budi ",
    "listed names": "Partai Keadilan ",
    "findings": "kejam ",
    "findings of two words": "bom waktu ",
    "a finding and a name": "Budi kejam ",
    "shouted": "REZIM KEJAM ",
    "negated": "oknum tidak kejam ",
    "intensified": "sangat luar biasa ",
    "passives": "ditembak ",
    "figures": "Rp1.000 40 persen ",
    "combining marks": "e\u0301",
    "zero-width joiners": "a\u200d",
    "first person": "saya kejam ",
    "clauses": "Budi mengatakan kejam, tetapi ",
    "marks before a finding": "((( kejam ",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_one_sentence_of_any_form(analyzer: Analyzer, piece: str) -> None:
    """As one given sentence: split texts are cut at 20,000 characters, which would hide what grows inside a sentence."""
    grows_linearly(lambda text: analyzer.read(text, sentences=[Span(0, len(text))], explain=True), piece, 8_000)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['"damai" ', "“a ‘b ", 'a. "” ', "Ab.", "…\n", '"a\n', "kejam. ", "W.S. "])
def test_one_text_of_any_form(analyzer: Analyzer, piece: str) -> None:
    def read_and_draw(text: str) -> None:
        analysis = analyzer.read(text, explain=True)
        segments(analysis)
        reading_view(analysis, PLAIN)

    grows_linearly(read_and_draw, piece, 8_000)


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["<div>", "<p>a", "<b><i>", "</p>", "<!--", "<a href='", "&amp;", "<table><tr><td>", "<script>", "<", "<p>Warga pulang.</p>"])
def test_pages(piece: str) -> None:
    grows_linearly(lambda text: read_page(f"<html><body><article>{text}".encode(), "a.html"), piece, 8_000)


@pytest.mark.parametrize("piece", ['"', ",", "\n", "a,emotive,b,c\n", '"a', ";", "a" * 60 + ","])
def test_lists_of_own_words(piece: str) -> None:
    grows_linearly(lambda text: read_own_csv(f"kata,kategori,alasan,lebih_lugas\n{text}".encode()), piece, 40_000)


@pytest.mark.parametrize("piece", ["é", "\xff", "â€", "a\n", "\t"])
def test_plain_files(piece: str) -> None:
    grows_linearly(lambda text: read_plain(text.encode("latin-1" if piece == "\xff" else "utf-8"), "a.txt"), piece, 40_000)
