"""Looking for entries: by any form, by parts of one, by what the reason says; filtered by category, strength, source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analyzer.lexicon.entry import Entry
from analyzer.text.words import key_of

_NOWHERE = 9


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; an empty set filters nothing. `words` is what the reader typed."""

    words: str = ""
    categories: frozenset[str] = frozenset()
    intensities: frozenset[int] = frozenset()
    sources: frozenset[str] = frozenset()


def search(entries: Iterable[Entry], wanted: Wanted) -> tuple[Entry, ...]:
    """Entries that fit, the closest first (the whole form, its beginning, a part of it, the reason), then in alphabetical order."""
    words = " ".join(key_of(wanted.words).split())
    ranked = [(_distance(entry, words), entry.term.lower(), entry) for entry in entries if _fits(entry, wanted)]
    return tuple(entry for distance, _, entry in sorted(ranked, key=lambda r: r[:2]) if distance < _NOWHERE)


def _fits(entry: Entry, wanted: Wanted) -> bool:
    return (
        (not wanted.categories or entry.category in wanted.categories)
        and (not wanted.intensities or entry.intensity in wanted.intensities)
        and (not wanted.sources or entry.source in wanted.sources)
    )


def _distance(entry: Entry, words: str) -> int:
    if not words:
        return 0
    forms = _written(entry.term, entry.forms)
    if words in forms:
        return 0
    if any(form.startswith(words) for form in forms):
        return 1
    if any(words in form for form in forms):
        return 2
    return 3 if words in entry.why.lower() else _NOWHERE


@lru_cache(maxsize=8_000)
def _written(term: str, forms: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return (key_of(term), *(" ".join(form) for form in forms))
