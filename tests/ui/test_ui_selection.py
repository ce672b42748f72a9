"""What the reader chooses to see changes marks and counts, never scores."""

from pathlib import Path

import pytest

from analyzer.pipeline import Analyzer
from analyzer.results import Analysis, Voice
from ui.selection import Selection, most_loaded, select, words_by_target

SAMPLES = Path(__file__).parents[2] / "ui" / "samples"


@pytest.fixture(scope="module")
def quoted(analyzer: Analyzer) -> Analysis:
    return analyzer.analyze((SAMPLES / "kutipan.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shipped(analyzer: Analyzer) -> float:
    return analyzer.classifier.weights.span_threshold


def test_the_shipped_threshold_shows_the_findings(quoted: Analysis, shipped: float) -> None:
    assert select(quoted, Selection(shipped)) == quoted


def test_scores_and_load_stay(quoted: Analysis) -> None:
    none = select(quoted, Selection(1.1))
    assert not none.findings
    assert [s.score for s in none.sentences] == [s.score for s in quoted.sentences]
    assert none.summary.load == quoted.summary.load
    assert none.summary.density == 0
    assert {part.count for part in none.summary.by_part} == {0}


def test_voices_and_categories(quoted: Analysis) -> None:
    assert not select(quoted, Selection(0.5, frozenset({Voice.NARRATOR}))).findings
    kinds = {f.category for f in select(quoted, Selection(0.5, categories=frozenset({"evaluation"}))).findings}
    assert kinds == {"evaluation"}


def test_ignored_findings_stay_but_do_not_count(quoted: Analysis, shipped: float) -> None:
    first = quoted.findings[0]
    chosen = select(quoted, Selection(shipped), frozenset({first.span}))
    assert first in chosen.findings
    assert sum(t.count for t in chosen.summary.by_category) == len(quoted.findings) - 1
    assert sum(t.count for t in chosen.summary.by_part) == len(quoted.findings) - 1


def test_words_by_target(quoted: Analysis) -> None:
    for row, words in words_by_target(quoted):
        assert 1 <= len(words) <= row.count


def test_most_loaded(quoted: Analysis) -> None:
    scores = [s.score for _, s in most_loaded(quoted)]
    assert scores == sorted(scores, reverse=True)
    assert all(quoted.sentences[n] is s for n, s in most_loaded(quoted))
