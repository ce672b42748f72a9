"""How far two independent readings of the written corpus agree: alpha on loaded sentences, overlap, category and voice of spans."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analyzer.classifier.dataset import locate
from analyzer.errors import InputError

Mark = tuple[int, int, str, str]
"""Start and end in the sentence (code points), category, voice."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader's view of one sentence."""

    loaded: bool
    marks: tuple[Mark, ...]


def first_reading(folder: Path) -> dict[str, Reading]:
    """The corpus as its writers labelled it (pairs_*.jsonl), by sentence id."""
    rows = [row for path in sorted(folder.glob("pairs_*.jsonl")) for row in _lines(path)]
    return {r["id"]: Reading(r["strength"] > 0, tuple((*locate(r["text"], s), s["category"], s["voice"]) for s in r["spans"])) for r in rows}


def second_reading(path: Path) -> dict[str, Reading]:
    """The corpus as it was read a second time without sight of the first labels (second_reading.jsonl)."""
    return {r["id"]: Reading(r["strength"] > 0, tuple((s["start"], s["end"], s["category"], s["voice"]) for s in r["spans"])) for r in _lines(path)}


def agreement(first: Mapping[str, Reading], second: Mapping[str, Reading]) -> dict[str, float]:
    """Figures 0..1 (alpha at most 1) over the sentences of both readings, which must be the same ones; else InputError.

    `span_F1` counts spans that overlap one of the other reading; `category` and `voice` are shares of those pairs.
    """
    if first.keys() != second.keys() or not first:
        raise InputError("Kedua pembacaan tidak memuat kalimat yang sama; periksa id-nya.")
    both = [(one, second[key]) for key, one in first.items()]
    pairs = [(x, y) for one, two in both for x in one.marks if (y := _touching(x, two.marks))]
    here, there = sum(len(one.marks) for one, _ in both), sum(len(two.marks) for _, two in both)
    back = sum(bool(_touching(y, one.marks)) for one, two in both for y in two.marks)
    recall, precision = len(pairs) / max(1, here), back / max(1, there)
    return {
        "n": float(len(both)),
        "same": sum(one.loaded == two.loaded for one, two in both) / len(both),
        "alpha": alpha([one.loaded for one, _ in both], [two.loaded for _, two in both]),
        "only_first": float(sum(one.loaded and not two.loaded for one, two in both)),
        "only_second": float(sum(two.loaded and not one.loaded for one, two in both)),
        "span_F1": 2 * precision * recall / max(1e-9, precision + recall),
        "category": sum(x[2] == y[2] for x, y in pairs) / max(1, len(pairs)),
        "voice": sum(x[3] == y[3] for x, y in pairs) / max(1, len(pairs)),
    }


def alpha(first: Sequence[bool], second: Sequence[bool]) -> float:
    """Krippendorff's alpha of two readers, nominal (Krippendorff 2004, Content Analysis): 1 always agree, 0 as by chance."""
    values = 2 * len(first)
    ones = sum(first) + sum(second)
    by_chance = 2 * ones * (values - ones) / (values * (values - 1))
    differ = sum(a != b for a, b in zip(first, second, strict=True)) / len(first)
    return 1 - differ / by_chance if by_chance else 1.0


def _touching(mark: Mark, others: Sequence[Mark]) -> Mark | None:
    return next((o for o in others if mark[0] < o[1] and o[0] < mark[1]), None)


def _lines(path: Path) -> list[dict[str, Any]]:
    try:
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(f"{path} tidak terbaca sebagai JSONL ({error}).") from error
