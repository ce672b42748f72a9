"""Charts as values: rows in, a Vega-Lite specification out. One colour, labels beside the bars, no legend to look up.

Building and checking a specification takes Altair some 40 ms, so those made last are remembered as JSON.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import altair as alt

from analyzer.corpus.charts import Line

Spec = dict[str, Any]
_Bar = tuple[str, float, str]
_Chart = alt.LayerChart | alt.FacetChart
_KEPT = 128  # specifications, each some 3 kB

_BAR, _TOWARDS = "#3a56a6", "#b0701a"
_INK, _FEW = "#1f1d1a", "#8a8378"
_ROW, _ROOM = 30, 12  # pixels that a bar takes, and above and below them
_WIDEST_LABEL = 190  # pixels


def bars(rows: Sequence[_Bar], *, longest: float | None = None) -> Spec:
    """Horizontal bars in the given order; a row is (label, value, the value as shown)."""
    return _spec(_bars, tuple(rows), longest)


def pushes(rows: Sequence[_Bar]) -> Spec:
    """Bars to the right (towards) and to the left (away), around zero; a row is (label, weight, the weight as shown)."""
    return _spec(_pushes, tuple(rows))


def curve(rows: Sequence[tuple[float, float, float]], x: str, y: str) -> Spec:
    """Precision over recall; a row is (recall, precision, threshold), all 0..1."""
    return _spec(_curve, tuple(rows), x, y)


def intervals(lines: Sequence[Line]) -> Spec:
    """A point with its interval per line, in the given order; hollow and grey where a line rests on too few documents."""
    return _spec(_intervals, tuple(lines))


def _spec(make: Any, *what: Any) -> Spec:
    found: Spec = json.loads(_remembered(make, *what))
    return found


@lru_cache(maxsize=_KEPT)
def _remembered(make: Any, *what: Any) -> str:
    return str(make(*what).to_json())


def _bars(rows: tuple[_Bar, ...], longest: float | None) -> _Chart:
    top = longest or max((row[1] for row in rows), default=1.0)
    base = alt.Chart(_values(rows)).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=_label_axis()),
        x=alt.X("value:Q", title=None, axis=None, scale=alt.Scale(domain=[0, top * 1.18])),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=" ")],
    )
    marks = base.mark_bar(color=_BAR, cornerRadiusEnd=3, height=16)
    figures = base.mark_text(align="left", dx=5, color=_INK, fontSize=13).encode(text="shown:N")
    return _plain(alt.layer(marks, figures), len(rows))


def _pushes(rows: tuple[_Bar, ...]) -> _Chart:
    reach = max((abs(row[1]) for row in rows), default=1.0) * 1.3
    zero = alt.Axis(values=[0], labels=False, ticks=False, domain=False, gridColor=_FEW)
    base = alt.Chart(_values(rows)).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=_label_axis()),
        x=alt.X("value:Q", title=None, axis=zero, scale=alt.Scale(domain=[-reach, reach])),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=" ")],
    )
    marks = base.mark_bar(height=14, cornerRadius=2).encode(color=alt.condition(alt.datum.value >= 0, alt.value(_TOWARDS), alt.value(_BAR)))
    away = "datum.value < 0"
    figures = base.mark_text(align=alt.expr(f"{away} ? 'right' : 'left'"), dx=alt.expr(f"{away} ? -5 : 5"), color=_INK, fontSize=12)
    return _plain(alt.layer(marks, figures.encode(text="shown:N")), len(rows))


def _intervals(lines: tuple[Line, ...]) -> _Chart:
    rows = [{"label": x.label, "value": x.value, "low": x.low, "high": x.high, "shown": x.shown, "few": x.few} for x in lines]
    top = max((x.high for x in lines), default=1.0) or 1.0
    colour = alt.condition(alt.datum.few, alt.value(_FEW), alt.value(_BAR))
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=_label_axis()),
        tooltip=[alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=" ")],
    )
    x = alt.X("low:Q", title=None, axis=None, scale=alt.Scale(domain=[0, top * 1.35]))
    marks = base.mark_rule(strokeWidth=3).encode(x=x, x2="high:Q", color=colour)
    points = base.mark_point(size=70, opacity=1, strokeWidth=2).encode(
        x="value:Q", stroke=colour, fill=alt.condition(alt.datum.few, alt.value("white"), alt.value(_BAR))
    )
    figures = base.mark_text(align="left", dx=8, color=_INK, fontSize=12).encode(x="high:Q", text="shown:N")
    return _plain(alt.layer(marks, points, figures), len(lines))


def _curve(rows: tuple[tuple[float, float, float], ...], x: str, y: str) -> _Chart:
    values = alt.InlineData(values=[{"recall": recall, "precision": precision, "threshold": threshold} for recall, precision, threshold in rows])
    percent = alt.Axis(format="%", labelColor=_INK, titleColor=_INK, gridColor="#e4e0d6")
    base = alt.Chart(values).encode(
        x=alt.X("recall:Q", title=x, axis=percent, scale=alt.Scale(domain=[0, 1])),
        y=alt.Y("precision:Q", title=y, axis=percent, scale=alt.Scale(domain=[0, 1])),
        order="threshold:Q",
    )
    layers = alt.layer(base.mark_line(color=_BAR), base.mark_point(color=_BAR, filled=True, size=50))
    sized: _Chart = layers.properties(height=260, background="transparent")
    return sized


def _values(rows: tuple[_Bar, ...]) -> alt.InlineData:
    return alt.InlineData(values=[{"label": label, "value": value, "shown": shown} for label, value, shown in rows])


def _label_axis() -> alt.Axis:
    return alt.Axis(labelLimit=_WIDEST_LABEL, labelColor=_INK, labelFontSize=13, ticks=False, domain=False, labelPadding=6)


def _plain(chart: _Chart, rows: int) -> _Chart:
    sized: _Chart = chart.properties(height=max(1, rows) * _ROW + _ROOM, background="transparent").configure_view(stroke=None)
    return sized
