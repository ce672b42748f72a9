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
_LONGEST_OFFICE = 12  # words, where all from the seventh on are names: `Kepala Kepolisian Resor …, Komisaris Besar …`
_SHORTEST = 3  # letters of a name that stands between marks
_SOURCES = frozenset({"menurut", "bagi"})
_MARKS = frozenset(',;:.?!()[]“”"«»—–')


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
    return next((i for i in own if keys[i] in verbs and keys[i + 1 : i + 2] != ("diri",)), None)  # `percaya diri` reports nothing


def _is_tag(part: ReadSentence, at: int) -> bool:
    keys = part.words.keys
    if at and not is_word(keys[at - 1]):
        return True
    return keys[at] not in _table()["tags_beside_marks"] and (at == 0 or part.names[at + 1 : at + 2] == (True,))


def named_speaker(part: ReadSentence, at: int | None) -> str | None:
    """The name or description beside the cue at `at` as written; None where it is a pronoun or nobody."""
    table, keys = cues(), part.words.keys
    if at is None:
        return _written(part, 0, keys.index(":")) if ":" in keys[:_LONGEST_NAME] and len(keys[0]) > 1 else None  # not `A: …`
    is_verb = keys[at] in table.verbs and not _is_tag(part, at)  # `bilang` is both
    if keys[at] in table.tags | table.sources | _SOURCES and not is_verb:
        return None if keys[at].endswith("nya") else _after(part, at + 1)
    if keys[at] in table.passive:
        return _holder(part, at + 1)
    return _before(part, at)


def _holder(part: ReadSentence, start: int) -> str | None:
    """`dinilai oleh Hadi`, `disebut Hadi kejam`; but what `disebut Kirab Agung.` ends with is the name given, nobody's opinion."""
    keys = part.words.keys
    if keys[start : start + 1] == ("oleh",):
        return _after(part, start + 1)
    end = start
    while end < len(keys) and part.names[end]:
        end += 1
    gives_a_name = keys[start - 1] in _table()["naming"] and not (end < len(keys) and is_word(keys[end]))
    return None if gives_a_name else _after(part, start)


def _after(part: ReadSentence, start: int) -> str | None:
    """`kata Hadi Prasojo`, `kata ketua paguyuban, Hadi Prasojo`."""
    keys, end = part.words.keys, _end(part, start)
    if keys[start : start + 1] and keys[start] in _table()["pronouns"]:  # `kata dia, Jawa butuh hujan`
        return None
    if keys[start : start + 1] and keys[start] in _table()["documents"] and True in part.names[start:end]:
        return _first_name(part, start, end)
    if end > start and part.names[start] and not is_title(keys[start]):  # `dinilai Hadi terlalu keras`
        return _first_name(part, start, end)
    if keys[end : end + 1] == ("(",) and keys[end + 2 : end + 3] == (")",) and part.names[end + 3 : end + 4] == (True,):  # `Menteri Sosial (Mensos) Hadi`
        return _after(part, end + 3)
    person_next = keys[end : end + 1] == (",",) and part.names[end + 1 : end + 2] == (True,) and keys[end + 1] not in _table()["ends"]
    if person_next and (not any(part.names[start:end]) or is_title(keys[start])):
        return _after(part, end + 1)
    return _written(part, start, end)


def _end(part: ReadSentence, start: int) -> int:
    """Where a description that begins at `start` ends."""
    keys, end = part.words.keys, start
    while end < len(keys) and (is_word(keys[end]) or keys[end].isdigit()) and keys[end] not in _table()["ends"]:
        if end - start >= (_LONGEST_OFFICE if part.names[end] else _LONGEST_NAME):
            break
        end += 1
    return end


def _before(part: ReadSentence, verb: int) -> str | None:
    """`Hadi mengatakan`; of `Ketua Paguyuban, Hadi Prasojo, dengan tegas mengatakan` the piece that is a person."""
    pieces = _pieces(part, verb)
    for number in range(len(pieces) - 1, -1, -1):
        start, end, beside = pieces[number]
        end = _cut(part, start, end)
        keys, names = part.words.keys[start:end], part.names[start:end]
        degree = not beside and all(len(key) < _SHORTEST for key in keys)  # `dr. Hadi, Sp.A (K), mengatakan`
        if not keys or degree or (all(names) and any(_is_institution(part, piece) for piece in pieces[:number][-2:])):
            continue
        if not any(names) and not _table()["nobody"].isdisjoint(keys):
            return None
        if names[0] and not is_title(keys[0]):  # `Hadi dengan tegas mengatakan`, `Lavrov mempersoalkan istilah itu sebelum mengatakan`
            return _first_name(part, start, end)
        if end - start <= _LONGEST_NAME and (beside or all(names) or start == 0):
            return _written(part, start, end)
        if any(names):
            return _first_name(part, start, end)
    return None


def _cut(part: ReadSentence, start: int, end: int) -> int:
    """Where a description stops before place, time or a clause; `dan` joins the parts of an office, `DI Yogyakarta` is a name."""
    stops = _table()["ends"] - {"dan"}
    return next((i for i in range(start, end) if part.words.keys[i] in stops and not (part.names[i] and i > start)), end)


def _is_institution(part: ReadSentence, piece: tuple[int, int, bool]) -> bool:
    """`Pemerintah Kabupaten Sukamaju, Jawa Tengah, meminta`: what follows says where it is."""
    return part.words.keys[piece[0]] in _table()["institutions"]


def _pieces(part: ReadSentence, verb: int) -> list[tuple[int, int, bool]]:
    """The narrator's words before the verb, cut at marks, without what only joins them; whether the verb follows at once."""
    keys, out, start = part.words.keys, [], 0
    for i in range(verb + 1):
        if i == verb or keys[i] in _MARKS or part.voices[i] != Voice.NARRATOR:
            out.append((start, i))
            start = i + 1
    return [(*trimmed, end == verb) for begin, end in out if (trimmed := _trimmed(keys, begin, end))]


def _trimmed(keys: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
    while start < end and keys[start] in _table()["before"]:
        start += 1
    while start < end and keys[end - 1] in _table()["between"]:
        end -= 1
    return (start, end) if start < end else None


def _first_name(part: ReadSentence, start: int, stop: int) -> str | None:
    start = next(i for i in range(start, stop) if part.names[i])
    end = start
    while end < stop and (part.names[end] or (part.words.keys[end] == "dan" and part.names[end + 1 : end + 2] == (True,))):
        end += 1
    return _written(part, start, end)


def _written(part: ReadSentence, start: int, end: int) -> str | None:
    keys = part.words.keys[start:end]
    if not keys or keys[0] in _table()["pronouns"]:
        return None
    return " ".join(part.words.forms[start:end])
