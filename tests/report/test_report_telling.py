"""One sentence as HTML: marks, shared facts, nothing unescaped."""

from html import unescape
from re import sub

import pytest

from analyzer.lexicon.loader import load_entries
from analyzer.pipeline import default_analyzer
from analyzer.report.entry import entry_page
from analyzer.report.telling import headline, key, mark, reasons, telling
from analyzer.results import Span, Voice

TEXT = 'Aparat <b>brutal</b> & 120 pedagang "kecil" bertemu Putin yang terisolasi.'


def plain(html: str) -> str:
    return unescape(sub(r"<[^>]*>", "", sub(r'<span class="bk-letter".*?</span>', "", html)))


@pytest.mark.parametrize("shared", [(), (Span(25, 28), Span(29, 37)), (Span(0, 500),), (Span(10, 20),), (Span(62, 80),)])
def test_text_survives_letter_for_letter(shared: tuple[Span, ...]) -> None:
    analysis = default_analyzer().read(TEXT)
    assert "".join(plain(telling(TEXT, s, shared)) for s in analysis.sentences) == TEXT


def test_marks_and_shared_facts() -> None:
    at = TEXT.index("120 pedagang")
    html = telling(TEXT, default_analyzer().read(TEXT).sentences[0], (Span(at, at + 3), Span(at + 4, at + 12)))
    assert '<b class="bk-shared">120 pedagang</b>' in html
    assert html.count("<mark") == html.count("</mark>") > 0
    assert "<b>brutal" not in html


def test_marks_and_bold_are_nested_right() -> None:
    at = TEXT.index("terisolasi")
    html = telling(TEXT, default_analyzer().read(TEXT).sentences[0], (Span(at - 5, at + 4),))
    assert html.index("</mark>", html.index("solasi")) > html.index("</b>")


def test_headline_only_where_there_is_one() -> None:
    analyzer = default_analyzer()
    assert "Geger" in headline(analyzer.analyze("Geger di pasar\nPara pedagang pergi dari pasar pada hari Senin."))
    assert headline(analyzer.analyze("Para pedagang pergi dari pasar pada hari Senin.")) == ""


def test_reasons_and_key() -> None:
    analysis = default_analyzer().read(TEXT)
    assert "terisolasi" in reasons(TEXT, analysis.findings)
    assert "Penilaian" in key(analysis.findings)
    assert "Evaluation" in key(analysis.findings, "en")
    assert reasons(TEXT, ()) == key(()) == ""


def test_mark_escapes() -> None:
    assert "&lt;i&gt;" in mark("<i>", "labeling", Voice.QUOTED)


def test_every_entry_page_is_whole() -> None:
    for entry in load_entries():
        html = entry_page(entry)
        assert html.count("<mark") == len(entry.flags)
        assert html.count("<li>") == len(entry.flags) + len(entry.allows)
