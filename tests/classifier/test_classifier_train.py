"""Training on a few dozen sentences: it runs, separates, and is the same every time."""

from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from few_sentences import LOADED, PLAIN

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.model import Classifier, load_classifier
from analyzer.classifier.shipping import make_model
from analyzer.classifier.sources import Sources
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


@pytest.mark.slow
def test_made_and_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[Labelled], small: Matcher) -> None:
    monkeypatch.setattr("analyzer.classifier.shipping.load_lexicon", lambda: small)
    monkeypatch.setattr(Sources, "read", lambda _, **__: iter(rows))
    monkeypatch.setattr(Sources, "has_gold", True)
    told: list[str] = []
    out = tmp_path / "model"
    manifest = make_model(out, quick=True, say=told.append, sources=Sources(tmp_path, tmp_path, tmp_path))
    assert any("Tidak ada" in line for line in told)
    assert manifest["data"]["sentences"] == {"gold": len(rows)}
    classifier = load_classifier(out)
    assert score(classifier, small, "Camat itu kejam.") > score(classifier, small, "Camat itu datang.")
    assert (out / "CARD.md").read_text(encoding="utf-8").count("|") > 20
    assert {path.name for path in out.iterdir()} == {"bingkai.joblib", "manifest.json", "CARD.md"}
