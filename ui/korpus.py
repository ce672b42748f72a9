"""Page: the result of a corpus run, filtered, charted, and to take along."""

import streamlit as st

from analyzer.corpus.wording import LIMITS
from analyzer.report.wording import phrase
from ui.corpora import counts, opened, problem
from ui.frame import head
from ui.plain import plain
from ui.state import language, say
from ui.widgets.corpus_downloads import corpus_downloads
from ui.widgets.corpus_source import choose_corpus
from ui.widgets.corpus_tables import corpus_facts, corpus_tables
from ui.widgets.corpus_wanted import choose_counted


def show() -> None:
    """From the whole to the single term, then the limits."""
    choice = choose_counted()
    with st.spinner(say("korpus.counting")):
        found = counts(choice)
    corpus_facts(found, choice)
    corpus_tables(found)
    corpus_downloads(found, choice)
    st.header(phrase("corpus.limits_heading", language()), anchor=False)
    st.markdown("\n".join(f"- {phrase(key, language())}" for key in LIMITS), width=736)


head(say("korpus.title"), say("korpus.lead"))
with st.expander(say("korpus.another")) if opened() else st.container():
    choose_corpus()
if why := problem():
    st.error(say("korpus.problem", message=plain(why)))
if opened():
    show()
