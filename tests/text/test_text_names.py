"""Names by capitals and lists, and what features may see of them."""

import pytest

from analyzer.results import Span
from analyzer.text.names import GROUP, NAME, capitals_say_nothing, is_group, is_ordinary, kinds_of, vocabulary
from analyzer.text.reading import ReadSentence, read_text
from analyzer.text.words import split_words


def one(text: str) -> ReadSentence:
    return read_text(text, [Span(0, len(text))])[0]


def names(text: str) -> list[str]:
    read = one(text)
    return [form for form, name in zip(read.words.forms, read.names, strict=True) if name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Warga bertemu Zulfikri di kantor desa.", ["Zulfikri"]),
        ("Zulfikri bertemu warga di kantor desa.", ["Zulfikri"]),
        ("Warga bertemu warga di kantor desa.", []),
        ("Kejam sekali langkah Zulfikri itu.", ["Zulfikri"]),
        ("Langkah presiden rusia dan umat islam dikritik.", ["rusia", "islam"]),
        ("Kebijakan Rusianya dan Islamnya dikritik.", ["Rusianya", "Islamnya"]),
        ("Warga Jawa dan orang jawa pulang.", ["Jawa"]),
        ("Ia berkata: “Kebijakan itu kejam.”", []),
        ("Ia berkata: “Zulfikri kejam.”", ["Zulfikri"]),
        ("Menteri Luar Negeri Sergei Lavrov bertemu warga di kantor desa kemarin.", ["Luar", "Negeri", "Sergei", "Lavrov"]),
        ("Petugas KPK dan DPR datang.", ["KPK", "DPR"]),
        ("Ini BOHONG besar kata warga.", []),
        ("Kepala Badan Antariksa-Nusa pergi bersama warga kemarin sore.", ["Badan", "Antariksa-Nusa"]),
    ],
)
def test_body(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kebijakan Zulfikri Dinilai Kejam oleh Warga Kota", ["Zulfikri"]),
        ("KEBIJAKAN ZULFIKRI DINILAI KEJAM OLEH WARGA KOTA", ["ZULFIKRI"]),
        ("Zulfikri: Kebijakan Itu Kejam", ["Zulfikri"]),
        ("Langkah Rusia Dan Prabowo Dinilai Kejam", ["Rusia", "Prabowo"]),
        ("LANGKAH RUSIA DAN PRABOWO DINILAI KEJAM", ["RUSIA", "PRABOWO"]),
        ("Warga Amerika Serikat Dan Korea Utara Berdamai", ["Amerika", "Serikat", "Korea", "Utara"]),
        ("WARGA AMERIKA SERIKAT DAN KOREA UTARA BERDAMAI", ["AMERIKA", "SERIKAT", "KOREA", "UTARA"]),
    ],
)
def test_headlines(text: str, expected: list[str]) -> None:
    assert one(text).silent
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Kebijakan Baru Dinilai Kejam oleh Warga", True),
        ("KEBIJAKAN BARU DINILAI KEJAM", True),
        ("Kebijakan baru dinilai kejam oleh warga", False),
        ("Kebijakan baru Presiden Zulfikri Ramadani dinilai kejam oleh warga", False),
        ("Zulfikri", False),
        ("", False),
    ],
)
def test_capitals_say_nothing(text: str, silent: bool) -> None:
    assert capitals_say_nothing(kinds_of(split_words(text))) is silent


def test_a_run_of_names_is_one_mask() -> None:
    short, long = one("Warga bertemu Putin di desa."), one("Warga bertemu Vladimir Vladimirovich Putin di desa.")
    assert short.masked == long.masked == ("warga", "bertemu", NAME, "di", "desa", ".")
    assert long.places == (0, 1, 2, 2, 2, 3, 4, 5)


@pytest.mark.parametrize("group", ["pria", "wanita", "perempuan", "laki-laki", "wanitanya", "mahasiswa", "pendeta"])
def test_groups_are_masked(group: str) -> None:
    assert GROUP in one(f"Ada {group} di sana.").masked
    assert is_group(group)
    assert one(f"{group.capitalize()} itu pergi.").masked[0] == GROUP


@pytest.mark.parametrize("word", ["anti-rusia", "pro-Islam", "anti-Papua"])
def test_a_listed_name_inside_a_word_is_masked(word: str) -> None:
    assert one(f"Kelompok {word} berkumpul.").masked[1] == f"{word.partition('-')[0]}-{NAME}"


@pytest.mark.parametrize("word", ["kejam", "kejamnya", "kemarahan", "terang-terangan", "dilakukannya"])
def test_ordinary_words(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["zulfikri", "putin", "prabowo", "xhqwz", "kejam-zulfikri"])
def test_not_ordinary(word: str) -> None:
    assert not is_ordinary(word)


def test_vocabulary_is_lower_case_words() -> None:
    assert len(vocabulary()) > 20_000
    assert all(word == word.lower() for word in vocabulary())
