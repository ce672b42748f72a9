"""The lens apart: passives whose doer is missing (*pelaku hilang*). It never enters a score."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from analyzer.results import Span
from analyzer.text.cues import cues
from analyzer.text.names import is_group
from analyzer.text.reading import ReadSentence

_REACH = 6  # words after the verb in which the doer usually stands
_PRONOUNS = frozenset({"dia", "ia", "mereka", "kami", "kita", "saya", "aku", "beliau"})


@cache
def _table() -> tuple[frozenset[str], frozenset[str]]:
    with Path(__file__).with_name("passives.toml").open("rb") as file:
        table = tomllib.load(file)
    return frozenset(table["verbs"]), frozenset(table["doers"])


def agentless(sentence: ReadSentence) -> tuple[Span, ...]:
    """Passive verbs of harm or force whose doer is named neither by `oleh`, nor right after, nor as an actor nearby."""
    verbs, doers = _table()
    words = sentence.words
    if verbs.isdisjoint(words.keys):
        return ()
    return tuple(Span(words.starts[i], words.ends[i]) for i, key in enumerate(words.keys) if key in verbs and not _has_doer(sentence, i, doers))


def _has_doer(sentence: ReadSentence, at: int, doers: frozenset[str]) -> bool:
    keys: Sequence[str] = sentence.words.keys
    after = keys[at + 1 : at + 1 + _REACH]
    if "oleh" in after:
        return True
    following = after[0] if after else ""
    if following in doers or is_group(following) or following in _PRONOUNS or (following and sentence.names[at + 1]):
        return True
    return bool(cues().passive & set(after[:1]))
