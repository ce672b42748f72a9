"""Training on a few dozen sentences: it runs, separates, and is the same every time."""

from dataclasses import asdict

import numpy as np
import pytest
from few_sentences import LOADED, PLAIN

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.model import Classifier
from analyzer.classifier.train import Settings, Trained, train
from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.proposals import propose

pytestmark = pytest.mark.usefixtures("few_buckets")
SETTINGS = Settings(iterations=40, folds=2, span_precision=0.8)


@pytest.fixture(scope="module")
def trained(few_buckets: int, rows: list[Labelled], small: Matcher) -> Trained:  # noqa: ARG001 - trained with small tables
    return train(rows, small, ("gold",), SETTINGS, lambda _: None)


def score(classifier: Classifier, matcher: Matcher, text: str) -> float:
    read = whole_sentence(text)
    return classifier.judge(read, propose(read, matcher)).score


@pytest.mark.slow
def test_separates(trained: Trained, small: Matcher) -> None:
    classifier = Classifier(trained.weights, "coba")
    loaded = [score(classifier, small, f"Camat itu {what} pada hari Kamis.") for what in LOADED]
    plain = [score(classifier, small, f"Camat itu {what} pada hari Kamis.") for what in PLAIN]
    assert min(loaded) > max(plain)
    assert min(loaded) >= trained.weights.threshold > max(plain)


@pytest.mark.slow
def test_held_out_scores_belong_to_the_judged_rows(trained: Trained, rows: list[Labelled]) -> None:
    assert list(trained.judged) == rows
    labels = np.array([r.loaded for r in rows])
    assert trained.held_out[labels == 1].mean() > trained.held_out[labels == 0].mean() + 0.2
    assert ((trained.held_out >= 0) & (trained.held_out <= 1)).all()


@pytest.mark.slow
def test_weights(trained: Trained, few_buckets: int) -> None:
    weights = trained.weights
    assert weights.text.shape == weights.span.shape == (few_buckets,)
    assert weights.text.dtype == weights.span.dtype == np.float32
    assert 0 < weights.threshold < 1
    assert 0 < weights.span_threshold < 1
    assert len(weights.final) == 4


@pytest.mark.slow
def test_deterministic(trained: Trained, rows: list[Labelled], small: Matcher) -> None:
    again = train(rows, small, ("gold",), SETTINGS, lambda _: None)
    first, second = asdict(trained.weights), asdict(again.weights)
    assert all(np.array_equal(first[key], second[key]) for key in first)
    assert np.array_equal(trained.held_out, again.held_out)
