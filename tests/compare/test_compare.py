"""Articles side by side: what is aligned, who is called what, what stands alone."""

from functools import cache

import pytest

from analyzer.compare import Comparison, compare
from analyzer.errors import InputError
from analyzer.pipeline import default_analyzer
from analyzer.results import Analysis
from analyzer.text.facts import FactKind

PLAIN = """Pemkot Sukamaju memindahkan 120 pedagang Pasar Rejo
Pemerintah Kota Sukamaju memindahkan 120 pedagang kaki lima dari Pasar Rejo ke gedung baru pada Senin (3/8).
Wali Kota Rahmat Hidayat mengatakan pedagang mendapat kios gratis selama enam bulan.
Ketua paguyuban, Sari Wulandari, mengatakan 35 pedagang belum menerima nomor kios.
Sari meminta pemerintah kota menunda pemindahan sampai semua terdaftar.
"""
LOADED = """Ratusan Aparat Gusur Paksa Pedagang Kecil Pasar Rejo
Sebanyak 200 aparat mengobrak-abrik lapak 120 pedagang kecil di Pasar Rejo, Senin (3/8) pagi buta.
Penguasa Rahmat Hidayat berdalih pedagang sudah diberi kios gratis selama 6 bulan.
Sari Wulandari membongkar fakta bahwa 35 pedagang tak kunjung mendapat nomor kios.
Seorang pedagang bernama Tono, 54 tahun, pingsan dan dilarikan ke rumah sakit.
"""


def read(text: str) -> Analysis:
    return default_analyzer().analyze(text)


@cache
def comparison() -> Comparison:
    return compare([read(PLAIN), read(LOADED)])


def sentence(article: int, number: int) -> str:
    analysis = comparison().analyses[article]
    span = analysis.sentences[number].span
    return analysis.text[span.start : span.end]


def test_sentences_are_aligned_by_facts() -> None:
    assert [tuple((t.article, t.sentence) for t in group.tellings) for group in comparison().aligned] == [((0, 1), (1, 1)), ((0, 2), (1, 2)), ((0, 3), (1, 3))]


def test_shared_facts_are_told_whole_and_numbers_by_value() -> None:
    first, second, _ = comparison().aligned
    assert {"120 pedagang", "Pasar Rejo"} <= {s.text for s in first.shared}
    assert any(s.kind == FactKind.NUMBER and "enam" in s.text for s in second.shared)


def test_common_spans_and_different_words() -> None:
    loaded = comparison().aligned[0].tellings[1]
    text = comparison().analyses[1].text
    assert "120" in [text[s.start : s.end] for s in loaded.common]
    assert "mengobrak-abrik" in loaded.different
    assert "pedagang" not in loaded.different


def test_actor_is_one_by_full_and_short_name() -> None:
    actors = {a.name: a for a in comparison().actors}
    assert [p.mentions for p in actors["Sari Wulandari"].portraits] == [2, 1]
    assert actors["Rahmat Hidayat"].portraits[0].called == ("wali kota",)
    assert actors["Rahmat Hidayat"].portraits[1].called == ("penguasa",)


def test_calendar_and_money_are_no_actors() -> None:
    assert not {"Senin", "Rp"} & {a.name for a in comparison().actors}
    dear, cheap = (f"Hadi Prasojo membayar Rp150.000 untuk sewa kios {word} pada hari itu." for word in ("mahal", "murah"))
    assert [a.name for a in compare([read(dear), read(cheap)]).actors] == ["Hadi Prasojo"]


def test_what_only_one_tells() -> None:
    told = {(a.article, a.sentence): a.facts for a in comparison().alone}
    assert told[1, 4] == ("Tono", "54")
    assert (0, 4) in told
    assert (0, 1) not in told


def test_headlines_stand_apart() -> None:
    numbers = {(t.article, t.sentence) for g in comparison().aligned for t in g.tellings} | {(a.article, a.sentence) for a in comparison().alone}
    assert not {(0, 0), (1, 0)} & numbers


def test_names_alone_align_nothing() -> None:
    other = read("Wali Kota Rahmat Hidayat memelihara tiga ekor kucing.\nIa jarang bepergian ke luar kota.")
    assert compare([read(PLAIN), other]).aligned == ()


def test_unrelated_articles_share_nothing() -> None:
    other = read("Harga cabai di Brebes turun menjadi Rp30.000 per kilogram.\nPetani mulai memanen sejak Oktober.")
    result = compare([read(PLAIN), other])
    assert result.aligned == ()
    assert result.actors == ()
    assert result.alone


def test_four_articles_have_at_most_one_sentence_each() -> None:
    third, fourth = PLAIN.replace("120", "121"), LOADED.replace("35", "36")
    result = compare([read(t) for t in (PLAIN, LOADED, third, fourth)])
    for group in result.aligned:
        articles = [t.article for t in group.tellings]
        assert articles == sorted(set(articles))
        assert len(articles) > 1


@pytest.mark.parametrize("count", [0, 1, 5])
def test_wrong_number(count: int) -> None:
    with pytest.raises(InputError, match="2 sampai 4"):
        compare([read(PLAIN)] * count)


def test_same_text_twice() -> None:
    with pytest.raises(InputError, match="Artikel 2 sama persis"):
        compare([read(PLAIN), read(PLAIN.replace("\n", "\n\n"))])


@pytest.mark.slow
def test_long_articles_are_quick() -> None:
    from time import perf_counter

    a, b = (default_analyzer().read("\n".join(f"{text} Nomor {i}." for i in range(400))) for text in (PLAIN, LOADED))
    start = perf_counter()
    compare([a, b])
    assert perf_counter() - start < 15
