"""What a sentence tells that can be checked against another one: numbers, names, content words."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from analyzer.results import Span
from analyzer.text.names import is_ordinary
from analyzer.text.numbers import find_numbers
from analyzer.text.reading import ReadSentence
from analyzer.text.words import is_word

_SHORTEST = 3  # letters of a content word


class FactKind(StrEnum):
    """What sort of fact."""

    NUMBER = "number"
    NAME = "name"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Fact:
    """`key` is what two sentences share when they tell it; `span` where it stands in the text."""

    kind: FactKind
    key: str
    span: Span


@cache
def word_set(part: str) -> frozenset[str]:
    """One table of facts.toml as a set of keys: `function`, `no_names`, `calendar`, `titles`."""
    with Path(__file__).with_name("facts.toml").open("rb") as file:
        return frozenset(word for words in tomllib.load(file)[part].values() for word in words.split())


def facts_of(sentence: ReadSentence) -> tuple[Fact, ...]:
    """Numbers, single name words and content words of one sentence, in text order."""
    words = sentence.words
    numbers = find_numbers(words.keys)
    function, no_names = word_set("function"), word_set("no_names")
    counted = {i for n in numbers for i in range(n.start, n.end)}
    out = [Fact(FactKind.NUMBER, n.value, Span(words.starts[n.start], words.ends[n.end - 1])) for n in numbers]
    for i, key in enumerate(words.keys):
        if i in counted or not is_word(key) or key in no_names:
            continue
        base = bare(key)
        if sentence.names[i]:
            out.append(Fact(FactKind.NAME, base, Span(words.starts[i], words.ends[i])))
        elif len(base) >= _SHORTEST and base not in function and key not in function:
            out.append(Fact(FactKind.WORD, base, Span(words.starts[i], words.ends[i])))
    return tuple(sorted(out, key=lambda f: f.span.start))


def bare(key: str) -> str:
    """A key without the clitic -nya; what is left of a short word would be no word."""
    return key[:-3] if key.endswith("nya") and len(key) > 5 else key


def name_runs(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """Runs of name tokens as half-open token ranges, in order; signs of money and the figure glued to them are none."""
    keys, no_names = sentence.words.keys, word_set("no_names")
    flags = [name and key not in no_names for name, key in zip(sentence.names, keys, strict=True)]
    i = 0
    while i < len(flags):
        j = i
        while j < len(flags) and flags[j]:
            j += 1
        if j > i and not keys[i][0].isdigit():
            yield i, j
        i = j + 1


def proper(sentence: ReadSentence, start: int, end: int) -> tuple[str, ...]:
    """The keys of a run that make it this name and no other, without titles; empty for a title alone (`Presiden`)."""
    keys = tuple(bare(k) for k in sentence.words.keys[start:end] if bare(k) not in word_set("titles"))
    return tuple(k for k in keys if not is_ordinary(k)) or keys


def name_start(sentence: ReadSentence, start: int, own: Sequence[str]) -> int:
    """Where the name itself begins in a run at `start`: after a title (`Menteri Luar Negeri Lavrov`), but `Pasar Rejo` is whole."""
    keys = sentence.words.keys
    if own and keys[start] in word_set("titles"):
        while bare(keys[start]) not in own:
            start += 1
    return start
