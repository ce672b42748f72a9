"""Where sentences end inside a block: NLTK's Punkt with an Indonesian abbreviation list, asked only where there is doubt.

Most stops leave none: after a word of letters that is no abbreviation, before a space and a new word. Punkt always ends a
sentence there (Kiss & Strunk 2006, with nothing learned but the abbreviations), so a stretch that has only such stops is cut
without it; a test compares the two on thousands of paragraphs.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from analyzer.kept import Kept

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

# A stop inside a number or an address, or at the very end, decides nothing. `gap`: a closing mark, blanks, and a word behind them.
_STOP = re.compile(r"[.?!](?![\w,/-]|[”\"]?\s*\Z)(?P<gap>(?P<mark>[”\"]?) +(?=[“\"‘(]?\w))?")
_WORD = re.compile(r"(?:[^\W\d_]+-)*([^\W\d_]{2,})")
_HEAVY = ("scipy", "scipy.stats", "sklearn", "matplotlib", "pandas")
_KEPT = 50_000  # contexts of a stop: the word before and the one after


@cache
def abbreviations() -> frozenset[str]:
    """Words whose full stop does not end a sentence: lower case, without the last stop."""
    with Path(__file__).with_name("abbreviations.toml").open("rb") as file:
        return frozenset(word for words in tomllib.load(file).values() for word in words)


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence of a stretch without line breaks, in order; linear in the length."""
    plain = _plain_bounds(text)
    return list(punkt().span_tokenize(text)) if plain is None else plain


def _plain_bounds(text: str) -> list[tuple[int, int]] | None:
    """The bounds where all stops are plain ones; None where Punkt must be asked."""
    out, start = [], 0
    for stop in _STOP.finditer(text):
        at = stop.start()
        word = _WORD.fullmatch(text, max(start, text.rfind(" ", start, at) + 1), at)
        if stop["gap"] is None or word is None or not abbreviations().isdisjoint((word[0].lower(), word[1].lower())):
            return None
        out.append((start, stop.end("mark")))
        start = stop.end()
    out.append((start, len(text)))
    return out


@contextmanager
def _light_import() -> Iterator[None]:
    """Let NLTK load without SciPy and scikit-learn, which it only wants for parts that we do not use.

    They would cost a cold start nearly two seconds; NLTK does without them where they cannot be imported.
    """
    absent = {name: None for name in _HEAVY if name not in sys.modules}
    sys.modules.update(absent)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in absent:
            sys.modules.pop(name, None)


@cache
def punkt() -> "PunktSentenceTokenizer":
    """Punkt as we use it; what it says of one stop depends on the words beside it alone, so it is kept."""
    with _light_import():
        from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(abbreviations())
    tokenizer = PunktSentenceTokenizer(parameters)
    tokenizer.text_contains_sentbreak = Kept(tokenizer.text_contains_sentbreak, _KEPT).__getitem__
    return tokenizer
