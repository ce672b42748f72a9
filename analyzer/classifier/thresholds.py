"""Where to draw the line: thresholds chosen on held-out scores."""

from typing import Any

import numpy as np

_LEAST_KEPT = 20


def best_f1_threshold(scores: Any, labels: Any, slack: float = 0.0) -> float:
    """The lowest score from which on calling a sentence loaded gives an F1 within `slack` of the best.

    F1 is flat around its best; where misses cost more than alarms, a little slack buys recall.
    """
    order = np.argsort(-scores)
    hits = np.cumsum(labels[order])
    f1 = 2 * hits / (np.arange(1, len(scores) + 1) + labels.sum())
    return float(scores[order][int(np.flatnonzero(f1 >= f1.max() - slack)[-1])])


def precise_threshold(probabilities: Any, labels: Any, precision: float) -> float:
    """The lowest probability from which on kept spans have at least `precision`; the best F1's where none reaches it."""
    order = np.argsort(-probabilities)
    share = np.cumsum(labels[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero((share >= precision) & (np.arange(len(order)) >= _LEAST_KEPT))
    return float(probabilities[order][good[-1]]) if len(good) else best_f1_threshold(probabilities, labels)
