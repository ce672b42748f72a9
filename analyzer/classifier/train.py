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
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.model import Weights, final_features
from analyzer.classifier.text_matrix import idf_of, text_rows
from analyzer.classifier.thresholds import best_f1_threshold, precise_threshold
from analyzer.classifier.training_data import Candidate, candidates, span_matrix
from analyzer.lexicon.matcher import Matcher

Say = Callable[[str], None]
# What one sentence of a source counts, beside a silver one (docs/experiments.md says how these were chosen).
TEXT_WORTH = {"silver": 1.0, "gold": 4.0, "marked": 4.0, "corpus": 1.0, "flags": 0.5, "allows": 0.0}
SPAN_WORTH = {"silver": 0.1, "gold": 1.0, "marked": 1.0, "corpus": 1.0, "flags": 0.5, "allows": 0.5}
# A teacher that did not mark a candidate was not sure of it either.
_SILVER_FLOOR, _SILVER_CEILING = 0.05, 0.98
_TEXT_C, _SPAN_C, _FINAL_C = 2.0, 0.2, 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How thorough: iterations of the solver, folds of the held-out fit; the precision that kept spans must have, and
    how much F1 the threshold may give up for recall, both on the first judged source's held-out folds.
    """

    iterations: int = 70
    folds: int = 3
    span_precision: float = 0.80
    slack: float = 0.012


class _Data:
    """Matrices, labels and worths of all rows, and the two fits over all but a held-out part."""

    def __init__(self, rows: Sequence[Labelled], found: Sequence[Candidate]) -> None:
        counts = text_rows([r.sentence.masked for r in rows])
        self.idf = idf_of(counts)
        self.text = (counts @ sparse.diags(self.idf)).tocsr().astype(np.float32)
        self.loaded = np.array([r.loaded for r in rows])
        self.worth = np.array([TEXT_WORTH[r.source] for r in rows])
        self.is_silver = np.array([r.source == "silver" for r in rows])
        self.key = np.array([hash((r.outlet, r.text)) for r in rows])
        self.span = span_matrix(rows, found)
        self.row_of = np.array([c.row for c in found])
        silver = self.is_silver[self.row_of]
        label = np.array([c.loaded for c in found])
        self.span_label = np.where(silver, label.clip(_SILVER_FLOOR, _SILVER_CEILING), label)
        self.span_worth = np.array([SPAN_WORTH[rows[c.row].source] for c in found])

    def fit(self, held: Any, settings: Settings, *, silver: bool = True) -> tuple[Any, Any]:
        """Text and span model on every row but `held`, and but every other copy of a held sentence (silver has them too)."""
        use = ~np.isin(self.key, self.key[held]) & (silver | ~self.is_silver)
        text = _soft_fit(self.text, self.loaded, np.where(use, self.worth, 0.0), _TEXT_C, settings.iterations)
        span_use = use[self.row_of]
        span = _soft_fit(self.span, self.span_label, np.where(span_use, self.span_worth, 0.0), _SPAN_C, 2 * settings.iterations)
        return text, span


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
    data = _Data(rows, found)
    text, span = np.zeros(len(rows)), np.zeros(len(found))
    for source in judged_sources:
        for held, text_model, span_model in _held_out_fits(data, rows, source, settings, say):
            here = np.isin(data.row_of, held)
            text[held] = text_model.decision_function(data.text[held])
            span[here] = span_model.decision_function(data.span[here])
    judged = [i for i, r in enumerate(rows) if r.source in judged_sources]
    final, bias, scores = _fit_final(data, rows, judged, text, span)
    say("model akhir …")
    text_model, span_model = data.fit(np.zeros(0, np.int64), settings)
    deciding = [i for i in judged if rows[i].source == judged_sources[0]]
    decides = np.isin(judged, deciding)
    labels = np.array([rows[i].loaded >= 0.5 for i in deciding])
    of_deciding = np.isin(data.row_of, deciding)
    weights = Weights(
        text=(text_model.coef_[0] * data.idf).astype(np.float32),
        text_bias=float(text_model.intercept_[0]),
        span=span_model.coef_[0].astype(np.float32),
        span_bias=float(span_model.intercept_[0]),
        final=final,
        final_bias=bias,
        threshold=best_f1_threshold(scores[decides], labels, settings.slack),
        span_threshold=precise_threshold(_probability(span[of_deciding]), data.span_label[of_deciding] >= 0.5, settings.span_precision),
    )
    return Trained(weights, tuple(rows[i] for i in judged), scores)


def _held_out_fits(data: _Data, rows: Sequence[Labelled], source: str, settings: Settings, say: Say) -> Iterator[tuple[Any, Any, Any]]:
    """For each fold of a source its row numbers, and the two models that did not see its articles."""
    mine = np.flatnonzero([r.source == source for r in rows])
    groups = np.array([r.group for r in rows if r.source == source])
    for number, (_, fold) in enumerate(GroupKFold(settings.folds).split(groups, groups=groups), 1):
        held = mine[fold]
        say(f"{source}, lipatan {number}/{settings.folds}: {len(held)} kalimat disisihkan …")
        yield held, *data.fit(held, settings, silver=source != "gold")


def _fit_final(data: _Data, rows: Sequence[Labelled], judged: Sequence[int], text: Any, span: Any) -> tuple[tuple[float, ...], float, Any]:
    """The final model's weights and bias, and its scores of the judged rows (a row's source counted in)."""
    of_row: dict[int, list[float]] = {}
    for row, probability in zip(data.row_of, _probability(span), strict=True):
        of_row.setdefault(int(row), []).append(float(probability))
    features = np.array([final_features(float(text[i]), of_row.get(int(i), []), silent=rows[i].sentence.silent) for i in judged])
    gold = np.array([[rows[i].source == "gold"] for i in judged], float)
    labels = np.array([rows[i].loaded >= 0.5 for i in judged])
    model = LogisticRegression(C=_FINAL_C).fit(np.hstack([features, gold, gold * features[:, :1]]), labels)
    *weights, strictness, _ = map(float, model.coef_[0])
    bias = float(model.intercept_[0]) + (strictness if gold.any() else 0.0)
    scores = _probability(features @ np.array(weights) + bias)
    return tuple(weights), bias, scores


def _probability(log_odds: Any) -> Any:
    return 1 / (1 + np.exp(-log_odds))


def _soft_fit(matrix: Any, label: Any, worth: Any, c: float, iterations: int) -> Any:
    """Logistic regression on soft labels: each row once as loaded, weighing its label, and once as plain."""
    as_loaded, as_plain = np.flatnonzero(worth * label > 0), np.flatnonzero(worth * (1 - label) > 0)
    stacked = sparse.vstack([matrix[as_loaded], matrix[as_plain]]).tocsr()
    target = np.r_[np.ones(len(as_loaded)), np.zeros(len(as_plain))]
    weight = np.r_[(worth * label)[as_loaded], (worth * (1 - label))[as_plain]]
    return LogisticRegression(C=c, max_iter=iterations, tol=1e-7).fit(stacked, target, sample_weight=weight)
