"""The catalogue: both languages for every string, the same places in both, none missing, none unused."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from ui.catalogue import LANGUAGES, catalogue, text

ROOT = Path(__file__).parents[2]
WORDING = tomllib.loads((ROOT / "analyzer" / "report" / "wording.toml").read_text(encoding="utf-8"))
PHRASES = {f"{group}.{name}": row for group, rows in WORDING.items() if not group.endswith("_en") for name, row in rows.items()}


def strings(folder: str) -> Iterator[tuple[str, bool]]:
    """Every string constant in the code of a folder, and whether it is only the beginning of an f-string."""
    for path in (ROOT / folder).rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
                yield str(node.values[0].value), True
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, False


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def unused(keys: dict[str, Any], *folders: str) -> set[str]:
    found = [pair for folder in folders for pair in strings(folder)]
    whole = {value for value, begins in found if not begins}
    starts = tuple(value for value, begins in found if begins and "." in value)
    return {key for key in keys if key not in whole and not key.startswith(starts)}


@pytest.mark.parametrize("table", [catalogue(), PHRASES], ids=["catalogue", "wording"])
def test_both_languages_with_the_same_places(table: dict[str, dict[str, str]]) -> None:
    for key, row in table.items():
        assert set(row) == set(LANGUAGES), key
        assert all(sentence.strip() for sentence in row.values()), key
        assert places(row["id"]) == places(row["en"]), key


def test_every_string_is_used() -> None:
    assert not unused(catalogue(), "ui")


def test_every_phrase_is_used() -> None:
    assert not unused(PHRASES, "analyzer", "ui")


def test_every_string_asked_for_is_there() -> None:
    for path in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say" and isinstance(node.args[0], ast.Constant):
                assert node.args[0].value in catalogue(), path


def test_does_in_english_for_every_category() -> None:
    from analyzer.report.wording import categories, category_does

    assert all(category_does(key, "en") for key in categories())


def test_no_verdict() -> None:
    for key, row in (catalogue() | PHRASES).items():
        for sentence in row.values():
            assert "terdeteksi" not in sentence.lower(), key
            assert "detected" not in sentence.lower(), key


def test_text_fills_places() -> None:
    assert text("opened.heading", "en", number=2, total=9) == "Sentence 2 of 9"
    with pytest.raises(KeyError):
        text("tidak.ada", "id")
