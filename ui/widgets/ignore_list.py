"""What the reader does not want marked in this visit."""

import streamlit as st

from analyzer.lexicon.own_words import terms_with
from ui.own import ignore_terms, ignored_terms, mark_again
from ui.shelf import entries
from ui.state import say
from ui.widgets.notice import notice, tell


def ignore_list() -> None:
    """The box for a word, and the list."""
    st.markdown(say("ignore.intro"))
    notice("ignore")
    with st.form("ignore_form", border=True):
        st.text_input(say("ignore.word"), key="ignore_word", placeholder=say("ignore.hint"))
        st.form_submit_button(say("ignore.add"), type="primary", on_click=_add)
    terms = sorted(ignored_terms())
    if not terms:
        st.markdown(say("ignore.empty"))
    for term in terms:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(term.split(":", 1)[-1])
            st.button(say("ignore.back"), key=f"back_{term}", on_click=mark_again, args=(term,))


def _add() -> None:
    word = st.session_state.ignore_word.strip()
    terms = terms_with(word, entries()) if word else ()
    if not terms:
        tell("ignore", say("ignore.unknown", word=word) if word else say("ignore.blank"), wrong=True)
        return
    ignore_terms(frozenset(terms))
    tell("ignore", say("ignore.added", word=word))
    st.session_state.ignore_word = ""
