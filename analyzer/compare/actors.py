"""The different words for the same actor: titles and labels before a name, and the findings said of it."""

import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from analyzer.compare.values import Actor, Portrait
from analyzer.results import Analysis, Finding, Span
from analyzer.text.facts import name_runs, proper
from analyzer.text.names import is_ordinary
from analyzer.text.reading import ReadSentence
from analyzer.text.words import key_of

_MOST = 12  # actors shown
_REACH = 3  # words before a name


@cache
def _nouns() -> frozenset[str]:
    with Path(__file__).with_name("actors.toml").open("rb") as file:
        return frozenset(word for words in tomllib.load(file)["before_names"].values() for word in words.split())


class _Notes:
    """What one article says of its names so far, by the name's last proper word."""

    def __init__(self) -> None:
        self.mentions: Counter[str] = Counter()
        self.called: dict[str, Counter[str]] = {}
        self.findings: dict[str, list[Finding]] = {}
        self.written: dict[str, Counter[str]] = {}


def find_actors(analyses: Sequence[Analysis], readings: Sequence[Sequence[ReadSentence]]) -> tuple[Actor, ...]:
    """Names that at least two articles use, the most often named first, then in alphabetical order."""
    notes = [_read(a, r) for a, r in zip(analyses, readings, strict=True)]
    used = Counter(key for n in notes for key in n.mentions)
    total: Counter[str] = sum((n.mentions for n in notes), Counter())
    keys = sorted((k for k, articles in used.items() if articles > 1), key=lambda k: (-total[k], k))[:_MOST]
    return tuple(
        Actor(_longest(sum((n.written.get(k, Counter()) for n in notes), Counter())), tuple(_portrait(n, k) for n in notes)) for k in keys
    )


def _read(analysis: Analysis, reading: Sequence[ReadSentence]) -> _Notes:
    notes = _Notes()
    for part, sentence in zip(reading, analysis.sentences, strict=True):
        runs = {_key(part, *run): run for run in name_runs(part)}
        for start, end in name_runs(part):
            key = _key(part, start, end)
            notes.mentions[key] += 1
            span = Span(part.words.starts[start], part.words.ends[end - 1])
            notes.written.setdefault(key, Counter())[analysis.text[span.start : span.end]] += 1
            title = _title(part, start)
            if title:
                notes.called.setdefault(key, Counter())[title] += 1
        for finding in sentence.findings:
            key = _key_of_target(finding, runs)
            if key:
                notes.findings.setdefault(key, []).append(finding)
    return notes


def _key(part: ReadSentence, start: int, end: int) -> str:
    """A name's last proper word; a run of ordinary words (`Mahkamah Agung`) is one name as a whole."""
    keys = proper(part, start, end)
    return " ".join(keys) if is_ordinary(keys[-1]) else keys[-1]


def _key_of_target(finding: Finding, runs: dict[str, tuple[int, int]]) -> str | None:
    words = {key_of(w) for w in (finding.target or "").split()}
    return next((key for key in runs if words and set(key.split()) <= words), None)


def _title(part: ReadSentence, start: int) -> str:
    """The nouns directly before a name, as written in lower case: at most `_REACH`, the last of them a known one."""
    words, first = part.words, start
    while first > max(0, start - _REACH) and words.keys[first - 1] in _nouns():
        first -= 1
    return " ".join(words.keys[first:start])


def _longest(written: Counter[str]) -> str:
    """The fullest form of a name, of two as full the commoner."""
    return max(written, key=lambda w: (len(w.split()), written[w], w))


def _portrait(notes: _Notes, key: str) -> Portrait:
    called = sorted(notes.called.get(key, Counter()).items(), key=lambda c: (-c[1], c[0]))
    return Portrait(notes.mentions[key], tuple(text for text, _ in called), tuple(notes.findings.get(key, ())))
