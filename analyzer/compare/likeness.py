"""Which sentences of different articles tell the same: cosine over shared facts, weighed by rarity.

A fact weighs what its kind weighs times log(1 + N / n): N sentences in all, n of them tell it. Two sentences are
alike by the cosine of their weights; names and titles alone make none alike, for one speaker says many things. An
index from facts to sentences keeps this near linear: sentences that share nothing are never looked at, and a fact in
more than `_COMMON` sentences tells nothing apart and is left out.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from math import log, sqrt
from typing import NamedTuple

from analyzer.text.facts import Fact, FactKind, word_set

# A shared number says most, a shared name more than a shared word (redaksi, by eye on the sample articles, 2026-11-25).
_KIND_WEIGHT = {FactKind.NUMBER: 3.0, FactKind.NAME: 2.0, FactKind.WORD: 1.5}
_COMMON = 100  # sentences
_FEWEST_FACTS, _FEWEST_WORDS = 2, 3  # different facts shared; so many where no name or number is among them


class Place(NamedTuple):
    """Sentence `sentence` of article `article`, both from 0."""

    article: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places of different articles and their cosine (0..1)."""

    likeness: float
    first: Place
    second: Place


def keys_of(facts: Sequence[Fact]) -> dict[str, Fact]:
    """The different facts of a sentence by their keys, each where it stands first."""
    out: dict[str, Fact] = {}
    for fact in facts:
        out.setdefault(fact.key, fact)
    return out


def alike(articles: Sequence[Sequence[Sequence[Fact]]]) -> list[Pair]:
    """All pairs that share enough to be looked at, the most alike first, then in text order."""
    told = {Place(a, s): keys_of(facts) for a, article in enumerate(articles) for s, facts in enumerate(article)}
    where: defaultdict[str, list[Place]] = defaultdict(list)
    kinds: defaultdict[str, set[FactKind]] = defaultdict(set)
    for place, keys in told.items():
        for key, fact in keys.items():
            where[key].append(place)
            kinds[key].add(fact.kind)
    weights = {k: min(_KIND_WEIGHT[kind] for kind in kinds[k]) * log(1 + len(told) / len(at)) for k, at in where.items() if len(at) <= _COMMON}
    lengths = {place: sqrt(sum(weights.get(k, 0.0) ** 2 for k in keys)) for place, keys in told.items()}
    names = {key for key, found in kinds.items() if FactKind.NAME in found}
    anchors = names | {key for key, found in kinds.items() if FactKind.NUMBER in found}
    tellers = set(kinds) - names - word_set("titles")
    pairs = [
        Pair(weight / (lengths[first] * lengths[second]), first, second)
        for (first, second), (weight, shared, telling, anchored) in _products(where, weights, tellers, anchors).items()
        if telling and shared >= (_FEWEST_FACTS if anchored else _FEWEST_WORDS)
    ]
    return sorted(pairs, key=lambda p: (-p.likeness, p.first, p.second))


def _products(
    where: Mapping[str, Sequence[Place]], weights: Mapping[str, float], tellers: Set[str], anchors: Set[str]
) -> dict[tuple[Place, Place], list[float]]:
    """For each pair across articles: its sum of squared weights, and how many facts it shares in all, of `tellers`, of `anchors`."""
    out: dict[tuple[Place, Place], list[float]] = {}
    for key, weight in weights.items():
        places, square, telling, anchored = where[key], weight * weight, key in tellers, key in anchors
        for i, first in enumerate(places):
            for second in places[i + 1 :]:
                if first.article == second.article:
                    continue
                sums = out.get((first, second))
                if sums is None:
                    sums = out[first, second] = [0.0, 0, 0, 0]
                sums[0] += square
                sums[1] += 1
                sums[2] += telling
                sums[3] += anchored
    return out
