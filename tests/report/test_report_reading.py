"""The reading view: every letter there, everything escaped, marks that say what they are."""

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.pipeline import Analyzer
from analyzer.report.characters import printable
from analyzer.report.html import page, strip
from analyzer.report.legend import legend
from analyzer.report.palette import colours, shades
from analyzer.report.reading import SHADES, reading_view, shade
from analyzer.report.segments import segments
from analyzer.report.view import View
from analyzer.report.wording import categories
from analyzer.results import Analysis, Finding, Sentence, Span, Summary, Versions, Voice

SAMPLES = Path(__file__).parents[2] / "ui" / "samples"
SUMMARY = Summary(sentences=1, words=5, load=50, load_low=40, load_high=60, loaded_share=1, density=20, percentile=12)


def made(text: str, findings: tuple[Finding, ...] = (), passives: tuple[Span, ...] = ()) -> Analysis:
    sentence = Sentence(Span(0, len(text)), 0.9, loaded=True, lexicon_score=0.9, probability=0.9, findings=findings, proposals=findings, passives=passives)
    return Analysis(text, (sentence,), SUMMARY, Versions("1", "l", "m"))


def finding(start: int, end: int, *, voice: Voice = Voice.NARRATOR, category: str = "labeling", target: str | None = None) -> Finding:
    return Finding(Span(start, end), "t", category, 2, voice, "Alasan <b>.", ("netral & lugas",), "redaksi", 0.9, target)


def shown_text(markup: str) -> str:
    """What a reader sees of the text itself: no letters, no cards."""
    markup = re.sub(r'<span class="bk-letter".*?</span>', "", markup)
    markup = re.sub(r'<span class="bk-card".*?</span></span>(?=</span>)', "", markup)
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@pytest.fixture(scope="module")
def loaded(analyzer: Analyzer) -> Analysis:
    return analyzer.analyze((SAMPLES / "bermuatan.txt").read_text(encoding="utf-8"))


def test_every_letter_is_there(loaded: Analysis) -> None:
    seen = "".join(shown_text(reading_view(loaded)).split())
    assert seen == "".join(loaded.text.split())


@given(st.text(max_size=200), st.data())
def test_nothing_of_the_text_becomes_markup(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    found = (finding(*cuts, target=text[:5]),) if cuts[0] < cuts[1] else ()
    analysis = made(text, found)
    assert "".join(s.text for s in segments(analysis)) == text
    markup = reading_view(analysis, View(controls=True))
    bare = re.sub(r'(?<=[ "])(?:aria-label|data-\w+|id|class|href|title)="[^"]*"', "", markup)
    assert set(re.findall(r"</?([a-z]+)", bare)) <= {"div", "span", "mark", "b", "i", "button"}
    assert "<" not in re.sub(r"</?(?:div|span|mark|b|i|button)(?: [^<>]*)?>", "", markup)


def test_hostile_text_and_reason_are_escaped() -> None:
    markup = page(made('<script>alert("x")</script> kejam', (finding(28, 33, target="<i>"),)), "<title>")
    assert "<script" not in markup
    assert "&lt;script&gt;" in markup
    assert "Alasan &lt;b&gt;." in markup


def test_control_characters_are_shown_as_replacement() -> None:
    assert printable("a\x00b\x1fc\ud800\n\t\r") == "a\ufffdb\ufffdc\ufffd\n\t\r"
    assert "\x00" not in reading_view(made("a\x00b"))


def test_voices_look_different() -> None:
    looks = {v: reading_view(made("kejam", (finding(0, 5, voice=v),))) for v in Voice}
    assert "”</span>" in looks[Voice.QUOTED]
    assert "›</span>" in looks[Voice.ATTRIBUTED]
    assert all(f"bk-{v}" in markup for v, markup in looks.items())


def test_ignored_findings() -> None:
    analysis = made("Rezim itu", (finding(0, 5),))
    live = reading_view(analysis, View(ignored=frozenset({Span(0, 5)}), controls=True))
    assert "bk-ignored" in live
    assert "Tandai lagi" in live
    paper = page(analysis, "Judul", View(ignored=frozenset({Span(0, 5)})))
    assert "<mark" not in paper.split('class="bk-text"')[1].split("<section")[0]
    assert "Diabaikan pembaca" in paper


def test_passives_are_outlined_only_when_asked() -> None:
    analysis = made("Dia ditahan kemarin", (), (Span(4, 11),))
    assert "bk-passive" not in reading_view(analysis)
    assert '<span class="bk-passive">ditahan' in reading_view(analysis, View(passives=True))
    over = made("Dia ditahan kemarin", (finding(0, 11),), (Span(4, 11),))
    assert reading_view(over, View(passives=True)).count("<mark") == 1


def test_strip_leads_to_every_sentence(loaded: Analysis) -> None:
    links = re.findall(r'href="#(kalimat-\d+)"', strip(loaded))
    assert links == re.findall(r'id="(kalimat-\d+)"', reading_view(loaded))
    assert len(links) == len(loaded.sentences)


def test_legend_tells_what_occurs(loaded: Analysis) -> None:
    told = legend(loaded)
    used = {f.category for f in loaded.findings}
    assert all((f"bk-{key}" in told) == (key in used or key == "evaluation") for key in categories())
    assert legend(replace(loaded, sentences=())) == ""


def test_page_is_self_contained(loaded: Analysis) -> None:
    whole = page(loaded, "Judul", View(settings=(("Suara", "Semua"),)))
    assert not re.findall(r"(?:src|href)=\"(?!#)|url\(|@import|<script", whole)
    assert "Semua" in whole
    assert loaded.versions.model in whole


def test_in_english(loaded: Analysis) -> None:
    whole = page(loaded, "Judul", View(language="en"))
    assert "Labelling" in whole
    assert '<html lang="en">' in whole


def test_palette_knows_every_category() -> None:
    assert set(colours()) >= set(categories())
    assert set(shades()) == set(range(1, SHADES + 1))
    assert shade(0.99, loaded=False) == 0
    assert {shade(x / 100, loaded=True) for x in range(101)} == set(range(1, SHADES + 1))
