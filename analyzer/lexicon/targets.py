"""The name that a finding is said of: the nearest one whose place in the sentence lets it be described.

Only the words around a name, in front of it, and the kinds of words in targets.toml decide, so one name may stand
for another and the target moves with it. Where nothing near fits, nobody is named: a hint that is often wrong
would teach the wrong thing.
"""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from analyzer.text.cues import cues
from analyzer.text.reading import ReadSentence
from analyzer.text.words import is_word

_BEFORE, _AFTER = 8, 1  # tokens between name and finding; what describes mostly follows the name, so little reach the other way


@cache
def _table() -> dict[str, frozenset[str]]:
    with Path(__file__).with_name("targets.toml").open("rb") as file:
        return {key: frozenset(words) for key, words in tomllib.load(file).items()}


def target_of(sentence: ReadSentence, start: int, end: int, category: str) -> str | None:
    """The name, as written, that tokens `start:end` of `category` are said of; None where none is near."""
    if category in _table()["of_nobody"]:
        return None
    best, best_distance = None, _BEFORE + 1.0
    for first, last in _runs(sentence, start, end):
        before = last <= start
        distance = start - last if before else first - end + 0.5
        between = sentence.words.keys[last:start] if before else sentence.words.keys[end:first]
        near = 0 <= distance < min(best_distance, _BEFORE + 1 if before else _AFTER + 1)
        if near and _same_clause(between) and _can_be_described(sentence, first, last, start):
            best, best_distance = " ".join(sentence.words.forms[first:last]), distance
    return best


def _runs(sentence: ReadSentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Names within reach of tokens `start:end`, whole, as half-open stretches of tokens."""
    names, i = sentence.names, max(0, start - _BEFORE - 1)
    while i and names[i] and names[i - 1]:
        i -= 1  # a long name that ends within reach
    while i < min(len(names), end + _AFTER + 1):
        first = i
        while i < len(names) and names[i]:
            i += 1
        if i > first:
            yield first, i
        i += 1


def _same_clause(between: Sequence[str]) -> bool:
    """Whether nothing between name and finding begins another clause; two commas only fence an apposition."""
    if between and between[0] in cues().verbs:  # `X menilai …`: what follows is X's view, not said of X
        return False
    return between.count(",") != 1 and _table()["breaks"].isdisjoint(between)


def _can_be_described(sentence: ReadSentence, first: int, last: int, finding: int) -> bool:
    """Whether the run of tokens `first:last` can be what the word at token `finding` is said of."""
    table, keys = _table(), sentence.words.keys
    if keys[first] in table["places"] or table["not_names"].issuperset(keys[first:last]):
        return False
    if sentence.voices[first] != sentence.voices[finding]:  # who speaks is not who is spoken of
        return False
    return first == 0 or not is_word(keys[first - 1]) or keys[first - 1] not in table["before"] | table["places"]
