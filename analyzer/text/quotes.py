"""Stretches between quotation marks: straight, curly, single, nested, unclosed, over sentence borders.

One pass over the marks. A double mark that opens is closed by the next double mark of either form; an opening that
is never closed runs to the end of its line; a closing mark without its opening claims its line from the start.
"""

import re
from dataclasses import dataclass

from analyzer.results import Span

# A double mark anywhere; a single one only where it opens (before a word) or closes (after one). The mark comes first: that is quick to look for.
_MARK = re.compile(r"[\"“”„«»'‘’](?:(?<=[^'‘’])|(?<!\w['‘])(?<=['‘])(?=\w)|(?<=[\w.,!?…%]['’])(?!\w))")
_OPENING, _CLOSING, _SINGLE = "“„«", "”»", "'‘’"
# A speech carried over many sentences is normal; over more than this many characters a mark was lost.
_LONGEST_SPEECH = 3_000
_LONGEST_SINGLE = 300


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks, the marks left out; `closed` is False where one of them is missing."""

    inner: Span
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All outermost quotations of `text`, in order, not overlapping. Linear in the length."""
    out: list[Quotation] = []
    opened: int | None = None  # offset just after an opening double mark
    single: int | None = None
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark.group()
        if sign in _SINGLE:
            single = _read_single(text, out, at, single) if opened is None else None
            continue
        if opened is not None and at - opened > _LONGEST_SPEECH:
            out.append(Quotation(Span(opened, min(_line_end(text, opened), at)), closed=False))
            opened = None
        if opened is None:
            if _opens(text, at, sign) or _opens_turned(text, at):
                opened = at + 1
            else:
                while out and text[out[-1].inner.end] in _SINGLE and "\n" not in text[out[-1].inner.start : at]:
                    out.pop()  # marks inside the speech whose opening mark was lost
                after_last = min(out[-1].inner.end + 1, at) if out else 0
                start = max(text.rfind("\n", after_last, at) + 1, after_last)
                out.append(Quotation(Span(start, at), closed=False))
        elif _opens(text, at, sign) and not _closes(text, at, sign) and "\n" in text[opened:at]:
            out.append(Quotation(Span(opened, _line_end(text, opened)), closed=False))
            opened = at + 1
        elif sign in _OPENING and text.find("”", at, at + _LONGEST_SPEECH) > 0 and "\n" not in text[opened:at]:
            continue  # nested: the outer goes on
        else:
            out.append(Quotation(Span(opened, at), closed=True))
            opened = None
    if opened is not None:
        out.append(Quotation(Span(opened, _line_end(text, opened)), closed=False))
    return tuple(q for q in out if len(q.inner))


def _read_single(text: str, out: list[Quotation], at: int, opened: int | None) -> int | None:
    """A single mark outside double ones: remember an opening, close a short stretch."""
    opening = at + 1 < len(text) and text[at + 1].isalnum() and not (at and text[at - 1].isalnum())
    if opening:
        return at + 1
    if opened is not None and at - opened <= _LONGEST_SINGLE and "\n" not in text[opened:at]:
        out.append(Quotation(Span(opened, at), closed=True))
    return None


def _opens(text: str, at: int, sign: str) -> bool:
    if sign in _OPENING or sign in _CLOSING:
        return sign in _OPENING
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "(,:;.-–—/[" or not (after in ".,;:!?)" or before.isalnum()))


def _opens_turned(text: str, at: int) -> bool:
    """A closing mark where only an opening one can stand: before a word, and nothing or a mark before it."""
    before = text[at - 1] if at else "\n"
    return at + 1 < len(text) and text[at + 1].isalnum() and (before.isspace() or before in ",:(")


def _closes(text: str, at: int, sign: str) -> bool:
    if sign in _OPENING or sign in _CLOSING:
        return sign in _CLOSING
    after = text[at + 1] if at + 1 < len(text) else " "
    return after.isspace() or after in ".,;:!?)-–—"


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
