"""From a text to an Analysis: what is refused, where the headline is, what the parts promise."""

import dataclasses
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import analyzer as package
from analyzer.errors import AnalyzerError, InputError
from analyzer.input_check import LONGEST
from analyzer.pipeline import Analyzer, default_analyzer, put_title_in_front
from analyzer.results import Analysis, Span

PLAIN = "Pemerintah kota memindahkan 120 pedagang Pasar Rejo ke lokasi baru pada Senin.\nPemindahan berjalan selama dua jam dan dijaga petugas."
LOADED = "Rezim kejam itu kembali berulah.\nOknum petugas mengobrak-abrik lapak pedagang secara brutal dan memalukan."
QUOTED = "Pedagang menolak pemindahan itu.\n“Langkah ini kejam, brutal, dan memalukan,” kata Zulfikri, seorang pedagang."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Belum ada teks"),
        (" \n\t ", "Belum ada teks"),
        ("123 456. 7,8 !!!", "Belum ada teks"),
        ("Rezim kejam.", "baru 2 kata"),
        ("The government said on Monday that it would not change its policy on immigration this year.", "berbahasa Inggris"),
        ("Le gouvernement a annoncé lundi que les nouvelles mesures seraient appliquées dès la semaine prochaine.", "berbahasa Prancis"),
        ("政府は月曜日に新しい政策を発表した。 市民 は 反対 した。 警察 は 二十 人 を 逮捕 した と 発表 した", "Teks ini"),
        ("kata " * (LONGEST // 5 + 1), "batasnya 200.000"),
    ],
)
def test_refused_with_a_clear_message(analyzer: Analyzer, text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        analyzer.analyze(text)
    assert told in str(caught.value)


@pytest.mark.parametrize("text", [None, 5, b"teks", ["teks"]])
def test_no_text_at_all(analyzer: Analyzer, text: object) -> None:
    with pytest.raises(InputError, match="bukan teks"):
        analyzer.read(text)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [PLAIN, LOADED, QUOTED, "Presiden yang terisolasi itu menolak berkomentar.", "WARGA MURKA USAI HARGA BERAS NAIK LAGI"])
def test_accepted(analyzer: Analyzer, text: str) -> None:
    assert analyzer.analyze(text).text == text


def test_longest_text_is_accepted(analyzer: Analyzer) -> None:
    line = "Pemerintah kota memindahkan pedagang ke lokasi baru pada hari Senin.\n"
    text = line * (LONGEST // len(line))
    assert len(analyzer.read(text).sentences) == LONGEST // len(line)


def test_errors_are_of_one_family() -> None:
    for error in (package.InputError, package.LexiconError, package.ModelError, package.IngestError):
        assert issubclass(error, AnalyzerError)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Isi berita.", None, ("Isi berita.", None, False)),
        ("Isi berita.", "  ", ("Isi berita.", None, False)),
        ("Isi berita.", "Judul", ("Judul\nIsi berita.", Span(0, 5), True)),
        ("Judul\nIsi berita.", "Judul", ("Judul\nIsi berita.", Span(0, 5), False)),
        ("\n\n Judul\nIsi.", " Judul ", ("\n\n Judul\nIsi.", Span(3, 8), False)),
        ("", "Judul", ("Judul\n", Span(0, 5), True)),
    ],
)
def test_title(text: str, title: str | None, expected: tuple[str, Span | None, bool]) -> None:
    assert put_title_in_front(text, title) == expected


@pytest.mark.parametrize("text", ["Banjir melanda dua desa.", "Banjirnya surut."])
def test_title_that_only_begins_the_text(text: str) -> None:
    assert put_title_in_front(text, "Banjir") == (f"Banjir\n{text}", Span(0, 6), True)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (LOADED.replace("berulah.", "berulah"), "Rezim kejam itu kembali berulah"),
        ("\n  Rezim Kejam \n\nKembali berulah secara brutal.", "Rezim Kejam"),
        (LOADED, None),
        ("Rezim kejam itu kembali berulah", None),
        ("Rezim kejam itu kembali berulah\n\n", None),
        ("Rezim yang kejam itu " + "dan juga warga " * 9 + "\nKembali berulah di kota.", None),
    ],
)
def test_headline_is_the_short_first_line(analyzer: Analyzer, text: str, headline: str | None) -> None:
    title = analyzer.analyze(text).title
    assert (text[title.start : title.end] if title else None) == headline


def test_given_title_is_read_as_the_headline(analyzer: Analyzer) -> None:
    analysis = analyzer.analyze(PLAIN, "Rezim kejam kembali berulah")
    assert analysis.title_in_front
    assert analysis.text == f"Rezim kejam kembali berulah\n{PLAIN}"
    assert analysis.summary.by_part[0].key == "headline"


def test_load_is_told_apart(analyzer: Analyzer) -> None:
    plain, loaded, quoted = (analyzer.analyze(text) for text in (PLAIN, LOADED, QUOTED))
    assert plain.summary.load < loaded.summary.load
    assert plain.findings == ()
    assert {str(f.voice) for f in loaded.findings} == {"narrator"}
    assert {str(f.voice) for f in quoted.findings} == {"quoted"}


def promises(analysis: Analysis, analyzer: Analyzer) -> None:
    weights = analyzer.classifier.weights
    for sentence in analysis.sentences:
        assert sentence.loaded == (sentence.score >= weights.threshold)
        assert set(sentence.findings) <= set(sentence.proposals)
        assert all(f.probability >= weights.span_threshold for f in sentence.findings)
        assert all(f.probability < weights.span_threshold for f in set(sentence.proposals) - set(sentence.findings))
        assert all(f.category and f.why and f.source and f.intensity in (1, 2, 3) for f in sentence.proposals)


@pytest.mark.parametrize("text", [PLAIN, LOADED, QUOTED])
def test_promises(analyzer: Analyzer, restless: Analyzer, text: str) -> None:
    promises(analyzer.analyze(text), analyzer)
    promises(restless.analyze(text), restless)


def test_results_are_values(analyzer: Analyzer) -> None:
    first, second = analyzer.analyze(LOADED), analyzer.analyze(LOADED)
    assert first == second
    assert hash(first) == hash(second)
    with pytest.raises(dataclasses.FrozenInstanceError):
        first.text = "lain"  # type: ignore[misc]
    with pytest.raises((AttributeError, TypeError)):
        first.sentences[0].mood = "x"  # type: ignore[attr-defined]


def test_kept_split(analyzer: Analyzer) -> None:
    text = "Satu. Dua. Tiga."
    spans = [Span(0, 10), Span(11, 16)]
    assert [s.span for s in analyzer.read(text, sentences=spans).sentences] == spans
    assert analyzer.read(text, sentences=[]).sentences == ()


def test_explanation_only_where_asked_for(analyzer: Analyzer) -> None:
    assert all(s.evidence for s in analyzer.analyze(LOADED).sentences)
    assert not any(s.evidence for s in analyzer.analyze(LOADED, explain=False).sentences)
    assert [s.score for s in analyzer.analyze(LOADED).sentences] == [s.score for s in analyzer.read(LOADED).sentences]


def test_passives_are_apart(analyzer: Analyzer) -> None:
    (sentence,) = analyzer.read("Dua warga ditembak di depan rumahnya.").sentences
    assert [len(s) for s in sentence.passives] == [len("ditembak")]
    assert all(f.span not in sentence.passives for f in sentence.findings)


def test_versions(analyzer: Analyzer) -> None:
    versions = analyzer.analyze(PLAIN).versions
    assert versions.bingkai == package.__version__
    assert (versions.lexicon, versions.model) == (analyzer.matcher.digest, analyzer.classifier.digest)


def test_shared_between_threads(analyzer: Analyzer) -> None:
    texts = [PLAIN, LOADED, QUOTED] * 6
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(analyzer.analyze, texts)) == [analyzer.analyze(t) for t in texts]


def test_public_api() -> None:
    assert package.analyze(LOADED) == default_analyzer().analyze(LOADED)
    assert all(getattr(package, name) is not None for name in package.__all__)
    with pytest.raises(AttributeError):
        package.tidak_ada  # noqa: B018


def test_sentences_a_second(analyzer: Analyzer) -> None:
    text = "\n".join(f"Pemerintah kota ke-{i} memindahkan {i} pedagang ke lokasi baru, kata Zulfikri." for i in range(600))
    analyzer.read(text)
    started = time.process_time()
    analyzer.read(text)
    assert 600 / (time.process_time() - started) > 600  # 4,000 on a free core
