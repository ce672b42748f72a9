"""Finding the lexicon's forms in a read sentence: a token trie, longest match, names guarded, no overlaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from analyzer.lexicon.contexts import applies
from analyzer.lexicon.entry import Entry
from analyzer.lexicon.inflection import with_clitics
from analyzer.text.names import capitals_say_nothing
from analyzer.text.reading import ReadSentence

_END = ""  # no token is empty, so this key marks where a form ends
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Match:
    """A form of `entry` at tokens `start:end` of a sentence (half-open)."""

    entry: Entry
    start: int
    end: int


class Matcher:
    """All forms of `entries`, ready to match."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self._root: dict[str, Any] = {}
        for number, entry in enumerate(self.entries):
            for form in entry.forms:
                for variant in with_clitics(form):
                    self._add(variant, number)

    def _add(self, form: Iterable[str], number: int) -> None:
        node = self._root
        for key in form:
            node = node.setdefault(key, {})
        node.setdefault(_END, number)

    def spans(self, keys: Sequence[str]) -> list[tuple[int, int, int]]:
        """Longest matches in ready tokens as (start, end, entry number), left to right, not overlapping."""
        out, root, n, i = [], self._root, len(keys), 0
        while i < n:
            node = root.get(keys[i])
            if node is None:
                i += 1
                continue
            end, number, j = 0, node.get(_END, -1), i + 1
            if number >= 0:
                end = j
            while j < n and (node := node.get(keys[j])) is not None:
                j += 1
                if _END in node:
                    end, number = j, node[_END]
            if end:
                out.append((i, end, number))
                i = end
            else:
                i += 1
        return out

    def matches(self, sentence: ReadSentence) -> tuple[Match, ...]:
        """Matches whose name guard, negation and contexts let them stand, in order."""
        found = self.spans(sentence.words.keys)
        if not found:
            return ()
        silent = capitals_say_nothing(sentence.words)
        out = []
        for start, end, number in found:
            entry = self.entries[number]
            if not _guarded(sentence, start, end, silent=silent) and applies(entry, sentence, start, end):
                out.append(Match(entry, start, end))
        return tuple(out)


def _guarded(sentence: ReadSentence, start: int, end: int, *, silent: bool) -> bool:
    """Whether the match is (part of) a proper name: all its words are names, or it touches one written alike."""
    names, forms = sentence.names, sentence.words.forms
    if all(names[start:end]):
        return True
    if silent or not forms[start][0].isupper() or start == 0:
        return False
    return end < len(names) and names[end] and forms[end - 1][0].isupper() and start > 0 and names[start - 1]
