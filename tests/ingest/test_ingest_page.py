import sys
from collections.abc import Callable

import pytest

from analyzer.errors import IngestError
from analyzer.ingest.page import is_furniture, page_table, read_page
from analyzer.ingest.page_tree import page_tree

MakePage = Callable[..., bytes]


def test_title_and_paragraphs_without_menus_and_scripts(make_page: MakePage, story: tuple[str, ...], headline: str) -> None:
    document = read_page(make_page(), "https://berita.example/1")
    assert document.title == headline
    assert document.text.split("\n") == list(story)
    assert document.source == "https://berita.example/1"


@pytest.mark.parametrize(
    "link", ["Baca juga: Polisi Tembak Warga", "BACA JUGA : Polisi Tembak Warga", "Simak juga video ini", "Lihat Juga: Foto", "ADVERTISEMENT"]
)
def test_links_to_other_stories_are_dropped(make_page: MakePage, story: tuple[str, ...], link: str) -> None:
    page = make_page((story[0], f"<strong>{link}</strong>", *story[1:]))
    assert read_page(page, "a.html").text.split("\n") == list(story)


@pytest.mark.parametrize(
    "line", ["Warga diminta membaca juga aturan itu.", "Lihatlah juga dampaknya.", "Simak jugalah kisahnya.", "Baca juga " + "kata " * 100]
)
def test_lines_of_the_story_stay(line: str) -> None:
    assert not is_furniture(line)


def test_line_breaks_and_lists_become_lines(make_page: MakePage, story: tuple[str, ...]) -> None:
    page = make_page((f"{story[0]}<br>{story[1]}", story[2], "<ul><li>Warga pindah ke rumah susun.</li><li>Warga tetap tinggal.</li></ul>"))
    assert read_page(page, "a.html").text.split("\n") == [*story, "Warga pindah ke rumah susun.", "Warga tetap tinggal."]


@pytest.mark.parametrize(
    ("charset", "encoding"), [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("utf-8", "cp1252"), ("utf-8", "utf-8-sig"), ("x", "utf-16")]
)
def test_declared_and_undeclared_charsets(make_page: MakePage, story: tuple[str, ...], charset: str, encoding: str) -> None:
    assert read_page(make_page(charset=charset, encoding=encoding), "a.html").text.split("\n") == list(story)


def test_the_servers_charset_counts_before_the_pages(make_page: MakePage, story: tuple[str, ...]) -> None:
    assert read_page(make_page(charset="windows-1252"), "a.html", "utf-8").text.split("\n") == list(story)


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree": "False"}</script>',
        "<p>Berlangganan untuk membaca</p>",
        "<p>Artikel ini hanya untuk pelanggan.</p>",
    ],
)
def test_a_paywalled_stub_is_told(make_page: MakePage, story: tuple[str, ...], head: str) -> None:
    with pytest.raises(IngestError, match=r"cuplikan \(\d+ kata\); sisanya untuk pelanggan"):
        read_page(make_page(story, head=head), "a.html")


def test_news_about_customers_is_no_paywall(make_page: MakePage, story: tuple[str, ...]) -> None:
    page = make_page((*story, "Diskon listrik itu hanya untuk pelanggan PLN dan khusus pelanggan 900 VA."))
    assert read_page(page, "a.html").text.endswith("900 VA.")


def test_a_whole_story_behind_a_paywall_mark_is_read(make_page: MakePage, story: tuple[str, ...]) -> None:
    longer = tuple(f"{line} Bagian {number}." for number in range(4) for line in story)
    page = make_page(longer, head='<script type="application/ld+json">{"isAccessibleForFree": false}</script>')
    assert read_page(page, "a.html").text.count("\n") == len(longer) - 1


@pytest.mark.parametrize("body", [b"", b"<div id='root'></div><script>muat()</script>", b"<p>Foto: Antara</p>"])
def test_a_page_without_a_story_is_told(body: bytes) -> None:
    with pytest.raises(IngestError, match="hampir tidak berisi teks berita"):
        read_page(b"<!doctype html><html><head><title>Galeri foto</title></head><body>" + body + b"</body></html>", "a.html")


@pytest.mark.parametrize("data", [b"<html>" + b"<div>" * 5000 + b"teks", b"<" * 1000, b"<html><body>" + b"&#xD800;" * 50, b"bukan html"])
def test_broken_markup_is_told(data: bytes) -> None:
    with pytest.raises(IngestError):
        read_page(data, "a.html")


@pytest.mark.parametrize("data", [b"<html>" + b"<p>a" * 25_000, b"<html><p " + b" ".join(b"a%d" % number for number in range(1_001)) + b">a</p>"])
def test_a_page_built_to_exhaust_us_is_told(data: bytes) -> None:
    with pytest.raises(IngestError, match="terlalu rumit"):
        read_page(data, "a.html")


def test_a_page_that_takes_too_long_to_parse_is_told() -> None:
    with pytest.raises(IngestError, match="terlalu rumit"):
        page_tree("<html>" + "<p>a" * 25_000, "a.html", seconds=0)


def test_a_missing_library_is_told(make_page: MakePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(IngestError, match=r"belum terpasang lengkap \(trafilatura\)"):
        read_page(make_page(), "a.html")


def test_markup_in_text_stays_text(make_page: MakePage, story: tuple[str, ...]) -> None:
    page = make_page((*story, "Ia menulis &lt;script&gt;alert(1)&lt;/script&gt; di papan itu."))
    assert read_page(page, "a.html").text.endswith("Ia menulis <script>alert(1)</script> di papan itu.")


def test_the_table_holds_what_the_code_asks_for() -> None:
    assert {"related", "related_words", "furniture", "furniture_starts", "paywall", "paywall_words", "fewest_words"} == set(page_table())
