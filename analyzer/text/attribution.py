"""What a sentence reports of somebody without quotation marks (GUIDE, section 4).

A cue reports what follows it (`X menilai …`), what stands before and after it (`…, kata X`), or the whole sentence
(`Menurut X, …`). Which name it is and how many words it has never matters: a run of names is one token here.
"""

from collections.abc import Sequence
from itertools import compress

from analyzer.text.cues import cues
from analyzer.text.names import is_group
from analyzer.text.words import Words, is_word

_LIGHT = frozenset({"juga", "pun", "turut", "lalu", "kemudian", "sendiri", "kembali", "sempat", "justru", "terus", ")"})
_DENIALS = frozenset({"tidak", "tak", "belum", "tanpa"})
_DENYING = frozenset({"membantah", "menampik", "menepis", "menyangkal"})  # `tidak menampik bahwa …` avows it
_STOPS = frozenset({",", ";", "."})
_TAG_REACH = 12  # tokens a tag and its speaker take at most
_LATE_HOLDER = 12  # tokens between `dinilai` and the `oleh` that tells by whom
_HEADLINE_SPEAKER = 6  # tokens of a speaker before the colon of `X: …`


def attributed(words: Words, names: Sequence[bool], in_speech: Sequence[bool]) -> list[bool]:
    """For each token whether the sentence attributes it without quotation marks."""
    n, cue = len(words), cues().any
    spoken = True in in_speech
    out = [False] * n
    first, last, reached = n, n, 0  # tokens that every tag leaves to the narrator; where the last reported clause ends
    for i in compress(range(n), map(cue.__contains__, words.keys)):
        if in_speech[i]:
            continue
        source = is_source(words, names, i)
        if source or is_tag(words, names, i):
            # A tag claims the whole sentence but itself and its speaker; where there is direct speech, only that was reported.
            if spoken and not source:
                continue
            end = _source_end(words, names, i) if source else _tag_end(words, i)
            last = min(last, end) if first < n else end
            first = i
        elif reports_onward(words, names, i):
            start = _clause_start(words, i)
            end = reached if i + 2 <= reached else _clause_end(words, in_speech, i, start)
            for j in range(max(start, reached), end):
                out[j] = not in_speech[j]
            reached = max(reached, end)
        elif words.keys[i] in cues().passive and (holder := _late_holder(words, i)):
            for j in range(i + 1, holder):
                out[j] = not in_speech[j]
    if first < n:
        out = [claimed or not (first <= j < last or in_speech[j]) for j, claimed in enumerate(out)]
    return out


def reports_onward(words: Words, names: Sequence[bool], at: int) -> bool:
    """Whether what follows the word at `at` is reported by it."""
    key, table = words.keys[at], cues()
    if key in table.verbs or key in table.clause_verbs:
        if key not in _DENYING and not _DENIALS.isdisjoint(words.keys[max(0, at - 2) : at]):
            return False
        if key in table.verbs:
            return True
    if key in table.passive or key in table.opening_passive:
        return has_agent(words, names, at)
    if key in table.person_verbs and _after_person(words, names, at):
        return True
    if key in table.bare_verbs or key in table.bare_person_verbs:
        return _headline_verb(words, names, at)
    if key not in table.clause_verbs or at + 1 >= len(words):
        return False
    return not table.clause_starts.isdisjoint(words.keys[at + 1 : at + 3]) or words.keys[at + 1] == ","


def has_agent(words: Words, names: Sequence[bool], at: int) -> bool:
    """Whether a passive reporting verb is followed by its holder: oleh X, a name, a pronoun, -nya."""
    if words.keys[at].endswith("nya"):
        return True
    if at + 1 >= len(words):
        return False
    if words.keys[at + 1] == "oleh":
        return at + 2 < len(words) and words.keys[at + 2] not in cues().nobody
    return _person(words, names, at + 1)


def is_source(words: Words, names: Sequence[bool], at: int) -> bool:
    """`menurut X`, `bagi X`: whose view the sentence gives."""
    key = words.keys[at]
    if key in ("menurutnya", "baginya"):
        return key == "menurutnya" or at == 0 or not is_word(words.keys[at - 1])
    if key not in ("menurut", "bagi") or at + 1 >= len(words) or words.keys[at + 1] in cues().nobody:
        return False
    begins = at == 0 or not is_word(words.keys[at - 1])
    holder = names[at + 1] or words.keys[at + 1] in cues().people
    return (begins and (holder or key == "menurut")) or (key == "menurut" and holder)


def is_tag(words: Words, names: Sequence[bool], at: int) -> bool:
    """`…, kata X` or `kata X, …`: a speech tag beside a mark or at the start, with its speaker."""
    key = words.keys[at]
    if key not in cues().tags:
        return False
    after_mark = at == 0 or not is_word(words.keys[at - 1])
    follows = at + 1 < len(words)
    if key.endswith("nya"):
        return after_mark or not follows or not is_word(words.keys[at + 1])
    if not follows or not is_word(words.keys[at + 1]):
        return False
    if key in cues().noun_tags:
        return after_mark and at > 0 and _person(words, names, at + 1)
    return after_mark or ((names[at + 1] or words.keys[at + 1] in cues().people) and not _headline_verb(words, names, at))


def headline_colon(words: Words, names: Sequence[bool]) -> int | None:
    """The colon of `X: …` or `…, X: …` with nothing but a speaker before it."""
    if ":" not in words.keys:
        return None
    at = words.keys.index(":")
    start = next((i + 1 for i in range(at - 1, -1, -1) if not is_word(words.keys[i])), 0)
    if not 0 < at - start <= _HEADLINE_SPEAKER or (start and words.keys[start - 1] not in (",", "!", "?")):
        return None
    onward = next((i for i in range(start, at) if words.keys[i] in cues().onward), at)
    return at if start < onward and all(_person(words, names, i) for i in range(start, onward)) else None


def _person(words: Words, names: Sequence[bool], at: int) -> bool:
    key = words.keys[at]
    return names[at] or key in cues().people or key in cues().roles or is_group(key)


def _after_person(words: Words, names: Sequence[bool], at: int) -> bool:
    """Whether a person stands before the verb, at most one light word between."""
    spots = [at - 1, at - 2] if at and words.keys[at - 1] in _LIGHT else [at - 1]
    return any(i >= 0 and _person(words, names, i) for i in spots)


def _headline_verb(words: Words, names: Sequence[bool], at: int) -> bool:
    """`X sebut …`: a bare verb between its subject and a clause."""
    if not at or at + 1 >= len(words) or not is_word(words.keys[at - 1]) or not is_word(words.keys[at + 1]):
        return False
    if at + 2 < len(words) and words.keys[at + 2] == "," and _person(words, names, at + 1):
        return False  # `…, sebut X, …`
    return words.keys[at] in cues().bare_verbs or (words.keys[at] in cues().bare_person_verbs and _after_person(words, names, at))


def _late_holder(words: Words, at: int) -> int | None:
    """The `oleh` of `dinilai … oleh X`, unless a mark or another passive comes first."""
    for j in range(at + 2, min(len(words) - 1, at + _LATE_HOLDER)):
        key = words.keys[j]
        if key == "oleh":
            return j if words.keys[j + 1] not in cues().nobody else None
        if key in _STOPS or (key.startswith("di") and len(key) > 5) or key in ("yang", "dan"):
            return None
    return None


def _clause_start(words: Words, at: int) -> int:
    """Where what is reported begins: after the verb, or after the `bahwa` of `mengungkapkan fakta bahwa …`."""
    if at + 1 >= len(words) or words.keys[at + 1] not in cues().things:
        return at + 1
    return next((j + 1 for j in range(at + 1, len(words)) if words.keys[j] == "bahwa"), len(words))


def _clause_end(words: Words, in_speech: Sequence[bool], at: int, start: int) -> int:
    """Where the narrator speaks again: after direct speech, after a relative clause, at a contrasting clause, or at the end."""
    n = len(words)
    if start + 1 < n and words.keys[start] in (",", ":") and in_speech[min(start + 2, n - 1)]:
        return start
    dependent = words.keys[at] in cues().bare_verbs or words.keys[at] in cues().bare_person_verbs or _dependent(words, at)
    for j in range(start + 1, n):
        if words.keys[j] == "," and dependent:
            return j
        if words.keys[j] in cues().clause_ends and words.keys[j - 1] in _STOPS:
            return j
    return n


def _dependent(words: Words, at: int) -> bool:
    """Whether the verb stands in a clause that a comma ends: `…, yang menilai …, …`, `Setelah X menilai …, …`."""
    begin = next((i + 1 for i in range(at - 1, -1, -1) if words.keys[i] in _STOPS), 0)
    if words.keys[begin] == "yang":
        return True
    return begin == 0 and words.keys[0] in cues().subordinate


def _source_end(words: Words, names: Sequence[bool], at: int) -> int:
    """Where `menurut X` ends: right after a name or pronoun that a clause follows, else as a tag."""
    if words.keys[at].endswith("nya"):
        return at + 1
    held = names[at + 1] or words.keys[at + 1] in cues().people
    if held and at + 2 < len(words) and is_word(words.keys[at + 2]) and words.keys[at + 2] not in cues().onward:
        return at + 2
    return _tag_end(words, at)


def _tag_end(words: Words, at: int) -> int:
    """Where the tag at `at` and its speaker end: at a mark, or after twelve tokens."""
    reach = min(len(words), at + _TAG_REACH)
    return next((j for j in range(at, reach) if words.keys[j] in (",", ".", ":")), reach)
