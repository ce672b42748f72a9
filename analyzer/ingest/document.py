"""What every way in gives: a title, a text, and where it came from."""

from collections.abc import Iterable
from dataclasses import dataclass

_TOP = 3  # paragraphs: a headline repeated further down than this is part of the story


@dataclass(frozen=True, slots=True)
class Document:
    """`title` may be None; `source` is a file name, an address, or `-`."""

    text: str
    title: str | None
    source: str


def from_paragraphs(paragraphs: Iterable[str], title: str | None, source: str) -> Document:
    """One paragraph a line, empty ones left out; the title is not said again at the top of the text."""
    lines = [line for paragraph in paragraphs if (line := paragraph.strip())]
    wanted = _folded(title or "")
    body = [line for place, line in enumerate(lines) if place >= _TOP or not wanted or _folded(line) != wanted]
    return Document("\n".join(body), title or None, source)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
