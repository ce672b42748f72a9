"""A model folder made from a few dozen sentences: whole, true to itself, loaded again."""

from pathlib import Path

import pytest

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.model import Classifier, load_classifier
from analyzer.classifier.sources import Sources
from analyzer.evaluation.shipping import make_model
from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.proposals import propose

pytestmark = [pytest.mark.usefixtures("few_buckets"), pytest.mark.slow]


def score(classifier: Classifier, matcher: Matcher, text: str) -> float:
    read = whole_sentence(text)
    return classifier.judge(read, propose(read, matcher)).score


def test_made_and_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[Labelled], small: Matcher) -> None:
    monkeypatch.setattr("analyzer.evaluation.shipping.load_lexicon", lambda: small)
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
