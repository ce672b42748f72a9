"""The whole lexicon, quickly: `compiled.json` holds what the TOML files say, as long as they have not changed.

Parsing 1.5 MB of TOML takes about a second, JSON some milliseconds. The digest of the TOML files decides: where it
differs (somebody edited an entry), the files are read anew and strictly, and nothing stale is ever used. An entry stays
a row of plain values until somebody asks for it: one article meets a few dozen of them.
"""

import gc
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from analyzer.lexicon.entry import Context, Entry, Polarity
from analyzer.lexicon.loader import ENTRIES, load_entries
from analyzer.lexicon.matcher import Matcher, beginnings
from analyzer.lexicon.rows import Rows
from analyzer.whole_file import replacing_bytes

_EXAMPLES = ("flags", "allows", "todo_flags", "todo_allows")
FIELDS = [field.name for field in fields(Entry) if field.name not in _EXAMPLES]
_NO_CONTEXT = Context()
COMPILED = Path(__file__).with_name("compiled.json")


def digest_of(folder: Path = ENTRIES) -> str:
    """Twelve hexadecimal digits over names and contents of the entry files."""
    total = hashlib.sha256()
    for path in sorted(folder.glob("*.toml")):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()[:12]


def load_lexicon(folder: Path = ENTRIES, compiled: Path = COMPILED) -> Matcher:
    """A matcher over all entries; LexiconError where the files are read anew and one is wrong."""
    digest = digest_of(folder)
    return _read(compiled, digest) or Matcher(load_entries(folder), digest)


def compile_lexicon(folder: Path = ENTRIES, compiled: Path = COMPILED) -> int:
    """Write `compiled.json` from the TOML files; returns the number of entries. LexiconError, or InputError where it cannot be written."""
    entries = load_entries(folder)
    table = {"digest": digest_of(folder), "fields": FIELDS, "beginnings": beginnings(entries), "entries": [_row(entry) for entry in entries]}
    replacing_bytes(compiled, json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode())
    return len(entries)


def _row(entry: Entry) -> list[Any]:
    """An entry as JSON values in the order of `FIELDS`: forms as one string, contexts only where there are any."""
    row = {key: value for key, value in asdict(entry).items() if key not in _EXAMPLES}
    row["forms"] = "|".join(" ".join(form) for form in entry.forms)
    for key in ("unless", "only"):
        row[key] = {part: phrases for part, phrases in row[key].items() if phrases}
    return [row[key] for key in FIELDS]


def _read(path: Path, digest: str) -> Matcher | None:
    """The compiled lexicon, or None where the file is missing, damaged or of other TOML files."""
    try:
        with _collector_resting():
            table = json.loads(path.read_text(encoding="utf-8"))
            rows, sound = table["entries"], table["digest"] == digest and table["fields"] == FIELDS
            if not sound or not rows or not all(len(row) == len(FIELDS) for row in rows):
                return None
            return Matcher(Rows(rows, _entry), digest, dict(table["beginnings"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


@contextmanager
def _collector_resting() -> Iterator[None]:
    """No garbage collection meanwhile: nothing made here is garbage, and its rounds take half the time."""
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


def _entry(values: list[Any]) -> Entry:
    row = dict(zip(FIELDS, values, strict=True))
    row["forms"] = tuple(tuple(form.split(" ")) for form in row["forms"].split("|"))
    row["polarity"] = Polarity(row["polarity"])
    for key in ("unless", "only"):
        row[key] = Context(**{part: tuple(map(tuple, phrases)) for part, phrases in row[key].items()}) if row[key] else _NO_CONTEXT
    row["neutral"] = tuple(row["neutral"])
    return Entry(**row)
