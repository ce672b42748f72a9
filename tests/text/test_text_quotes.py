"""Stretches between quotation marks of every kind."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.quotes import find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.inner.start : q.inner.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ia berkata "siap" lalu "berani".', ["siap", "berani"]),
        ("Ia berkata “siap” lalu “berani”.", ["siap", "berani"]),
        ("Ia berkata 'siap' lalu pergi.", ["siap"]),
        ("Ia berkata ‘siap’ lalu pergi.", ["siap"]),
        ("‘Kami siap. Kami berani,’ katanya.", ["Kami siap. Kami berani,"]),
        ("Ia berkata «siap» dan „berani”.", ["siap", "berani"]),
        ('Ia bilang:"siap".', ["siap"]),
        ("(“siap”)", ["siap"]),
        ("kata“siap”dia", ["siap"]),
        ("“Kami siap,” kata dia, “dan berani.”", ["Kami siap,", "dan berani."]),
        ("“Kami siap. Kami berani,” katanya.", ["Kami siap. Kami berani,"]),
        ("“Kami siap.\nKami berani,” katanya.", ["Kami siap.\nKami berani,"]),
        ("“Kami ‘siap’ tempur” kemarin.", ["Kami ‘siap’ tempur"]),
        ("Jum'at itu Qur’an dibaca.", []),
        ("Tahun ’98 itu panas.", []),
        ("Tanpa tanda apa pun.", []),
        ('""', []),
        ("", []),
    ],
)
def test_closed(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert all(q.closed for q in find_quotations(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ia berkata “siap\nIa pergi.", [("siap", False)]),
        ('Ia berkata "siap\nIa pergi.', [("siap", False)]),
        ("”Kami siap.\nIa pergi.", [("Kami siap.", False)]),
        ("Kami ‘siap’ tempur,” katanya.", [("Kami ‘siap’ tempur,", False)]),
        ("Ia ‘siap’.\nKami pergi,” katanya.", [("siap", True), ("Kami pergi,", False)]),
        ("Kami siap.”Ia pergi.", [("Kami siap.", False)]),
        ("Ia pergi.\nKami siap,” katanya.", [("Kami siap,", False)]),
        ("Ia berkata “siap.\n“Maju,” katanya.", [("siap.", False), ("Maju,", True)]),
        ('"Kami siap.\n"Kami berani," katanya.', [("Kami siap.", False), ("Kami berani,", True)]),
    ],
)
def test_unclosed_runs_to_the_end_of_its_line(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(text[q.inner.start : q.inner.end], q.closed) for q in find_quotations(text)] == expected


@pytest.mark.parametrize("text", ["“Kami “siap” tempur” kemarin.", 'Ia berkata "kami “siap” tempur" kemarin.'])
def test_nested_marks_of_one_kind_leave_no_word_out(text: str) -> None:
    inside = " ".join(quoted(text))
    assert all(word in inside for word in ("ami", "siap", "tempur"))
    assert "kemarin" not in inside


def test_long_speech_in_one_paragraph() -> None:
    text = "“" + "kami siap " * 320 + "” katanya."
    assert find_quotations(text)


def test_lost_mark_leaves_later_quotations_alone() -> None:
    text = "“" + "kami siap " * 320 + " “maju” katanya."
    found = find_quotations(text)
    assert all(a.inner.end <= b.inner.start for a, b in itertools.pairwise(found))


MARKS = st.sampled_from(['"', "“", "”", "„", "«", "»", "'", "‘", "’", "\n", " ", ".", ",", "kata", "Kami siap", "(", "é"])


@given(st.lists(MARKS, max_size=40).map("".join))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    at = 0
    for quotation in find_quotations(text):
        assert at <= quotation.inner.start < quotation.inner.end <= len(text)
        at = quotation.inner.end


@pytest.mark.parametrize("piece", ['"', "“", '"a ', "“a” ", "'a' ", "”\n"])
def test_hundred_thousand_marks_in_linear_time(piece: str) -> None:
    text = piece * (100_000 // sum(piece.count(mark) for mark in "\"“”'"))
    started = time.process_time()
    find_quotations(text)
    assert time.process_time() - started < 3
