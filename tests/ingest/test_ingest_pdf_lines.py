import pytest

from analyzer.ingest.pdf_lines import join, paragraphs


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("rencana itu di-", "umumkan kemarin", "rencana itu diumumkan kemarin"),
        ("meng\u00ad", "hancurkan", "menghancurkan"),
        ("para anak-", "anak itu", "para anak-anak itu"),
        ("mereka berlari-", "lari kecil", "mereka berlari-lari kecil"),
        ("gaya kebarat-", "baratan", "gaya kebarat-baratan"),
        ("tolong-", "menolong", "tolong-menolong"),
        ("mobil-", "mobilan", "mobil-mobilan"),
        ("warga non-", "Muslim", "warga non-Muslim"),
        ("abad ke-", "19", "abad ke-19"),
        ("tahun 2019-", "2024", "tahun 2019-2024"),
        ("JAKARTA -", "warga", "JAKARTA - warga"),
        ("JAKARTA –", "warga", "JAKARTA – warga"),
        ("satu", "dua", "satu dua"),
    ],
)
def test_joining_two_lines(left: str, right: str, whole: str) -> None:
    assert join(left, right) == whole


def test_blank_lines_end_paragraphs() -> None:
    assert paragraphs(["satu dua tiga\n\nempat lima enam\n  \ntujuh"]) == ["satu dua tiga", "empat lima enam", "tujuh"]


def test_a_short_line_amid_a_sentence_ends_nothing() -> None:
    assert paragraphs(["Warga menolak rencana penggusuran yang panjang\nsekali itu dan\nmereka tetap bertahan di rumah masing-masing itu"]) == [
        "Warga menolak rencana penggusuran yang panjang sekali itu dan mereka tetap bertahan di rumah masing-masing itu"
    ]


@pytest.mark.parametrize("number", ["3", "- 3 -", "Halaman 3 dari 12", "3/12", "hal. 3", "Page 3 of 12"])
def test_page_numbers_go(number: str) -> None:
    assert paragraphs([f"Warga menolak.\n{number}"]) == ["Warga menolak."]


def test_a_number_amid_the_page_stays() -> None:
    lines = ["Warga menolak.", "Mereka kampung itu menolak rencana penggusuran.", "Reformasi", "1998", "Mereka tetap tinggal di rumahnya.", "Selesai."]
    assert "1998" in paragraphs(["\n".join(lines)])


@pytest.mark.parametrize("pages", [[], [""], ["\n \n"]])
def test_nothing_gives_nothing(pages: list[str]) -> None:
    assert paragraphs(pages) == []
