"""Sentence spans of real, scraped news: abbreviations, numbers, quotes, lost spaces, blocks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.results import Span
from analyzer.text.sentences import split_sentences

# Pieces that news is made of, to be thrown together.
MARKS = [".", "!", "?", "…", "...", " ", "\n", "\r\n", "\u2028", "”", "“", '"', "'", "(", ")", ",", "–", "\t", "\x00"]
PIECES = st.sampled_from(["Warga", " pergi", "Jl. ", "No. ", "10.30", "W.S. Rendra", "é", "😀", *MARKS])
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


def parts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rumah di Jl. Melati Raya No. 5 itu roboh.",
        "Gubernur menunjuk Prof. Dr. H. Amir Sulaiman, S.H., M.Si. sebagai penjabat.",
        "Rapat dimulai pukul 10.30 WIB di balai kota.",
        "Harga tiket naik menjadi Rp1.500.000,00 per orang.",
        "Warga mengadu lewat detik.com dan www.lapor.go.id kemarin.",
        "Puisi W.S. Rendra dibacakan di alun-alun.",
        "Puisi W. S. Rendra dibacakan di alun-alun.",
        "Kapolres AKBP Drs. Joni, Kompol Hj. Siti, dan Tn. Budi hadir.",
        "PT. Maju Jaya Tbk. membeli lahan di Kec. Sukamaju, Kab. Bandung.",
        "Nilainya 3.5, bukan 4.0, kata panitia.",
        "Ia menunggu... tetapi tidak ada yang datang.",
        "Ia menunggu… tetapi tidak ada yang datang.",
        "“Mau ke mana?” tanya dia kepada pedagang.",
        '"Pulang!" seru warga.',
        "“Kami siap.” kata dia kemarin.",
        "Ia bertanya, 'Apa?' lalu pergi.",
    ],
)
def test_one_sentence(sentence: str) -> None:
    assert parts(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat selesai. Warga pulang.", ["Rapat selesai.", "Warga pulang."]),
        ("Rapat selesai.Lalu mereka pulang.", ["Rapat selesai.", "Lalu mereka pulang."]),
        ("Benarkah?Warga ragu!Mereka pulang.", ["Benarkah?", "Warga ragu!", "Mereka pulang."]),
        ("“Pulang,” kata dia.“Sekarang.”", ["“Pulang,” kata dia.", "“Sekarang.”"]),
        ("Ia diam.”Lalu pulang.", ["Ia diam.”", "Lalu pulang."]),
        ("Ia datang pukul 10.30 WIB. Ia pulang.", ["Ia datang pukul 10.30 WIB.", "Ia pulang."]),
        ("Harganya Rp1.500.000,00. Lalu naik.", ["Harganya Rp1.500.000,00.", "Lalu naik."]),
        ("Baca di detik.com. Lalu pulang.", ["Baca di detik.com.", "Lalu pulang."]),
        ("Rumah No. 5. Rumah No. 6.", ["Rumah No. 5.", "Rumah No. 6."]),
        ("“Mau ke mana?” tanya dia. “Pulang!” jawabnya. Ia pergi.", ["“Mau ke mana?” tanya dia.", "“Pulang!” jawabnya.", "Ia pergi."]),
        ("“Kami siap. Kami berani,” kata Budi. Ia pergi.", ["“Kami siap.", "Kami berani,” kata Budi.", "Ia pergi."]),
        ("Judul Tanpa Titik\nIsi pertama. Isi kedua.", ["Judul Tanpa Titik", "Isi pertama.", "Isi kedua."]),
        ("Satu\r\nDua\rTiga\u2028Empat\n\n\n  Lima  ", ["Satu", "Dua", "Tiga", "Empat", "Lima"]),
        ("(Ia pergi.) Lalu warga pulang.", ["(Ia pergi.)", "Lalu warga pulang."]),
        ("Ia lulus S.H. dan M.H. kemarin. Ia senang.", ["Ia lulus S.H. dan M.H. kemarin.", "Ia senang."]),
    ],
)
def test_split(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n \u2028"])
def test_nothing(text: str) -> None:
    assert split_sentences(text) == ()


def test_block_border_is_never_crossed() -> None:
    assert parts("“Kami siap\ndan berani,” katanya.") == ["“Kami siap", "dan berani,” katanya."]


@pytest.mark.parametrize("text", ["Rapat membahas dua hal. Warga lalu pulang.", "Jaraknya 10 km. Warga berjalan kaki."])
def test_word_that_is_also_an_abbreviation_ends_a_sentence(text: str) -> None:
    assert len(split_sentences(text)) == 2


def test_bapak_is_no_end() -> None:
    assert len(split_sentences("Acara itu dibuka Bpk. Amir dan Ibu Sri.")) == 1


@given(TEXTS)
def test_spans_are_in_order_and_leave_nothing_out(text: str) -> None:
    spans = split_sentences(text)
    at = 0
    for span in spans:
        assert at <= span.start < span.end <= len(text)
        piece = text[span.start : span.end]
        assert piece == piece.strip()
        assert "\n" not in piece
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()


@given(TEXTS, TEXTS)
def test_blocks_do_not_touch_one_another(above: str, below: str) -> None:
    shift = len(above) + 1
    moved = [Span(s.start + shift, s.end + shift) for s in split_sentences(below)]
    assert [*split_sentences(f"{above}\n{below}")] == [*split_sentences(above), *moved]


@pytest.mark.parametrize("piece", ["kata ", "a", "Warga pulang. ", "1.", "A. ", "......", "a-", "Budi,"])
def test_long_text_in_linear_time(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    split_sentences(text[:100])  # Punkt is loaded
    started = time.process_time()
    assert split_sentences(text)
    assert time.process_time() - started < 2


def test_pieces_put_back_in_linear_time() -> None:
    def seconds(pieces: int) -> float:
        text = 'a. "” ' * pieces
        started = time.process_time()
        split_sentences(text)
        return time.process_time() - started

    few = min(seconds(1_000) for _ in range(3))
    assert seconds(8_000) < 24 * few  # 8 where it is linear, 64 where it is quadratic
