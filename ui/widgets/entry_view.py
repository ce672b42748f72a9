"""One entry, whole."""

from html import escape

import streamlit as st

from analyzer.lexicon.entry import Entry
from analyzer.report.entry import entry_page
from ui.own import ignore_terms, ignored_terms, mark_again
from ui.shelf import close_entry
from ui.state import language, say


def entry_view(entry: Entry) -> None:
    """The entry with the way back, and the button that stops or restores its marks."""
    st.button(say("lexicon.back"), on_click=close_entry)
    st.html(f'<h2 class="pp-term" lang="id">{escape(entry.term.split(":", 1)[-1])}</h2>{entry_page(entry, language())}')
    if entry.term in ignored_terms():
        st.info(say("lexicon.is_ignored"))
        st.button(say("lexicon.mark_again"), on_click=mark_again, args=(entry.term,))
    else:
        st.button(say("lexicon.ignore"), on_click=ignore_terms, args=(frozenset([entry.term]),), help=say("lexicon.ignore_help"))
