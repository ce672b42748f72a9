"""The compiled lexicon is the written one; how much there is of it; how quickly it loads."""

import collections
import dataclasses
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer.lexicon.compiled import COMPILED, FIELDS, compile_lexicon, digest_of, load_lexicon
from analyzer.lexicon.entry import Entry
from analyzer.lexicon.loader import load_entries, read_table
from analyzer.lexicon.matcher import Matcher
from analyzer.text.names import is_group, is_ordinary
from analyzer.text.reading import read_text


@pytest.fixture(scope="module")
def written() -> tuple[Entry, ...]:
    """The entries as the TOML files say them, with examples."""
    return load_entries()


def test_compiled_is_fresh() -> None:
    assert json.loads(COMPILED.read_text(encoding="utf-8"))["digest"] == digest_of(), "run `python -m analyzer lexicon compile`"


def test_compiled_says_the_same(matcher: Matcher, written: tuple[Entry, ...]) -> None:
    bare = [dataclasses.replace(e, flags=(), allows=(), todo_flags=(), todo_allows=()) for e in written]
    assert list(matcher.entries) == bare
    assert matcher.digest == digest_of()


def test_breadth(written: tuple[Entry, ...]) -> None:
    counts = collections.Counter(e.category for e in written)
    assert len(written) >= 1_600
    assert set(counts) == set(read_table("categories")) - {"scare_quotes"}
    assert min(counts.values()) >= 60, counts


def test_praise_and_blame(written: tuple[Entry, ...]) -> None:
    counts = collections.Counter(e.polarity for e in written)
    assert counts["positive"] >= 200
    assert counts["negative"] >= 200


def test_fourteen_categories_with_letters_of_their_own() -> None:
    categories = read_table("categories")
    assert len(categories) == 14
    assert len({row["letter"] for row in categories.values()}) == 14
    assert all(row["label"] and row["english"] and row["does"] for row in categories.values())


def test_sources_are_named_and_used(written: tuple[Entry, ...]) -> None:
    sources = read_table("sources")
    assert {e.source for e in written} <= set(sources)
    assert all(row["name"] and row["about"] for row in sources.values())


def test_every_entry_has_its_own_reason(written: tuple[Entry, ...]) -> None:
    common = collections.Counter(e.why for e in written).most_common(3)
    assert common[0][1] <= 3, common
    assert [e.term for e in written if len(e.why) < 20] == []


def test_loads_quickly() -> None:
    load_lexicon()  # the disk's share is not counted
    best = 9.0
    for _ in range(3):
        started = time.process_time()
        load_lexicon()
        best = min(best, time.process_time() - started)
    assert best < 1.0  # 150 ms on a free core


def test_edited_toml_is_read_anew(write: Callable[..., Path], sound: str, tmp_path: Path) -> None:
    folder, compiled = write(satu=sound), tmp_path / "compiled.json"
    assert compile_lexicon(folder, compiled) == 1
    assert [e.term for e in load_lexicon(folder, compiled).entries] == ["kejam"]
    assert load_lexicon(folder, compiled).entries[0].flags == ()
    write(satu=sound.replace('term = "kejam"', 'term = "bengis"'))
    assert [e.term for e in load_lexicon(folder, compiled).entries] == ["bengis"]


DAMAGED = ["", "{", "[]", "null", '{"digest": "x"}', '{"entries": []}']
DAMAGED += ['{"digest": "DIGEST", "entries": [{"term": "x"}]}', '{"digest": "DIGEST", "entries": 3}']
DAMAGED += ['{"digest": "DIGEST", "fields": ["term"], "beginnings": {}, "entries": [["x"]]}', '{"digest": "DIGEST", "fields": FIELDS, "entries": [["x"]]}']


@pytest.mark.parametrize("content", DAMAGED)
def test_damaged_compiled_file_is_not_used(write: Callable[..., Path], sound: str, tmp_path: Path, content: str) -> None:
    folder, compiled = write(satu=sound), tmp_path / "compiled.json"
    compiled.write_text(content.replace("DIGEST", digest_of(folder)).replace("FIELDS", json.dumps(FIELDS)), encoding="utf-8")
    assert [e.term for e in load_lexicon(folder, compiled).entries] == ["kejam"]


def test_digest_sees_names_and_contents(write: Callable[..., Path], sound: str) -> None:
    folder = write(satu=sound)
    first = digest_of(folder)
    assert len(first) == 12
    assert digest_of(folder) == first
    (folder / "satu.toml").rename(folder / "dua.toml")
    assert digest_of(folder) != first


def _sides(entry: Entry) -> set[str]:
    """Listed names and group nouns among an entry's contexts (words that are also ordinary ones left out)."""
    phrases = [p for context in (entry.unless, entry.only) for part in dataclasses.astuple(context) for p in part]
    words = {word.rstrip("*") for phrase in phrases for word in phrase if word[0] != "<"}
    named = {w for w in words if w and all(read_text(w.capitalize())[0].names) and not is_ordinary(w)}
    return {w for w in named if all(read_text(f"Ada {w.lower()} di sana.")[0].names[1:2])} | {w for w in words if is_group(w)}


def test_no_context_names_a_side(written: tuple[Entry, ...]) -> None:
    assert {e.term: sides for e in written if (sides := _sides(e))} == {}
