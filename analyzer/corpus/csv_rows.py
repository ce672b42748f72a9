"""Rows of a .csv or .tsv file (UTF-8, with a header; also .gz)."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from analyzer.corpus.jsonl_rows import opened
from analyzer.corpus.records import Columns, Row
from analyzer.errors import InputError

_LONGEST_FIELD = 2_000_000  # characters
_LONGEST_HEADER = 100_000
_LONGEST_LINE = 4_000_000  # characters; a longer one is cut, and reported as what is then left of it


def rows(path: Path, columns: Columns) -> Iterator[Row]:
    """One row per record; the place is the line, or the lines where a record covers several."""
    csv.field_size_limit(_LONGEST_FIELD)
    with opened(path) as raw, io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        header = file.readline(_LONGEST_HEADER)
        delimiter = max((",", ";", "\t"), key=header.count)
        names = next(csv.reader([header], delimiter=delimiter), [])
        if columns.text not in names:
            raise InputError(f"{path.name}: kolom {columns.text!r} tidak ada. Kolom yang ada: {', '.join(names) or 'tidak satu pun'}. Pakai --text.")
        lines = iter(lambda: file.readline(_LONGEST_LINE), "")
        yield from _records(csv.reader(lines, delimiter=delimiter), names, set(columns.wanted()))


def _records(reader: Any, names: list[str], wanted: set[str]) -> Iterator[Row]:
    number, before = 0, 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            yield Row(number, _place(before, reader.line_num + 1), None, f"bukan CSV yang sah ({error}). Periksa tanda kutipnya.")
            before = reader.line_num + 1
            continue
        place = _place(before, reader.line_num + 1)
        before = reader.line_num + 1
        if not cells:
            continue
        number += 1
        if len(cells) != len(names):
            yield Row(number, place, None, f"ada {len(cells)} kolom, seharusnya {len(names)}. Periksa tanda kutipnya.")
        else:
            yield Row(number, place, {name: cell for name, cell in zip(names, cells, strict=True) if name in wanted})


def _place(before: int, last: int) -> str:
    """Lines from the one after `before` to `last`."""
    return f"baris {last}" if last <= before + 1 else f"baris {before + 1}–{last}"
