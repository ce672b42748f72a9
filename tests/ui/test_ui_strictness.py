"""The settings of the slider, with and without measured figures."""

import json
from pathlib import Path

import pytest

from ui.strictness import Point, nearest, points


@pytest.fixture(autouse=True)
def _fresh() -> None:
    points.cache_clear()


def test_measured_settings_and_the_shipped_one(tmp_path: Path) -> None:
    rows = [{"threshold": 0.3, "precision": 0.6, "recall": 0.9}, {"threshold": 0.8, "precision": 0.9, "recall": 0.5}]
    (tmp_path / "operating_points.json").write_text(json.dumps(rows))
    found = points(0.55, tmp_path)
    assert found == (Point(0.8, 0.9, 0.5), Point(0.55), Point(0.3, 0.6, 0.9))
    assert nearest(found, 0.75) == found[0]


def test_a_measured_shipped_setting_is_not_doubled(tmp_path: Path) -> None:
    (tmp_path / "operating_points.json").write_text('[{"threshold": 0.5501, "precision": 0.6, "recall": 0.9}]')
    assert points(0.55, tmp_path) == (Point(0.5501, 0.6, 0.9),)


@pytest.mark.parametrize("content", [None, "", "{}", '[{"threshold": "x"}]', '[{"threshold": 0.5}]', "[1]"])
def test_without_figures_settings_have_none(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "operating_points.json").write_text(content)
    found = points(0.55, tmp_path)
    assert len(found) > 3
    assert {p.precision for p in found} == {None}
    assert [p.threshold for p in found] == sorted((p.threshold for p in found), reverse=True)
