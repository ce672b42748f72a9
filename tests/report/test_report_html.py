"""HTML in which nothing of the text can act: everything is escaped, ids are one of a kind, nothing is fetched."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.lexicon.matcher import Matcher
from analyzer.report.characters import printable, straight
from analyzer.report.entry import entry_page
from analyzer.report.html import legend, page, reading_view, strip, style
from analyzer.report.telling import reasons, telling
from analyzer.report.view import View
from analyzer.results import Analysis, Span, Voice
from analyzer.text.words import split_words

Make = Callable[..., Analysis]
HOSTILE = [
    "<script>alert(1)</script>", "</span>", "</mark>", "<img src=x onerror=alert(1)>", "&", "&amp;", "&#60;", '"', "'", '" onmouseover="x', "<!--", "-->",
    "]]>",
    "\u202e", "\u2066", "\u200f", "\x00", "\x1b[31m", "\ufffe", "`", "{{x}}", "$x", "javascript:alert(1)", "<", ">", "\t", "\r", "\x0b", "\x85", "é", "😀",
]  # fmt: skip
PIECES = st.sampled_from([*HOSTILE, "Warga ", "kejam ", "kata Budi. ", "\n", " ", ".", "“ya” "])
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=60))
TAGS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "ul", "li", "ol", "nav", "a", "section", "footer", "dl", "dt", "dd"}
TAGS |= {"div", "span", "mark", "b", "i", "button"}
NAMES = re.compile(r"(class|id|lang|tabindex|role|title|href|style|charset|name|content|type|aria-[a-z]+|data-(start|end|sentence))$")
SAFE = {"href": re.compile(r"#kalimat-\d+$"), "style": re.compile(r"height:\d+%$"), "id": re.compile(r"(kalimat|kartu)-\d+$")}
VOID = {"meta"}


class Reading(HTMLParser):
    """What a browser would see: tags with attributes, and the text that is the article's own."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        assert len(values) == len(attrs)
        self.tags.append((tag, values))
        if tag not in VOID:
            self.open.append((tag, values.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        classes = " ".join(c for _, c in self.open).split()
        if "bk-line" in classes and not {"bk-letter", "bk-card", "bk-doer"} & set(classes):
            self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def safe(html: str) -> Reading:
    """The page, read, with every tag and attribute one that we write."""
    seen = Reading(html)
    for tag, values in seen.tags:
        assert tag in TAGS
        for name, value in values.items():
            assert NAMES.match(name)
            assert SAFE.get(name, re.compile("")).match(value)
    ids = [values["id"] for _, values in seen.tags if "id" in values]
    assert len(ids) == len(set(ids))
    assert "\0" not in html
    return seen


def squeezed(text: str) -> str:
    return "".join(printable(text).split())


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    text = draw(TEXTS)
    words = split_words(text)
    chosen = draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    return text, [(a, b) for a, b, yes in zip(words.starts, words.ends, chosen, strict=True) if yes]


@given(marked(), st.sampled_from(list(Voice)), st.booleans())
def test_nothing_acts_and_nothing_is_lost(make: Make, drawn: tuple[str, list[tuple[int, int]]], voice: Voice, live: bool) -> None:
    text, marks = drawn
    analysis = make(text, marks, voice=voice, passives=marks[:1])
    view = View(passives=live, controls=live, ignored=frozenset(Span(*m) for m in marks[1:2]))
    seen = safe(reading_view(analysis, view))
    assert squeezed(seen.text) == squeezed(text)
    assert len([1 for tag, values in seen.tags if tag == "mark"]) == len(analysis.findings) - (0 if live else len(view.ignored))


@given(TEXTS)
def test_whole_page(make: Make, text: str) -> None:
    words = split_words(text)
    analysis = make(text, list(zip(words.starts, words.ends, strict=True))[:3])
    for language in ("id", "en"):
        safe(page(analysis, title=text, view=View(language, passives=True, settings=((printable(text), printable(text)),))))
    safe(strip(analysis))
    safe(legend(analysis))


def test_imprint_shows_control_characters(article: Analysis) -> None:
    safe(page(article, title="Judul", view=View(settings=(("Kata\0", "nilai\0"),))))


@given(TEXTS)
def test_telling(make: Make, text: str) -> None:
    words = split_words(text)
    spans = list(zip(words.starts, words.ends, strict=True))
    analysis = make(text, spans[::2])
    for sentence in analysis.sentences:
        safe(telling(text, sentence, [Span(*s) for s in spans[1:4]]))
    safe(reasons(text, analysis.findings))


def test_page_of_an_article(article: Analysis) -> None:
    html = page(article, title="Langkah kejam")
    seen = safe(html)
    assert html.startswith("<!doctype html>")
    assert squeezed(seen.text) == squeezed(article.text)
    marks = [values for tag, values in seen.tags if tag == "mark" and "tabindex" in values]
    assert len(marks) == 3
    cards = {values["id"] for _, values in seen.tags if values.get("class") == "bk-card"}
    assert {values["aria-describedby"] for values in marks} == cards
    assert [values["id"] for tag, values in seen.tags if values.get("id", "").startswith("kalimat")] == [f"kalimat-{n}" for n in (1, 2, 3, 4)]
    assert {values["href"] for tag, values in seen.tags if tag == "a"} == {f"#kalimat-{n}" for n in (1, 2, 3, 4)}


def test_nothing_is_fetched(article: Analysis) -> None:
    html = page(article, title="Langkah kejam")
    assert not re.search(r"https?://|url\(|@import|<script|<link|<img|<iframe", html)
    assert "@import" not in style()


def test_headline_line(article: Analysis) -> None:
    assert reading_view(article).count("bk-headline") == 1


def test_marks_tell_voice_without_colour(make: Make, words_at: Callable[..., tuple[int, int]]) -> None:
    text = "Langkah itu kejam."
    views = {voice: reading_view(make(text, [words_at(text, "kejam")], voice=voice)) for voice in Voice}
    assert len({re.sub(r"bk-(narrator|quoted|attributed)", "", view) for view in views.values()}) == 3


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_category_has_a_style_and_a_page(matcher: Matcher, language: str) -> None:
    for entry in {e.category: e for e in matcher.entries}.values():
        assert f".bk-{entry.category} {{ --ink" in style()
        entry_html = entry_page(entry, language)
        assert entry.term.split()[0].lower() in entry_html.lower()
        assert "<script" not in entry_html


def test_unshown_characters_keep_their_place() -> None:
    text = "a\x00b\x1b\x9b\ud800\ufffe\tc\nd"
    assert printable(text) == "a\ufffdb\ufffd\ufffd\ufffd\ufffd\tc\nd"
    assert straight("a\u202eb\u2066") == "a\ufffdb\ufffd"
