"""Error messages in the reader's language: they are raised in Indonesian, and errors.toml has their English."""

import re
import tomllib
from functools import cache
from pathlib import Path

_PLACE = re.compile(r"\\\{(\w+)\\\}")  # a {place} after re.escape


def in_language(message: str, language: str) -> str:
    """`message` in `language`, line by line; a line that nobody has put into English stays as it is."""
    return message if language == "id" else "\n".join(map(_english, message.split("\n")))


def in_english(line: str) -> str | None:
    """One line in English; None where errors.toml has no row for it."""
    for pattern, english in _rows():
        if found := pattern.fullmatch(line):
            return english.format(**{name: _english(value) for name, value in found.groupdict().items()})
    return None


def _english(line: str) -> str:
    return in_english(line) or line


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = tomllib.loads(Path(__file__).with_name("errors.toml").read_text(encoding="utf-8"))["rows"]
    return tuple((re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(row["id"]))), row["en"]) for row in rows)
