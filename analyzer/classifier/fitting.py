"""What is fitted: the text and the span model over any part of the rows, and the final model over their held-out log-odds."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.model import final_features
from analyzer.classifier.text_matrix import idf_of, text_rows
from analyzer.classifier.training_data import Candidate, span_matrix

# What one sentence of a source counts, beside a silver one (docs/experiments.md says how these were chosen).
TEXT_WORTH = {"silver": 1.0, "gold": 8.0, "marked": 8.0, "corpus": 1.0, "flags": 0.5, "allows": 0.0}
SPAN_WORTH = {"silver": 0.1, "gold": 1.0, "marked": 1.0, "corpus": 1.0, "flags": 0.5, "allows": 0.5}
# A teacher that did not mark a candidate was not sure of it either.
_SILVER_FLOOR, _SILVER_CEILING = 0.05, 0.98
_TEXT_C, _SPAN_C, _FINAL_C = 0.125, 0.2, 1.0


class TrainingSet:
    """Matrices, labels and worths of all rows (`text`, one line each) and of their candidates (`span`, `row_of`)."""

    def __init__(self, rows: Sequence[Labelled], found: Sequence[Candidate]) -> None:
        counts = text_rows([r.sentence.masked for r in rows])
        self.rows = rows
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

    def fit(self, held: Any, iterations: int, *, silver: bool = True) -> tuple[Any, Any]:
        """Text and span model on every row but `held`, and but every other copy of a held sentence (silver has them too)."""
        use = ~np.isin(self.key, self.key[held]) & (silver | ~self.is_silver)
        text = _soft_fit(self.text, self.loaded, np.where(use, self.worth, 0.0), _TEXT_C, iterations)
        span_use = use[self.row_of]
        span = _soft_fit(self.span, self.span_label, np.where(span_use, self.span_worth, 0.0), _SPAN_C, 2 * iterations)
        return text, span

    def judge(self, models: tuple[Any, Any], held: Any, text: Any, span: Any) -> None:
        """Write the two models' log-odds of the held rows and of their candidates into `text` and `span`."""
        here = np.isin(self.row_of, held)
        text[held] = models[0].decision_function(self.text[held])
        span[here] = models[1].decision_function(self.span[here])

    def final_matrix(self, chosen: Any, text: Any, span: Any) -> Any:
        """What the final model sees of the chosen row numbers (rows x 4), from log-odds of all rows and candidates."""
        wanted = set(map(int, chosen))
        of_row: dict[int, list[float]] = {}
        for row, probability in zip(self.row_of.tolist(), probability_of(span).tolist(), strict=True):
            if row in wanted:
                of_row.setdefault(row, []).append(probability)
        return np.array([final_features(float(text[i]), of_row.get(int(i), []), silent=self.rows[i].sentence.silent) for i in chosen])


@dataclass(frozen=True, slots=True)
class Final:
    """The final model: weights in the order of `final_features`, and its bias."""

    weights: tuple[float, ...]
    bias: float

    def scores(self, features: Any) -> Any:
        """Calibrated probabilities of rows of `final_features`."""
        return probability_of(features @ np.array(self.weights) + self.bias)


def fit_final(features: Any, labels: Any, gold: Any) -> Final:
    """Fit the final model; `gold` (bool) says whose label it is, and the gold's strictness goes into the bias.

    Both sources share the weights; the text model's weight and the bias may differ between them.
    """
    own = gold[:, None].astype(float)
    model = LogisticRegression(C=_FINAL_C).fit(np.hstack([features, own, own * features[:, :1]]), labels)
    *weights, strictness, _ = map(float, model.coef_[0])
    return Final(tuple(weights), float(model.intercept_[0]) + (strictness if gold.any() else 0.0))


def probability_of(log_odds: Any) -> Any:
    """Log-odds to probabilities."""
    return 1 / (1 + np.exp(-log_odds))


def _soft_fit(matrix: Any, label: Any, worth: Any, c: float, iterations: int) -> Any:
    """Logistic regression on soft labels: each row once as loaded, weighing its label, and once as plain."""
    as_loaded, as_plain = np.flatnonzero(worth * label > 0), np.flatnonzero(worth * (1 - label) > 0)
    stacked = sparse.vstack([matrix[as_loaded], matrix[as_plain]]).tocsr()
    target = np.r_[np.ones(len(as_loaded)), np.zeros(len(as_plain))]
    weight = np.r_[(worth * label)[as_loaded], (worth * (1 - label))[as_plain]]
    with warnings.catch_warnings():
        # The solver is stopped where held-out figures no longer rise, long before it converges.
        warnings.simplefilter("ignore", ConvergenceWarning)
        return LogisticRegression(C=c, max_iter=iterations, tol=1e-7).fit(stacked, target, sample_weight=weight)
