"""Looking for entries, and the pages made of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer.lexicon.entry import Entry
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.pages import write_pages
from analyzer.lexicon.search import Wanted, search


@pytest.fixture
def few(write: Callable[..., Path], entry: Callable[..., str]) -> tuple[Entry, ...]:
    write(category="evaluation", nilai=entry("kejam", "kejam", "kekejaman"))
    return load_entries(write(category="metaphor", kias=entry("api") + entry("bola api") + entry("sekam")))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("api", ["api", "bola api"]),
        ("API ", ["api", "bola api"]),
        ("bola", ["bola api"]),
        ("kekejaman", ["kejam"]),
        ("kejam", ["kejam"]),
        ("am", ["kejam", "sekam"]),
        ("contoh", ["api", "bola api", "kejam", "sekam"]),
        ("", ["api", "bola api", "kejam", "sekam"]),
        ("zzz", []),
    ],
)
def test_search(few: tuple[Entry, ...], words: str, expected: list[str]) -> None:
    assert [e.term for e in search(few, Wanted(words))] == expected


def test_filters(few: tuple[Entry, ...]) -> None:
    assert [e.term for e in search(few, Wanted(categories=frozenset({"evaluation"})))] == ["kejam"]
    assert search(few, Wanted(intensities=frozenset({3}))) == ()
    assert len(search(few, Wanted("api", sources=frozenset({"redaksi"})))) == 2


def test_every_term_finds_its_entry(matcher: Matcher) -> None:
    for entry in matcher.entries[::250]:
        assert entry.term in [e.term for e in search(matcher.entries, Wanted(entry.term))]


def test_pages(tmp_path: Path) -> None:
    total = write_pages(tmp_path)
    index = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert f"{total} entri" in index
    assert "aturan, bukan daftar kata" in index
    metaphors = (tmp_path / "metaphor.md").read_text(encoding="utf-8")
    assert "## bom waktu" in metaphors or "## bola panas" in metaphors
    assert metaphors.count("- Bermuatan:") >= metaphors.count("\n## ")
