import pytest

from analyzer.ingest.document import Document, from_paragraphs
from analyzer.ingest.label import label
from analyzer.ingest.title import plausible_title, title_in


@pytest.mark.parametrize("raw", ["Warga Tolak Penggusuran", " Warga  Tolak\nPenggusuran ", "Dokumen rahasia bocor ke media"])
def test_headlines_are_plausible(raw: str) -> None:
    assert plausible_title(raw) == " ".join(raw.split())


@pytest.mark.parametrize("raw", [None, 3, "", "Berita", "Untitled document", "Microsoft Word - a b", "berita hari ini.docx", "Document 1", "kata " * 60])
def test_leftovers_are_not(raw: object) -> None:
    assert plausible_title(raw) is None


@pytest.mark.parametrize("raw", ["Warga Tolak Penggusuran", "Warga Tolak Penggusuran - Kompas.com", "WARGA TOLAK PENGGUSURAN | Tempo.co"])
def test_a_title_must_stand_in_the_text(raw: str) -> None:
    assert (title_in(raw, "Warga tolak\npenggusuran\nJakarta - ...") or "").casefold() == "warga tolak penggusuran"
    assert title_in(raw, "Cerita lain sama sekali. " + "x" * 1000 + " Warga tolak penggusuran") is None


def test_a_title_is_said_once_but_only_at_the_top() -> None:
    assert from_paragraphs(["Jakarta", " Warga  Tolak ", "", "Isi."], "Warga tolak", "a") == Document("Jakarta\nIsi.", "Warga tolak", "a")
    assert from_paragraphs(["1", "2", "3", "Warga tolak"], "Warga tolak", "a").text.endswith("Warga tolak")
    assert from_paragraphs(["Isi."], None, "a") == Document("Isi.", None, "a")


def test_labels_are_one_short_harmless_line() -> None:
    assert label("berita.txt") == "“berita.txt”"
    assert label("-") == "Masukan baku"
    assert len(label("https://situs.id/" + "a" * 5000)) < 90
    assert label("a\x1b[31m\n\u202eb") == "“a\ufffd[31m\ufffd\ufffdb”"
