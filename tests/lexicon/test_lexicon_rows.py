"""Entries that wait for being asked."""

from analyzer.lexicon.compiled import load_lexicon
from analyzer.lexicon.entry import Entry
from analyzer.lexicon.matcher import Matcher, beginnings, for_any_group
from analyzer.lexicon.proposals import rule
from analyzer.lexicon.rows import Rows
from analyzer.text.words import split_words


def test_made_once_when_asked() -> None:
    made: list[str] = []

    def make(row: str) -> Entry:
        made.append(row)
        return rule("kutip-sinis")

    rows = Rows(["a", "b", "c"], make)
    assert (len(rows), made) == (3, [])
    assert rows[-1] is rows[2]
    assert made == ["c"]
    assert rows[0:2] == (rows[0], rows[1])
    assert made == ["c", "a", "b"]


def test_beginnings_tell_all_forms(matcher: Matcher) -> None:
    told = [(first, *form.split(" ")[1:]) for first, forms in beginnings(matcher.entries).items() for form in forms.split("|")]
    assert sorted(told) == sorted(for_any_group(form) for entry in matcher.entries for form in entry.forms)


def test_trie_from_entries_is_the_compiled_one(matcher: Matcher) -> None:
    """Both ways to a matcher find the same, whatever was met before."""
    keys = [key for entry in matcher.entries[::7] for form in entry.forms[:3] for key in (*form, ".")]
    assert Matcher(matcher.entries).spans(keys) == load_lexicon().spans(keys)
    assert len(load_lexicon().spans(split_words("Oknum itu kejamnya luar biasa.").keys)) >= 2
