"""Charts as values: rows in, a Vega-Lite specification out. One colour, labels beside the bars, no legend to look up.

Building and checking a specification takes Altair some 40 ms, so each kind of chart is drawn once, without its rows, and
kept as JSON; a chart is that with its rows, height and reach put in.
"""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import altair as alt

from analyzer.corpus.charts import Line
from analyzer.report.wording import decimal

Spec = dict[str, Any]
_Bar = tuple[str, float, str]
_Chart = alt.LayerChart | alt.FacetChart

_BAR, _TOWARDS = "#3a56a6", "#b0701a"
_INK, _FEW = "#1f1d1a", "#8a8378"
_ROW, _ROOM = 30, 12  # pixels that a bar takes, and above and below them
_WIDEST_LABEL = 190  # pixels
_REACH = "reach"  # how far the axis of values goes: the only thing that differs besides rows and height
_ROWS = alt.NamedData(name="rows")  # where the rows go


def bars(rows: Sequence[_Bar], *, longest: float | None = None) -> Spec:
    """Horizontal bars in the given order; a row is (label, value, the value as shown)."""
    top = longest or max((row[1] for row in rows), default=1.0)
    return _of_rows(_bars(), _named(rows), top * 1.18)


def pushes(rows: Sequence[_Bar]) -> Spec:
    """Bars to the right (towards) and to the left (away), around zero; a row is (label, weight, the weight as shown)."""
    return _of_rows(_pushes(), _named(rows), max((abs(row[1]) for row in rows), default=1.0) * 1.7)


def intervals(lines: Sequence[Line], language: str) -> Spec:
    """A point with its value and interval per line, in the given order; hollow and grey where a line rests on too few documents."""
    top = max((x.high for x in lines), default=1.0) or 1.0
    places = 1 if top >= 1 else 2
    rows = [
        {"label": x.label, "value": x.value, "low": x.low, "high": x.high, "few": x.few, "shown": x.shown, "figure": decimal(x.value, places, language)}
        for x in lines
    ]
    return _of_rows(_intervals(), rows, top * 1.25)


def curve(rows: Sequence[tuple[float, float, float]], x: str, y: str) -> Spec:
    """Precision over recall; a row is (recall, precision, threshold), all 0..1."""
    return _with_data(_curve(x, y), [{"recall": recall, "precision": precision, "threshold": threshold} for recall, precision, threshold in rows])


def _named(rows: Sequence[_Bar]) -> list[Spec]:
    return [{"label": label, "value": value, "shown": shown} for label, value, shown in rows]


def _of_rows(drawn: str, rows: list[Spec], reach: float) -> Spec:
    spec = _with_data(drawn, rows)
    spec["params"] = [{"name": _REACH, "value": reach}]
    spec["height"] = max(1, len(rows)) * _ROW + _ROOM
    return spec


def _with_data(drawn: str, rows: list[Spec]) -> Spec:
    spec: Spec = json.loads(drawn)
    spec["data"] = {"values": rows}
    return spec


@cache
def _bars() -> str:
    base = _labelled().encode(x=alt.X("value:Q", title=None, axis=None, scale=alt.Scale(domainMin=0, domainMax=alt.expr(_REACH))))
    marks = base.mark_bar(color=_BAR, cornerRadiusEnd=3, height=16)
    figures = base.mark_text(align="left", dx=5, color=_INK, fontSize=13).encode(text="shown:N")
    return _drawn(alt.layer(marks, figures))


@cache
def _pushes() -> str:
    zero = alt.Axis(values=[0], labels=False, ticks=False, domain=False, gridColor=_FEW)
    scale = alt.Scale(domainMin=alt.expr(f"-{_REACH}"), domainMax=alt.expr(_REACH))
    base = _labelled().encode(x=alt.X("value:Q", title=None, axis=zero, scale=scale))
    marks = base.mark_bar(height=14, cornerRadius=2).encode(color=alt.condition(alt.datum.value >= 0, alt.value(_TOWARDS), alt.value(_BAR)))
    away = "datum.value < 0"
    figures = base.mark_text(align=alt.expr(f"{away} ? 'right' : 'left'"), dx=alt.expr(f"{away} ? -5 : 5"), color=_INK, fontSize=12)
    return _drawn(alt.layer(marks, figures.encode(text="shown:N")))


@cache
def _intervals() -> str:
    colour = alt.condition(alt.datum.few, alt.value(_FEW), alt.value(_BAR))
    base = _labelled()
    x = alt.X("low:Q", title=None, axis=None, scale=alt.Scale(domainMin=0, domainMax=alt.expr(_REACH)))
    marks = base.mark_rule(strokeWidth=3).encode(x=x, x2="high:Q", color=colour)
    points = base.mark_point(size=70, opacity=1, strokeWidth=2).encode(
        x="value:Q", stroke=colour, fill=alt.condition(alt.datum.few, alt.value("white"), alt.value(_BAR))
    )
    figures = base.mark_text(align="left", dx=8, color=_INK, fontSize=12).encode(x="high:Q", text="figure:N")
    return _drawn(alt.layer(marks, points, figures))


@cache
def _curve(x: str, y: str) -> str:
    percent = alt.Axis(format="%", labelColor=_INK, titleColor=_INK, gridColor="#e4e0d6")
    base = alt.Chart(_ROWS).encode(
        x=alt.X("recall:Q", title=x, axis=percent, scale=alt.Scale(domain=[0, 1])),
        y=alt.Y("precision:Q", title=y, axis=percent, scale=alt.Scale(domain=[0, 1])),
        order="threshold:Q",
    )
    layers = alt.layer(base.mark_line(color=_BAR), base.mark_point(color=_BAR, filled=True, size=50))
    return str(layers.properties(height=260, background="transparent").to_json())


def _labelled() -> alt.Chart:
    """Rows one below the other, each with its label beside it."""
    axis = alt.Axis(labelLimit=_WIDEST_LABEL, labelColor=_INK, labelFontSize=13, ticks=False, domain=False, labelPadding=6, labelFlush=False)
    tooltip = [alt.Tooltip("label:N", title=" "), alt.Tooltip("shown:N", title=" ")]
    return alt.Chart(_ROWS).encode(y=alt.Y("label:N", sort=None, title=None, axis=axis), tooltip=tooltip)


def _drawn(chart: _Chart) -> str:
    return str(chart.properties(background="transparent").configure_view(stroke=None).to_json())
