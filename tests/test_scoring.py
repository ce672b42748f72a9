"""Aggregates against values worked out by hand."""

import json
from dataclasses import replace
from math import sqrt
from pathlib import Path
from typing import Any

import pytest

from analyzer.lexicon.matcher import Match, Matcher
from analyzer.results import Finding, Sentence, Span, Tally, Voice
from analyzer.scoring import PRIOR_AMBIGUOUS, PRIOR_CERTAIN, lexicon_score, part_of, percentile, strongest, summarise, tally


def finding(start: int, category: str = "fear", voice: Voice = Voice.NARRATOR, target: str | None = None, **sure: Any) -> Finding:
    known = Finding(Span(start, start + 4), "kata", category, 2, voice, "Sebab.", (), "redaksi", 0.9, target)
    return replace(known, **sure)


def sentence(start: int, score: float, *findings: Finding) -> Sentence:
    return Sentence(Span(start, start + 10), score, score >= 0.5, 0.0, 0.0, findings)


@pytest.fixture(scope="module")
def kinds(matcher: Matcher) -> dict[bool, Match]:
    """A match of an ambiguous and one of a certain entry."""
    return {kind: Match(next(e for e in matcher.entries if e.ambiguous is kind), 0, 1) for kind in (True, False)}


def test_lexicon_score(kinds: dict[bool, Match]) -> None:
    sure, unsure = kinds[False], kinds[True]
    assert lexicon_score([]) == 0
    assert lexicon_score([sure]) == pytest.approx(PRIOR_CERTAIN)
    assert lexicon_score([unsure]) == pytest.approx(PRIOR_AMBIGUOUS)
    assert lexicon_score([sure, unsure, unsure]) == pytest.approx(1 - (1 - PRIOR_CERTAIN) * (1 - PRIOR_AMBIGUOUS) ** 2)
    assert 0 < PRIOR_AMBIGUOUS < PRIOR_CERTAIN < 1


def test_summary() -> None:
    sentences = [
        sentence(0, 0.8, finding(0, target="Budi"), finding(5, "emotive", Voice.QUOTED)),
        sentence(11, 0.2),
        sentence(22, 0.5, finding(22, target="Budi")),
    ]
    s = summarise(sentences, [4, 6, 10], Span(0, 10))
    assert (s.sentences, s.words) == (3, 20)
    assert s.load == pytest.approx(50)
    margin = 100 * 1.645 * 0.3 / sqrt(3)  # the scores' standard deviation is 0.3
    assert (s.load_low, s.load_high) == (pytest.approx(50 - margin), pytest.approx(50 + margin))
    assert s.loaded_share == pytest.approx(2 / 3)
    assert s.density == pytest.approx(15)
    assert s.by_category == (Tally("fear", 2, pytest.approx(2 / 3)), Tally("emotive", 1, pytest.approx(1 / 3)))
    assert s.by_voice == (Tally("narrator", 2, pytest.approx(2 / 3)), Tally("quoted", 1, pytest.approx(1 / 3)))
    assert s.by_target == (Tally("Budi", 2, 1.0),)
    assert s.by_part == (Tally("headline", 2, 0.8), Tally("lead", 1, pytest.approx(0.35)))


def test_empty_text() -> None:
    s = summarise([], [], None)
    assert (s.sentences, s.words, s.load, s.loaded_share, s.density) == (0, 0, 0, 0, 0)
    assert s.by_category == s.by_voice == s.by_part == s.by_target == ()


@pytest.mark.parametrize("score", [0.0, 0.5, 1.0])
def test_interval_of_one_sentence_is_wide_and_in_range(score: float) -> None:
    s = summarise([sentence(0, score)], [5], None)
    assert 0 <= s.load_low <= s.load <= s.load_high <= 100
    assert s.load_high - s.load_low >= 50


def test_parts() -> None:
    headline = Span(0, 5)
    places = [sentence(11 * i, 0.5) for i in range(6)]
    assert [part_of(i, s, headline) for i, s in enumerate(places)] == ["headline", "lead", "lead", "lead", "body", "body"]
    assert [part_of(i, s, None) for i, s in enumerate(places)] == ["lead", "lead", "lead", "body", "body", "body"]


def test_tally_is_by_count_then_name() -> None:
    assert [(t.key, t.count) for t in tally(["b", "a", "c", "c"])] == [("c", 2), ("a", 1), ("b", 1)]
    assert sum(t.share for t in tally("aabbc")) == pytest.approx(1)
    assert tally([]) == ()


@pytest.mark.parametrize(("load", "expected"), [(-1, 0), (0, 0), (25, 50), (26, 75), (50, 100), (99, 100)])
def test_percentile(tmp_path: Path, load: float, expected: float) -> None:
    path = tmp_path / "reference.json"
    path.write_text(json.dumps({"quantiles": [0, 10, 25, 30, 50]}), encoding="utf-8")
    assert percentile(load, path) == expected


def test_no_reference(tmp_path: Path) -> None:
    assert percentile(50, tmp_path / "tidak-ada.json") is None


def test_strongest_first() -> None:
    mild, strong, sure = finding(0, probability=0.9, intensity=1), finding(5, probability=0.8, intensity=3), finding(9, probability=0.95, intensity=2)
    assert strongest([mild, strong, sure]) == [strong, sure, mild]
