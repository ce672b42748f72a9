"""Whether the surroundings that an entry asks for, or forbids, are there."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from analyzer.lexicon.entry import Context, Entry
from analyzer.lexicon.loader import read_table
from analyzer.text.names import GROUP, NAME
from analyzer.text.reading import ReadSentence

NEAR = 6  # masked words on either side: a name counts once, however long
Phrases = tuple[tuple[str, ...], ...]


class ContextWords(NamedTuple):
    """The lists of contexts.toml, which tells what each is for."""

    negations: frozenset[str]
    between: frozenset[str]
    numbers: frozenset[str]
    intensifiers: frozenset[str]
    joining: frozenset[str]
    outweighed: frozenset[str]
    outweighing: frozenset[str]


@cache
def context_words() -> ContextWords:
    """The lists, read when first needed; LexiconError where the table is damaged."""
    return ContextWords(**{name: frozenset(words) for name, words in read_table("contexts").items()})


def holds(context: Context, sentence: ReadSentence, start: int, end: int, told: dict[Phrases, bool]) -> bool:
    """Whether any phrase of `context` stands where it should around tokens `start:end`; `told` as `applies` has it."""
    before, after = sentence.words.keys[start - 1 : start], sentence.words.keys[end : end + 1]
    if context.left and any(_at(p, sentence, start - len(p)) for p in context.left if _may_be(p[-1], before[0] if before else "")):
        return True
    if context.right and any(_at(p, sentence, end) for p in context.right if _may_be(p[0], after[0] if after else "")):
        return True
    if context.near:
        places = sentence.places
        first, last = bisect_left(places, places[start] - NEAR), bisect_right(places, places[end - 1] + NEAR)
        if _among(context.near, sentence, first, start) or _among(context.near, sentence, end, last):
            return True
    if not context.sentence:
        return False
    if context.sentence not in told:
        told[context.sentence] = _among(context.sentence, sentence, 0, len(sentence.words))
    return told[context.sentence]


def _among(phrases: Phrases, sentence: ReadSentence, first: int, last: int) -> bool:
    """Whether any of `phrases` begins at a token of `first:last`."""
    keys = sentence.words.keys[first:last]
    return any(_at(p, sentence, i) for p in phrases if _may_begin(p[0], keys) for i, key in enumerate(keys, first) if _may_be(p[0], key))


def _may_be(wanted: str, key: str) -> bool:
    """False where `key` is plainly not the word that is wanted: most are not, and this is quick."""
    return wanted == key or wanted[0] == "<" or (wanted[-1] == "*" and key.startswith(wanted[:-1]))


def _may_begin(first: str, keys: Sequence[str]) -> bool:
    """False where a phrase's first word is plainly not among `keys`: most are not, and this is quick."""
    return first[-1] == "*" or first[0] == "<" or first in keys


def _at(phrase: tuple[str, ...], sentence: ReadSentence, start: int) -> bool:
    # From the match outwards: in a long sentence the next word is near, its beginning may be far.
    if phrase == ("<start>",):
        return not any(sentence.words.keys[i][0].isalnum() for i in range(start, -1, -1))
    if phrase == ("<end>",):
        return not any(sentence.words.keys[i][0].isalnum() for i in range(start, len(sentence.words)))
    if start < 0 or start + len(phrase) > len(sentence.words):
        return False
    return all(_is(wanted, sentence, start + i) for i, wanted in enumerate(phrase))


def _is(wanted: str, sentence: ReadSentence, i: int) -> bool:
    key = sentence.words.keys[i]
    if wanted[0] != "<":
        if sentence.masked[sentence.places[i]] in (NAME, GROUP):
            return False  # no context may know which side is spoken of
        return key.startswith(wanted[:-1]) if wanted[-1] == "*" else key == wanted
    if wanted == "<name>":
        return sentence.names[i]
    after = sentence.words.keys[i + 1] if i + 1 < len(sentence.words) else ""
    if wanted == "<percent>":
        return key[0].isdigit() and after in ("%", "persen")
    if wanted == "<money>":
        return key in ("rp", "us$", "usd", "rupiah", "dolar") or key.startswith("rp")
    return key[0].isdigit() or key in context_words().numbers


def negated(keys: Sequence[str], start: int) -> bool:
    """Whether a negation stands just before token `start`, with at most one light word between."""
    words = context_words()
    if start and keys[start - 1] in words.negations:
        return True
    return start > 1 and keys[start - 1] in words.between and keys[start - 2] in words.negations


def applies(entry: Entry, sentence: ReadSentence, start: int, end: int, told: dict[Phrases, bool]) -> bool:
    """Whether a match of `entry` at tokens `start:end` stands, negation and contexts considered.

    `told` remembers what was looked up in the whole sentence, so that many matches in a long one cost one look each:
    begin each sentence with an empty one.
    """
    keys = sentence.words.keys
    if not entry.keep_negated and keys[start] not in context_words().negations and negated(keys, start):
        return False
    if entry.unless and holds(entry.unless, sentence, start, end, told):
        return False
    return not entry.only or holds(entry.only, sentence, start, end, told)
