"""The same yardstick for all: one name stands for another, one group for another, and nothing moves, not by a bit.

Each sentence is read by the shipped model and by one with a weight of its own for every feature, so that what a feature
sees of a name cannot hide behind a small weight. What is known to be broken stands at the end, one smallest case each.
"""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.proposals import propose
from analyzer.pipeline import Analyzer
from analyzer.text.names import NAME, is_ordinary

PEOPLE = ("Putin", "Biden", "Prabowo Subianto", "Anies Baswedan", "Joko Widodo", "Zulfikri", "Xhrqo Mbwana", "Siti Rahmawatiningsih")
COUNTRIES = ("Rusia", "Ukraina", "China", "Tiongkok", "Amerika", "Amerika Serikat", "Korea Utara", "Israel", "Palestina", "Indonesia")
PARTIES = ("Golkar", "Gerindra", "PKS", "PDIP", "NasDem", "Demokrat")
FAITHS = ("Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Yahudi", "Ahmadiyah", "Konghucu")
PEOPLES = ("Papua", "Jawa", "Batak", "Tionghoa", "Dayak", "Rohingya", "Madura")
OUTLETS = ("Kompas", "Tempo", "Republika", "Detikcom", "CNN", "Tribunnews")
PLACES = ("Jakarta", "Papua", "Aceh", "Surabaya", "Gaza", "Kyiv", "New York")
NAMES = {"people": PEOPLE, "countries": COUNTRIES, "parties": PARTIES, "faiths": FAITHS, "peoples": PEOPLES, "outlets": OUTLETS, "places": PLACES}

SENTENCES = [
    "Langkah {X} itu kejam dan memalukan.",
    "{X} kembali berulah dan membungkam warga secara brutal.",
    "Warga mengecam keras sikap {X} yang dinilai sangat arogan kemarin.",
    "“Langkah {X} ini memalukan,” kata seorang warga kepada wartawan.",
    "Menurut {X}, kebijakan itu kejam dan tidak masuk akal.",
    "{X} mengatakan bahwa kebijakan itu gagal total.",
    "Kebijakan itu dinilai {X} sangat memalukan.",
    "{X}: kebijakan itu kejam dan memalukan",
    "Pemerintah memindahkan 120 pedagang ke lokasi {X} pada hari Senin.",
    "Rencana “perdamaian” dari {X} itu disebut-sebut bakal kandas.",
    "Kelompok pendukung dan antek {X} menyerbu balai kota, warga mencekam.",
    "Akhirnya {X} buka suara soal skandal yang bikin heboh netizen.",
]
GROUPS = [
    ("pria", "wanita", "perempuan", "laki-laki"),
    ("umat Islam", "umat Kristen", "umat Hindu", "umat Katolik"),
    ("warga Papua", "warga Jawa", "warga Madura", "warga Tionghoa"),
    ("China", "Amerika", "Rusia", "Ukraina"),
    ("mahasiswa", "nelayan", "petani", "santri"),
    ("kiai", "pendeta", "pastor", "biksu"),
]
GROUP_SENTENCES = [
    "Beberapa {X} itu kejam dan memalukan.",
    "Seorang {X} ditangkap setelah kembali berulah secara brutal.",
    "Ribuan {X} mengamuk dan suasana mencekam.",
    "“Ini memalukan,” kata {X} itu kepada wartawan.",
    "Menurut {X} itu, kebijakan tersebut gagal total.",
    "Pemerintah memindahkan {X} ke lokasi baru pada hari Senin.",
    "Aksi {X} bikin heboh dan jadi bom waktu bagi kota.",
]
WRITTEN: dict[str, Callable[[str], str]] = {
    "body": lambda t: t[:1].upper() + t[1:],
    "title": lambda t: " ".join(word[:1].upper() + word[1:] for word in t.split(" ")),
    "capitals": str.upper,
}


def reading(analyzer: Analyzer, text: str) -> tuple[object, ...]:
    """Everything about a text that must not depend on who it is about."""
    return tuple(
        (
            (s.score, s.loaded, s.lexicon_score, s.probability, len(s.findings)),
            tuple((f.term, f.category, f.intensity, f.voice, f.probability) for f in s.proposals),
        )
        for s in analyzer.read(text).sentences
    )


def moved(analyzers: tuple[Analyzer, ...], texts: list[str]) -> list[str]:
    """The texts that read otherwise than the first."""
    return [text for one in analyzers for text in texts[1:] if reading(one, text) != reading(one, texts[0])]


def written(template: str, names: tuple[str, ...], way: str) -> list[str]:
    return [WRITTEN[way](template.replace("{X}", name)) for name in names]


@pytest.fixture(scope="session")
def both(analyzer: Analyzer, restless: Analyzer) -> tuple[Analyzer, ...]:
    return analyzer, restless


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("kind", NAMES)
def test_names(both: tuple[Analyzer, ...], kind: str, way: str) -> None:
    for template in SENTENCES:
        assert moved(both, written(template, NAMES[kind], way)) == []


@pytest.mark.parametrize("way", WRITTEN)
def test_names_of_every_kind(both: tuple[Analyzer, ...], way: str) -> None:
    for template in SENTENCES:
        assert moved(both, written(template, tuple(names[0] for names in NAMES.values()), way)) == []


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("groups", GROUPS, ids=lambda g: g[0])
def test_groups(both: tuple[Analyzer, ...], groups: tuple[str, ...], way: str) -> None:
    for template in GROUP_SENTENCES:
        assert moved(both, written(template, groups, way)) == []


@pytest.mark.parametrize("way", WRITTEN)
def test_sides_exchanged(both: tuple[Analyzer, ...], way: str) -> None:
    template = "{A} menuding {B} berbohong, sedangkan {B} menyebut langkah {A} kejam."
    pairs = itertools.permutations(("Rusia", "Ukraina", "Israel", "Palestina", "Prabowo Subianto", "Ganjar"), 2)
    assert moved(both, [WRITTEN[way](template.replace("{A}", a).replace("{B}", b)) for a, b in pairs]) == []


LETTERS = st.text(alphabet="abcdefghijklmnoprstuwyz", min_size=5, max_size=11)
NEW_NAMES = st.lists(LETTERS.filter(lambda w: not is_ordinary(w)).map(str.capitalize), min_size=1, max_size=3).map(" ".join)


@given(st.sampled_from(SENTENCES), NEW_NAMES, NEW_NAMES, st.sampled_from(sorted(WRITTEN)))
def test_names_nobody_listed(both: tuple[Analyzer, ...], template: str, one: str, other: str, way: str) -> None:
    assert moved(both, written(template, (one, other), way)) == []


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4), st.sampled_from(PEOPLE + COUNTRIES), st.sampled_from(FAITHS + PARTIES))
def test_whole_articles(both: tuple[Analyzer, ...], templates: list[str], one: str, other: str) -> None:
    text = "\n".join(templates)
    assert moved(both, written(text, (one, other), "body")) == []


def test_swapped_names_keep_the_target(analyzer: Analyzer) -> None:
    for name in PEOPLE:
        found = analyzer.read(f"Langkah {name} itu kejam dan memalukan.").findings
        assert {f.target for f in found} == {name}


NAMED_CONTEXTS = [
    ("Kaum komunis {X} berkuasa lagi.", ("China", "Amerika")),
    ("Warga melawan penjajah {X} itu.", ("Belanda", "Rusia")),
    ("{X} menyatakan perang kepada tetangganya.", ("Israel", "Ukraina")),
    ("Serangan balik {X} membuat lawannya kewalahan.", ("Iran", "Ukraina")),
    ("Mafia {X} menguasai pasar itu.", ("Rusia", "China")),
    ("Rakyat {X} menderita.", ("China", "Amerika")),
    ("Taman itu mengenang pejuang yang gugur melawan {X}.", ("Belanda", "Rusia")),
    ("Amarah warga {X} memuncak.", ("Islam", "Kristen")),
    ("Kelompok anti-{X} menyerbu balai kota.", ("Islam", "Hindu")),
    ("Jelas {X} itu bersalah.", ("pria", "laki-laki")),
    ("Predator {X} itu dibekuk.", ("pria", "wanita")),
    ("Kota itu ramah {X}.", ("pria", "perempuan")),
    ("Para {X} itu kejam.", ("pria", "wanita")),
]


FIXED_EXPRESSIONS = [
    ("Kaum {X} kembali berulah.", ("pria", "gadis")),
    ("Polisi menahan {X} bejat itu.", ("pria", "wanita")),
    ("{X} penghibur itu diamankan.", ("pria", "wanita")),
    ("{X} cabul itu ditangkap.", ("kiai", "pendeta")),
    ("Para {X} itu kejam.", ("pria", "laki-laki")),
]


@pytest.mark.parametrize(("template", "pair"), FIXED_EXPRESSIONS, ids=lambda x: x if isinstance(x, str) else "")
def test_fixed_expressions_with_a_group_noun(both: tuple[Analyzer, ...], template: str, pair: tuple[str, ...]) -> None:
    assert moved(both, written(template, pair, "body")) == []


@pytest.mark.parametrize(("template", "pair"), NAMED_CONTEXTS, ids=lambda x: x if isinstance(x, str) else "")
def test_entry_that_knows_a_side(both: tuple[Analyzer, ...], template: str, pair: tuple[str, ...]) -> None:
    assert moved(both, written(template, pair, "body")) == []


@pytest.mark.slow
def test_names_in_the_lexicons_own_examples(matcher: Matcher) -> None:
    def seen(text: str) -> tuple[object, ...]:
        read = whole_sentence(text)
        return read.masked, read.silent, [(m.entry.term, read.voices[m.start]) for m in propose(read, matcher)]

    out = []
    for entry in load_entries():
        for text in (*(e.text for e in entry.flags), *entry.allows):
            read = whole_sentence(text)
            at = next((i for i, name in enumerate(read.names) if name and "-" not in read.words.forms[i]), None)
            if at is None:
                continue
            end = next(i for i in range(at, len(read.names) + 1) if i == len(read.names) or not read.names[i])
            before, after = text[: read.words.starts[at]], text[read.words.ends[end - 1] :]
            texts = [before + name + after for name in ("Ukraina", "Joe Biden", "Islam", "Belanda")]
            out += [t for t in texts[1:] if seen(t) != seen(texts[0])]
    assert out == []


@pytest.mark.parametrize("pair", [("Papua", "Jawa"), ("Jokowi", "Prabowo"), ("Islam", "Zulfikri"), ("pria", "wanita")], ids="-".join)
def test_name_hyphenated_to_a_lower_case_word(both: tuple[Analyzer, ...], pair: tuple[str, ...]) -> None:
    assert moved(both, written("Kelompok pro-{X} menyerbu balai kota.", pair, "body")) == []


@pytest.mark.parametrize("name", ["Kompas.com", "Liputan6", "W.S. Rendra", "TVOne.id"])
def test_name_with_a_stop_or_a_figure(both: tuple[Analyzer, ...], name: str) -> None:
    assert moved(both, written("Menurut laporan {X} langkah itu kejam dan memalukan.", ("Tempo", name), "body")) == []


@pytest.mark.parametrize("way", ["title", "capitals"])
@pytest.mark.parametrize("pair", [("Golkar", "PDI Perjuangan"), ("Rusia", "Selandia Baru"), ("Bukalapak", "Bank Mandiri")], ids="-".join)
def test_name_of_an_ordinary_word_in_a_headline(both: tuple[Analyzer, ...], pair: tuple[str, ...], way: str) -> None:
    assert moved(both, written("Langkah {X} itu kejam dan memalukan warga kota", pair, way)) == []


@pytest.mark.parametrize(
    "template",
    [
        "Warga membantah {X} jika langkah itu kejam.",
        "Film karya {X} “pengkhianat” itu kejam.",
        "Wakil sekretaris jenderal partai {X}: langkah itu kejam",
        "Menurut ketua umum {X} dan sekretaris jenderal {X} langkah partai itu kejam.",
    ],
)
def test_longer_name(both: tuple[Analyzer, ...], template: str) -> None:
    assert moved(both, written(template, ("Putin", "Recep Tayyip Erdoğan"), "body")) == []


@pytest.mark.xfail(strict=True, reason="a name made of ordinary words that nobody listed tips a short sentence into Title Case")
def test_name_of_ordinary_words_in_a_short_sentence(both: tuple[Analyzer, ...]) -> None:
    assert moved(both, written("Langkah {X} itu kejam.", ("Zulfikri", "Bunga Cinta Sejati"), "body")) == []


def test_group_that_is_also_a_partys_name(both: tuple[Analyzer, ...]) -> None:
    assert moved(both, written("{X} itu kejam dan memalukan.", ("mahasiswa", "buruh"), "body")) == []


def test_masks_hold_no_name() -> None:
    for names in NAMES.values():
        for name in names:
            for way in WRITTEN.values():
                masked = whole_sentence(way(f"Langkah {name} itu kejam dan memalukan warga.")).masked
                assert masked == ("langkah", NAME, "itu", "kejam", "dan", "memalukan", "warga", ".")
