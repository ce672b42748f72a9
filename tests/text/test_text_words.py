"""Tokens with their offsets and look-up keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.words import Words, is_word, key_of, split_words


def forms(text: str) -> tuple[str, ...]:
    return split_words(text).forms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warga pulang.", ("Warga", "pulang", ".")),
        ("Rp1.500.000,00", ("Rp", "1.500.000,00")),
        ("pukul 10.30-11.45", ("pukul", "10.30", "-", "11.45")),
        ("mobrak-mabrik, laki-laki", ("mobrak-mabrik", ",", "laki-laki")),
        ("Jum'at dan Qur’an", ("Jum'at", "dan", "Qur’an")),
        ("'kata' “kata”", ("'", "kata", "'", "“", "kata", "”")),
        ("detik.com", ("detik", ".", "com")),
        ("ke-77 Covid-19", ("ke", "-", "77", "Covid", "-", "19")),
        ("naik 40%", ("naik", "40", "%")),
        ("a_b", ("a", "_", "b")),
        ("hai 😀!", ("hai", "😀", "!")),
        ("", ()),
        (" \n\t", ()),
    ],
)
def test_tokens(text: str, expected: tuple[str, ...]) -> None:
    assert forms(text) == expected


def test_keys_are_lower_case_with_one_hyphen_and_apostrophe() -> None:
    assert split_words("TERANG–TERANGAN anti‑Rusia Jum’at").keys == ("terang-terangan", "anti-rusia", "jum'at")
    assert key_of("MOBRAK‐MABRIK") == "mobrak-mabrik"


def test_part_of_a_text_keeps_the_whole_texts_offsets() -> None:
    words = split_words("Warga pulang. Ia lelah.", 14)
    assert (words.starts[0], words.ends[0], words.forms[0]) == (14, 16, "Ia")
    assert split_words("Warga pulang.", 0, 5) == Words((0,), (5,), ("warga",), ("Warga",))


@pytest.mark.parametrize(("key", "expected"), [("kata", True), ("é", True), ("10.30", False), (",", False), ("_", False), ("😀", False)])
def test_is_word(key: str, expected: bool) -> None:
    assert is_word(key) is expected


@given(st.text(max_size=100))
def test_tokens_leave_out_only_white_space(text: str) -> None:
    words = split_words(text)
    assert len(words.starts) == len(words.ends) == len(words.keys) == len(words.forms)
    at = 0
    for start, end, form in zip(words.starts, words.ends, words.forms, strict=True):
        assert text[start:end] == form != ""
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
