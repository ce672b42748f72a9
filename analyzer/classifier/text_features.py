"""What the text model sees of a sentence: its masked words, their character 5-grams, and pairs of neighbours.

Feature names are `w=kejam`, `c=<keja` and `b=sangat kejam`. They are hashed by CRC-32 and never put
together for it: a name's beginning is hashed once and its end added to that. Values are counts divided by `scale`.
"""

from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

from analyzer.classifier.hashing import TEXT_BUCKETS
from analyzer.kept import Kept
from analyzer.text.words import is_word

START, END = "⟨awal⟩", "⟨akhir⟩"
_GRAM = 5
_SCALE = 3.0
_WORD, _CHARACTERS, _PAIR = crc32(b"w="), crc32(b"c="), crc32(b"b=")
_KEPT = 100_000  # words


def word_buckets(word: str) -> tuple[int, ...]:
    """Buckets of one masked word: itself and, for a real word, its character 5-grams with its borders."""
    coded, last = word.encode(), TEXT_BUCKETS - 1
    own = crc32(coded, _WORD) & last
    if not is_word(word):
        return (own,)
    starts = range(len(word) + 2 - _GRAM + 1)
    if len(coded) == len(word):
        bordered = b"<%b>" % coded
        return (own, *[crc32(bordered[i : i + _GRAM], _CHARACTERS) & last for i in starts])
    letters = f"<{word}>"
    return (own, *[crc32(letters[i : i + _GRAM].encode(), _CHARACTERS) & last for i in starts])


def _sides(word: str) -> tuple[bytes, int]:
    """A word as the right one of a pair, and the hash of a pair's name as far as its left one."""
    coded = word.encode()
    return coded, crc32(coded + b" ", _PAIR)


_sides_of = Kept(_sides, _KEPT)
_buckets_of = Kept(word_buckets, _KEPT)


def pair_buckets(masked: Sequence[str]) -> list[int]:
    """Buckets of all neighbours of a masked sentence in order, its start and end included; one more than words."""
    sides, last = map(_sides_of.__getitem__, (START, *masked, END)), TEXT_BUCKETS - 1
    return [crc32(right, before) & last for (_, before), (right, _) in pairwise(sides)]


def scale(masked: Sequence[str]) -> float:
    """What counts are divided by: long sentences do not count more for being long."""
    return _SCALE * float((len(masked) + 2) ** 0.5)


def sentence_buckets(masked: Sequence[str]) -> list[int]:
    """All buckets of a sentence, with repetitions."""
    return [b for word in masked for b in _buckets_of[word]] + pair_buckets(masked)
