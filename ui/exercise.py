"""The sentence that the reader writes anew in this visit, and its readings."""

import streamlit as st

from analyzer.input_check import check_readable
from analyzer.results import Analysis, Versions
from ui.state import analyse, analyzer, document

ORIGINAL, PLAINER = "rewrite_original", "rewrite_plainer"
LONGEST = 1_000  # characters of either version
_KEPT = 256  # readings of short texts
_KEPT_FOR = 3600  # seconds
_MOST = 12  # sentences offered from the article


def original() -> str:
    """The sentence to be written anew, without outer blanks; empty before one was chosen."""
    return str(st.session_state.get(ORIGINAL) or "").strip()


def plainer() -> str:
    """The reader's version."""
    return str(st.session_state.get(PLAINER) or "").strip()


def begin(sentence: str) -> None:
    """Take another sentence; the version of the last one goes."""
    st.session_state[ORIGINAL], st.session_state[PLAINER] = sentence, ""


def reading(text: str, *, whole: bool) -> Analysis:
    """One version, read. InputError; where `whole`, also for what is too short or not Indonesian."""
    if whole:
        check_readable(text)
    return _read(text, analyzer().versions)


@st.cache_resource(show_spinner=False, max_entries=_KEPT, ttl=_KEPT_FOR)
def _read(text: str, versions: Versions) -> Analysis:  # noqa: ARG001 - versions are part of the key
    return analyzer().read(text)


def offered() -> tuple[str, ...]:
    """The most loaded sentences of the article in Baca, the most loaded first; empty where there is none."""
    article = document()
    if article is None:
        return ()
    analysis = analyse(article.text, article.title)
    loaded = sorted((s for s in analysis.sentences if s.loaded), key=lambda s: -s.score)[:_MOST]
    return tuple(analysis.text[s.span.start : s.span.end] for s in loaded)
