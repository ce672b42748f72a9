"""Every string that the interface shows, from catalogue.toml, in Indonesian (`id`) or English (`en`)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = {"id": "Indonesia", "en": "English"}
_FILE = Path(__file__).with_name("catalogue.toml")


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """All strings: `group.name` to its languages."""
    with _FILE.open("rb") as file:
        table: dict[str, dict[str, Any]] = tomllib.load(file)
    return {f"{group}.{name}": texts for group, names in table.items() for name, texts in names.items()}


def text(key: str, language: str, **values: object) -> str:
    """The string of `key` with its {places} filled; KeyError for an unknown key."""
    return catalogue()[key][language].format(**values)
