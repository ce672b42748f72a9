"""A text, read: sentences with words, names and voices, before anyone has an opinion about framing."""

from collections.abc import Sequence
from itertools import compress
from operator import ne
from typing import NamedTuple

from analyzer.results import Span, Voice
from analyzer.text.names import capitals_say_nothing, find_names, kinds_of, mask
from analyzer.text.quotes import Quotation, find_quotations
from analyzer.text.sentences import split_sentences
from analyzer.text.voice import narrated, voices
from analyzer.text.words import Words, split_words


class ReadSentence(NamedTuple):
    """One sentence: `names[i]`, `voices[i]` and `places[i]` belong to token i.

    `masked` is what features may see (names.mask); token i stands at `masked[places[i]]`. `silent` says that capitals
    tell nothing here; `doubtful` are short quotations without a speaker.
    """

    span: Span
    words: Words
    names: tuple[bool, ...]
    silent: bool
    masked: tuple[str, ...]
    places: tuple[int, ...]
    voices: tuple[Voice, ...]
    doubtful: tuple[Span, ...]


def read_text(text: str, sentences: Sequence[Span] | None = None) -> tuple[ReadSentence, ...]:
    """All sentences of `text` in order; `sentences` keeps a split that was made elsewhere."""
    spans = split_sentences(text) if sentences is None else sentences
    quotations = find_quotations(text)
    words = [split_words(text, span.start, span.end) for span in spans]
    kinds = list(map(kinds_of, words))
    silent = list(map(capitals_say_nothing, kinds))
    names = [find_names(w, k, silent=s) for w, k, s in zip(words, kinds, silent, strict=True)]
    masks = list(map(mask, kinds, names))
    out, first = [], 0
    for span, tokens, flags, quiet, (masked, places) in zip(spans, words, names, silent, masks, strict=True):
        while first < len(quotations) and quotations[first].inner.end <= span.start:
            first += 1
        spoken, doubtful = _voices(tokens, flags, places, _touching(quotations, first, span))
        out.append(ReadSentence(span, tokens, flags, quiet, masked, places, spoken, doubtful))
    return tuple(out)


def _voices(
    words: Words, names: tuple[bool, ...], places: Sequence[int], quotations: Sequence[Quotation]
) -> tuple[tuple[Voice, ...], tuple[Span, ...]]:
    """The voice of each token and the doubtful quotations; most sentences are plain narration, which is quick to see."""
    if narrated(words, quotations):
        return (Voice.NARRATOR,) * len(words), ()
    spoken, doubtful = voices(*_names_as_one(words, names, places), quotations)
    return spoken if len(spoken) == len(words) else tuple(map(spoken.__getitem__, places)), doubtful


def _names_as_one(words: Words, names: tuple[bool, ...], places: Sequence[int]) -> tuple[Words, tuple[bool, ...]]:
    """Each run of name tokens as one token: how long a name is must not tell whose words are whose."""
    if not places or places[-1] == len(places) - 1:
        return words, names
    first = [True, *map(ne, places, places[1:])]
    last = [*first[1:], True]
    starts, ends = tuple(compress(words.starts, first)), tuple(compress(words.ends, last))
    keys, forms = tuple(compress(words.keys, first)), tuple(compress(words.forms, first))
    return Words(starts, ends, keys, forms), tuple(compress(names, first))


def _touching(quotations: Sequence[Quotation], first: int, span: Span) -> list[Quotation]:
    out = []
    while first < len(quotations) and quotations[first].inner.start < span.end:
        out.append(quotations[first])
        first += 1
    return out
