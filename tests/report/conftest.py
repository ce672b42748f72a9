"""Analyses made by hand, so that what is drawn does not depend on what a model says."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from analyzer.results import Analysis, Finding, Sentence, Span, Versions, Voice
from analyzer.scoring import summarise
from analyzer.text.reading import read_text
from analyzer.text.words import count_words

# Nothing that comes from a lexicon is trusted either.
WHY, NEUTRAL, TARGET = 'Menilai "tanpa" <b>bukti</b> & alasan.', ("keras & tegas", "<i>lugas</i>"), 'Budi <script>"&'


def made(
    text: str,
    marks: Sequence[tuple[int, int]] = (),
    *,
    category: str = "evaluation",
    voice: Voice = Voice.NARRATOR,
    passives: Sequence[tuple[int, int]] = (),
    score: float = 0.62,
    title: Span | None = None,
    in_front: bool = False,
) -> Analysis:
    """An analysis of `text` with findings at `marks`, each inside one sentence; all scores are `score`."""
    parts = read_text(text)

    def finding(start: int, end: int) -> Finding:
        return Finding(Span(start, end), "kejam", category, 2, voice, WHY, NEUTRAL, "redaksi", 0.87, TARGET)

    def inside(spans: Sequence[tuple[int, int]], part: Span) -> list[tuple[int, int]]:
        return [s for s in sorted(spans) if part.start <= s[0] < s[1] <= part.end]

    sentences = tuple(
        Sentence(
            p.span,
            score,
            score >= 0.5,
            0.4,
            0.3,
            findings := tuple(finding(*m) for m in inside(marks, p.span)),
            proposals=findings,
            passives=tuple(Span(*s) for s in inside(passives, p.span)),
        )
        for p in parts
    )
    words = [count_words(p.words) for p in parts]
    summary = replace(summarise(sentences, words, title), percentile=61.0)
    return Analysis(text, sentences, summary, Versions("0.1.0", "1ex1c0n", "m0de1"), title, in_front)


@pytest.fixture(scope="session")
def make() -> Callable[..., Analysis]:
    return made


@pytest.fixture(scope="session")
def words_at() -> Callable[..., tuple[int, int]]:
    """The offsets of a word in a text."""
    return lambda text, word: (text.index(word), text.index(word) + len(word))


ARTICLE = "Langkah kejam bupati\n\nBupati itu kejam. Dua warga ditembak kemarin.\n“Ini memalukan,” kata Budi."


@pytest.fixture(scope="session")
def article() -> Analysis:
    """Three lines with a headline, findings, and an agentless passive."""
    at = ARTICLE.index("kejam"), ARTICLE.rindex("kejam"), ARTICLE.index("memalukan"), ARTICLE.index("ditembak")
    marks = [(at[0], at[0] + 5), (at[1], at[1] + 5), (at[2], at[2] + 9)]
    return made(ARTICLE, marks, passives=[(at[3], at[3] + 8)], title=Span(0, 20))
