"""Indonesian morphophonemics, after Tata Bahasa Baku."""

import pytest

from analyzer.lexicon.inflection import AFFIXES, inflect


@pytest.mark.parametrize(
    ("root", "men", "pen"),
    [
        ("ancam", "mengancam", "pengancam"),
        ("injak", "menginjak", "penginjak"),
        ("ubah", "mengubah", "pengubah"),
        ("ekspor", "mengekspor", "pengekspor"),
        ("obral", "mengobral", "pengobral"),
        ("bunuh", "membunuh", "pembunuh"),
        ("fitnah", "memfitnah", "pemfitnah"),
        ("vonis", "memvonis", "pemvonis"),
        ("pukul", "memukul", "pemukul"),
        ("produksi", "memproduksi", "pemproduksi"),
        ("dukung", "mendukung", "pendukung"),
        ("cemooh", "mencemooh", "pencemooh"),
        ("jarah", "menjarah", "penjarah"),
        ("zalim", "menzalim", "penzalim"),
        ("tuduh", "menuduh", "penuduh"),
        ("transfer", "mentransfer", "pentransfer"),
        ("sapu", "menyapu", "penyapu"),
        ("syukur", "mensyukur", "pensyukur"),
        ("ganggu", "mengganggu", "pengganggu"),
        ("hina", "menghina", "penghina"),
        ("kecam", "mengecam", "pengecam"),
        ("kritik", "mengkritik", "pengkritik"),
        ("khianat", "mengkhianat", "pengkhianat"),
        ("lempar", "melempar", "pelempar"),
        ("masak", "memasak", "pemasak"),
        ("nanti", "menanti", "penanti"),
        ("nyanyi", "menyanyi", "penyanyi"),
        ("ngiler", "mengiler", "pengiler"),
        ("rusak", "merusak", "perusak"),
        ("warisi", "mewarisi", "pewarisi"),
        ("yakin", "meyakin", "peyakin"),
        ("bom", "mengebom", "pengebom"),
        ("cap", "mengecap", "pengecap"),
        ("sah", "mengesah", "pengesah"),
    ],
)
def test_nasal_prefixes(root: str, men: str, pen: str) -> None:
    assert inflect(root, "meN-")[0] == men
    assert inflect(root, "peN-")[0] == pen


@pytest.mark.parametrize(("root", "also"), [("pukul", "mempukul"), ("kecam", "mengkecam"), ("sapu", "mensapu"), ("terjemah", "menterjemah"), ("bom", "membom")])
def test_undropped_spelling_is_known_too(root: str, also: str) -> None:
    assert also in inflect(root, "meN-")[1:]


@pytest.mark.parametrize(
    ("root", "affix", "expected"),
    [
        ("kucil", "ter-", "terkucil"),
        ("rusak", "ter-", "terusak"),
        ("rusak", "ber-", "berusak"),
        ("gelora", "ber-", "bergelora"),
        ("rundung", "per-an", "perundungan"),
        ("tikai", "per-an", "pertikaian"),
        ("kucil", "di-kan", "dikucilkan"),
        ("kucil", "meN-kan", "mengucilkan"),
        ("lempar", "di-i", "dilempari"),
        ("kejam", "ke-an", "kekejaman"),
        ("puruk", "ke-ter-an", "keterpurukan"),
        ("pihak", "ke-ber-an", "keberpihakan"),
        ("bungkam", "peN-an", "pembungkaman"),
        ("malu", "memper-kan", "mempermalukan"),
        ("malu", "diper-kan", "dipermalukan"),
        ("kesan", "ter-", "terkesan"),
        ("brutal", "-an", "brutalan"),
        ("kejam", "se-", "sekejam"),
        ("", "", ""),
    ],
)
def test_patterns(root: str, affix: str, expected: str) -> None:
    assert inflect(root, affix)[0] == expected


@pytest.mark.parametrize(
    ("root", "affix", "expected"),
    [
        ("habis", "R-an", ("habis-habisan",)),
        ("gembor", "R", ("gembor-gembor",)),
        ("gembor", "ber-R", ("bergembor-gembor",)),
        ("lunta", "ter-R", ("terlunta-lunta",)),
        ("caci", "meN-R", ("mencaci-caci",)),
        ("kutuk", "meN-R", ("mengutuk-kutuk", "mengkutuk-kutuk")),
        ("elu", "di-R", ("dielu-elu",)),
        ("bodoh", "ke-R-an", ("kebodoh-bodohan",)),
        ("benar", "se-R-nya", ("sebenar-benarnya",)),
    ],
)
def test_reduplication(root: str, affix: str, expected: tuple[str, ...]) -> None:
    assert inflect(root, affix) == expected


@pytest.mark.parametrize("affix", AFFIXES)
def test_every_pattern_gives_forms(affix: str) -> None:
    for root in ("ancam", "rusak", "pukul", "bom"):
        forms = inflect(root, affix)
        assert forms
        assert len(set(forms)) == len(forms)
        assert all(form == form.strip() and "--" not in form for form in forms)


@pytest.mark.parametrize("affix", ["meN", "ke-", "pun", "R-R", "men-"])
def test_unknown_pattern(affix: str) -> None:
    with pytest.raises(KeyError):
        inflect("pukul", affix)


@pytest.mark.parametrize(("root", "expected"), [("jual", "menjual"), ("buat", "membuat"), ("luap", "meluap"), ("siap", "menyiap")])
def test_hiatus_is_two_syllables(root: str, expected: str) -> None:
    assert inflect(root, "meN-")[0] == expected


@pytest.mark.parametrize(("affix", "expected"), [("memper-", "memperumit"), ("diper-", "diperumit")])
def test_memper_before_r(affix: str, expected: str) -> None:
    assert inflect("rumit", affix) == (expected,)


def test_ber_before_er() -> None:
    assert inflect("kerja", "ber-")[0] == "bekerja"
    assert inflect("cermin", "ber-")[1] == "bercermin"
    assert inflect("perang", "ber-") == ("berperang",)
