"""Lines of a printed page to paragraphs: a PDF knows where ink goes, not where a paragraph ends."""

import re
from collections.abc import Sequence

_PAGE_NUMBER = re.compile(r"^(hal(aman|\.)?|page)?\s*[-–—]?\s*\d{1,4}\s*((/|dari|of)\s*\d{1,4})?\s*[-–—]?$", re.IGNORECASE)
_EDGE = 2  # lines at the top and bottom of a page where headers and footers stand
_SHORT = 0.8  # of the usual line length: a line that stops earlier ends a paragraph; ragged-right text rarely does
_ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("-", "\u2010")


def paragraphs(pages: Sequence[str]) -> list[str]:
    """The paragraphs of all pages in order, without page numbers, running heads and line breaks."""
    lines = [line for page in _without_edges([_lines(page) for page in pages]) for line in page]
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return []
    short = _SHORT * lengths[int(0.9 * (len(lengths) - 1))]
    out: list[str] = []
    open_ = False
    for place, line in enumerate(lines):
        if not line:
            open_ = False
            continue
        out[-1:] = [join(out[-1], line)] if open_ else [*out[-1:], line]
        following = next((later for later in lines[place + 1 :] if later), "")
        open_ = not (len(line) < short and (_ENDS.search(line) or not following[:1].islower()) and not line.endswith((_SOFT_HYPHEN, *_HYPHENS)))
    return out


def join(left: str, right: str) -> str:
    """Two lines of one paragraph: hyphens of line division go, hyphens of the word stay (`anak-anak`, `non-Muslim`, `ke-19`)."""
    if left.endswith(_SOFT_HYPHEN):
        return left[:-1] + right
    if not left.endswith(_HYPHENS) or not left[-2:-1].isalnum():
        return f"{left} {right}"
    if right[:1].islower() and left[-2:-1].isalpha() and not _doubled(left[:-1], right):
        return left[:-1] + right
    return left + right


def _doubled(left: str, right: str) -> bool:
    """Whether the words around a hyphen are a reduplication: `ber lari|larian`, `tolong|menolong`, `bolak|balik` is not seen."""
    before, after = re.findall(r"\w+", left)[-1].casefold(), re.match(r"\w*", right)
    word = after.group().casefold() if after else ""
    same = any(before.endswith(word[:size]) for size in range(3, len(word) + 1))
    return same or (len(before) >= 4 and before[1:] in word)


def _lines(page: str) -> list[str]:
    return [" ".join(line.split()) for line in page.splitlines()]


def _without_edges(pages: list[list[str]]) -> list[list[str]]:
    """Page numbers, and lines that stand at the edge of more than one page (their digits aside), left out."""
    edges = [set(_edge_places(page)) for page in pages]
    masked = [{re.sub(r"\d+", "0", page[place]) for place in places} for page, places in zip(pages, edges, strict=True)]
    seen: dict[str, int] = {}
    for names in masked:
        for name in names:
            seen[name] = seen.get(name, 0) + 1
    return [
        [line for place, line in enumerate(page) if place not in places or not (_PAGE_NUMBER.match(line) or seen[re.sub(r"\d+", "0", line)] > 1)]
        for page, places in zip(pages, edges, strict=True)
    ]


def _edge_places(page: list[str]) -> list[int]:
    filled = [place for place, line in enumerate(page) if line]
    return [*filled[:_EDGE], *filled[-_EDGE:]]
