"""The lexicon's own examples hold; and a broken lexicon is told with file, entry and mend."""

from collections.abc import Callable
from pathlib import Path

import pytest

from analyzer.errors import LexiconError
from analyzer.lexicon.check import check_lexicon
from analyzer.lexicon.compiled import load_lexicon
from analyzer.lexicon.loader import load_entries, read_entries

Write = Callable[..., Path]
Make = Callable[..., str]


@pytest.mark.slow
def test_every_entrys_examples() -> None:
    assert check_lexicon() == ()


def test_sound_lexicon(write: Write, sound: str) -> None:
    folder = write(satu=sound)
    assert check_lexicon(folder) == ()
    (entry,) = load_entries(folder)
    assert (entry.term, entry.category, entry.file, entry.position) == ("kejam", "evaluation", "satu.toml", 1)
    assert entry.forms == (("kejam",), ("kekejaman",))
    assert entry.flags[0].text == "Kebijakan itu kejam."
    assert entry.flags[0].text[entry.flags[0].start : entry.flags[0].end] == "kejam"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('source = "redaksi"', 'source = "redaksi"\nwarna = "merah"', "kunci warna tidak dikenal"),
        ("intensity = 2\n", "", "kunci intensity belum ada"),
        ('why = "Kata ini menilai tanpa menunjukkan perbuatannya."\n', "", "kunci why belum ada"),
        ('flags = ["Kebijakan itu [kejam]."]\n', "", "kunci flags belum ada"),
        ("intensity = 2", "intensity = 4", "intensity = 4"),
        ("intensity = 2", "intensity = 0", "intensity = 0"),
        ("intensity = 2", "intensity = true", "intensity = True"),
        ("intensity = 2", 'intensity = "2"', "intensity = '2'"),
        ('polarity = "negative"', 'polarity = "buruk"', "polarity = 'buruk'"),
        ('source = "redaksi"', 'source = "wiki"', "source = 'wiki' tidak ada di sources.toml"),
        ('why = "Kata ini menilai tanpa menunjukkan perbuatannya."', 'why = " "', "why harus berupa teks"),
        ('term = "kejam"', "term = 3", "term harus berupa teks"),
        ('neutral = ["keras"]', 'neutral = "keras"', "neutral harus berupa daftar teks"),
        ('neutral = ["keras"]', 'neutral = [""]', "neutral harus berupa daftar teks"),
        ('["Kebijakan itu [kejam]."]', "[]", "flags kosong"),
        ("Kebijakan itu [kejam].", "Kebijakan itu kejam.", "tepat satu kecocokan di dalam [ ]"),
        ("Kebijakan itu [kejam].", "[Kebijakan] itu [kejam].", "tepat satu kecocokan di dalam [ ]"),
        ("Kebijakan itu [kejam].", "Kebijakan itu []kejam.", "tepat satu kecocokan di dalam [ ]"),
        ('allows = ["Ibu kota itu bernama lain."]\n', "", "allows (kalimat dengan makna biasa) atau always"),
        ('allows = ["Ibu kota itu bernama lain."]', 'allows = ["Ibu kota."]\nalways = true', "tepat satu"),
        ('affixes = ["ke-an"]', 'affixes = ["ke-"]', "imbuhan 'ke-' tidak dikenal"),
        ('affixes = ["ke-an"]\n', "", "root dan affixes harus ada berdua"),
        ('root = "kejam"\n', "", "root dan affixes harus ada berdua"),
        ('forms = ["kejam"]\nroot = "kejam"\naffixes = ["ke-an"]\n', "", "tidak ada bentuk kata"),
        ('forms = ["kejam"]', 'forms = ["kejam", "  "]', "forms harus berupa daftar teks"),
        ('source = "redaksi"', 'source = "redaksi"\nnegated = "ya"', "negated hanya boleh keep"),
        ('source = "redaksi"', 'source = "redaksi"\nambiguous = "ya"', "ambiguous harus true atau false"),
        ('source = "redaksi"', 'source = "redaksi"\nnamed = 1', "named harus true atau false"),
        ('source = "redaksi"', 'source = "redaksi"\nunless = { di_atas = ["x"] }', "unless hanya boleh berisi left, right, near, sentence"),
        ('source = "redaksi"', 'source = "redaksi"\nonly = ["x"]', "only hanya boleh berisi"),
        ('source = "redaksi"', 'source = "redaksi"\nunless = { left = "x" }', "left harus berupa daftar teks"),
    ],
)
def test_broken_entry_is_told(write: Write, sound: str, old: str, new: str, told: str) -> None:
    assert old in sound
    folder = write(satu=sound.replace(old, new))
    (problem,) = check_lexicon(folder)
    assert problem.startswith("satu.toml, entri 1 (")
    assert told in problem
    with pytest.raises(LexiconError, match=r"satu\.toml"):
        load_entries(folder)


def test_a_broken_entry_does_not_hide_the_others(write: Write, entry: Make) -> None:
    folder = write(satu=entry("alfa", "bejat") + entry("beta", "bengis", rest="") + entry("gama", "biadab"))
    entries, problems = read_entries(folder)
    assert [e.term for e in entries] == ["alfa", "gama"]
    assert len(problems) == 1
    assert "entri 2 (beta)" in problems[0]


def test_unsorted(write: Write, entry: Make) -> None:
    (problem,) = check_lexicon(write(satu=entry("biadab") + entry("bejat")))
    assert problem.startswith("satu.toml, entri 2 (bejat): harus berdiri sebelum biadab")


def test_same_form_twice(write: Write, entry: Make) -> None:
    problems = check_lexicon(write(satu=entry("alfa", "bejat"), tiga=entry("beta", "biadab", "bejat")))
    assert problems == ("tiga.toml, entri 1 (beta): bentuk 'bejat' juga dimiliki alfa (satu.toml). Satu bentuk hanya boleh di satu entri.",)


def test_same_term_twice(write: Write, entry: Make) -> None:
    problems = check_lexicon(write(satu=entry("bejat"), dua=entry("bejat", "biadab")))
    assert any("term yang sama ada di dua.toml" in p for p in problems)


def test_flags_that_do_not_match(write: Write, entry: Make) -> None:
    (problem,) = check_lexicon(write(satu=entry("bejat", flags="Orang itu [biadab] sekali.")))
    assert "tidak cocok tepat pada [biadab]; yang cocok: tidak ada" in problem


def test_flags_that_match_elsewhere(write: Write, entry: Make) -> None:
    (problem,) = check_lexicon(write(satu=entry("bejat", "bejat", "orang bejat", flags="Orang [bejat] sekali.")))
    assert "yang cocok: 'Orang bejat'" in problem


def test_allows_that_match(write: Write, entry: Make) -> None:
    (problem,) = check_lexicon(write(satu=entry("bejat", rest='allows = ["Orang itu bejat."]')))
    assert "allows 'Orang itu bejat.' ikut cocok" in problem
    assert check_lexicon(write(satu=entry("bejat", rest='ambiguous = true\nallows = ["Orang itu bejat."]'))) == ()


def test_neutral_that_is_loaded(write: Write, entry: Make) -> None:
    (problem,) = check_lexicon(write(satu=entry("bejat", neutral='["yang biadab"]') + entry("biadab")))
    assert "neutral 'yang biadab' sendiri bermuatan (biadab)" in problem


def test_todo_that_is_done(write: Write, entry: Make) -> None:
    rest = 'always = true\ntodo_flags = ["Ia [bejat]."]\ntodo_allows = ["Ia baik."]'
    first, second = check_lexicon(write(satu=entry("bejat", rest=rest)))
    assert "todo_allows 'Ia baik.' kini tidak cocok lagi" in first
    assert "todo_flags 'Ia bejat.' kini cocok" in second


def test_todo_that_waits(write: Write, entry: Make) -> None:
    rest = 'always = true\ntodo_flags = ["Ia [biadab]."]\ntodo_allows = ["Ia bejat."]'
    assert check_lexicon(write(satu=entry("bejat", rest=rest))) == ()


def test_bad_toml(write: Write, entry: Make) -> None:
    folder = write(satu=entry("bejat"), rusak="[[entry]\n")
    (problem,) = check_lexicon(folder)
    assert problem.startswith("rusak.toml: bukan TOML yang sah")
    with pytest.raises(LexiconError, match=r"rusak\.toml"):
        load_entries(folder)


def test_bad_encoding(write: Write, entry: Make) -> None:
    folder = write(satu=entry("bejat"))
    (folder / "rusak.toml").write_bytes(b'category = "evaluation" # \xff')
    assert check_lexicon(folder)[0].startswith("rusak.toml: bukan TOML yang sah")


def test_unknown_category(write: Write, entry: Make) -> None:
    (problem,) = check_lexicon(write(category="kemarahan", satu=entry("bejat")))
    assert problem.startswith("satu.toml: category = 'kemarahan' tidak dikenal")


def test_unknown_key_of_the_file(write: Write, entry: Make) -> None:
    (problem,) = check_lexicon(write(satu=f"warna = 1\n{entry('bejat')}"))
    assert problem.startswith("satu.toml: kunci warna tidak dikenal di tingkat berkas")


def test_empty_folder(tmp_path: Path) -> None:
    (problem,) = check_lexicon(tmp_path)
    assert "tidak ada berkas leksikon" in problem
    with pytest.raises(LexiconError):
        load_lexicon(tmp_path, tmp_path / "compiled.json")


@pytest.mark.parametrize(("old", "new"), [("[[entry]]", "[entry]"), ('root = "kejam"', "root = 3")])
def test_wrong_shape_is_told(write: Write, sound: str, old: str, new: str) -> None:
    problems = check_lexicon(write(satu=sound.replace(old, new)))
    assert problems
    assert all(p.startswith("satu.toml") for p in problems)
