"""The day that a date line names, in the many ways in which outlets write it; None where it names none for certain."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_DAY_NAME_YEAR = re.compile(r"(?<!\d)(\d{1,2})[\s/+.-]{1,4}([A-Za-z]{3,9})[\s/+.,'-]{1,4}(\d{4}|\d{2})(?!\d)")
_NAME_DAY_YEAR = re.compile(r"([A-Za-z]{3,9})\.?\s{1,4}(\d{1,2}),?\s{1,4}(\d{4})(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_EARLIEST, _LATEST = 1945, 2100  # years of Indonesian news; others are misreadings


@cache
def _months() -> dict[str, int]:
    table: dict[str, dict[str, int]] = tomllib.loads(Path(__file__).with_name("dates.toml").read_text(encoding="utf-8"))
    return table["months"]


def day_of(text: str, *, month_first: bool = False) -> date | None:
    """The first day named in `text`; `month_first` reads 9/10/2025 as 10 September, else it is 9 October."""
    for year, month, day in _ISO.findall(text):
        return _day(int(year), int(month), int(day))
    for day, name, year in _DAY_NAME_YEAR.findall(text):
        if name.lower() in _months():
            return _day(int(year) + (2000 if len(year) == 2 else 0), _months()[name.lower()], int(day))
    for name, day, year in _NAME_DAY_YEAR.findall(text):
        if name.lower() in _months():
            return _day(int(year), _months()[name.lower()], int(day))
    for first, second, year in _NUMBERS.findall(text):
        day, month = (second, first) if month_first else (first, second)
        return _day(int(year), int(month), int(day))
    return None


def order_of(text: str) -> int:
    """What a date in numbers says of its order: 1 the month comes first, -1 the day comes first, 0 nothing."""
    found = _NUMBERS.search(text)
    if not found or _ISO.search(text):
        return 0
    first, second = int(found[1]), int(found[2])
    return (first <= 12 < second) - (second <= 12 < first)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
