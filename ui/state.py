"""All that the app remembers: for a visit in the session, for speed in memory; nothing on disk.

Widgets keep their own values under the names in `Keys`; what outlives a widget stands in the session under the rest.
"""

import streamlit as st

from analyzer.ingest.document import Document
from analyzer.pipeline import Analyzer
from analyzer.results import Analysis, Span, Versions
from ui.catalogue import text
from ui.errors import in_language
from ui.own import personal
from ui.plain import plain

_KEPT_ANALYSES = 32
_KEPT_FOR = 3600  # seconds


class Keys:
    """Names in st.session_state."""

    LANGUAGE = "language"
    DOCUMENT = "document"
    PROBLEM = "problem"
    IGNORED = "ignored"
    OPENED = "opened"
    SHOWN = "shown"
    VOICES = "voices"
    CATEGORIES = "categories"
    THRESHOLD = "threshold"
    PASSIVES = "passives"
    ROOM = "room"


def language() -> str:
    """`id` or `en`."""
    return str(st.session_state.get(Keys.LANGUAGE) or "id")


def say(key: str, **values: object) -> str:
    """A string of the catalogue in the reader's language."""
    return text(key, language(), **values)


@st.cache_resource(show_spinner=False)
def _shipped() -> Analyzer:
    """Lexicon and model, loaded once for all visits."""
    return Analyzer()


def analyzer() -> Analyzer:
    """What reads the texts of this visit: the reader's own words count (ui.own). ModelError where the model cannot be used."""
    return personal(_shipped())


@st.cache_resource(show_spinner=False, max_entries=_KEPT_ANALYSES, ttl=_KEPT_FOR)
def _analysis(body: str, title: str | None, versions: Versions) -> Analysis:  # noqa: ARG001 - versions are part of the key
    return analyzer().analyze(body, title)


def analyse(body: str, title: str | None = None) -> Analysis:
    """One text, read; the second time from memory. AnalyzerError with a message for the reader."""
    return _analysis(body, title, analyzer().versions)


def told(message: str) -> str:
    """An error's message in the reader's language, on one line, safe to show as Markdown."""
    return plain(in_language(message, language()))


def document() -> Document | None:
    """What is being read now."""
    found: Document | None = st.session_state.get(Keys.DOCUMENT)
    return found


def open_document(new: Document | None) -> None:
    """Begin with another text: what was ignored, opened and filtered belongs to the old one."""
    st.session_state[Keys.DOCUMENT] = new
    for key in (Keys.PROBLEM, Keys.IGNORED, Keys.OPENED, Keys.CATEGORIES):
        st.session_state.pop(key, None)


def problem() -> str | None:
    """Why the last text could not be read."""
    found: str | None = st.session_state.get(Keys.PROBLEM)
    return found


def fail(message: str) -> None:
    """Nothing is read, and the reader is told why."""
    open_document(None)
    st.session_state[Keys.PROBLEM] = message


def ignored() -> frozenset[Span]:
    """Spans of the findings that the reader set aside in this text."""
    found: frozenset[Span] = st.session_state.get(Keys.IGNORED, frozenset())
    return found


def toggle_ignored(span: Span) -> None:
    """Set a finding aside, or take it back."""
    st.session_state[Keys.IGNORED] = ignored() ^ {span}


def opened(analysis: Analysis) -> int:
    """The number (from 0) of the sentence opened; the one with the highest score until the reader chooses."""
    numbers = range(len(analysis.sentences))
    chosen: int | None = st.session_state.get(Keys.OPENED)
    return chosen if chosen is not None and chosen in numbers else max(numbers, key=lambda n: analysis.sentences[n].score, default=0)


def open_sentence(number: int) -> None:
    """Open sentence `number` (from 0)."""
    st.session_state[Keys.OPENED] = number


def show_sentence(number: int) -> None:
    """Open sentence `number` (from 0) from elsewhere on the page: the text moves there."""
    open_sentence(number)
    st.session_state[Keys.SHOWN] = shown() + 1


def shown() -> int:
    """How often the text was moved to a sentence in this visit."""
    return int(st.session_state.get(Keys.SHOWN, 0))
