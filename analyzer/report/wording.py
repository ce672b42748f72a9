"""How results are said to a reader, in Indonesian or English (`language` is `id` or `en`); the words stand in wording.toml."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from analyzer.lexicon.loader import read_table
from analyzer.lexicon.own_words import SOURCE
from analyzer.results import Finding, Voice

# Bands of the calibrated probability that a careful reader marks the word (figures in docs/evaluation.md).
_BANDS = ((0.8, "high"), (0.6, "fair"), (0.0, "low"))


@cache
def _table() -> dict[str, Any]:
    with Path(__file__).with_name("wording.toml").open("rb") as file:
        return tomllib.load(file)


def phrase(key: str, language: str = "id", **values: object) -> str:
    """The wording of `group.name`, its {places} filled; KeyError for an unknown one."""
    group, name = key.split(".")
    return str(_table()[group][name][language]).format(**values)


VOICES = {voice: phrase(f"voice.{voice}") for voice in Voice}
INTENSITIES = {n: phrase(f"intensity.{n}") for n in (1, 2, 3)}
PARTS = {part: phrase(f"part.{part}") for part in ("headline", "lead", "body")}
CAUTION = phrase("report.caution")


@cache
def categories() -> dict[str, dict[str, Any]]:
    """The categories in the guide's order: key to label, english, letter, does."""
    return read_table("categories")


def category_label(key: str, language: str = "id") -> str:
    """The category's name."""
    return str(categories()[key]["label" if language == "id" else "english"])


def category_does(key: str, language: str = "id") -> str:
    """What words of the category do, in one sentence."""
    return str(categories()[key]["does"] if language == "id" else _table()["does_en"][key])


def confidence(probability: float, language: str = "id") -> str:
    """A probability (0..1) in words: kuat, jelas, mungkin."""
    return phrase(f"confidence.{next(word for least, word in _BANDS if probability >= least)}", language)


def sureness(finding: Finding, language: str = "id") -> str:
    """The confidence of a finding in words; a word that the reader added is the reader's judgement, not ours."""
    return phrase("confidence.reader", language) if finding.source == SOURCE else confidence(finding.probability, language)


def decimal(value: float, places: int = 2, language: str = "id") -> str:
    """A number as the language writes it: 0,62 or 0.62."""
    text = f"{value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text


def source_name(key: str) -> str:
    """The full name of a source."""
    return str(read_sources()[key]["name"])


@cache
def read_sources() -> dict[str, Any]:
    """The table of sources."""
    return read_table("sources")


def describe(finding: Finding, language: str = "id") -> str:
    """Everything about a finding in one line, for tooltips and plain text; the reason itself is always Indonesian."""
    plainer = f" {phrase('card.plainer', language)}: {'; '.join(finding.neutral)}." if finding.neutral else ""
    sure = f"{phrase('card.confidence', language).lower()} {sureness(finding, language)}"
    voice = phrase(f"voice.{finding.voice}", language)
    return f"{category_label(finding.category, language)}: {finding.why}{plainer} ({voice}; {sure})"
