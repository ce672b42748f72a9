"""Segments join to the text again, letter for letter."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.report.segments import segments
from analyzer.results import Analysis
from analyzer.text.words import split_words

Make = Callable[..., Analysis]
PIECES = st.sampled_from(["Warga ", "kejam ", "ditembak ", ". ", "\n", "\r\n", " ", "“Ya,” ", "kata Budi", "!", "é😀", "\x00", "<b>", "…"])
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80))


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """A text, some of its words as findings, others as passives."""
    text = draw(TEXTS)
    words = split_words(text)
    kinds = draw(st.lists(st.sampled_from(["", "finding", "passive", "both"]), min_size=len(words), max_size=len(words)))
    spans = list(zip(words.starts, words.ends, kinds, strict=True))
    return text, [(a, b) for a, b, k in spans if k in ("finding", "both")], [(a, b) for a, b, k in spans if k in ("passive", "both")]


@given(marked(), st.booleans())
def test_rejoin(make: Make, drawn: tuple[str, list[tuple[int, int]], list[tuple[int, int]]], passives: bool) -> None:
    text, marks, lost = drawn
    analysis = make(text, marks, passives=lost)
    row = list(segments(analysis, passives=passives))
    assert "".join(s.text for s in row) == text
    at = 0
    for segment in row:
        assert segment.start == at
        assert segment.text
        at += len(segment.text)
    assert [s.finding for s in row if s.finding] == list(analysis.findings)
    assert all(s.text == text[s.finding.span.start : s.finding.span.end] for s in row if s.finding)
    assert sum(s.passive for s in row) == (sum(len(s.passives) for s in analysis.sentences) if passives else 0)


def test_sentences_and_gaps(article: Analysis) -> None:
    row = list(segments(article))
    assert [s.text for s in row if s.sentence is None] == ["\n\n", " ", "\n"]
    assert sorted({s.sentence for s in row if s.sentence is not None}) == [0, 1, 2, 3]


def test_passives_only_where_asked_for(article: Analysis) -> None:
    assert [s.text for s in segments(article) if s.passive] == []
    assert [s.text for s in segments(article, passives=True) if s.passive] == ["ditembak"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "kata", "kata ", " kata"])
def test_small_texts(make: Make, text: str) -> None:
    assert "".join(s.text for s in segments(make(text))) == text
