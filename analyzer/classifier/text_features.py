"""What the text model sees of a sentence: its masked words, their character 5-grams, and pairs of neighbours.

A word's buckets depend on the word alone, so they are computed once and kept (character n-grams are nearly all of a naive
vectoriser's time). Values are counts divided by `scale`.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from analyzer.classifier.hashing import TEXT_BUCKETS, bucket
from analyzer.text.words import is_word

START, END = "⟨awal⟩", "⟨akhir⟩"
_GRAM = 5
_SCALE = 3.0


@lru_cache(maxsize=100_000)
def word_buckets(word: str) -> tuple[int, ...]:
    """Buckets of one masked word: itself and, for a real word, its character 5-grams with its borders."""
    names = [f"w={word}"]
    if is_word(word):
        bordered = f"<{word}>"
        names += [f"c={bordered[i : i + _GRAM]}" for i in range(len(bordered) - _GRAM + 1)]
    return tuple(bucket(name, TEXT_BUCKETS) for name in names)


def pair_bucket(left: str, right: str) -> int:
    """Bucket of two neighbours."""
    return bucket(f"b={left} {right}", TEXT_BUCKETS)


def pairs(masked: Sequence[str]) -> Iterator[tuple[str, str]]:
    """All neighbours of a masked sentence, its start and end included; one more than words."""
    return pairwise((START, *masked, END))


def scale(masked: Sequence[str]) -> float:
    """What counts are divided by: long sentences do not count more for being long."""
    return _SCALE * float((len(masked) + 2) ** 0.5)


def sentence_buckets(masked: Sequence[str]) -> list[int]:
    """All buckets of a sentence, with repetitions."""
    out = [b for word in masked for b in word_buckets(word)]
    out += [pair_bucket(a, b) for a, b in pairs(masked)]
    return out
