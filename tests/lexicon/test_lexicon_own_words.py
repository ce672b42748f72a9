"""A reader's own words: strict rows, CSV there and back, at once in effect, certain."""

import pytest

from analyzer.errors import LexiconError
from analyzer.lexicon.own_csv import COLUMNS, LARGEST, read_own_csv, rows_of
from analyzer.lexicon.own_words import MOST, SOURCE, OwnWord, entry_of, merged, own_matcher, own_word, terms_with
from analyzer.personal import personal_analyzer
from analyzer.pipeline import default_analyzer
from analyzer.report.table import to_csv
from analyzer.report.wording import source_name

HEADER = "kata,kategori,alasan,lebih_lugas\n"
TEXT = "Para jametuh dan sobatnyainya bertemu di alun-alun kota pada hari Senin."
JAMETUH = own_word("jametuh", "labeling", "Ejekan politik.", ["pendukung …"])


def marked(text: str, words: list[OwnWord], ignored: frozenset[str] = frozenset()) -> list[str]:
    analysis = personal_analyzer(default_analyzer(), words, ignored).read(text)
    return [text[f.span.start : f.span.end] for f in analysis.findings]


@pytest.mark.parametrize("category", ["labeling", "Pelabelan", " pelabelan ", "Labelling"])
def test_category_by_key_or_name(category: str) -> None:
    assert own_word("jametuh", category, "Ejekan.").category == "labeling"


@pytest.mark.parametrize(
    ("word", "category", "reason", "said"),
    [
        ("  ", "labeling", "x", "belum diisi"),
        ("50 orang", "labeling", "x", "angka"),
        ("=cmd", "labeling", "x", "tanda baca"),
        ("satu dua tiga empat lima enam tujuh", "labeling", "x", "terlalu panjang"),
        ("a" * 61, "labeling", "x", "terlalu panjang"),
        ("Putin", "labeling", "x", "adalah nama"),
        ("islam", "labeling", "x", "adalah nama"),
        ("jametuh", "ejekan", "x", "tidak dikenal"),
        ("jametuh", "labeling", " ", "alasan"),
        ("jametuh", "labeling", "x" * 401, "terlalu panjang"),
    ],
)
def test_wrong_rows(word: str, category: str, reason: str, said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        own_word(word, category, reason)


def test_entry_shows_whose_it_is() -> None:
    entry = entry_of(JAMETUH)
    assert (entry.ambiguous, entry.source) == (False, SOURCE)
    assert "pembaca" in source_name(entry.source)


def test_takes_effect_with_clitic_and_capitals() -> None:
    sobatnyai = own_word("Sobatnyai", "labeling", "Ejekan politik.")
    assert marked(TEXT, []) == []
    assert marked(TEXT, [JAMETUH, sobatnyai]) == ["jametuh", "sobatnyainya"]
    assert marked("Polisi memanggil Jametuh itu kemarin.", [JAMETUH]) == ["Jametuh"]


def test_is_certain_and_tells_so() -> None:
    analyzer = personal_analyzer(default_analyzer(), [JAMETUH])
    analysis = analyzer.analyze(TEXT)
    assert analysis.findings[0].probability == 1.0
    assert analysis.sentences[0].loaded
    assert analysis.versions.lexicon.startswith(default_analyzer().versions.lexicon + "+")


def test_own_word_goes_before_the_shipped_one() -> None:
    own = own_word("terisolasi", "opinion", "Menurut saya.")
    analysis = personal_analyzer(default_analyzer(), [own]).read("Putin yang terisolasi pergi ke Moskow.")
    assert [(f.category, f.why) for f in analysis.findings] == [("opinion", "Menurut saya.")]


def test_ignored_terms_are_not_marked() -> None:
    text = "Putin yang terisolasi pergi ke Moskow."
    assert marked(text, []) == ["terisolasi"]
    assert marked(text, [], frozenset({"terisolasi"})) == []


def test_nothing_of_one_s_own_is_the_shipped_analyzer() -> None:
    assert personal_analyzer(default_analyzer()) is default_analyzer()
    assert own_matcher(default_analyzer().matcher, []) is default_analyzer().matcher


def test_negated_own_word_is_dropped() -> None:
    assert marked("Mereka bukan jametuh kata warga kemarin.", [JAMETUH]) == []


def test_terms_with_finds_by_any_form() -> None:
    entries = default_analyzer().matcher.entries
    assert "terisolasi" in terms_with("Terisolasi", entries)
    assert terms_with("kata yang tidak ada", entries) == ()


def test_merged_replaces_and_is_bounded() -> None:
    changed = own_word("Jametuh", "opinion", "Lain.")
    assert merged([JAMETUH], [changed]) == (changed,)
    many = [OwnWord("a" * (i + 1), "labeling", "x") for i in range(MOST)]
    with pytest.raises(LexiconError, match="Paling banyak"):
        merged([JAMETUH], many)


def test_csv_there_and_back() -> None:
    words = (own_word("jametuh", "labeling", '-"Ejekan", katanya; kasar', ["pendukung X", "-"]), own_word("wong cilik", "us_them", "Sama rata."))
    written = to_csv(rows_of(words), COLUMNS)
    assert read_own_csv(written.encode("utf-8-sig")) == words
    assert read_own_csv(written.replace("\n", "\r\n").encode()) == words


def test_csv_with_semicolons_and_other_column_order() -> None:
    data = 'alasan;kata;lebih_lugas;kategori\r\nEjekan.;jametuh;"a; b";Pelabelan\r\n;;;\r\n'
    assert read_own_csv(data.encode()) == (own_word("jametuh", "labeling", "Ejekan.", ["a", "b"]),)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Baris judul"),
        (b"kata,kategori\nx,y\n", "Baris judul"),
        (b"word,category,reason,plainer\nx,y,z,\n", "Baris judul"),
        (HEADER.encode(), "tidak memuat satu kata"),
        (HEADER.encode() + b"a,b\n", "Baris 2: ada 2 kolom"),
        (HEADER.encode() + b"jametuh,labeling,x,\njametuh,ejek,x,\n,labeling,x,\n", "Baris 3: kategori"),
        (HEADER.encode() + b"jametuh,labeling,x,\n\nJametuh,labeling,y,\n", "sudah ada di baris 2"),
        (HEADER.encode() + b'"jametuh,labeling,x,\n', "bukan CSV"),
        ("kata,kategori,alasan,lebih_lugas\n".encode("utf-16"), "UTF-8"),
        (b"PK\x03\x04\xff\xfe", "UTF-8"),
        (b"\0" * 10, "Baris judul"),
        (b"x" * (LARGEST + 1), "lebih besar"),
        (HEADER.encode() + b"".join(b"a,b,c,\n" for _ in range(1200)), "lebih dari"),
    ],
)
def test_csv_errors(data: bytes, said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        read_own_csv(data)


def test_csv_tells_all_wrong_lines_at_once() -> None:
    with pytest.raises(LexiconError) as error:
        read_own_csv(HEADER.encode() + b"1,labeling,x,\n2,labeling,x,\njametuh,labeling,x,\n")
    assert "Baris 2" in str(error.value)
    assert "Baris 3" in str(error.value)
