"""Charts as PNG pictures, for documents that cannot draw: bars, and the bias line."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

_WIDTH = 1400  # pixels; shown at about half that size
_ROW, _BAR, _MARGIN, _LABEL = 52, 30, 16, 460
_INK, _BLUE, _BROWN, _GREY, _GROUND = "#1f1d1a", "#3a56a6", "#8a5200", "#8c857a", "#f1efea"


def bars_picture(rows: Sequence[tuple[str, float, str]]) -> bytes:
    """Horizontal bars; a row is (label, value, the value as shown)."""
    picture = Image.new("RGB", (_WIDTH, 2 * _MARGIN + _ROW * max(1, len(rows))), "white")
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size=26)
    top = max((value for _, value, _ in rows), default=1.0) or 1.0
    for i, (label, value, shown) in enumerate(rows):
        y = _MARGIN + i * _ROW + _ROW // 2
        length = int((_WIDTH - _LABEL - 160) * value / top)
        draw.text((_LABEL - 14, y), label, fill=_INK, font=font, anchor="rm")
        draw.rectangle((_LABEL, y - _BAR // 2, _LABEL + max(2, length), y + _BAR // 2), fill=_BLUE)
        draw.text((_LABEL + max(2, length) + 12, y), shown, fill=_INK, font=font, anchor="lm")
    return _png(picture)


def strip_picture(scores: Sequence[tuple[float, bool]], a_row: int = 40) -> bytes:
    """The bias line, `a_row` sentences a row; a pair is (score 0..1, loaded)."""
    height = 110
    rows = max(1, -(-len(scores) // a_row))
    picture = Image.new("RGB", (_WIDTH, rows * (height + _MARGIN) + _MARGIN), "white")
    draw = ImageDraw.Draw(picture)
    cell = (_WIDTH - 2 * _MARGIN) / min(a_row, max(1, len(scores)))
    for i, (score, loaded) in enumerate(scores):
        left, top = _MARGIN + (i % a_row) * cell, _MARGIN + (i // a_row) * (height + _MARGIN)
        draw.rectangle((left, top, left + cell - 5, top + height), fill=_GROUND)
        draw.rectangle((left, top + height * (1 - max(0.04, score)), left + cell - 5, top + height), fill=_BROWN if loaded else _GREY)
    return _png(picture)


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
