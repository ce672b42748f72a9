"""Figures of merit, each for labels (bool) and scores (0..1) of equal length."""

from typing import Any

import numpy as np
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score

BINS = 10


def sentence_measures(labels: Any, scores: Any, threshold: float) -> dict[str, float]:
    """Precision, recall, F1 and false alarms at `threshold`; AUC, average precision, Brier and calibration error."""
    labels, scores = np.asarray(labels, bool), np.asarray(scores, float)
    said = scores >= threshold
    hits = int((said & labels).sum())
    both = 0 < labels.sum() < len(labels)
    return {
        "n": float(len(labels)),
        "positive": float(labels.mean()),
        "P": hits / max(1, int(said.sum())),
        "R": hits / max(1, int(labels.sum())),
        "F1": 2 * hits / max(1, int(said.sum() + labels.sum())),
        "false_alarm": float((said & ~labels).sum() / max(1, (~labels).sum())),
        "AUC": float(roc_auc_score(labels, scores)) if both else float("nan"),
        "AP": float(average_precision_score(labels, scores)) if both else float("nan"),
        "Brier": float(brier_score_loss(labels, scores)),
        "ECE": calibration_error(labels, scores),
    }


def reliability(labels: Any, scores: Any) -> list[tuple[float, float, int]]:
    """For each tenth of the score: mean score, share loaded, number of sentences; empty tenths left out."""
    labels, scores = np.asarray(labels, bool), np.asarray(scores, float)
    tenth = np.minimum((scores * BINS).astype(int), BINS - 1)
    return [(float(scores[tenth == b].mean()), float(labels[tenth == b].mean()), int((tenth == b).sum())) for b in range(BINS) if (tenth == b).any()]


def calibration_error(labels: Any, scores: Any) -> float:
    """Expected calibration error over ten equal bins (Guo et al., 2017)."""
    return sum(abs(mean - share) * n for mean, share, n in reliability(labels, scores)) / max(1, len(labels))


def bootstrap(measure: Any, n: int, rounds: int = 500, seed: int = 0) -> tuple[float, float]:
    """90 % percentile interval of `measure(indices)` over resampled sentences."""
    random = np.random.default_rng(seed)
    values = [measure(random.integers(0, n, n)) for _ in range(rounds)]
    low, high = np.nanpercentile(values, [5, 95])
    return float(low), float(high)
