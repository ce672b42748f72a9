"""All places worth weighing: matches, scare quotes, intensifiers joined to judgements; and the name each is said of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon.check import offsets, whole_sentence
from analyzer.lexicon.contexts import context_words
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.proposals import propose, rule
from analyzer.lexicon.targets import target_of

Make = Callable[..., str]


@pytest.fixture
def small(write: Callable[..., Path], entry: Make) -> Matcher:
    write(category="evaluation", nilai=entry("kejam") + entry("cocok", rest="ambiguous = true\nallows = [\"Kunci itu cocok.\"]"))
    write(category="labeling", label=entry("rezim"))
    return Matcher(load_entries(write(category="hyperbole", kuat=entry("luar biasa") + entry("sangat") + entry("semakin"))))


def proposed(matcher: Matcher, text: str) -> list[tuple[str, str]]:
    sentence = whole_sentence(text)
    return [(text[slice(*offsets(sentence, m))], m.entry.term) for m in propose(sentence, matcher)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Langkah itu sangat kejam.", [("sangat kejam", "kejam")]),
        ("Langkah itu sangat cocok.", [("sangat cocok", "sangat")]),
        ("Langkah itu cocok sangat.", [("cocok", "cocok"), ("sangat", "sangat")]),
        ("Langkah itu semakin kejam.", [("semakin kejam", "kejam")]),
        ("Langkah itu sangat keras.", [("sangat", "sangat")]),
        ("Langkah itu sangat, kejam.", [("sangat", "sangat"), ("kejam", "kejam")]),
        ("Langkah itu luar biasa kejam.", [("luar biasa", "luar biasa"), ("kejam", "kejam")]),
        ("Ini sangat rezim.", [("sangat", "sangat"), ("rezim", "rezim")]),
        ("Langkah itu sangat sangat kejam.", [("sangat kejam", "kejam")]),
        ("Langkah itu kejam sangat.", [("kejam", "kejam"), ("sangat", "sangat")]),
        ("Langkah itu tidak sangat kejam.", [("kejam", "kejam")]),
    ],
)
def test_intensifier_joins_a_judgement(small: Matcher, text: str, expected: list[tuple[str, str]]) -> None:
    assert proposed(small, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rencana “perdamaian” itu batal.", [("perdamaian", "kutip-sinis")]),
        ("Para “pakar ekonomi” itu batal datang.", [("pakar ekonomi", "kutip-sinis")]),
        ("Rencana “kejam” itu batal.", [("kejam", "kejam")]),
        ("Budi menyebut rencana “perdamaian” itu batal.", []),
        ("“Perdamaian,” kata Budi.", []),
    ],
)
def test_scare_quotes(small: Matcher, text: str, expected: list[tuple[str, str]]) -> None:
    assert proposed(small, text) == expected


def test_the_rule_is_an_entry_without_forms() -> None:
    sneer = rule("kutip-sinis")
    assert (sneer.category, sneer.forms, sneer.ambiguous) == ("scare_quotes", (), True)
    assert sneer.why
    assert sneer.neutral
    with pytest.raises(KeyError):
        rule("tidak-ada")


@pytest.mark.parametrize("word", sorted(context_words().intensifiers))
def test_intensifiers_of_the_shipped_lexicon(matcher: Matcher, word: str) -> None:
    found = proposed(matcher, f"Menurut warga langkah itu {word} memalukan.")
    assert found[-1][0] in (f"{word} memalukan", "memalukan")
    assert sum("memalukan" in text for text, _ in found) == 1


WORDS = st.sampled_from(["Budi", "sangat", "kian", "kejam", "brutal", "“damai”", "oknum", "tidak", "warga", ",", "luar biasa", "bom waktu", ".", "kata"])


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_proposals_are_in_order_and_apart(matcher: Matcher, text: str) -> None:
    sentence = whole_sentence(text)
    at = 0
    for match in propose(sentence, matcher):
        assert at <= match.start < match.end <= len(sentence.words)
        at = match.end


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Langkah Budi itu kejam.", "kejam", "Budi"),
        ("Langkah kejam Budi Santoso dikritik.", "kejam", "Budi Santoso"),
        ("Budi mengatakan langkah Rusia kejam.", "kejam", "Rusia"),
        ("Langkah itu kejam.", "kejam", None),
        ("Rusia dan warga desa di tepi hutan lama di sana kejam.", "kejam", None),
        ("Rusia kejam Ukraina", "kejam", "Rusia"),
    ],
)
def test_target_is_the_nearest_name(text: str, word: str, expected: str | None) -> None:
    sentence = whole_sentence(text)
    at = sentence.words.keys.index(word)
    assert target_of(sentence, at, at + 1, "evaluation") == expected


def test_a_finding_is_not_said_of_itself() -> None:
    sentence = whole_sentence("Langkah Zionis itu terus berlanjut.")
    assert target_of(sentence, 1, 2, "labeling") is None
