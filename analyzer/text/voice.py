"""Whose words they are: for each token of a sentence its voice (GUIDE, section 4).

Order matters: quotation marks say most, then attribution inside the sentence, then the first person that shows
where quotation marks were lost; what is left is the narrator's. The reporting verb itself is always the narrator's.
"""

import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analyzer.results import Span, Voice
from analyzer.text.quotes import Quotation
from analyzer.text.words import Words, is_word

_SHORT = 4  # words: a shorter quotation without any speaker may be distance, not speech
_MARKS = frozenset("\"“”„«»'‘’")
_LIGHT = frozenset({"juga", "pun", "turut", "lalu", "kemudian", "sendiri", "kembali", "sempat", "justru", "terus", ")"})
_HEADLINE_SPEAKER = 6  # tokens before the colon of `X: …`


@dataclass(frozen=True, slots=True)
class Cues:
    """The tables of reporting.toml as sets of keys; `active` report speech by themselves, `any` makes more than plain narration."""

    verbs: frozenset[str]
    clause_verbs: frozenset[str]
    person_verbs: frozenset[str]
    clause_starts: frozenset[str]
    clause_ends: frozenset[str]
    passive: frozenset[str]
    tags: frozenset[str]
    sources: frozenset[str]
    people: frozenset[str]
    nobody: frozenset[str]
    first_person: frozenset[str]
    naming: frozenset[str]
    active: frozenset[str]
    any: frozenset[str]


@cache
def cues() -> Cues:
    """The reporting cues, read once."""
    with Path(__file__).with_name("reporting.toml").open("rb") as file:
        table = tomllib.load(file)
    sets = {key: frozenset(words) for key, words in table.items()}
    active = frozenset().union(*(sets[key] for key in ("verbs", "clause_verbs", "person_verbs", "tags", "sources")))
    return Cues(**sets, active=active, any=active | sets["passive"] | sets["first_person"] | {":", "bagi"})


def narrated(words: Words, quotations: Sequence[Quotation]) -> bool:
    """Whether a stretch is plainly the narrator's: nothing in it quotes or reports anybody."""
    return not quotations and cues().any.isdisjoint(words.keys)


def voices(words: Words, names: Sequence[bool], quotations: Sequence[Quotation]) -> tuple[tuple[Voice, ...], tuple[Span, ...]]:
    """The voice of each token, and the short quotations that no speaker owns (candidates for scare quotes).

    `quotations` are those that touch this stretch, in text order.
    """
    inside = _inside(words, quotations)
    reported = bool(quotations) and _reports(words, names, inside)
    doubtful = tuple(q.inner for q in quotations if q.closed and _nobody_speaks(words, names, q, reported=reported))
    unowned = frozenset(doubtful)
    in_speech = [spot is not None and spot.inner not in unowned for spot in inside]
    attributed = _attributed(words, names, in_speech)
    if True not in in_speech and True not in attributed:
        lost_marks = not cues().first_person.isdisjoint(words.keys)
        return (Voice.QUOTED if lost_marks else Voice.NARRATOR,) * len(words), doubtful
    narrator, quoted, reported_of = Voice.NARRATOR, Voice.QUOTED, Voice.ATTRIBUTED
    return tuple([quoted if q else reported_of if a else narrator for q, a in zip(in_speech, attributed, strict=True)]), doubtful


def _inside(words: Words, quotations: Sequence[Quotation]) -> list[Quotation | None]:
    """The quotation that each token stands in, if any."""
    if not quotations:
        return [None] * len(words)
    out: list[Quotation | None] = []
    at = 0
    for start in words.starts:
        while at < len(quotations) and quotations[at].inner.end <= start:
            at += 1
        here = quotations[at] if at < len(quotations) else None
        out.append(here if here and here.inner.start <= start else None)
    return out


def _reports(words: Words, names: Sequence[bool], inside: Sequence[Quotation | None]) -> bool:
    """Whether the narrator's part of the sentence reports somebody's speech."""
    active, passive = cues().active, cues().passive
    return any(
        spot is None and (key in active or (key in passive and _has_agent(words, names, i)))
        for i, (key, spot) in enumerate(zip(words.keys, inside, strict=True))
    )


def _nobody_speaks(words: Words, names: Sequence[bool], quotation: Quotation, *, reported: bool) -> bool:
    """A short, lower-case quotation in a sentence that reports nobody, not introduced as a name or a term."""
    first, last = bisect_left(words.starts, quotation.inner.start), bisect_left(words.starts, quotation.inner.end)
    spots = [i for i in range(first, min(last, first + 2 * _SHORT + 2)) if is_word(words.keys[i])]
    if reported or not 1 <= len(spots) <= _SHORT or quotation.inner.start < words.starts[0] or quotation.inner.end > words.ends[-1]:
        return False
    before = [k for k in words.keys[max(0, spots[0] - 4) : spots[0]] if is_word(k)]
    if any(k in cues().naming or k.removesuffix("nya") in cues().naming for k in before):
        return False
    return not any(names[i] or words.forms[i][0].isupper() for i in spots)


def _has_agent(words: Words, names: Sequence[bool], at: int) -> bool:
    """Whether a passive reporting verb is followed by its holder: oleh X, a name, a pronoun, -nya."""
    if words.keys[at].endswith("nya"):
        return True
    after = words.keys[at + 1 : at + 2]
    return bool(after) and (after[0] == "oleh" or after[0] in cues().people or names[at + 1])


def _attributed(words: Words, names: Sequence[bool], in_speech: Sequence[bool]) -> list[bool]:
    """For each token whether the sentence attributes it without quotation marks."""
    n, cue, spoken = len(words), cues().any, any(in_speech)
    out = [False] * n
    first, last, reached = n, n, 0  # tokens that every tag leaves to the narrator; where the last reported clause ends
    for i, key in enumerate(words.keys):
        if key not in cue or in_speech[i]:
            continue
        if _is_source(words, names, i) or _is_tag(words, names, i):
            # A tag claims the whole sentence but itself and its speaker; where there is direct speech, only that was reported.
            last = min(last, _tag_end(words, i)) if first < n else _tag_end(words, i)
            first = i
        elif _reports_onward(words, names, i):
            end = reached if i + 2 <= reached else _clause_end(words, i + 1)
            for j in range(max(i + 1, reached), end):
                out[j] = not in_speech[j]
            reached = end
    if first < n and not spoken:
        out = [claimed or not first <= j < last for j, claimed in enumerate(out)]
    colon = _headline_colon(words, names)
    for j in range(colon + 1, n) if colon else ():
        out[j] = not in_speech[j]
    return out


def _reports_onward(words: Words, names: Sequence[bool], at: int) -> bool:
    """Whether what follows the word at `at` is reported by it."""
    key, table = words.keys[at], cues()
    if key in table.verbs:
        return not (at and words.keys[at - 1] in ("tidak", "tak", "belum"))
    if key in table.passive:
        return _has_agent(words, names, at)
    if key in table.person_verbs and _after_person(words, names, at):
        return True
    return key in table.clause_verbs and any(k in table.clause_starts for k in words.keys[at + 1 : at + 3])


def _after_person(words: Words, names: Sequence[bool], at: int) -> bool:
    """Whether a person stands before the verb, at most one light word between."""
    spots = [at - 1, at - 2] if at and words.keys[at - 1] in _LIGHT else [at - 1]
    return any(i >= 0 and (names[i] or words.keys[i] in cues().people) for i in spots)


def _clause_end(words: Words, start: int) -> int:
    """Where the narrator speaks again: a contrasting clause after a mark, or the end."""
    for j in range(start + 1, len(words)):
        if words.keys[j] in cues().clause_ends and words.keys[j - 1] in (",", ";", "."):
            return j
    return len(words)


def _is_source(words: Words, names: Sequence[bool], at: int) -> bool:
    key = words.keys[at]
    if key in ("menurutnya", "baginya"):
        return True
    if key not in ("menurut", "bagi"):
        return False
    if at + 1 >= len(words) or words.keys[at + 1] in cues().nobody:
        return False
    begins = at == 0 or not is_word(words.keys[at - 1])
    holder = names[at + 1] or words.keys[at + 1] in cues().people
    return begins or (key == "menurut" and holder)


def _is_tag(words: Words, names: Sequence[bool], at: int) -> bool:
    """`…, kata X` or `kata X, …`: a speech tag beside a mark or at the start, with its speaker."""
    key = words.keys[at]
    if key not in cues().tags:
        return False
    after_mark = at == 0 or not is_word(words.keys[at - 1])
    speaker = at + 1 < len(words) and (names[at + 1] or words.keys[at + 1] in cues().people)
    if key.endswith("nya") or key in ("katanya",):
        return after_mark or at + 1 >= len(words) or not is_word(words.keys[at + 1])
    return (after_mark and at + 1 < len(words) and is_word(words.keys[at + 1])) or (speaker and key not in ("aku", "jelas", "nilai"))


def _tag_end(words: Words, at: int) -> int:
    """Where the tag at `at` and its speaker end: at a mark, or after twelve tokens."""
    return next((j for j in range(at, min(len(words), at + 12)) if words.keys[j] in (",", ".", ":")), min(len(words), at + 12))


def _headline_colon(words: Words, names: Sequence[bool]) -> int | None:
    for i, key in enumerate(words.keys[: _HEADLINE_SPEAKER + 1]):
        if key == ":":
            return i if i and any(names[:i]) else None
        if not is_word(key):
            return None
    return None
