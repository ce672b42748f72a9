"""What a terminal shows; no character of the text drives it."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.report.terminal import render
from analyzer.results import Analysis
from analyzer.text.words import split_words

Make = Callable[..., Analysis]
PIECES = st.sampled_from(["\x1b[31m", "\x1b]0;judul\x07", "\x9b31m", "\x07", "\r", "\b", "\x7f", "\x00", "\x85", "kejam ", "Warga ", ". ", "\n", "\t"])


@given(st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=60)))
def test_control_characters_are_stripped(make: Make, text: str) -> None:
    words = split_words(text)
    analysis = make(text, list(zip(words.starts, words.ends, strict=True)))
    for colour in (False, True):
        shown = render(analysis, colour=colour)
        if colour:
            shown = re.sub(r"\x1b\[(1;33|2|0)m", "", shown)
        assert not [c for c in shown if unicodedata.category(c) == "Cc" and c not in "\n\t"]


def test_plain(article: Analysis) -> None:
    shown = render(article, colour=False)
    assert "Langkah [kejam] bupati" in shown
    assert "Bupati itu [kejam]." in shown
    assert "- memalukan · Penilaian" in shown
    assert "4 dari 4 kalimat bermuatan" in shown
    assert "61 %" in shown
    assert re.search(r"; \d+,\d temuan per 100 kata\.", shown)
    assert "…." not in shown
    assert "\x1b" not in shown


def test_colour(article: Analysis) -> None:
    assert "Langkah \x1b[1;33mkejam\x1b[0m bupati" in render(article, colour=True)


def test_without_reference(article: Analysis) -> None:
    assert "pembanding" not in render(replace(article, summary=replace(article.summary, percentile=None)), colour=False)


@pytest.mark.parametrize("text", ["", "Warga pulang."])
def test_nothing_found(make: Make, text: str) -> None:
    shown = render(make(text, score=0.1), colour=False)
    assert shown.startswith(text)
    assert "0 dari" in shown
