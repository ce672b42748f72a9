"""Grouped cross-validation on labelled real news: every article, or every outlet, judged by models that never saw it.

The silver teacher had learnt from the gold sentences, so folds are by default fitted without silver: harder than what
is shipped. With silver (that of the held outlets left out too) the figures are flattered by what the teacher had seen.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.fitting import TrainingSet, fit_final, probability_of
from analyzer.classifier.measures import sentence_measures
from analyzer.classifier.thresholds import best_f1_threshold, precise_threshold
from analyzer.classifier.train import Settings
from analyzer.classifier.training_data import candidates
from analyzer.lexicon.matcher import Matcher

BY: dict[str, Callable[[Labelled], str]] = {"article": lambda r: r.group, "outlet": lambda r: r.outlet or r.group}


def cross_validate(
    rows: Sequence[Labelled], matcher: Matcher, by: str, settings: Settings, say: Callable[[str], None], *, silver: bool = False
) -> dict[str, float]:
    """Figures of the gold sentences among `rows`, each judged by fits without its article or outlet (`by`) in any source.

    The final model and both thresholds of a fold come from the other folds. Span figures count a gold span as found
    where a kept candidate touches it.
    """
    found = candidates(rows, matcher)
    data = TrainingSet(rows, found)
    group_of = np.array([BY[by](r) for r in rows])
    gold = np.flatnonzero([r.source == "gold" for r in rows])
    text, span = np.zeros(len(rows)), np.zeros(len(found))
    folds = [gold[fold] for _, fold in GroupKFold(settings.folds).split(gold, groups=group_of[gold])]
    for number, held in enumerate(folds, 1):
        say(f"{by}, lipatan {number}/{settings.folds}: {len(held)} kalimat disisihkan …")
        unseen = np.flatnonzero(np.isin(group_of, group_of[held]))
        data.judge(data.fit(unseen, settings.iterations, silver=silver), held, text, span)
    features, labels = data.final_matrix(gold, text, span), np.array([rows[i].loaded >= 0.5 for i in gold.tolist()])
    place = {int(row): k for k, row in enumerate(gold)}
    scores, said, kept = np.zeros(len(gold)), np.zeros(len(gold), bool), np.zeros(len(found), bool)
    for held in folds:
        mine = np.array([place[int(i)] for i in held])
        others = np.setdiff1d(np.arange(len(gold)), mine)
        final = fit_final(features[others], labels[others], np.zeros(len(others), bool))
        scores[mine] = final.scores(features[mine])
        said[mine] = scores[mine] >= best_f1_threshold(final.scores(features[others]), labels[others], settings.slack)
        here, there = np.isin(data.row_of, held), np.isin(data.row_of, gold[others])
        kept[here] = probability_of(span[here]) >= precise_threshold(
            probability_of(span[there]), data.span_label[there] >= 0.5, settings.span_precision
        )
    clear = np.array([rows[i].strength >= 1.5 for i in gold.tolist()])
    figures = sentence_measures(labels, said, 0.5)
    return figures | _ranked(labels, scores) | {"R_clear": float(said[clear].sum() / max(1, clear.sum()))} | _spans(rows, data, found, kept, gold)


def _ranked(labels: Any, scores: Any) -> dict[str, float]:
    """The figures that need the scores themselves, not what was said."""
    figures = sentence_measures(labels, scores, 0.5)
    return {name: figures[name] for name in ("AUC", "AP", "Brier", "ECE")}


def _spans(rows: Sequence[Labelled], data: TrainingSet, found: Sequence[Any], kept: Any, gold: Any) -> dict[str, float]:
    """Precision of the kept candidates of the gold rows, and how many of their spans one touches."""
    mine = np.flatnonzero(kept & np.isin(data.row_of, gold)).tolist()
    right = sum(found[k].loaded >= 0.5 for k in mine)
    marks: dict[int, list[tuple[int, int]]] = {}
    for k in mine:
        marks.setdefault(found[k].row, []).append((found[k].start, found[k].end))
    spans = [(i, s) for i in gold.tolist() for s in rows[i].spans]
    touched = sum(any(a < s[1] and s[0] < b for a, b in marks.get(i, ())) for i, s in spans)
    precision, recall = right / max(1, len(mine)), touched / max(1, len(spans))
    return {"span_P": precision, "span_R": recall, "span_F1": 2 * precision * recall / max(1e-9, precision + recall)}
