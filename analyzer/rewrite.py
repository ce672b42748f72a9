"""A sentence and its plainer version: how the score moved, which findings went, and whether the facts survived.

What is checked is what can be checked without judging meaning: numbers, names, days and months, negations. A rewriting that keeps
them all may still be wrong, and one that loses one may be right; the reader decides.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analyzer.lexicon.contexts import context_words
from analyzer.results import Analysis, Finding
from analyzer.text.facts import bare, name_runs, name_start, proper, word_set
from analyzer.text.numbers import find_numbers
from analyzer.text.reading import ReadSentence, read_text
from analyzer.text.words import is_word

# Negations that say the same; `belum`, `tanpa` and `jangan` each say something else.
_ALIKE = {"tak": "tidak", "tidaklah": "tidak", "nggak": "tidak", "gak": "tidak", "enggak": "tidak", "bukanlah": "bukan"}


class FactKind(StrEnum):
    """What must survive."""

    NUMBER = "number"
    NAME = "name"
    CALENDAR = "calendar"
    NEGATION = "negation"


@dataclass(frozen=True, slots=True)
class Check:
    """One fact of the original as written there, and whether the rewriting still tells it."""

    kind: FactKind
    text: str
    survived: bool


@dataclass(frozen=True, slots=True)
class Rewriting:
    """`before` and `after` are 0..1, each the score of the most loaded sentence; `loaded_…` its verdict by the threshold.

    `gone`, `stayed` (both as the original has them) and `new` (as the rewriting has them) are findings in text order.
    `checks` are the original's facts in text order, `added` the facts that only the rewriting has (never `survived`).
    """

    before: float
    after: float
    loaded_before: bool
    loaded_after: bool
    gone: tuple[Finding, ...]
    stayed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    checks: tuple[Check, ...]
    added: tuple[Check, ...]

    @property
    def lost(self) -> tuple[Check, ...]:
        """The facts that did not survive."""
        return tuple(c for c in self.checks if not c.survived)


@dataclass(frozen=True, slots=True)
class _Fact:
    """`keys` must all be there for the fact to survive."""

    kind: FactKind
    keys: tuple[str, ...]
    text: str
    at: int


def compare_rewriting(original: Analysis, plainer: Analysis) -> Rewriting:
    """Compare two readings; both may hold more than one sentence."""
    stayed, gone = _split(original.findings, plainer.findings)
    new = _split(plainer.findings, original.findings)[1]
    before, after = _facts(original), _facts(plainer)
    return Rewriting(
        before=max((s.score for s in original.sentences), default=0.0),
        after=max((s.score for s in plainer.sentences), default=0.0),
        loaded_before=any(s.loaded for s in original.sentences),
        loaded_after=any(s.loaded for s in plainer.sentences),
        gone=gone,
        stayed=stayed,
        new=new,
        checks=_checks(before, after, plainer),
        added=tuple(c for c in _checks(after, before, original) if not c.survived),
    )


def _split(findings: Iterable[Finding], others: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings whose term the others have too (as often), and the rest."""
    left = Counter(f.term for f in others)
    both: list[Finding] = []
    only: list[Finding] = []
    for finding in findings:
        (both if left[finding.term] > 0 else only).append(finding)
        left[finding.term] -= 1
    return tuple(both), tuple(only)


def _checks(facts: Sequence[_Fact], others: Sequence[_Fact], other: Analysis) -> tuple[Check, ...]:
    """Each different number and name once, found anywhere in the other text; negations as often as they stand there."""
    left = Counter((f.kind, f.keys) for f in others)
    spoken = {bare(k) for s in read_text(other.text) for k in s.words.keys if is_word(k)}
    out: list[Check] = []
    seen: set[tuple[FactKind, tuple[str, ...]]] = set()
    for fact in facts:
        told = (fact.kind, fact.keys)
        if fact.kind != FactKind.NEGATION and told in seen:
            continue
        seen.add(told)
        survived = left[told] > 0 or (fact.kind != FactKind.NEGATION and set(fact.keys) <= spoken)
        if fact.kind == FactKind.NEGATION:
            left[told] -= 1
        out.append(Check(fact.kind, fact.text, survived))
    return tuple(out)


def _facts(analysis: Analysis) -> list[_Fact]:
    parts = read_text(analysis.text, [s.span for s in analysis.sentences])
    return sorted((fact for part in parts for fact in _of(part, analysis.text)), key=lambda f: f.at)


def _of(part: ReadSentence, text: str) -> Iterable[_Fact]:
    words = part.words
    for number in find_numbers(words.keys):
        start, end = words.starts[number.start], words.ends[number.end - 1]
        yield _Fact(FactKind.NUMBER, (number.value,), text[start:end], start)
    for first, last in name_runs(part):
        keys = proper(part, first, last)
        if keys:
            start = words.starts[name_start(part, first, keys)]
            kind = FactKind.CALENDAR if set(keys) <= word_set("calendar") else FactKind.NAME
            yield _Fact(kind, keys, text[start : words.ends[last - 1]], start)
    for i, key in enumerate(words.keys):
        if key in context_words().negations:
            end = i + 2 if i + 1 < len(words) and is_word(words.keys[i + 1]) else i + 1
            yield _Fact(FactKind.NEGATION, (_ALIKE.get(key, key),), text[words.starts[i] : words.ends[end - 1]], words.starts[i])
