"""Figures of a set of rows: sentences, spans, and both by part."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from analyzer.classifier.measures import bootstrap, sentence_measures
from analyzer.evaluation.gold import Row


def sentence_figures(rows: Sequence[Row], threshold: float) -> dict[str, float]:
    """Sentence figures of the shipped score; `R_clear` is recall where the mean strength is 1.5 or more."""
    figures = sentence_measures(labels(rows), [r.read.score for r in rows], threshold)
    clear = [r for r in rows if r.gold.strength >= 1.5]
    return figures | {"R_clear": sum(r.read.loaded for r in clear) / max(1, len(clear))}


def span_figures(rows: Sequence[Row]) -> dict[str, float]:
    """Precision, recall, F1 of spans by overlap; of matched ones the share with the gold's category and voice."""
    pairs = [p for r in rows for p in r.pairs]
    found, gold = sum(len(r.spans) for r in rows), sum(len(r.gold.spans) for r in rows)
    n = max(1, len(pairs))
    return {
        "span_P": len(pairs) / max(1, found),
        "span_R": len(pairs) / max(1, gold),
        "span_F1": 2 * len(pairs) / max(1, found + gold),
        "category": sum(f.category == g[3] for f, g in pairs) / n,
        "voice": sum(str(f.voice) == g[4] for f, g in pairs) / n,
    }


def category_figures(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """For each gold category its number of spans and how many were found at all."""
    gold: dict[str, int] = defaultdict(int)
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        for span in row.gold.spans:
            gold[span[3]] += 1
        for _, span in row.pairs:
            found[span[3]] += 1
    return {c: {"n": float(n), "recall": found[c] / n} for c, n in sorted(gold.items(), key=lambda cn: -cn[1])}


def grouped(rows: Sequence[Row], key: Callable[[Row], str], least: int = 20) -> dict[str, list[Row]]:
    """Rows by key, groups under `least` left out, largest first."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return {k: g for k, g in sorted(groups.items(), key=lambda kg: -len(kg[1])) if len(g) >= least}


def intervals(rows: Sequence[Row], threshold: float, names: Sequence[str] = ("F1", "AUC", "ECE", "false_alarm")) -> dict[str, tuple[float, float]]:
    """90 % bootstrap intervals (sentences resampled) of some sentence figures."""
    y, scores = labels(rows), np.array([r.read.score for r in rows])
    out = {}
    for name in names:
        out[name] = bootstrap(lambda i, name=name: sentence_measures(y[i], scores[i], threshold)[name], len(rows), rounds=200)
    return out


def labels(rows: Sequence[Row]) -> Any:
    """Whether each sentence is loaded by its label."""
    return np.array([r.gold.loaded >= 0.5 for r in rows])
