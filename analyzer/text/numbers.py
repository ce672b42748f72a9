"""Numbers in running text, written in digits or in words, brought to one value: `Rp2,5 juta` and `2.500.000` are alike."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_NOT_AFTER = frozenset({"salah"})  # `salah satu` counts nothing
_LONGEST = 30  # digits: what is longer is no quantity and is kept as written


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `start:end` (half-open); `value` is its plain decimal form, or the word of a vague count."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Table:
    units: dict[str, int]
    wholes: dict[str, int]
    scales: dict[str, int]
    vague: frozenset[str]


@cache
def _table() -> _Table:
    with Path(__file__).with_name("facts.toml").open("rb") as file:
        table = tomllib.load(file)
    return _Table(table["units"], table["wholes"], table["scales"], frozenset(table["vague"]["words"].split()))


def find_numbers(keys: Sequence[str]) -> tuple[Number, ...]:
    """All numbers among ready tokens, in order."""
    out: list[Number] = []
    i = 0
    while i < len(keys):
        number = _at(keys, i)
        if number:
            out.append(number)
        i = number.end if number else i + 1
    return tuple(out)


def _at(keys: Sequence[str], start: int) -> Number | None:
    table, key = _table(), keys[start]
    if key[0].isdigit():
        return _digits(keys, start)
    if key in table.vague:
        end = start + 1
        while end < len(keys) and keys[end] in table.scales:
            end += 1
        return Number(" ".join(keys[start:end]), start, end)
    if (key in table.units or key in table.wholes) and not (start and keys[start - 1] in _NOT_AFTER):
        return _words(keys, start)
    return None


def _digits(keys: Sequence[str], start: int) -> Number:
    text, end = keys[start], start + 1
    plain = text.replace(".", "").replace(",", ".") if _THOUSANDS.match(text) else text.replace(",", ".").replace(":", ".")
    try:
        value = Decimal(plain) if len(plain) <= _LONGEST else None
    except InvalidOperation:
        value = None
    while end < len(keys) and keys[end] in _table().scales and value is not None:
        value *= _table().scales[keys[end]]
        end += 1
    return Number(text if value is None else _plain(value), start, end)


def _words(keys: Sequence[str], start: int) -> Number:
    """`lima puluh tiga ribu`: units wait for what multiplies them, a scale closes a group."""
    table = _table()
    total = group = unit = 0
    end = start
    while end < len(keys):
        key = keys[end]
        if key in table.units and not unit:
            unit = table.units[key]
        elif key in table.wholes:
            group += table.wholes[key]
        elif key == "belas" and unit:
            group, unit = group + 10 + unit, 0
        elif key in ("puluh", "ratus") and unit:
            group, unit = group + unit * (10 if key == "puluh" else 100), 0
        elif key in table.scales and group + unit:
            total, group, unit = total + (group + unit) * table.scales[key], 0, 0
        else:
            break
        end += 1
    return Number(str(total + group + unit), start, end)


def _plain(value: Decimal) -> str:
    """No exponent, no idle zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
