"""What the span model sees of a candidate: which entry, in which form, beside which masked words, in whose voice.

Features come in two ways. Parts are a function and what its features depend on, nothing else: few enough that the weights
of each are summed up once and kept. Features of the words beside a candidate are seldom seen twice: each is a head that
only the entry decides and a word that follows it, hashed head first, so that nothing is put together or kept for it. A new
feature goes where its kind is. Beside these countable features stand `span_slots`: stretches of words around the candidate
whose vectors the model weighs (word_vectors.py).
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from zlib import crc32

from analyzer.classifier.hashing import SPAN_BUCKETS, buckets_of
from analyzer.classifier.word_classes import classes_of
from analyzer.kept import Kept
from analyzer.lexicon.contexts import negated
from analyzer.lexicon.matcher import Match
from analyzer.text.reading import ReadSentence

T = TypeVar("T")
Part = tuple[Any, ...]
"""A function of this module and its arguments; it gives feature names. Hashable."""
_SHORT, _LONG = 8, 30  # masked words
_EDGE = "⟨tepi⟩"
_REACH = 5  # masked words on either side that are near
_BESIDE, _AROUND = 3, 8  # masked words on either side of the candidate that two slots hold
SLOTS = 5
_KEPT = 20_000  # entries


def span_features(sentence: ReadSentence, match: Match, candidates: int) -> list[str]:
    """Feature names of one candidate among `candidates` of its sentence; each counts 1."""
    names = [name for part in span_parts(sentence, match, candidates) for name in names_of(part)]
    return names + [head + word for head, word in _followed(_heads(match.entry.term, match.entry.category), sentence, match)]


def span_buckets(sentence: ReadSentence, match: Match, candidates: int) -> list[int]:
    """Buckets of `span_features`."""
    return [b for part in span_parts(sentence, match, candidates) for b in part_buckets(part)] + beside_buckets(sentence, match)


def names_of(part: Part) -> list[str]:
    """The feature names of one part."""
    names: Callable[..., list[str]] = part[0]
    return names(*part[1:])


def part_buckets(part: Part) -> list[int]:
    """The buckets of one part."""
    return buckets_of(names_of(part), SPAN_BUCKETS)


def beside_buckets(sentence: ReadSentence, match: Match) -> list[int]:
    """The buckets of the features of the words beside a candidate."""
    last, heads = SPAN_BUCKETS - 1, _hashed_heads[match.entry.term, match.entry.category]
    return [crc32(word.encode(), head) & last for head, word in _followed(heads, sentence, match)]


def span_parts(sentence: ReadSentence, match: Match, candidates: int) -> tuple[Part, ...]:
    """All parts of one candidate among `candidates` of its sentence."""
    entry, masked, places = match.entry, sentence.masked, sentence.places
    first, last, n = places[match.start], places[match.end - 1], len(masked)
    size = "short" if n < _SHORT else "long" if n > _LONG else "middle"
    place = "start" if first == 0 else "end" if last >= n - 2 else "inside"
    return (
        (_of_entry, entry.term, entry.category, entry.intensity, entry.ambiguous, entry.polarity),
        (_of_form, *[masked[place] for place in places[match.start : match.end]]),
        (_of_sentence, size, place, "?" in masked[-2:], min(candidates, 4)),
        (_of_case, entry.category, sentence.silent),
        (_of_voice, entry.term, sentence.voices[match.start], negated(sentence.words.keys, match.start)),
    )


def _followed(heads: Sequence[T], sentence: ReadSentence, match: Match) -> list[tuple[T, str]]:
    """Each of the heads, in whatever form, with what follows it beside a candidate."""
    masked, first, last = sentence.masked, sentence.places[match.start], sentence.places[match.end - 1]
    before, after = masked[max(0, first - _REACH) : first], masked[last + 1 : last + 1 + _REACH]
    left3, left2, left = ((_EDGE,) * 3 + before)[-3:]
    right, right2, right3 = (after + (_EDGE,) * 3)[:3]
    sides = left, left, left, left2, f"{left2}|{left}", left3, right, right, right, right2, f"{right}|{right2}", right3
    near = [word for word in dict.fromkeys(before + after) if len(word) > 3]
    return [*zip(heads, sides, strict=False), *((head, word) for head in heads[len(sides) :] for word in near)]


def _heads(term: str, category: str) -> tuple[str, ...]:
    """How the names of the features of words beside a candidate begin; the last two are for each near word."""
    return (
        "left=", f"term+left={term}|", f"category+left={category}|", "left2=", f"term+left2={term}|", "left3=",
        "right=", f"term+right={term}|", f"category+right={category}|", "right2=", f"term+right2={term}|", "right3=",
        "near=", f"term~{term}|",
    )  # fmt: skip


_hashed_heads: Kept[tuple[str, str], tuple[int, ...]] = Kept(lambda entry: tuple([crc32(head.encode()) for head in _heads(*entry)]), _KEPT)


def span_slots(along: tuple[T, ...], places: Sequence[int], match: Match) -> tuple[tuple[T, ...], ...]:
    """What of `along` (one for each masked word) stands in each of the `SLOTS` slots: the candidate, left, right, around it, and all."""
    first, last = places[match.start], places[match.end - 1] + 1
    left, right = along[max(0, first - _AROUND) : first], along[last : last + _AROUND]
    return along[first:last], left[-_BESIDE:], right[:_BESIDE], left + right, along


def _of_entry(term: str, category: str, intensity: int, ambiguous: bool, polarity: str) -> list[str]:
    return [f"term={term}", f"category={category}", f"intensity={intensity} {category}", f"ambiguous={ambiguous}", f"polarity={polarity}"]


def _of_form(*shown: str) -> list[str]:
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
