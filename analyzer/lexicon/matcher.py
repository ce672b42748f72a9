"""Finding the lexicon's forms in a read sentence: a token trie, longest match, names guarded, no overlaps.

A group noun in a form stands for every group noun (`wanita penghibur` finds `pria penghibur`): no form may know which
group is spoken of.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from analyzer.kept import Kept
from analyzer.lexicon.contexts import Phrases, applies
from analyzer.lexicon.entry import Entry
from analyzer.lexicon.inflection import CLITICS
from analyzer.text.names import GROUP, is_group
from analyzer.text.reading import ReadSentence

_CLITICS = frozenset(CLITICS)
_END = " "  # no token holds a space, so this key marks where a form ends
_KEPT = 100_000  # words


def _without_clitic(key: str) -> str:
    """A word without its clitic; empty where it has none."""
    return key[:-3] if key[-3:] in _CLITICS else key[:-2] if key[-2:] in _CLITICS else ""


_bare = Kept(_without_clitic, _KEPT)


class Match(NamedTuple):
    """A form of `entry` at tokens `start:end` of a sentence (half-open)."""

    entry: Entry
    start: int
    end: int


def for_any_group(form: Sequence[str]) -> tuple[str, ...]:
    """A form with its group nouns as `GROUP`."""
    return tuple([GROUP if is_group(key) else key for key in form])


def beginnings(entries: Iterable[Entry]) -> dict[str, str]:
    """First words of all forms; for each the forms' other words behind their entry's number, parted by `|`: `12 domba|40`."""
    out: dict[str, list[str]] = {}
    for number, entry in enumerate(entries):
        for first, *rest in map(for_any_group, entry.forms):
            out.setdefault(first, []).append(" ".join((str(number), *rest)))
    return {first: "|".join(forms) for first, forms in out.items()}


def _trie(begins: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """Nested tables by token; the entry whose form ends there stands under `_END`, the first one where several have the form."""
    root: dict[str, dict[str, Any]] = {}
    for first, forms in begins.items():
        top = root[first] = {}
        for form in forms.split("|"):
            number, *rest = form.split(" ")
            node: dict[str, Any] = top
            for key in rest:
                node = node.setdefault(key, {})
            node.setdefault(_END, int(number))
    return root


class Matcher:
    """All forms of `entries`, ready to match; `digest` names the lexicon they come from, `begins` is its `beginnings`."""

    def __init__(self, entries: Sequence[Entry], digest: str = "", begins: Mapping[str, str] | None = None) -> None:
        self.entries = entries
        self.digest = digest
        self._root = _trie(beginnings(entries) if begins is None else begins)
        self._begins = Kept(self._may_begin, _KEPT)

    def _may_begin(self, key: str) -> bool:
        """Whether a form begins with a word, or is the word without its clitic."""
        return key in self._root or _END in self._root.get(_bare[key], ())

    def spans(self, keys: Sequence[str]) -> list[tuple[int, int, int]]:
        """Longest matches in ready tokens as (start, end, entry number), left to right, not overlapping.

        The last word of a form may carry a clitic; a form written out with it goes before one without.
        """
        out, free, n = [], 0, len(keys)
        for i in [i for i, begins in enumerate(map(self._begins.__getitem__, keys)) if begins]:
            if i < free:
                continue
            node, end, number, j = self._root, 0, -1, i
            while j < n:
                key = keys[j]
                below = node.get(key)
                j += 1
                if below is not None and _END in below:
                    end, number = j, below[_END]
                elif (base := node.get(_bare[key])) is not None and _END in base:
                    end, number = j, base[_END]
                if below is None:
                    break
                node = below
            if end:
                out.append((i, end, number))
                free = end
        return out

    def matches(self, sentence: ReadSentence) -> tuple[Match, ...]:
        """Matches whose name guard, negation and contexts let them stand, in order.

        Where the longest does not stand, the shorter ones inside it are tried.
        """
        keys = _keys_for_any_group(sentence)
        told: dict[Phrases, bool] = {}
        out: list[Match] = []

        def stand(start: int, end: int, number: int) -> None:
            entry = self.entries[number]
            if (entry.named or not _guarded(sentence, start, end)) and applies(entry, sentence, start, end, told):
                out.append(Match(entry, start, end))
                return
            for first, last in ((start, end - 1), (start + 1, end)):
                inner = self.spans(keys[first:last]) if first < last else []
                for a, b, n in inner:
                    stand(first + a, first + b, n)
                if inner:
                    return

        for match in self.spans(keys):
            stand(*match)
        return tuple(out)


def _keys_for_any_group(sentence: ReadSentence) -> tuple[str, ...]:
    keys = sentence.words.keys
    if GROUP not in sentence.masked:
        return keys
    return tuple([GROUP if sentence.masked[place] == GROUP else key for key, place in zip(keys, sentence.places, strict=True)])


def _guarded(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the match is (part of) a proper name: all its words are names, or it touches one written alike."""
    names, forms = sentence.names, sentence.words.forms
    if all(names[start:end]):
        return True
    if sentence.silent or not forms[start][0].isupper() or start == 0:
        return False
    return end < len(names) and names[end] and forms[end - 1][0].isupper() and start > 0 and names[start - 1]
