"""The teachers' guide, followed step by step: what it says must be what happens."""

import re
import shutil
from pathlib import Path

import pytest

from analyzer.lexicon.check import check_lexicon
from analyzer.lexicon.compiled import compile_lexicon, load_lexicon
from analyzer.lexicon.loader import ENTRIES
from analyzer.lexicon.survey import concordance
from analyzer.text.reading import read_text

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "menambah-kata.md"


@pytest.fixture
def block() -> str:
    """The entry that the guide shows."""
    found = re.search(r"```toml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the lexicon in which the guide's word is not yet an entry."""
    copy = tmp_path / "entries"
    shutil.copytree(ENTRIES, copy)
    for path in copy.glob("*.toml"):
        head, *entries = re.split(r"(?m)^(?=\[\[entry\]\])", path.read_text(encoding="utf-8"))
        path.write_text(head + "".join(e for e in entries if "mencak-mencak" not in e), encoding="utf-8")
    return copy


def test_the_word_is_not_found_before(folder: Path) -> None:
    matcher = load_lexicon(folder, folder / "none.json")
    (line,) = concordance(matcher, "mencak-mencak", ["Bupati itu mencak-mencak di depan wartawan."], 5)
    assert line.startswith("-")


def test_entry_is_added_checked_and_compiled(folder: Path, block: str, tmp_path: Path) -> None:
    path = folder / "emotive.toml"
    head, *entries = re.split(r"(?m)^(?=\[\[entry\]\])", path.read_text(encoding="utf-8"))
    entries.append(block + "\n")
    entries.sort(key=lambda e: str(re.findall(r'term = "(.*?)"', e)[0]).lower())
    path.write_text(head + "".join(entries), encoding="utf-8")

    assert [p for p in check_lexicon(folder) if "mencak" in p] == []
    compile_lexicon(folder, tmp_path / "compiled.json")
    matcher = load_lexicon(folder, tmp_path / "compiled.json")
    (sentence,) = read_text("Bupati itu mencak-mencak di depan wartawan.")
    assert [m.entry.term for m in matcher.matches(sentence)] == ["mencak-mencak"]


def test_a_slip_is_told_with_file_and_entry(folder: Path, block: str) -> None:
    path = folder / "emotive.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + block.replace('source = "redaksi"', 'source = "entah"'), encoding="utf-8")
    assert any("emotive.toml" in p and "mencak-mencak" in p and "sources.toml" in p for p in check_lexicon(folder))
