"""A table that fills itself: what was worked out once for a word, a pair or a feature is not worked out again."""

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakValueDictionary

K = TypeVar("K")
V = TypeVar("V")

_tables: "WeakValueDictionary[int, Kept[Any, Any]]" = WeakValueDictionary()


class Kept(dict[K, V]):
    """`table[key]` is `make(key)`, kept; emptied when it holds `most` keys, so that memory stays bounded.

    Half the cost of functools.lru_cache where nearly every look-up is a hit. Safe to share between threads, which may
    at worst work a value out twice.
    """

    def __init__(self, make: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most
        _tables[id(self)] = self

    def __missing__(self, key: K) -> V:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._make(key)
        return value


def forget(most: int) -> bool:
    """Empty every table of the process where together they hold more than `most` keys; says whether it did."""
    tables = list(_tables.values())
    if sum(map(len, tables)) <= most:
        return False
    for table in tables:
        table.clear()
    return True
