"""What the span model sees of a candidate: which entry, in which form, beside which masked words, in whose voice.

Features come in parts: a function and what its features depend on, nothing else. Training asks for all names; at run time
the weights of a part are summed up once and kept, for most parts are seen again and again. A new feature goes into the
function that knows what it needs, or into a new one that `_parts` lists.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from analyzer.classifier.hashing import SPAN_BUCKETS, buckets_of
from analyzer.classifier.word_classes import classes_of
from analyzer.lexicon.contexts import negated
from analyzer.lexicon.matcher import Match
from analyzer.text.reading import ReadSentence

Part = tuple[Any, ...]
"""A function of this module and its arguments; it gives feature names. Hashable."""
_SHORT, _LONG = 8, 30  # masked words
_EDGE = "⟨tepi⟩"
_REACH = 5  # masked words on either side that are near


def span_features(sentence: ReadSentence, match: Match, candidates: int) -> list[str]:
    """Feature names of one candidate among `candidates` of its sentence; each counts 1."""
    return [name for part in span_parts(sentence, match, candidates) for name in names_of(part)]


def span_buckets(sentence: ReadSentence, match: Match, candidates: int) -> list[int]:
    """Buckets of `span_features`."""
    return [b for part in span_parts(sentence, match, candidates) for b in part_buckets(part)]


def names_of(part: Part) -> list[str]:
    """The feature names of one part."""
    names: Callable[..., list[str]] = part[0]
    return names(*part[1:])


def part_buckets(part: Part) -> list[int]:
    """The buckets of one part."""
    return buckets_of(names_of(part), SPAN_BUCKETS)


def span_parts(sentence: ReadSentence, match: Match, candidates: int) -> Iterator[Part]:
    """All parts of one candidate among `candidates` of its sentence."""
    entry, masked, places = match.entry, sentence.masked, sentence.places
    term, category = entry.term, entry.category
    first, last, n = places[match.start], places[match.end - 1], len(masked)
    left3, left2, left = ((_EDGE,) * 3 + masked[max(0, first - 3) : first])[-3:]
    right, right2, right3 = (masked[last + 1 : last + 4] + (_EDGE,) * 3)[:3]
    size = "short" if n < _SHORT else "long" if n > _LONG else "middle"
    place = "start" if first == 0 else "end" if last >= n - 2 else "inside"
    yield _of_entry, term, category, entry.intensity, entry.ambiguous, entry.polarity
    yield _of_form, tuple([masked[place] for place in places[match.start : match.end]])
    yield _of_sentence, size, place, "?" in masked[-2:], min(candidates, 4)
    yield _of_case, category, sentence.silent
    yield _of_voice, term, sentence.voices[match.start], negated(sentence.words.keys, match.start)
    yield _of_side, "left", term, category, left
    yield _of_side, "right", term, category, right
    yield _beyond, "left2", left2, term, left2, left
    yield _beyond, "right2", right2, term, right, right2
    yield _at, "left3", left3
    yield _at, "right3", right3
    for word in _near(masked, first, last):
        yield _of_near, term, word


def _of_entry(term: str, category: str, intensity: int, ambiguous: bool, polarity: str) -> list[str]:
    return [f"term={term}", f"category={category}", f"intensity={intensity} {category}", f"ambiguous={ambiguous}", f"polarity={polarity}"]


def _of_form(shown: Sequence[str]) -> list[str]:
    """`shown` are the masked words of the match, one for each token."""
    form = " ".join(shown)
    classes = [f"class={size} {name}" for key in shown for size, name in zip(("fine", "coarse"), classes_of(key), strict=True)]
    return [f"form={form}", f"words={len(shown)}", f"reduplicated={'-' in form}", *classes]


def _of_sentence(size: str, place: str, question: bool, candidates: int) -> list[str]:
    return [f"size={size}", f"place={place}", f"question={question}", f"candidates={candidates}"]


def _of_case(category: str, silent: bool) -> list[str]:
    return [f"silent={silent} {category}"]


def _of_voice(term: str, voice: str, negation: bool) -> list[str]:
    return [f"voice={voice}", f"voice+term={voice}|{term}", f"negated={negation}"]


def _of_side(side: str, term: str, category: str, word: str) -> list[str]:
    return [f"{side}={word}", f"term+{side}={term}|{word}", f"category+{side}={category}|{word}"]


def _beyond(side: str, word: str, term: str, *both: str) -> list[str]:
    """The second word of a side, and `both` in text order beside the entry."""
    return [f"{side}={word}", f"term+{side}={term}|{'|'.join(both)}"]


def _at(side: str, word: str) -> list[str]:
    return [f"{side}={word}"]


def _of_near(term: str, word: str) -> list[str]:
    return [f"near={word}", f"term~{term}|{word}"]


def _near(masked: Sequence[str], first: int, last: int) -> list[str]:
    around = (*masked[max(0, first - _REACH) : first], *masked[last + 1 : last + 1 + _REACH])
    return [w for w in dict.fromkeys(around) if len(w) > 3]
