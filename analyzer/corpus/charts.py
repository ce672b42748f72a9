"""A value with its interval per line, as SVG for pages and as PNG for documents. Lines with too few documents are hollow and grey."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from analyzer.corpus.breakdown import Breakdown
from analyzer.corpus.wording import label, measure, said
from analyzer.report.wording import phrase

_WIDTH, _ROW, _LABEL, _SHOWN, _TOP, _BOTTOM = 820, 26, 210, 190, 34, 8
_INK, _BLUE, _GREY, _GRID = "#1f1d1a", "#3a56a6", "#8a8378", "#e4e0d6"
_LONGEST_LABEL = 30
_SCALE = 2  # pixels of the PNG per unit of the SVG


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart: `low <= value <= high`, all from 0; `shown` is the value in words."""

    label: str
    value: float
    low: float
    high: float
    shown: str
    few: bool


def lines_of(table: Breakdown, index: int, language: str = "id") -> tuple[Line, ...]:
    """The lines of one measure; groups whose figure cannot be told are left out."""
    out = []
    for group in table.groups:
        figure = group.figures[index]
        if figure.value is None or figure.low is None or figure.high is None:
            continue
        few = f" · {phrase('corpus.few', language)}" if group.few else ""
        out.append(Line(label(table, group, language), figure.value, figure.low, figure.high, said(figure, language) + few, group.few))
    return tuple(out)


def spoken(table: Breakdown, index: int, language: str = "id") -> str:
    """The chart for those who do not see it."""
    rows = "; ".join(f"{line.label} {line.shown}" for line in lines_of(table, index, language))
    return phrase("corpus.chart_alt", language, measure=measure(table, index, language), rows=rows)


def svg(lines: Sequence[Line], title: str, alt: str) -> str:
    """A picture that needs nothing else; `title` stands above it, `alt` is read aloud."""
    place = _scale(lines)
    height = _height(lines)
    shapes = []
    for i, line in enumerate(lines):
        y, colour = _TOP + i * _ROW + _ROW // 2, _GREY if line.few else _BLUE
        shapes.append(
            f'<text x="{_LABEL - 10}" y="{y + 4}" text-anchor="end">{escape(_short(line.label))}</text>'
            f'<line x1="{_LABEL}" x2="{_WIDTH - _SHOWN}" y1="{y}" y2="{y}" stroke="{_GRID}"/>'
            f'<line x1="{place(line.low):.1f}" x2="{place(line.high):.1f}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/>'
            f'<circle cx="{place(line.value):.1f}" cy="{y}" r="5" fill="{"#fff" if line.few else colour}" stroke="{colour}" stroke-width="2"/>'
            f'<text x="{_WIDTH - _SHOWN + 10}" y="{y + 4}">{escape(line.shown)}</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-label="{escape(alt)}" font-family="system-ui, DejaVu Sans, sans-serif" font-size="13" fill="{_INK}">'
        f'<title>{escape(title)}</title><text x="{_LABEL}" y="20" font-weight="600">{escape(title)}</text>{"".join(shapes)}</svg>'
    )


def png(lines: Sequence[Line], title: str) -> bytes:
    """The same as a PNG on white. Pillow's own font has no dash."""
    from PIL import Image, ImageDraw, ImageFont

    place, k = _scale(lines), _SCALE
    picture = Image.new("RGB", (_WIDTH * k, _height(lines) * k), "white")
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size=13 * k)
    draw.text((_LABEL * k, 16 * k), title, fill=_INK, font=font, anchor="lm")
    for i, line in enumerate(lines):
        y, colour = (_TOP + i * _ROW + _ROW // 2) * k, _GREY if line.few else _BLUE
        draw.text(((_LABEL - 10) * k, y), _short(line.label), fill=_INK, font=font, anchor="rm")
        draw.line((_LABEL * k, y, (_WIDTH - _SHOWN) * k, y), fill=_GRID, width=k)
        draw.line((place(line.low) * k, y, place(line.high) * k, y), fill=colour, width=3 * k)
        x = place(line.value) * k
        draw.ellipse((x - 5 * k, y - 5 * k, x + 5 * k, y + 5 * k), fill="white" if line.few else colour, outline=colour, width=2 * k)
        draw.text(((_WIDTH - _SHOWN + 10) * k, y), line.shown.replace("–", "-"), fill=_INK, font=font, anchor="lm")
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _scale(lines: Sequence[Line]) -> Callable[[float], float]:
    """From a value to its place between label and figure."""
    top = max((line.high for line in lines), default=0.0) or 1.0
    return lambda value: _LABEL + (_WIDTH - _SHOWN - _LABEL) * value / top


def _height(lines: Sequence[Line]) -> int:
    return _TOP + _BOTTOM + _ROW * max(1, len(lines))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_LABEL else f"{text[: _LONGEST_LABEL - 1]}…"
