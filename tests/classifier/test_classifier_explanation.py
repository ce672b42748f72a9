"""Scores are sums of parts that can be told; they are the same every time."""

import math
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.classifier.model import Judgement, final_features, sigmoid
from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.proposals import propose
from analyzer.pipeline import Analyzer

SENTENCES = [
    "Rezim kejam itu kembali berulah dan membungkam warga secara brutal.",
    "Pemerintah kota memindahkan 120 pedagang pada Senin (3/8).",
    "“Ini sangat memalukan,” kata Budi Santoso kepada wartawan.",
    "NETIZEN MURKA USAI AKSI OKNUM POLISI ITU VIRAL",
    "Putin.",
    "!",
    "123",
]
WORDS = st.sampled_from(["Budi", "Rusia", "sangat", "kejam", "oknum", "warga", ",", "“damai”", "bom waktu", "?", "12", "membungkam", "Kata", "é", "😀"])


def judge(analyzer: Analyzer, text: str) -> Judgement:
    sentence = whole_sentence(text)
    return analyzer.classifier.judge(sentence, propose(sentence, analyzer.matcher))


def total(judgement: Judgement) -> float:
    return judgement.bias + math.fsum(w for _, w in judgement.words) + math.fsum(judgement.span_weights)


def log_odds(p: float) -> float:
    return math.log(p / (1 - p))


@pytest.mark.parametrize("text", SENTENCES)
def test_parts_add_up(analyzer: Analyzer, restless: Analyzer, text: str) -> None:
    for one in (analyzer, restless):
        judgement = judge(one, text)
        assert total(judgement) == pytest.approx(log_odds(judgement.score), abs=1e-6)


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
def test_parts_always_add_up(restless: Analyzer, text: str) -> None:
    judgement = judge(restless, text)
    if 1e-9 < judgement.score < 1 - 1e-9:
        assert total(judgement) == pytest.approx(log_odds(judgement.score), abs=1e-6)


@pytest.mark.parametrize("text", SENTENCES)
def test_evidence_adds_up(analyzer: Analyzer, text: str) -> None:
    for sentence in analyzer.read(text, explain=True).sentences:
        first, *rest = sentence.evidence
        assert first.span is None
        assert all(e.span and sentence.span.start <= e.span.start < e.span.end <= sentence.span.end for e in rest)
        assert math.fsum(e.weight for e in sentence.evidence) == pytest.approx(log_odds(sentence.score), abs=1e-6)


@pytest.mark.xfail(strict=True, reason='a sentence without a token (given as "" or "  ") has its START-END pair in the score but in no part')
def test_parts_add_up_without_words(restless: Analyzer) -> None:
    judgement = judge(restless, "  ")
    assert total(judgement) == pytest.approx(log_odds(judgement.score), abs=1e-6)


def test_probabilities_and_kinds(analyzer: Analyzer) -> None:
    for text in SENTENCES:
        judgement = judge(analyzer, text)
        assert all(0 <= p <= 1 for p in (judgement.score, judgement.text_probability, *judgement.spans))
        assert len(judgement.spans) == len(judgement.span_weights) == len(propose(whole_sentence(text), analyzer.matcher))


def test_without_explanation_the_score_is_the_same(analyzer: Analyzer) -> None:
    for text in SENTENCES:
        sentence = whole_sentence(text)
        matches = propose(sentence, analyzer.matcher)
        plain = analyzer.classifier.judge(sentence, matches, explain=False)
        assert plain.words == ()
        assert plain.score == analyzer.classifier.judge(sentence, matches).score


def test_same_every_time(analyzer: Analyzer) -> None:
    again = Analyzer(analyzer.matcher)
    for text in SENTENCES:
        assert judge(analyzer, text) == judge(analyzer, text) == judge(again, text)


@pytest.mark.slow
def test_same_in_another_process(root: Path, analyzer: Analyzer) -> None:
    program = f"from analyzer.pipeline import Analyzer; a = Analyzer(); print([s.score for t in {SENTENCES!r} for s in a.read(t).sentences])"
    env = {"PYTHONHASHSEED": "77", "PATH": "/usr/bin:/bin"}
    out = subprocess.run([sys.executable, "-c", program], cwd=root, env=env, capture_output=True, text=True, check=True).stdout
    assert out.strip() == str([s.score for t in SENTENCES for s in analyzer.read(t).sentences])


@pytest.mark.parametrize(("x", "expected"), [(0.0, 0.5), (800.0, 1.0), (-800.0, 0.0), (math.log(3), 0.75)])
def test_sigmoid(x: float, expected: float) -> None:
    assert sigmoid(x) == pytest.approx(expected)


def test_final_features() -> None:
    assert final_features(0.2, [], silent=False) == (0.2, 0.0, 0.0, 0.0)
    assert final_features(0.2, [0.3, 0.9, 0.1], silent=True) == pytest.approx((0.2, 0.9, 0.4, 1.0))
