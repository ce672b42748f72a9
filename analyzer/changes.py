"""What changed between two results of `score` on the same documents: findings, loaded sentences, scores."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from analyzer.errors import InputError

MOVED = 0.05  # a score that moves less is not counted as moved
_ABOUT = ("category", "intensity", "voice")
_PARTS = ("headline", "sentences")
Line = Mapping[str, Any]
Key = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Change:
    """A finding of document `document`, at `start:end` of `sentence`'s text; `was` and `now` say category, intensity and voice, None where it is not."""

    document: Any
    term: str
    sentence: str
    start: int
    end: int
    was: tuple[Any, ...] | None
    now: tuple[Any, ...] | None


@dataclass(frozen=True, slots=True)
class Turned:
    """A sentence that became loaded, ceased to be, or moved; its scores (0..1), None where the other side splits the text elsewhere."""

    document: Any
    sentence: str
    was: float | None
    now: float | None


@dataclass(slots=True)
class Changes:
    """All that was counted; `moved` are sentences whose score moved by `MOVED` or more, `drift` is the sum of all movements (new - old)."""

    documents: int = 0
    sentences: int = 0
    kept: int = 0
    appeared: list[Change] = field(default_factory=list)
    vanished: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    now_loaded: list[Turned] = field(default_factory=list)
    now_plain: list[Turned] = field(default_factory=list)
    moved: list[Turned] = field(default_factory=list)
    drift: float = 0.0

    def by_term(self) -> dict[str, tuple[int, int]]:
        """Term to (appeared, vanished), the most changed first."""
        return _counted(((c.term for c in self.appeared), (c.term for c in self.vanished)))

    def by_category(self) -> dict[str, tuple[int, int]]:
        """Category to (appeared, vanished); what only changed its category counts in both."""
        gone = [c.was[0] for c in (*self.vanished, *self.changed) if c.was and c.was[:1] != (c.now or ())[:1]]
        come = [c.now[0] for c in (*self.appeared, *self.changed) if c.now and c.now[:1] != (c.was or ())[:1]]
        return _counted((come, gone))

    def add(self, old: Line, new: Line) -> None:
        """Compare two lines of one document. InputError where their texts differ, for then nothing can be compared."""
        self.documents += 1
        before, after = _by_place(old), _by_place(new)
        for place in sorted(before.keys() | after.keys()):
            self._sentence(old["id"], before.get(place), after.get(place))
        was, now = _findings(before), _findings(after)
        for key in sorted(was.keys() | now.keys()):
            self._finding(old["id"], key, was.get(key), now.get(key))

    def _sentence(self, document: Any, old: Line | None, new: Line | None) -> None:
        if old and new and old["text"] != new["text"]:
            raise InputError(f"Dokumen {document!r} tidak sama di kedua hasil: “{old['text'][:60]}” dan “{new['text'][:60]}”. Nilai ulang korpus yang sama.")
        self.sentences += new is not None
        if old and new:
            step = new["score"] - old["score"]
            self.drift += step
            if abs(step) >= MOVED:
                self.moved.append(Turned(document, new["text"], old["score"], new["score"]))
        was, now = bool(old and old["loaded"]), bool(new and new["loaded"])
        if was != now:
            text = str((new or old or {})["text"])
            (self.now_loaded if now else self.now_plain).append(Turned(document, text, old["score"] if old else None, new["score"] if new else None))

    def _finding(self, document: Any, key: Key, old: tuple[Line, Line] | None, new: tuple[Line, Line] | None) -> None:
        sentence, finding = new or old or ({}, {})
        was, now = (tuple(side[1][name] for name in _ABOUT) if side else None for side in (old, new))
        if was == now:
            self.kept += 1
            return
        start = finding["start"] - sentence["start"]
        change = Change(document, key[3], sentence["text"], start, start + finding["end"] - finding["start"], was, now)
        (self.appeared if was is None else self.vanished if now is None else self.changed).append(change)


def _by_place(line: Line) -> dict[tuple[str, int, int], Line]:
    return {(part, s["start"], s["end"]): s for part in _PARTS for s in line.get(part, ())}


def _findings(sentences: Mapping[tuple[str, int, int], Line]) -> dict[Key, tuple[Line, Line]]:
    return {(part, f["start"], f["end"], f["term"]): (s, f) for (part, _, _), s in sentences.items() for f in s["findings"]}


def _counted(names: tuple[Any, Any]) -> dict[str, tuple[int, int]]:
    come, gone = Counter(names[0]), Counter(names[1])
    rows: Iterator[tuple[str, tuple[int, int]]] = ((name, (come[name], gone[name])) for name in come.keys() | gone.keys())
    return dict(sorted(rows, key=lambda row: (-sum(row[1]), row[0])))
