"""The whole lexicon, quickly: `compiled.json` holds what the TOML files say, as long as they have not changed.

Parsing 1.5 MB of TOML takes about a second, JSON some milliseconds. The digest of the TOML files decides: where it
differs (somebody edited an entry), the files are read anew and strictly, and nothing stale is ever used.
"""

import gc
import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from analyzer.lexicon.entry import Context, Entry, Polarity
from analyzer.lexicon.loader import ENTRIES, load_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.whole_file import replacing_bytes

_EXAMPLES = ("flags", "allows", "todo_flags", "todo_allows")
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
    return Matcher(_read(compiled, digest) or load_entries(folder), digest)


def compile_lexicon(folder: Path = ENTRIES, compiled: Path = COMPILED) -> int:
    """Write `compiled.json` from the TOML files; returns the number of entries. LexiconError, or InputError where it cannot be written."""
    entries = load_entries(folder)
    table = {"digest": digest_of(folder), "entries": [_row(entry) for entry in entries]}
    replacing_bytes(compiled, json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode())
    return len(entries)


def _row(entry: Entry) -> dict[str, Any]:
    """An entry as JSON values: forms as one string, contexts only where there are any."""
    row = {key: value for key, value in asdict(entry).items() if key not in _EXAMPLES}
    row["forms"] = "|".join(" ".join(form) for form in entry.forms)
    for key in ("unless", "only"):
        row[key] = {part: phrases for part, phrases in row[key].items() if phrases}
    return row


def _read(path: Path, digest: str) -> tuple[Entry, ...]:
    """The compiled entries, or none where the file is missing, damaged or of other TOML files."""
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        return _entries(table["entries"]) if table["digest"] == digest else ()
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _entries(rows: list[dict[str, Any]]) -> tuple[Entry, ...]:
    """All entries; the collector rests meanwhile, for nothing made here is garbage and its rounds take half the time."""
    resting = gc.isenabled()
    gc.disable()
    try:
        return tuple(map(_entry, rows))
    finally:
        if resting:
            gc.enable()


def _entry(row: dict[str, Any]) -> Entry:
    row["forms"] = tuple(tuple(form.split(" ")) for form in row["forms"].split("|"))
    row["polarity"] = Polarity(row["polarity"])
    for key in ("unless", "only"):
        row[key] = Context(**{part: tuple(map(tuple, phrases)) for part, phrases in row[key].items()}) if row[key] else _NO_CONTEXT
    row["neutral"] = tuple(row["neutral"])
    return Entry(**row)
