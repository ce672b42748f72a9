"""Figures and thresholds against values worked out by hand."""

import math

import numpy as np
import pytest

from analyzer.classifier.measures import bootstrap, calibration_error, reliability, sentence_measures
from analyzer.classifier.thresholds import best_f1_threshold, precise_threshold

LABELS = [True, True, False, False, True]
SCORES = [0.9, 0.4, 0.6, 0.1, 0.8]


def test_by_hand() -> None:
    m = sentence_measures(LABELS, SCORES, 0.5)
    # Said loaded: 0.9 (right), 0.6 (wrong), 0.8 (right). Of three loaded one is missed, of two plain one is alarmed.
    assert (m["n"], m["positive"]) == (5, 0.6)
    assert m["P"] == pytest.approx(2 / 3)
    assert m["R"] == pytest.approx(2 / 3)
    assert m["F1"] == pytest.approx(2 / 3)
    assert m["false_alarm"] == pytest.approx(1 / 2)
    assert m["AUC"] == pytest.approx(5 / 6)
    # Precision where a loaded sentence stands, by falling score: 1/1, 2/2, 3/4.
    assert m["AP"] == pytest.approx((1 + 1 + 3 / 4) / 3)
    assert m["Brier"] == pytest.approx((0.01 + 0.36 + 0.36 + 0.01 + 0.04) / 5)
    assert m["ECE"] == pytest.approx((0.1 + 0.6 + 0.6 + 0.1 + 0.2) / 5)


def test_threshold_counts_as_loaded() -> None:
    assert sentence_measures([True, False], [0.5, 0.4], 0.5)["R"] == 1


def test_one_class() -> None:
    m = sentence_measures([False, False], [0.2, 0.9], 0.5)
    assert math.isnan(m["AUC"])
    assert math.isnan(m["AP"])
    assert (m["P"], m["R"], m["F1"], m["false_alarm"]) == (0, 0, 0, 0.5)


def test_reliability() -> None:
    assert reliability([True, False, True], [0.05, 0.07, 1.0]) == [(pytest.approx(0.06), 0.5, 2), (1.0, 1.0, 1)]


def test_calibration_error() -> None:
    assert calibration_error([True, True], [1.0, 1.0]) == 0
    assert calibration_error([False, True], [0.35, 0.39]) == pytest.approx(abs(0.37 - 0.5))
    assert calibration_error([], []) == 0


def test_bootstrap() -> None:
    values = np.arange(100) / 99
    low, high = bootstrap(lambda i: float(values[i].mean()), 100, rounds=200)
    assert 0.42 < low < 0.5 < high < 0.58
    assert (low, high) == bootstrap(lambda i: float(values[i].mean()), 100, rounds=200)


def test_best_f1_threshold() -> None:
    # From 0.4 on: four said, three right of three: F1 = 6/7. From 0.8 on: 4/5. From 0.6 on: 4/6.
    assert best_f1_threshold(np.array(SCORES), np.array(LABELS)) == 0.4
    assert best_f1_threshold(np.array([0.9, 0.2]), np.array([True, False])) == 0.9


def test_precise_threshold() -> None:
    scores = np.linspace(1, 0, 101)
    labels = np.arange(101) < 60
    # 60 right of 75 said is 0.8 exactly; of 76 it is less.
    assert precise_threshold(scores, labels, 0.8) == pytest.approx(scores[74])
    assert precise_threshold(scores, labels, 1.0) == pytest.approx(scores[59])


def test_precise_threshold_that_none_reaches() -> None:
    scores, labels = np.linspace(1, 0, 50), np.zeros(50, bool)
    labels[::2] = True
    assert precise_threshold(scores, labels, 0.99) == best_f1_threshold(scores, labels)
