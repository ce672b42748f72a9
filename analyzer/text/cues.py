"""The words that say who speaks: the tables of reporting.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cues:
    """Each table as a set of keys; `active` report speech by themselves, `any` makes more than plain narration."""

    verbs: frozenset[str]
    clause_verbs: frozenset[str]
    person_verbs: frozenset[str]
    bare_verbs: frozenset[str]
    bare_person_verbs: frozenset[str]
    clause_starts: frozenset[str]
    clause_ends: frozenset[str]
    subordinate: frozenset[str]
    things: frozenset[str]
    passive: frozenset[str]
    opening_passive: frozenset[str]
    tags: frozenset[str]
    noun_tags: frozenset[str]
    sources: frozenset[str]
    onward: frozenset[str]
    nobody: frozenset[str]
    people: frozenset[str]
    roles: frozenset[str]
    first_person: frozenset[str]
    naming: frozenset[str]
    active: frozenset[str]
    any: frozenset[str]


@cache
def cues() -> Cues:
    """The reporting cues, read once."""
    with Path(__file__).with_name("reporting.toml").open("rb") as file:
        table = tomllib.load(file)
    sets = {key: frozenset(words) for key, words in table.items()}
    active = frozenset().union(*(sets[key] for key in ("verbs", "clause_verbs", "person_verbs", "tags", "sources")))
    quiet = ("bare_verbs", "bare_person_verbs", "passive", "opening_passive", "first_person")
    return Cues(**sets, active=active, any=active.union({":", "bagi"}, *(sets[key] for key in quiet)))
