"""Entries that are made when they are first asked for."""

from collections.abc import Callable, Sequence
from typing import Any, overload

from analyzer.lexicon.entry import Entry


class Rows(Sequence[Entry]):
    """A sequence of entries over rows of plain values; `make` turns a row into its entry, once."""

    def __init__(self, rows: Sequence[Any], make: Callable[[Any], Entry]) -> None:
        self._rows, self._make = rows, make
        self._made: list[Entry | None] = [None] * len(rows)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, at: int | slice) -> Entry | tuple[Entry, ...]:
        if isinstance(at, slice):
            return tuple(self[i] for i in range(*at.indices(len(self))))
        entry = self._made[at]
        if entry is None:
            entry = self._made[at] = self._make(self._rows[at])
        return entry
