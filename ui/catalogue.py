"""Every string that the interface shows, from the catalogue files beside this one, in Indonesian (`id`) or English (`en`)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = {"id": "Indonesia", "en": "English"}
_FILES = tuple(sorted(Path(__file__).parent.glob("catalogue*.toml")))


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """All strings: `group.name` to its languages."""
    out: dict[str, dict[str, str]] = {}
    for file in _FILES:
        table: dict[str, dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))
        out.update({f"{group}.{name}": texts for group, names in table.items() for name, texts in names.items()})
    return out


def text(key: str, language: str, **values: object) -> str:
    """The string of `key` with its {places} filled; KeyError for an unknown key."""
    return catalogue()[key][language].format(**values)
