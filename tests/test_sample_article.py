"""A real, translated tabloid article with odd quotes, glued punctuation and empty lines. Its text stays outside the repository."""

import time
from pathlib import Path

import pytest

from analyzer.pipeline import Analyzer
from analyzer.report.segments import segments
from analyzer.results import Analysis, Finding, Voice

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def text(shared: Path) -> str:
    return (shared / "samples" / "putin-terisolasi.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def article(analyzer: Analyzer, text: str) -> Analysis:
    return analyzer.analyze(text)


def findings(article: Analysis, word: str) -> list[Finding]:
    """The findings that cover `word`."""
    return [f for f in article.findings if word in article.text[f.span.start : f.span.end].lower()]


@pytest.mark.parametrize("word", ["terisolasi", "berdarah"])
def test_headline(article: Analysis, word: str) -> None:
    title = article.title
    assert title
    assert [f.voice for f in findings(article, word) if f.span.end <= title.end] == [Voice.NARRATOR]


@pytest.mark.parametrize("word", ["orang kuat", "terkucil", "dikucilkan", "sangat"])
def test_narrators_words(article: Analysis, word: str) -> None:
    found = findings(article, word)
    assert found
    assert {f.voice for f in found} == {Voice.NARRATOR}


def test_very_angry(article: Analysis) -> None:
    at = article.text.index("sangat marah")
    assert any(f.span.start == at and f.voice == Voice.NARRATOR for f in article.findings)


@pytest.mark.parametrize("word", ["luar biasa", "ilegal"])
def test_words_of_those_quoted(article: Analysis, word: str) -> None:
    found = findings(article, word)
    assert found
    assert {f.voice for f in found} == {Voice.QUOTED}


def test_plain_facts_are_left_alone(article: Analysis) -> None:
    (plain,) = [s for s in article.sentences if article.text[s.span.start :].startswith("Ratusan pengunjuk rasa ditangkap")]
    assert plain.findings == ()
    assert not plain.loaded


def test_sentences(article: Analysis, text: str) -> None:
    lines = [line for line in text.splitlines() if line.strip()]
    assert len(article.sentences) >= len(lines)
    assert all("\n" not in text[s.span.start : s.span.end] for s in article.sentences)
    assert "".join(s.text for s in segments(article)) == text


def test_summary(article: Analysis) -> None:
    summary = article.summary
    assert {"headline", "lead", "body"} == {t.key for t in summary.by_part}
    assert summary.by_voice[0].key == "narrator"
    assert 0.2 < summary.loaded_share < 0.9


def test_quick(analyzer: Analyzer, text: str) -> None:
    best = 9.0
    for _ in range(5):
        started = time.process_time()
        analyzer.analyze(text)
        best = min(best, time.process_time() - started)
    assert best < 0.15  # 50 ms on a free core
