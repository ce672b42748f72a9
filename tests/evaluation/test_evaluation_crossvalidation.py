"""Held out by article and by outlet, and the learning curve, on a few dozen sentences."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.fitting import TrainingSet
from analyzer.classifier.train import Settings
from analyzer.evaluation.crossvalidation import cross_validate
from analyzer.evaluation.curve import SHARES, learning_curve
from analyzer.lexicon.matcher import Matcher

pytestmark = [pytest.mark.usefixtures("few_buckets"), pytest.mark.slow]
SETTINGS = Settings(iterations=40, folds=2, span_precision=0.8)


@pytest.fixture(scope="module")
def of_four_outlets(rows: list[Labelled]) -> list[Labelled]:
    return [replace(row, outlet=f"media-{int(row.group.removeprefix('berita-')) % 4}") for row in rows]


@pytest.mark.parametrize("by", ["article", "outlet"])
def test_separates_what_it_has_not_seen(few_buckets: int, of_four_outlets: list[Labelled], small: Matcher, by: str) -> None:  # noqa: ARG001
    figures = cross_validate(of_four_outlets, small, by, SETTINGS, lambda _: None)
    assert figures["n"] == len(of_four_outlets)
    assert figures["AUC"] > 0.9
    assert 0 < figures["span_P"] <= 1
    assert 0 < figures["span_R"] <= 1


def test_nothing_of_a_held_outlet_is_fitted(monkeypatch: pytest.MonkeyPatch, of_four_outlets: list[Labelled], small: Matcher) -> None:
    seen: list[tuple[set[str], set[str]]] = []
    fit, judge = TrainingSet.fit, TrainingSet.judge
    state: dict[str, set[str]] = {}

    def watched_fit(self, held, *rest, **options):  # type: ignore[no-untyped-def]
        state["fitted"] = {self.rows[i].outlet for i in np.setdiff1d(np.arange(len(self.rows)), held)}
        return fit(self, held, *rest, **options)

    def watched_judge(self, models, held, *rest):  # type: ignore[no-untyped-def]
        seen.append((state["fitted"], {self.rows[i].outlet for i in held}))
        return judge(self, models, held, *rest)

    monkeypatch.setattr(TrainingSet, "fit", watched_fit)
    monkeypatch.setattr(TrainingSet, "judge", watched_judge)
    own = [replace(row, source="marked", text=f"{row.text} Begitu.") for row in of_four_outlets]
    cross_validate(of_four_outlets + own, small, "outlet", SETTINGS, lambda _: None)
    assert len(seen) == SETTINGS.folds
    assert all(fitted and held and not fitted & held for fitted, held in seen)


def test_curve_grows(tmp_path: Path, rows: list[Labelled], small: Matcher) -> None:
    gold = tmp_path / "emas.jsonl"
    texts = [("Camat itu ngotot.", 1), ("Camat itu kejam kepada warga.", 1), ("Camat itu datang hari Senin.", 0), ("Harga beras naik.", 0)]
    labels = [{"strength": s, "spans": [{"start": 10, "end": 15, "text": "", "category": "evaluation", "voice": "narrator"}] if s else []} for _, s in texts]
    sentences = [{"id": str(i), "source": "x", "text": t, "labels": [label]} for i, ((t, _), label) in enumerate(zip(texts, labels, strict=True))]
    gold.write_text(json.dumps({"id": "a", "outlet": "contoh", "stratum": "article", "sentences": sentences}) + "\n", encoding="utf-8")
    many = [replace(row, group=f"{row.group}-{k}", text=f"{row.text} ({k})") for k in range(6) for row in rows]
    curve = learning_curve(many, small, gold, SETTINGS, lambda _: None)
    sizes = [figures["n"] for figures in curve.values()]
    assert len(curve) == len(SHARES)
    assert sizes == sorted(sizes)
    assert sizes[-1] == len(many)
    assert curve["1"]["AUC"] == 1.0
