"""Whether the surroundings that an entry asks for, or forbids, are there."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from analyzer.lexicon.entry import Context, Entry
from analyzer.text.names import GROUP, NAME
from analyzer.text.reading import ReadSentence

NEAR = 6  # masked words on either side: a name counts once, however long
_WORDS = tomllib.loads(Path(__file__).with_name("contexts.toml").read_text(encoding="utf-8"))
NEGATIONS, INTENSIFIERS, JOINING = (frozenset(_WORDS[key]) for key in ("negations", "intensifiers", "joining"))
_BETWEEN, _NUMBER_WORDS = frozenset(_WORDS["between"]), frozenset(_WORDS["numbers"])


def holds(context: Context, sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether any phrase of `context` stands where it should around tokens `start:end`."""
    n = len(sentence.words)
    if any(_at(p, sentence, start - len(p)) for p in context.left) or any(_at(p, sentence, end) for p in context.right):
        return True
    if context.near:
        places, first, last = sentence.places, sentence.places[start], sentence.places[end - 1]
        near = [i for i in range(n) if not start <= i < end and first - NEAR <= places[i] <= last + NEAR]
        if any(_at(p, sentence, i) for p in context.near if _may_occur(p, sentence) for i in near):
            return True
    return any(_at(p, sentence, i) for p in context.sentence if _may_occur(p, sentence) for i in range(n))


def _may_occur(phrase: tuple[str, ...], sentence: ReadSentence) -> bool:
    """False where the phrase's first word is plainly nowhere in the sentence: most are not, and this is quick."""
    first = phrase[0]
    return first[-1] == "*" or first[0] == "<" or first in sentence.words.keys


def _at(phrase: tuple[str, ...], sentence: ReadSentence, start: int) -> bool:
    if phrase == ("<start>",):
        return start < 0 or not any(k[0].isalnum() for k in sentence.words.keys[: start + 1])
    if phrase == ("<end>",):
        return not any(k[0].isalnum() for k in sentence.words.keys[start:])
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
    return key[0].isdigit() or key in _NUMBER_WORDS


def negated(keys: Sequence[str], start: int) -> bool:
    """Whether a negation stands just before token `start`, with at most one light word between."""
    if start and keys[start - 1] in NEGATIONS:
        return True
    return start > 1 and keys[start - 1] in _BETWEEN and keys[start - 2] in NEGATIONS


def applies(entry: Entry, sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a match of `entry` at tokens `start:end` stands, negation and contexts considered."""
    keys = sentence.words.keys
    if not entry.keep_negated and keys[start] not in NEGATIONS and negated(keys, start):
        return False
    if entry.unless and holds(entry.unless, sentence, start, end):
        return False
    return not entry.only or holds(entry.only, sentence, start, end)
