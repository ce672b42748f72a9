"""What every way in gives: a title, a text, and where it came from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """`title` may be None; `source` is a file name, an address, or `-`."""

    text: str
    title: str | None
    source: str
