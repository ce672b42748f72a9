"""Training the shipped model: one command, deterministic, from whatever labelled data is there.

1. The text model (logistic regression over hashed words, pairs and character 5-grams) learns from all sentences;
   silver sentences count as loaded with their probability `p` and as plain with `1 - p` (distillation).
2. The span model (logistic regression over a candidate's entry and context) learns which proposals readers mark.
3. The final model weighs both. It is fitted on held-out folds, grouped by article, so that its score is calibrated;
   thresholds are chosen on the same held-out scores.

The silver teacher had itself learnt from the gold sentences, so gold folds are held out from fits without silver; the
project's own labels, which the teacher never saw, are held out from full fits. The two sets of labels differ in
strictness: the final model has a term for that, and ships with the gold's.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.fitting import TrainingSet, fit_final, probability_of
from analyzer.classifier.model import Weights
from analyzer.classifier.thresholds import best_f1_threshold, precise_threshold
from analyzer.classifier.training_data import candidates, weights_of
from analyzer.lexicon.matcher import Matcher

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """How thorough: iterations of the solver, folds of the held-out fit; the precision that kept spans must have, and
    how much F1 the threshold may give up for recall, both on the first judged source's held-out folds.
    """

    iterations: int = 70
    folds: int = 3
    span_precision: float = 0.80
    slack: float = 0.010


@dataclass(frozen=True, slots=True)
class Trained:
    """Weights, and what the held-out folds say: `held_out[i]` is the score of `judged[i]`, never seen in its fitting."""

    weights: Weights
    judged: tuple[Labelled, ...]
    held_out: Any


def train(rows: Sequence[Labelled], matcher: Matcher, judged_sources: Sequence[str], settings: Settings, say: Say) -> Trained:
    """Fit on `rows`; rows whose source is in `judged_sources` also take turns as the held-out fold."""
    say(f"{len(rows)} kalimat; mengusulkan kandidat …")
    found = candidates(rows, matcher)
    data = TrainingSet(rows, found)
    text, span = np.zeros(len(rows)), np.zeros(len(found))
    for source in judged_sources:
        for held, models in _held_out_fits(data, source, settings, say):
            data.judge(models, held, text, span)
    judged = [i for i, r in enumerate(rows) if r.source in judged_sources]
    labels = np.array([rows[i].loaded >= 0.5 for i in judged])
    features = data.final_matrix(judged, text, span)
    final = fit_final(features, labels, np.array([rows[i].source == "gold" for i in judged]))
    scores = final.scores(features)
    say("model akhir …")
    text_model, span_model = data.fit(np.zeros(0, np.int64), settings.iterations)
    span_weights, slot_weights = weights_of(span_model.coef_[0])
    decides = np.array([rows[i].source == judged_sources[0] for i in judged])
    of_deciding = np.isin(data.row_of, np.array(judged)[decides])
    weights = Weights(
        text=(text_model.coef_[0] * data.idf).astype(np.float32),
        text_bias=float(text_model.intercept_[0]),
        span=span_weights,
        slots=slot_weights,
        span_bias=float(span_model.intercept_[0]),
        final=final.weights,
        final_bias=final.bias,
        threshold=best_f1_threshold(scores[decides], labels[decides], settings.slack),
        span_threshold=precise_threshold(probability_of(span[of_deciding]), data.span_label[of_deciding] >= 0.5, settings.span_precision),
    )
    return Trained(weights, tuple(rows[i] for i in judged), scores)


def _held_out_fits(data: TrainingSet, source: str, settings: Settings, say: Say) -> Iterator[tuple[Any, tuple[Any, Any]]]:
    """For each fold of a source its row numbers, and the two models that did not see its articles."""
    mine = np.flatnonzero([r.source == source for r in data.rows])
    groups = np.array([data.rows[i].group for i in mine.tolist()])
    for number, (_, fold) in enumerate(GroupKFold(settings.folds).split(groups, groups=groups), 1):
        held = mine[fold]
        say(f"{source}, lipatan {number}/{settings.folds}: {len(held)} kalimat disisihkan …")
        yield held, data.fit(held, settings.iterations, silver=source != "gold")
