"""Numbers in digits and in words have one value."""

import pytest

from analyzer.text.numbers import find_numbers
from analyzer.text.words import split_words


def values(text: str) -> list[str]:
    return [n.value for n in find_numbers(split_words(text).keys)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50 orang", ["50"]),
        ("lima puluh orang", ["50"]),
        ("lima puluh tiga ribu dua ratus orang", ["53200"]),
        ("dua ratus juta lima ratus ribu", ["200500000"]),
        ("seratus dua puluh, sebelas, dua belas", ["120", "11", "12"]),
        ("Rp1.500.000,00", ["1500000"]),
        ("2,5 juta dan 2.500.000", ["2500000", "2500000"]),
        ("pukul 10.30 atau 10:30", ["10.3", "10.3"]),
        ("ke-77 dan Covid-19, 3/8", ["77", "19", "3", "8"]),
        ("dua tiga orang", ["2", "3"]),
        ("puluhan ribu orang", ["puluhan ribu"]),
        ("1.2.3.4", ["1.2.3.4"]),
    ],
)
def test_value(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["salah satu warga", "ribu", "sebuah rumah", "puluh", "", "kesatuan"])
def test_no_number(text: str) -> None:
    assert values(text) == []


def test_long_digits_are_kept_as_written() -> None:
    assert values("1" * 5000 + " juta") == ["1" * 5000]
