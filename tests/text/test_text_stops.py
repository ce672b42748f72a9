"""Stops that leave no doubt are cut as Punkt would cut them."""

import gzip
import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.stops import punkt, sentence_bounds

PIECES = ["Warga", " pergi", "Jl. ", "No. ", "dr. ", "10.30", "W.S. Rendra", "anak-anak. ", "pulang. ", "é", "😀", "a", "B", " . ", "--", "-"]
PIECES += [".", "!", "?", "…", "...", " ", "  ", "”", "“", '"', "'", "(", ")", ",", "–", "\t", "\x00", "\x1c", "\u00a0"]


def cut(text: str, bounds: list[tuple[int, int]]) -> list[str]:
    """Sentences without outer blanks, empty ones left out: what becomes of bounds."""
    return [piece for a, b in bounds if (piece := text[a:b].strip())]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_as_punkt(text: str) -> None:
    assert cut(text, sentence_bounds(text)) == cut(text, list(punkt().span_tokenize(text)))


@pytest.mark.shared
def test_as_punkt_on_real_paragraphs(shared: Path) -> None:
    with gzip.open(shared / "news" / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in itertools.islice(file, 0, 30_000, 50)]
    paragraphs = [p for text in texts for p in re.split(r"[\r\n\x0b\x0c\x85\u2028\u2029]+", text) if p][:5_000]
    assert len(paragraphs) > 3_000
    assert [p for p in paragraphs if cut(p, sentence_bounds(p)) != cut(p, list(punkt().span_tokenize(p)))] == []


@pytest.mark.parametrize(("text", "asked"), [("Rapat selesai. Warga pulang.", 0), ("Ia menemui dr. Amir.", 1), ("Mau ke mana?” tanya dia.", 0)])
def test_punkt_is_asked_only_in_doubt(text: str, asked: int, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    monkeypatch.setattr("analyzer.text.stops.punkt", lambda: calls.append(text) or punkt())
    sentence_bounds(text)
    assert len(calls) == asked
