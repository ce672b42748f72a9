"""The entries of the lexicon with their examples, and which one this visit has open."""

import streamlit as st

from analyzer.lexicon.compiled import digest_of
from analyzer.lexicon.entry import Entry
from analyzer.lexicon.loader import load_entries
from analyzer.lexicon.own_words import entry_of
from ui.own import own_words

_PARAMETER = "kata"  # in the page's address, so that an entry can be linked to


def entries() -> tuple[Entry, ...]:
    """The reader's own words, then all shipped entries. LexiconError where a file is wrong."""
    return (*map(entry_of, own_words()), *_shipped(digest_of()))


@st.cache_resource(show_spinner=False, max_entries=1)
def _shipped(digest: str) -> tuple[Entry, ...]:  # noqa: ARG001 - the digest of the files is the key
    return load_entries()


def opened() -> Entry | None:
    """The entry that the address names; None where it names none that is there."""
    term = st.query_params.get(_PARAMETER)
    return next((e for e in entries() if e.term == term), None) if term else None


def open_entry(term: str) -> None:
    """Show one entry."""
    st.query_params[_PARAMETER] = term


def close_entry() -> None:
    """Back to the list."""
    st.query_params.pop(_PARAMETER, None)
