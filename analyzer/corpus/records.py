"""One document of a corpus before it is analysed, checked for what can be checked without reading it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from analyzer.errors import InputError

FIELDS = ("text", "title", "outlet", "date", "id")
_LONGEST_VALUE = 1_000  # characters of an outlet, date, id or kept value


@dataclass(frozen=True, slots=True)
class Row:
    """What stands at one place of the input: `values` by column, or None where `problem` says why it cannot be read.

    `number` counts from 1 over everything in the input, bad rows included.
    """

    number: int
    place: str
    values: Mapping[str, Any] | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns are called; `keep` are further ones to carry over, `named` those that the user named."""

    text: str = "text"
    title: str = "title"
    outlet: str = "outlet"
    date: str = "date"
    id: str = "id"
    keep: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()

    def wanted(self) -> tuple[str, ...]:
        """All columns that are read, in a fixed order, each once."""
        return tuple(dict.fromkeys((self.text, self.title, self.outlet, self.date, self.id, *self.keep)))


@dataclass(frozen=True, slots=True)
class Record:
    """A document to be analysed. `month_first` says how its outlet writes dates such as 9/10/2025."""

    number: int
    place: str
    id: str
    text: str
    title: str | None
    outlet: str | None
    date: str | None
    kept: tuple[str | None, ...]
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """A place that was passed over, and why (Indonesian)."""

    number: int
    place: str
    message: str


def record_of(row: Row, columns: Columns) -> Record:
    """The row as a Record; InputError for what cannot be one. Without an id, the place is the id."""
    if row.values is None:
        raise InputError(row.problem)
    values = row.values
    text = values.get(columns.text)
    if text is None:
        raise InputError(f"kolom {columns.text!r} tidak ada atau kosong.")
    if not isinstance(text, str):
        raise InputError(f"kolom {columns.text!r} berisi {type(text).__name__}, bukan teks.")
    title = _short(values, columns.title, longest=len(text) + 10 * _LONGEST_VALUE)
    identifier = _short(values, columns.id)
    record = Record(
        row.number,
        row.place,
        identifier or row.place,
        text,
        title,
        _short(values, columns.outlet),
        _short(values, columns.date),
        tuple(_short(values, name) for name in columns.keep),
    )
    try:
        "".join(part for part in (text, title, record.id, record.outlet, record.date, *record.kept) if part).encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError("ada bita yang bukan UTF-8. Simpan ulang berkasnya sebagai UTF-8.") from error
    return record


def _short(values: Mapping[str, Any], name: str, longest: int = _LONGEST_VALUE) -> str | None:
    """A value as text without outer spaces, None where there is none."""
    value = values.get(name)
    if value is None or value != value:  # noqa: PLR0124 - NaN, how tables say that nothing is there
        return None
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise InputError(f"kolom {name!r} berisi {type(value).__name__}, bukan teks.")
    text = str(value).strip()
    if len(text) > longest:
        raise InputError(f"kolom {name!r} berisi {len(text)} karakter; batasnya {longest}.")
    return text or None
