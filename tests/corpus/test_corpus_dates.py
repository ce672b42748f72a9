"""Dates as outlets write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.corpus.dates import day_of, order_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31 Juli 2019", date(2019, 7, 31)),
        ("Oktober 07, 2019", date(2019, 10, 7)),
        (" Sep 19, 2019  ", date(2019, 9, 19)),
        ("10-Sep-19", date(2019, 9, 10)),
        ("2019-09-10 00:00:00", date(2019, 9, 10)),
        ("2025-06-01T07:00:00+07:00", date(2025, 6, 1)),
        ("16/09/2019", date(2019, 9, 16)),
        ("Diperbarui 18 Jun 2025, 14:05 WIB", date(2025, 6, 18)),
        (",\xa0Jurnalis-Senin, 16 Juni 2025 |15:20 WIB", date(2025, 6, 16)),
        (",\xa0Jurnalis-Jum'at, 13 Juni 2025 |19:04 WIB", date(2025, 6, 13)),
        ("18 Juni 2025 | 20.04 WIB", date(2025, 6, 18)),
        ("Kompas.com- Diperbarui 19/06/2025, 10:25 WIB", date(2025, 6, 19)),
        ("Sabtu, 31 Mei  2025 12:03 WIB", date(2025, 5, 31)),
        ("13+December+2018", date(2018, 12, 13)),
        ("Selasa, 10 Juni 2025-  18:54 WIB", date(2025, 6, 10)),
        ("Senin, 9 Jun 2025 - 18:28 WIB_x0000_", date(2025, 6, 9)),
        ("Tidak ditemukan", None),
        ("Scroll ke bawah untuk membaca berita", None),
        ("31 Februari 2025", None),
        ("10 Foo 2025", None),
        ("17/13/2025", None),
        ("1-1-0001", None),
        ("", None),
    ],
)
def test_day(text: str, day: date | None) -> None:
    assert day_of(text) == day


def test_numbers_by_their_order() -> None:
    assert day_of("9/10/2025 22:30") == date(2025, 10, 9)
    assert day_of("9/10/2025 22:30", month_first=True) == date(2025, 9, 10)
    assert [order_of(x) for x in ("10/21/2025", "21/10/2025", "9/10/2025", "2025-10-21", "kemarin")] == [1, -1, 0, 0, 0]


@given(st.text(alphabet="0123456789/-. ,JunieMei|WIB", max_size=200))
def test_any_text(text: str) -> None:
    assert day_of(text) is None or day_of(text).year >= 1945  # type: ignore[union-attr]
