"""Finding forms: longest match, no overlap, clitics, guarded names, negation, contexts."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon.check import offsets, whole_sentence
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.text.words import split_words

Write = Callable[..., Path]
Make = Callable[..., str]


@pytest.fixture
def matcher_of(write: Write) -> Callable[..., Matcher]:
    return lambda *entries: Matcher(load_entries(write(satu="".join(entries))))


def found(matcher: Matcher, text: str) -> list[str]:
    sentence = whole_sentence(text)
    return [text[slice(*offsets(sentence, m))] for m in matcher.matches(sentence)]


def test_longest_match_wins(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    matcher = matcher_of(entry("bola"), entry("bola panas"), entry("bola panas politik"), entry("panas"))
    assert found(matcher, "Isu itu bola panas politik.") == ["bola panas politik"]
    assert found(matcher, "Isu itu bola panas.") == ["bola panas"]
    assert found(matcher, "Isu itu bola dan panas.") == ["bola", "panas"]
    assert found(matcher, "Isu itu bola panas panas.") == ["bola panas", "panas"]


def test_unfinished_longer_form_falls_back(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    matcher = matcher_of(entry("bola"), entry("bola panas politik"))
    assert found(matcher, "Isu itu bola panas sekali.") == ["bola"]


@pytest.mark.parametrize("word", ["kejam", "KEJAM", "kejamnya", "kejamku", "kejammu", "kejamlah", "kejamkah", "kejampun"])
def test_case_and_clitics(matcher_of: Callable[..., Matcher], entry: Make, word: str) -> None:
    assert found(matcher_of(entry("kejam")), f"Di sana {word} sekali.") == [word]


@pytest.mark.parametrize("word", ["kejamnyalah", "kejaman", "sekejam", "kejamx", "nya"])
def test_other_endings_are_other_words(matcher_of: Callable[..., Matcher], entry: Make, word: str) -> None:
    assert found(matcher_of(entry("kejam")), f"Di sana {word} sekali.") == []


def test_clitic_only_on_the_last_word(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    matcher = matcher_of(entry("bola panas"))
    assert found(matcher, "Itu bola panasnya.") == ["bola panasnya"]
    assert found(matcher, "Itu bolanya panas.") == []


def test_form_with_clitic_written_out_goes_first(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    matcher = matcher_of(entry("akhirnya", "akhirnya"), entry("akhir", "akhir"))
    sentence = whole_sentence("Di sana akhirnya reda.")
    assert [m.entry.term for m in matcher.matches(sentence)] == ["akhirnya"]


GUARDED = ["Partai Kejam Abadi menang di desa itu kemarin.", "Warga bertemu Kejam di desa.", "Petugas memutar film Cinta Kejam Sekali di balai desa."]


@pytest.mark.parametrize("text", GUARDED)
def test_names_are_guarded(matcher_of: Callable[..., Matcher], entry: Make, text: str) -> None:
    assert found(matcher_of(entry("kejam")), text) == []


@pytest.mark.parametrize("text", ["Kejam sekali langkah itu.", "Langkah Zulfikri kejam.", "LANGKAH WARGA KEJAM SEKALI", "Langkah Warga Kejam Sekali"])
def test_capitals_that_make_no_name(matcher_of: Callable[..., Matcher], entry: Make, text: str) -> None:
    assert len(found(matcher_of(entry("kejam")), text)) == 1


def test_named_entry_passes_the_guard(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    assert found(matcher_of(entry("kadrun", rest="always = true")), "Warga mengejek Kadrun itu.") == []
    assert found(matcher_of(entry("kadrun", rest="always = true\nnamed = true")), "Warga mengejek Kadrun itu.") == ["Kadrun"]


@pytest.mark.parametrize("before", ["tidak", "tak", "bukan", "tanpa", "belum", "jangan", "tidak begitu", "bukan sebuah", "Tidak"])
def test_negated(matcher_of: Callable[..., Matcher], entry: Make, before: str) -> None:
    text = f"Langkah itu {before} kejam."
    assert found(matcher_of(entry("kejam")), text) == []
    assert found(matcher_of(entry("kejam", rest='always = true\nnegated = "keep"')), text) == ["kejam"]


@pytest.mark.parametrize("before", ["tidak lama kemudian jadi", "tidak hanya warga", "bukan dia yang berkata"])
def test_negation_far_away(matcher_of: Callable[..., Matcher], entry: Make, before: str) -> None:
    assert found(matcher_of(entry("kejam")), f"Langkah itu {before} kejam.") == ["kejam"]


def test_form_that_begins_with_a_negation(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    assert found(matcher_of(entry("tak tahu malu")), "Ia memang tak tahu malu.") == ["tak tahu malu"]


CONTEXTS = [
    ("left", '["ibu"]', "Ada ibu bola di sana.", "Ada bola di sana, ibu."),
    ("right", '["kaki sepak"]', "Ada bola kaki sepak.", "Ada bola kaki."),
    ("near", '["gol"]', "Wasit mencatat satu gol dari bola itu.", "Satu gol kata wasit yang datang pagi tadi dari desa sebelah membawa bola."),
    ("sentence", '["wasit"]', "Wasit yang datang pagi tadi dari desa sebelah di utara membawa bola.", "Warga membawa bola."),
    ("right", '["<number>"]', "Ada bola 12 buah.", "Ada bola merah."),
    ("right", '["<number>"]', "Ada bola dua buah.", "Ada bola merah dua."),
    ("right", '["<percent>"]', "Harga bola 40 persen naik.", "Harga bola 40 ribu naik."),
    ("right", '["<money>"]', "Harga bola Rp20.000.", "Harga bola murah."),
    ("right", '["<name>"]', "Kata bola Zulfikri pergi.", "Kata bola warga pergi."),
    ("left", '["<start>"]', "Bola itu merah.", "Ada bola itu."),
    ("left", '["<start>"]', "“Bola itu merah.", "Ada bola itu."),
    ("right", '["<end>"]', "Ada bola.", "Ada bola merah."),
    ("near", '["menang*"]', "Mereka memenangkan, menangnya bola.", "Mereka kalah bola."),
]


@pytest.mark.parametrize("context", CONTEXTS)
def test_unless_and_only(matcher_of: Callable[..., Matcher], entry: Make, context: tuple[str, ...]) -> None:
    where, phrases, there, absent = context
    table = f"{{ {where} = {phrases} }}"
    unless = matcher_of(entry("bola", rest=f"always = true\nunless = {table}"))
    assert found(unless, there) == []
    assert [w.lower() for w in found(unless, absent)] == ["bola"]
    only = matcher_of(entry("bola", rest=f"always = true\nonly = {table}"))
    assert [w.lower() for w in found(only, there)] == ["bola"]
    assert found(only, absent) == []


def test_shorter_match_where_the_longest_is_cancelled(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    matcher = matcher_of(entry("bola"), entry("bola panas", rest='always = true\nunless = { right = ["sekali"] }'), entry("panas politik"))
    assert found(matcher, "Isu itu bola panas.") == ["bola panas"]
    assert found(matcher, "Isu itu bola panas sekali.") == ["bola"]


def test_match_inside_at_the_end_where_the_longest_is_cancelled(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    matcher = matcher_of(entry("panas"), entry("bola panas", rest='always = true\nunless = { right = ["sekali"] }'))
    assert found(matcher, "Isu itu bola panas sekali.") == ["panas"]


def test_spans_of_ready_tokens(matcher_of: Callable[..., Matcher], entry: Make) -> None:
    matcher = matcher_of(entry("bola"), entry("bola panas"))
    assert matcher.spans(["bola", "panas", "x", "bola"]) == [(0, 2, 1), (3, 4, 0)]
    assert matcher.spans([]) == []


TOKENS = ("oknum", "sangat", "kejam", "tidak", "luar", "biasa", "Budi", "warga", ",", "“", "”", "BOM", "waktu", "12", "nya", "Kian", "parah")
WORDS = st.lists(st.sampled_from(TOKENS), max_size=25)


@given(WORDS)
def test_matches_are_in_order_and_apart(matcher: Matcher, words: list[str]) -> None:
    sentence = whole_sentence(" ".join(words))
    at = 0
    for match in matcher.matches(sentence):
        assert at <= match.start < match.end <= len(sentence.words)
        at = match.end


@pytest.mark.slow
def test_five_megabytes_a_second(matcher: Matcher) -> None:
    text = "Pemerintah kota memindahkan pedagang pasar ke lokasi baru di tepi jalan raya, kata petugas yang ditemui kemarin sore. " * 4_000
    keys = split_words(text).keys
    started = time.process_time()
    matcher.spans(keys)
    assert len(text) / (time.process_time() - started) > 2_000_000  # a slow, shared core; 5 MB on a free one
