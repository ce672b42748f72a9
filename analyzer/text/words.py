"""Word spans: a text becomes parallel tuples of offsets and look-up keys. No opinions about framing."""

import re
from dataclasses import dataclass
from itertools import accumulate

from analyzer.kept import Kept

# Numbers keep their inner points and commas; words keep inner hyphens and apostrophes; the rest are single marks.
_PATTERN = r"(\d+(?:[.,:]\d+)*|{letter}+(?:[-'’‐‑–]{letter}+)*|[^\w\s]|_)"
_TOKEN, _PLAIN_TOKEN = (re.compile(_PATTERN.format(letter=letter)) for letter in (r"[^\W\d_]", "[A-Za-z]"))  # the second: for ASCII, quicker
# What a reader sees as a hyphen or apostrophe is one for matching too (U+2010, U+2011, U+2013, U+2019).
ALIKE = str.maketrans({"‐": "-", "‑": "-", "–": "-", "’": "'"})


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens of one stretch of text, in order.

    `starts[i]`, `ends[i]` are code-point offsets in the whole text, `keys[i]` is the lower-cased token with
    hyphens made alike, `forms[i]` the token as written. All four have the same length.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    forms: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)


def key_of(word: str) -> str:
    """The look-up key of one word: lower case, one kind of hyphen and apostrophe."""
    lower = word.lower()
    return lower if lower.isascii() else lower.translate(ALIKE)


_keys = Kept(key_of, 200_000)


def split_words(text: str, start: int = 0, end: int | None = None) -> Words:
    """Tokens of `text[start:end]`; offsets are in `text`. Linear in the length."""
    stretch = text[start:end]
    pieces = (_PLAIN_TOKEN if stretch.isascii() else _TOKEN).split(stretch)  # gaps and tokens by turns, so that their lengths tell all offsets
    bounds = tuple(accumulate(map(len, pieces), initial=start))
    forms = tuple(pieces[1::2])
    return Words(bounds[1:-1:2], bounds[2::2], tuple(map(_keys.__getitem__, forms)), forms)


def is_word(key: str) -> bool:
    """Whether a token is a word, not a number or a mark."""
    return key[0].isalpha()


def count_words(words: Words) -> int:
    """How many of the tokens are words."""
    return sum(map(is_word, words.keys))
