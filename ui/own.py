"""The reader's own words and ignored terms of this visit, and the analyzer that goes by them. Nothing is kept after it."""

import streamlit as st

from analyzer.lexicon.own_words import OwnWord, merged
from analyzer.personal import personal_analyzer
from analyzer.pipeline import Analyzer

_WORDS, _TERMS = "own_words", "ignored_terms"
_KEPT = 16  # personal analyzers, each some 3 MB
_KEPT_FOR = 3600  # seconds


def own_words() -> tuple[OwnWord, ...]:
    """Words that the reader added, in the order added."""
    found: tuple[OwnWord, ...] = st.session_state.get(_WORDS, ())
    return found


def add_words(new: tuple[OwnWord, ...]) -> None:
    """Add words, or replace those that are there; LexiconError where there would be too many."""
    st.session_state[_WORDS] = merged(own_words(), new)


def remove_word(word: OwnWord) -> None:
    """Take one back."""
    st.session_state[_WORDS] = tuple(w for w in own_words() if w != word)


def ignored_terms() -> frozenset[str]:
    """Terms of lexicon entries that the reader does not want marked."""
    found: frozenset[str] = st.session_state.get(_TERMS, frozenset())
    return found


def ignore_terms(terms: frozenset[str]) -> None:
    """Set terms aside too."""
    st.session_state[_TERMS] = ignored_terms() | terms


def mark_again(term: str) -> None:
    """Take a term back from the ignore list."""
    st.session_state[_TERMS] = ignored_terms() - {term}


def personal(shipped: Analyzer) -> Analyzer:
    """`shipped` where the reader changed nothing, else with what was added and without what is ignored."""
    words, terms = own_words(), ignored_terms()
    return _personal(shipped, words, tuple(sorted(terms))) if words or terms else shipped


@st.cache_resource(show_spinner=False, max_entries=_KEPT, ttl=_KEPT_FOR)
def _personal(_shipped: Analyzer, words: tuple[OwnWord, ...], terms: tuple[str, ...]) -> Analyzer:
    return personal_analyzer(_shipped, words, frozenset(terms))
