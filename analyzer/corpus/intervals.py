"""Figures with their intervals. The unit is always the document: sentences and words of one article hang together."""

from dataclasses import dataclass
from math import sqrt
from typing import Any

LEVEL = 0.90  # as all intervals of Bingkai
_Z90 = 1.645  # two-sided 90 % of the normal distribution
_DRAWS = 1_000
_AT_ONCE = 4_000_000  # drawn documents


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its 90 % interval, `low <= value <= high`; None where it cannot be told."""

    value: float | None
    low: float | None
    high: float | None


def ratios(numerators: Any, denominators: Any, factor: float = 1.0) -> tuple[Figure, ...]:
    """Of each column, `factor` times sum over sum, with the percentile bootstrap over documents (rows).

    Whole documents are drawn with replacement, 1,000 times, so that the interval is clustered by document
    (Efron & Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13). Steady: the same rows give the same interval.
    """
    import numpy as np

    up, down = np.asarray(numerators, float), np.asarray(denominators, float)
    n, columns = up.shape
    if n == 0:
        return tuple(Figure(None, None, None) for _ in range(columns))
    both = np.hstack([up, down])
    dice = np.random.default_rng(n)
    drawn = []
    for first in range(0, _DRAWS, step := max(1, min(_DRAWS, _AT_ONCE // n))):
        picks = dice.integers(0, n, (min(step, _DRAWS - first), n))
        drawn.append(np.stack([np.bincount(pick, minlength=n) for pick in picks]) @ both)
    sums = np.vstack(drawn)
    out: list[Figure] = []
    for i in range(columns):
        total = down[:, i].sum()
        counted = sums[:, columns + i] > 0
        if not total:
            out.append(Figure(None, None, None))
            continue
        value = factor * up[:, i].sum() / total
        share = factor * sums[counted, i] / sums[counted, columns + i]
        low, high = np.quantile(share, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
        out.append(Figure(float(value), float(min(low, value)), float(max(high, value))))
    return tuple(out)


def share(hits: int, n: int, factor: float = 1.0) -> Figure:
    """`factor` times hits/n with Wilson's score interval (Wilson 1927), which also holds near 0 and 1; the unit is the document."""
    if n == 0:
        return Figure(None, None, None)
    p, z2 = hits / n, _Z90 * _Z90
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z90 * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return Figure(factor * p, factor * max(0.0, min(p, middle - half)), factor * min(1.0, max(p, middle + half)))
