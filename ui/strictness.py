"""How strict the marks can be set, and what was measured at each setting (models/operating_points.json)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analyzer.classifier.store import MODELS

_UNMEASURED = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)


@dataclass(frozen=True, slots=True)
class Point:
    """One setting: marks from probability `threshold` on; `precision` and `recall` (0..1) are None where nobody measured."""

    threshold: float
    precision: float | None = None
    recall: float | None = None


@cache
def points(shipped: float, folder: Path = MODELS) -> tuple[Point, ...]:
    """All settings, the strictest first; the shipped threshold is always one of them."""
    measured = _measured(folder / "operating_points.json")
    found = measured or tuple(map(Point, _UNMEASURED))
    if not any(abs(p.threshold - shipped) < 1e-3 for p in found):
        found = (*found, Point(shipped))
    return tuple(sorted(found, key=lambda p: -p.threshold))


def nearest(settings: tuple[Point, ...], threshold: float) -> Point:
    """The setting closest to a threshold."""
    return min(settings, key=lambda p: abs(p.threshold - threshold))


def _measured(path: Path) -> tuple[Point, ...]:
    """What the file says; nothing where it is missing or not what it should be."""
    try:
        return tuple(Point(float(r["threshold"]), float(r["precision"]), float(r["recall"])) for r in json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return ()
