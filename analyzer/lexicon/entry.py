"""What one lexicon entry is: plain values, no behaviour."""

from dataclasses import dataclass
from enum import StrEnum


class Polarity(StrEnum):
    """Which way the word pulls."""

    NEGATIVE = "negative"
    POSITIVE = "positive"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Context:
    """Surroundings of a match, each a tuple of phrases (tuples of keys); any one that holds is enough.

    `left` and `right` stand immediately beside the match, `near` within `contexts.NEAR` words on either side,
    `sentence` anywhere in the sentence.
    """

    left: tuple[tuple[str, ...], ...] = ()
    right: tuple[tuple[str, ...], ...] = ()
    near: tuple[tuple[str, ...], ...] = ()
    sentence: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.left or self.right or self.near or self.sentence)


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a `flags` list: `text` without the brackets, the match at `start:end`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One word family or fixed expression.

    `forms` are all written-out and generated forms without clitics, as tuples of keys; `ambiguous` entries are
    only candidates until a context or the classifier decides; `keep_negated` keeps the load under `tidak`;
    `named` entries are labels written like names (`Zionis`), which the name guard lets pass.
    `position` is the entry's number in its file, from 1, for messages. The examples are empty in the compiled lexicon.
    """

    term: str
    forms: tuple[tuple[str, ...], ...]
    category: str
    intensity: int
    polarity: Polarity
    why: str
    neutral: tuple[str, ...]
    source: str
    ambiguous: bool
    keep_negated: bool
    named: bool
    unless: Context
    only: Context
    file: str
    position: int
    flags: tuple[Example, ...] = ()
    allows: tuple[str, ...] = ()
    todo_flags: tuple[Example, ...] = ()
    todo_allows: tuple[str, ...] = ()
