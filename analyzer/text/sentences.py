"""Sentence spans: Punkt (stops.py) in a wrapper for real, scraped news.

A newline ends a block, and no sentence crosses one. Text glued by lost spaces (`selesai.Lalu`) is split; a piece
that goes on in lower case after a closing quotation mark (`"Mau ke mana?" tanya dia`) is put back.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from analyzer.results import Span
from analyzer.text.stops import sentence_bounds

_BLOCK = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
# A lower-case word, its stop, and a capitalised word run together; web addresses have no capital there.
_GLUED = re.compile(r"[.!?](?:(?<=[a-z]{2}.)(?=[A-Z“][a-z]{2})|(?<=[a-z]{2}.)[”\"](?=[A-Z][a-z])|(?=“))")
_GOES_ON = re.compile(r"[\s”\"'’)\],;–-]*[a-z]")
_MARKS_ONLY = re.compile(r"[\s”\"'’)\].,;!?–-]*$")
_INITIAL = re.compile(r"\b[A-Z]\.[A-Z]\.$")  # initials, as in W.S. Rendra
# Punkt's regular expressions give up after seconds of wall clock; longer blocks are fed in pieces cut at a space.
_LONGEST = 20_000


def split_sentences(text: str) -> tuple[Span, ...]:
    """Sentence spans of `text` in order, without surrounding white space; empty for a text without any."""
    spans: list[Span] = []
    for block in _BLOCK.finditer(text):
        start = len(spans)
        for piece in _pieces(text, block.start(), block.end()):
            _add(text, spans, piece, first=start)
    return tuple(spans)


def join_sentences(texts: Sequence[str]) -> tuple[str, list[Span]]:
    """Sentences split elsewhere as one text, a newline between each, and where each stands in it."""
    at, spans = 0, []
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + 1
    return "\n".join(texts), spans


def _pieces(text: str, start: int, end: int) -> list[Span]:
    cuts = [start, *(m.end() for m in _GLUED.finditer(text, start, end)), end]
    out = []
    for left, right in pairwise(cuts):
        at = left
        while at < right:
            stop = right if right - at <= _LONGEST else text.rfind(" ", at, at + _LONGEST)
            stop = at + _LONGEST if stop <= at else stop
            out += [Span(at + a, at + b) for a, b in sentence_bounds(text[at:stop])]
            at = stop
    return out


def _add(text: str, spans: list[Span], piece: Span, *, first: int) -> None:
    """Append a piece, or put it back to the sentence before where it only goes on."""
    start, end = piece.start, piece.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    piece_text = text[start:end]
    if len(spans) > first:
        before = spans[-1]
        after_quote = text[before.end - 1] in "”\"'’"
        initials = _INITIAL.search(text, max(before.start, before.end - 5), before.end)
        if initials or _MARKS_ONLY.match(piece_text) or (after_quote and _GOES_ON.match(piece_text)):
            spans[-1] = Span(before.start, end)
            return
    spans.append(Span(start, end))
