"""Intervals, breakdowns and distinctive terms, against what can be reckoned by hand."""

from math import log, sqrt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.corpus.breakdown import BREAKDOWNS, LEAST, UNKNOWN, by_category, by_month, by_outlet, by_outlet_and_category, by_target, in_voice
from analyzer.corpus.distinctive import PRIOR_WORDS, distinctive
from analyzer.corpus.intervals import ratios, share
from analyzer.corpus.result import Result


def result(documents: list[dict[str, object]], findings: list[dict[str, object]]) -> Result:
    """A Result from rows; what is not said is ordinary."""
    rows = pd.DataFrame([{"outlet": "A", "month": "2025-01", "text_digest": str(i), "words": 100, "sentences": 10, "loaded": 2, "load": 20.0} | d
                         for i, d in enumerate(documents)])  # fmt: skip
    rows.index = pd.RangeIndex(1, len(rows) + 1, name="number")
    marks = pd.DataFrame([{"term": "x", "category": "opinion", "voice": "narrator", "target": None} | f for f in findings],
                         columns=["number", "term", "category", "voice", "target"])  # fmt: skip
    for voice in ("narrator", "quoted", "attributed"):
        rows[voice] = marks[marks["voice"] == voice]["number"].value_counts().reindex(rows.index, fill_value=0)
    rows["findings"] = rows[["narrator", "quoted", "attributed"]].sum(axis=1)
    return Result(rows, marks, {"rows": len(rows), "run": "r", "bingkai": "0", "lexicon": "l", "model": "m"}, len(rows))


def test_wilson() -> None:
    """By hand, z = 1.645: (0.3 + 0.1353 ± 1.645 · 0.16663) / 1.2706."""
    figure = share(3, 10)
    assert (figure.value, figure.low, figure.high) == (0.3, pytest.approx(0.1269, abs=0.0001), pytest.approx(0.5583, abs=0.0001))
    assert share(0, 40).low == 0
    assert share(0, 40).high > 0.03
    assert share(0, 0).value is None


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_value(counts: tuple[int, int]) -> None:
    figure = share(*counts)
    assert 0 <= figure.low <= figure.value <= figure.high <= 1  # type: ignore[operator]


def test_bootstrap_is_that_of_the_mean_where_documents_are_equal() -> None:
    """Equal denominators: the ratio is a mean, whose 90 % interval is known."""
    values = np.random.default_rng(1).normal(10, 2, 2_000)
    (figure,) = ratios(values[:, None], np.ones((2_000, 1)))
    margin = 1.645 * values.std() / sqrt(2_000)
    assert figure.value == pytest.approx(values.mean())
    assert figure.low == pytest.approx(values.mean() - margin, abs=0.15 * margin)
    assert figure.high == pytest.approx(values.mean() + margin, abs=0.15 * margin)


def test_bootstrap_knows_that_sentences_of_one_article_hang_together() -> None:
    """All the marks in 5 of 50 articles: far less sure than the same marks spread evenly."""
    words = np.full((50, 1), 100.0)
    heaped, spread = np.zeros((50, 1)), np.full((50, 1), 1.0)
    heaped[:5] = 10
    (wide,), (narrow,) = ratios(heaped, words), ratios(spread, words)
    assert wide.value == narrow.value == 0.01
    assert wide.high - wide.low > 0.008  # type: ignore[operator]
    assert narrow.high == narrow.low == 0.01


def test_steady_and_safe_at_the_ends() -> None:
    assert ratios([[1.0], [2.0]], [[10.0], [10.0]]) == ratios([[1.0], [2.0]], [[10.0], [10.0]])
    assert ratios(np.zeros((0, 1)), np.zeros((0, 1)))[0].value is None
    assert ratios([[0.0]], [[0.0]])[0].value is None


def test_outlets_and_few() -> None:
    found = by_outlet(result([{"outlet": "B"}] * LEAST + [{"outlet": "A"}] * 3 + [{"outlet": None}], [{"number": 1}, {"number": 1}, {"number": LEAST + 1}]))
    assert [(g.key, g.documents, g.marks, g.few) for g in found.groups] == [("B", LEAST, 2, False), ("A", 3, 1, True), (UNKNOWN, 1, 0, True)]
    assert [f.value for f in found.groups[0].figures] == [pytest.approx(1000 * 2 / (100 * LEAST)), 20.0, 0.0]


def test_months_say_who_contributes() -> None:
    found = by_month(result([{"month": "2025-02", "outlet": "A"}] * 3 + [{"month": "2025-02", "outlet": "B"}, {"month": None}, {"month": "2024-12"}], []))
    assert [(g.key, g.outlets, g.biggest) for g in found.groups] == [("2024-12", 1, 1.0), ("2025-02", 2, 0.75), (UNKNOWN, 1, 1.0)]


def test_categories_and_matrix() -> None:
    made = result([{"outlet": "A"}, {"outlet": "B"}], [{"number": 1, "category": "fear"}] * 2 + [{"number": 2, "category": "opinion"}])
    by_key = {g.key: g for g in by_category(made).groups}
    assert len(by_key) == 14
    assert (by_key["fear"].documents, by_key["fear"].marks, by_key["fear"].figures[0].value, by_key["fear"].figures[1].value) == (1, 2, 10.0, 50.0)
    matrix = by_outlet_and_category(made)
    column = matrix.measures.index("fear")
    assert [g.figures[column].value for g in matrix.groups] == [20.0, 0.0]


def test_targets_count_documents_not_repetitions() -> None:
    marks = [{"number": 1, "target": "Tono"}] * 5 + [{"number": n, "target": "Siti", "category": "fear"} for n in (2, 3)]
    found = by_target(result([{}] * 4, marks))
    assert [(g.key, g.documents, g.marks, g.few, g.category) for g in found.groups] == [("Siti", 2, 2, True, "fear"), ("Tono", 1, 5, True, "opinion")]
    assert found.groups[0].figures[0].value == 50.0


def test_voices() -> None:
    made = result([{}], [{"number": 1, "voice": v} for v in ("narrator", "quoted", "attributed")])
    assert [len(in_voice(made, v).findings) for v in ("own", "others", "all")] == [1, 2, 3]
    assert by_outlet(in_voice(made, "own")).groups[0].figures[2].value == pytest.approx(200 / 3)


def test_nothing_at_all() -> None:
    made = result([{}], [])
    empty = made.chosen(made.documents["outlet"] == "tidak ada")
    assert [len(make(empty).groups) for make in BREAKDOWNS] == [0, 0, 14, 0, 0]
    assert distinctive(empty) == ()


def test_log_odds_by_hand() -> None:
    """Monroe et al. 2008, equations 16, 21 and 22, with the counts of this corpus."""
    marks = [{"number": n, "term": "khas"} for n in range(1, 31)] + [{"number": n, "term": "biasa"} for n in range(1, 81)]
    found = distinctive(result([{"outlet": "A", "words": 1_000}] * 40 + [{"outlet": "B", "words": 1_000}] * 40, marks + marks[:30]))
    assert [(t.outlet, t.term, t.documents) for t in found] == [("A", "khas", 30)]
    prior = PRIOR_WORDS * 30 / 80_000
    up, down, n = 30 + prior, prior, 40_000 + PRIOR_WORDS
    odds = log(up / (n - up)) - log(down / (n - down))
    assert found[0].log_odds == pytest.approx(odds)
    assert found[0].z == pytest.approx(odds / sqrt(1 / up + 1 / down))


def test_chance_is_not_distinctive() -> None:
    dice = np.random.default_rng(7)
    documents = [{"outlet": "AB"[i % 2]} for i in range(400)]
    marks = [{"number": i + 1, "term": f"kata{t}"} for i in range(400) for t in dice.integers(0, 60, 5)]
    assert distinctive(result(documents, marks)) == ()
    burst = [{"number": 1, "term": "sekali"} for _ in range(200)]  # one article repeats it
    assert distinctive(result(documents, marks + burst)) == ()
