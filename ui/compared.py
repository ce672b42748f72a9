"""The articles that the reader compares in this visit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from analyzer.compare import Comparison, compare
from analyzer.errors import AnalyzerError, IngestError, InputError
from analyzer.ingest.document import Document
from analyzer.results import Versions
from analyzer.side_by_side.parts import LETTERS
from ui.state import analyse, analyzer

_KEPT = 8  # comparisons
_KEPT_FOR = 3600  # seconds
_DOCUMENTS, _PROBLEM = "compared", "compare_problem"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is nothing to compare; `letter` names the article, or is empty where it concerns them all."""

    letter: str
    message: str


def documents() -> tuple[Document, ...]:
    """What is being compared now; empty before anything was."""
    found: tuple[Document, ...] = st.session_state.get(_DOCUMENTS, ())
    return found


def problem() -> Problem | None:
    """Why the last articles could not be compared."""
    found: Problem | None = st.session_state.get(_PROBLEM)
    return found


def comparison() -> Comparison:
    """The articles compared; from memory what was compared before. AnalyzerError where one cannot be read any more."""
    return _compare(tuple((d.text, d.title) for d in documents()), analyzer().versions)


@st.cache_resource(show_spinner=False, max_entries=_KEPT, ttl=_KEPT_FOR)
def _compare(texts: tuple[tuple[str, str | None], ...], versions: Versions) -> Comparison:  # noqa: ARG001 - versions are part of the key
    return compare([analyse(text, title) for text, title in texts])


def open_articles(readers: Sequence[Callable[[], Document]]) -> None:
    """Read and compare what `readers` give; where one fails, nothing is compared and the reader is told which and why."""
    st.session_state[_DOCUMENTS], st.session_state[_PROBLEM] = (), None
    found = []
    for letter, read in zip(LETTERS, readers, strict=False):
        try:
            found.append(read())
            analyse(found[-1].text, found[-1].title)
        except AnalyzerError as error:
            close_articles(Problem(letter if isinstance(error, IngestError | InputError) else "", str(error)))
            return
    try:
        _compare(tuple((d.text, d.title) for d in found), analyzer().versions)
    except AnalyzerError as error:
        close_articles(Problem("", str(error)))
    else:
        st.session_state[_DOCUMENTS] = tuple(found)


def close_articles(why: Problem) -> None:
    """Nothing is compared any more."""
    st.session_state[_DOCUMENTS], st.session_state[_PROBLEM] = (), why
