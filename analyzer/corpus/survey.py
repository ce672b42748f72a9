"""The first pass over the input, without analysing: how many documents, which ids come twice, how each outlet writes dates.

Also a digest of all that is read, so that a run that was stopped is only continued on the same input.
"""

import hashlib
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from analyzer.corpus.dates import order_of
from analyzer.corpus.records import Columns, Problem, Record, record_of
from analyzer.corpus.source import read_rows
from analyzer.errors import InputError


@dataclass(frozen=True, slots=True)
class Survey:
    """`rows` is the number of places, `repeated` the digests of ids that come more than once."""

    rows: int
    digest: str
    repeated: frozenset[int]
    month_first: frozenset[str | None]


def survey(path: Path, columns: Columns) -> Survey:
    """Read the input once. InputError where it is empty, breaks off, or lacks a column that the user named.

    Ids are kept as 8 bytes each, the only thing that grows with the corpus: 8 MB for a million documents.
    """
    total, ids, orders = hashlib.sha256(), array("Q"), Counter[str | None]()
    seen: set[str] = set()
    number = 0
    for row in read_rows(path, columns):
        number = row.number
        total.update(repr((row.place, row.values, row.problem)).encode("utf-8", "surrogatepass"))
        seen.update(row.values or ())
        try:
            record = record_of(row, columns)
        except InputError:
            continue
        ids.append(digest_of_id(record.id))
        if record.date:
            orders[record.outlet] += order_of(record.date)
    if not number:
        raise InputError(f"{path} kosong. Beri berkas yang berisi artikel.")
    missing = sorted((columns.named | {columns.text}) - seen) if not path.is_dir() else []
    if missing:
        there = ", ".join(sorted(seen)) or "tidak satu pun yang dikenal"
        raise InputError(f"{path.name}: kolom {', '.join(missing)} tidak ada di baris mana pun. Yang terbaca: {there}. Periksa nama kolomnya.")
    return Survey(number, total.hexdigest(), _repeated(ids), frozenset(outlet for outlet, order in orders.items() if order > 0))


def documents(path: Path, columns: Columns, found: Survey) -> Iterator[Record | Problem]:
    """The second pass: every place as a Record or a Problem, in order; of documents with one id only the first is taken."""
    taken: dict[int, str] = {}
    for row in read_rows(path, columns):
        try:
            record = record_of(row, columns)
        except InputError as error:
            yield Problem(row.number, row.place, str(error))
            continue
        key = digest_of_id(record.id)
        if key in found.repeated and taken.setdefault(key, record.place) != record.place:
            yield Problem(row.number, row.place, f"id {record.id!r} sudah dipakai di {taken[key]}; dokumen ini dilewati.")
        elif record.outlet in found.month_first:
            yield replace(record, month_first=True)
        else:
            yield record


def digest_of_id(identifier: str) -> int:
    """64 bits of an id; among ten million ids two would share them once in 370,000 corpora."""
    return int.from_bytes(hashlib.blake2b(identifier.encode("utf-8"), digest_size=8).digest())


def _repeated(ids: "array[int]") -> frozenset[int]:
    import numpy as np

    ordered = np.sort(np.frombuffer(ids, dtype=np.uint64)) if ids else np.empty(0, np.uint64)
    return frozenset(int(x) for x in ordered[1:][ordered[1:] == ordered[:-1]])
