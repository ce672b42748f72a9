"""Rows of a .jsonl or .jsonl.gz file."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from analyzer.corpus.records import Columns, Row

LONGEST_LINE = 8_000_000  # bytes; the longest readable article is 200,000 characters, at most 12 bytes each where escaped
_MARK = b"\xef\xbb\xbf"


def rows(path: Path, columns: Columns) -> Iterator[Row]:
    """One row per line that is not blank; the place is the line's number."""
    wanted = set(columns.wanted())
    with opened(path) as file:
        for number, (line, data) in enumerate(_lines(file), 1):
            yield _row(number, line, data, wanted)


def opened(path: Path) -> BinaryIO:
    """The file's bytes, unpacked where its name ends in .gz."""
    return cast("BinaryIO", gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb"))


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines; one that is too long comes cut, its rest is skipped unread."""
    line = 0
    while data := file.readline(LONGEST_LINE + 1):
        line += 1
        rest = data
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE + 1)
        if data.strip():
            yield line, data


def _row(number: int, line: int, data: bytes, wanted: set[str]) -> Row:
    place = f"baris {line}"
    if len(data) > LONGEST_LINE:
        return Row(number, place, None, f"baris lebih panjang dari {LONGEST_LINE} bita.")
    try:
        values = json.loads(data.removeprefix(_MARK) if line == 1 else data)
    except (ValueError, RecursionError) as error:
        return Row(number, place, None, f"bukan JSON UTF-8 yang sah ({error}).")
    if not isinstance(values, dict):
        return Row(number, place, None, "bukan objek JSON.")
    return Row(number, place, {key: value for key, value in values.items() if key in wanted})
