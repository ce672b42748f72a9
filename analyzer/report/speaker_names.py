"""Which token reports in a sentence, and whose name or description stands beside it."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from analyzer.results import Voice
from analyzer.text.cues import cues
from analyzer.text.reading import ReadSentence
from analyzer.text.words import is_word

_LONGEST_NAME = 7  # words of a speaker's description
_LONGEST_SUBJECT = 5  # a longer stretch that begins with a name holds more than a subject
_SOURCES = frozenset({"menurut", "bagi"})
_MARKS = frozenset(",;:.?!()[]“”\"«»—–")


@cache
def _table() -> dict[str, frozenset[str]]:
    with Path(__file__).with_name("speakers.toml").open("rb") as file:
        return {key: frozenset(words) for key, words in tomllib.load(file).items()}


def is_title(key: str) -> bool:
    """Whether a word begins a person's title: `menteri`, `ketua`."""
    return key in _table()["titles"]


def find_cue(part: ReadSentence) -> int | None:
    """The token that reports, the narrator's own words only: a speech tag or source before a verb; None where nothing does."""
    table, keys = cues(), part.words.keys
    own = [i for i, voice in enumerate(part.voices) if voice == Voice.NARRATOR and not part.names[i]]
    for i in own:
        if keys[i] in table.sources or keys[i] in _SOURCES or (keys[i] in table.tags and _is_tag(part, i)):
            return i
    verbs = table.verbs | table.clause_verbs | table.person_verbs | table.passive
    return next((i for i in own if keys[i] in verbs), None)


def _is_tag(part: ReadSentence, at: int) -> bool:
    keys = part.words.keys
    if at and not is_word(keys[at - 1]):
        return True
    return keys[at] not in _table()["tags_beside_marks"] and (at == 0 or part.names[at + 1 : at + 2] == (True,))


def named_speaker(part: ReadSentence, at: int | None) -> str | None:
    """The name or description beside the cue at `at` as written; None where it is a pronoun or nobody."""
    table, keys = cues(), part.words.keys
    if at is None:
        return _written(part, 0, keys.index(":")) if ":" in keys[:_LONGEST_NAME] else None
    if keys[at] in table.tags | table.sources | _SOURCES:
        return None if keys[at].endswith("nya") else _after(part, at + 1)
    if keys[at] in table.passive:
        return _after(part, at + 2 if keys[at + 1 : at + 2] == ("oleh",) else at + 1)
    return _before(part, at)


def _after(part: ReadSentence, start: int) -> str | None:
    """`kata Hadi Prasojo`, `kata ketua paguyuban, Hadi Prasojo`."""
    keys = part.words.keys
    end = start
    while end < len(keys) and end - start < _LONGEST_NAME and is_word(keys[end]) and keys[end] not in _table()["ends"]:
        end += 1
    if part.names[start : start + 1] == (True,) and not is_title(keys[start]):  # `dinilai Hadi terlalu keras`
        return _first_name(part, start, end)
    person_next = keys[end : end + 1] == (",",) and part.names[end + 1 : end + 2] == (True,)
    if person_next and (not any(part.names[start:end]) or is_title(keys[start])):
        return _after(part, end + 1)
    return _written(part, start, end)


def _before(part: ReadSentence, verb: int) -> str | None:
    """`Hadi mengatakan`; of `Ketua Paguyuban, Hadi Prasojo, dengan tegas mengatakan` the piece that is a person."""
    for start, end in reversed(_pieces(part, verb)):
        keys = part.words.keys[start:end]
        if keys[0] in _table()["ends"]:
            continue
        busy = end - start > _LONGEST_SUBJECT and part.names[start]  # `Lavrov mempersoalkan istilah itu sebelum mengatakan`
        if not busy and end - start <= _LONGEST_NAME and (end == verb or all(part.names[start:end]) or start == 0):
            return _written(part, start, end)
        if any(part.names[start:end]):
            return _first_name(part, start, end)
    return None


def _pieces(part: ReadSentence, verb: int) -> list[tuple[int, int]]:
    """The narrator's words before the verb, cut at marks, without what only joins them to their surroundings."""
    keys, out, start = part.words.keys, [], 0
    for i in range(verb + 1):
        if i == verb or keys[i] in _MARKS or part.voices[i] != Voice.NARRATOR:
            out.append((start, i))
            start = i + 1
    return [trimmed for piece in out if (trimmed := _trimmed(keys, *piece))]


def _trimmed(keys: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    while start < end and keys[start] in _table()["before"]:
        start += 1
    while start < end and keys[end - 1] in _table()["between"]:
        end -= 1
    return (start, end) if start < end else None


def _first_name(part: ReadSentence, start: int, stop: int) -> str | None:
    start = next(i for i in range(start, stop) if part.names[i])
    end = start
    while end < stop and part.names[end]:
        end += 1
    return _written(part, start, end)


def _written(part: ReadSentence, start: int, end: int) -> str | None:
    keys = part.words.keys[start:end]
    if not keys or (len(keys) == 1 and keys[0] in _table()["pronouns"]):
        return None
    return " ".join(part.words.forms[start:end])
