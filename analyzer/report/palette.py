"""The colours of the categories outside a browser, read from reading.css so that they are written down once."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_RULE = re.compile(r"^\.bk-(\w+) \{ --ink: #(\w{6}); --tint: #(\w{6}); --line: (\w+); \}$", re.MULTILINE)
_SHADE = re.compile(r"\.bk-shade-(\d) \{ background: #(\w{6}); \}")


@dataclass(frozen=True, slots=True)
class Colours:
    """`ink` and `tint` as six hexadecimal digits; `line` is solid, dashed, dotted or double."""

    ink: str
    tint: str
    line: str


@cache
def _css() -> str:
    return Path(__file__).with_name("reading.css").read_text(encoding="utf-8")


@cache
def colours() -> dict[str, Colours]:
    """Colours by category."""
    return {key: Colours(ink, tint, line) for key, ink, tint, line in _RULE.findall(_css())}


@cache
def shades() -> dict[int, str]:
    """The sentence tints by shade, from 1."""
    return {int(number): tint for number, tint in _SHADE.findall(_css())}
