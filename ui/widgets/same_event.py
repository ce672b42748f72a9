"""Sentences that share facts, laid beside one another."""

from html import escape

import streamlit as st

from analyzer.compare import Comparison
from analyzer.report.telling import key
from analyzer.report.wording import phrase
from analyzer.side_by_side.parts import groups
from ui.state import language, say

_MOST = 30  # groups shown before the rest is folded


def same_event(found: Comparison) -> None:
    """One block per group of sentences, in the order of the first article."""
    st.header(phrase("compare.same", language()), anchor=False)
    if not found.aligned:
        st.info(phrase("compare.nothing_shared", language()))
        return
    st.markdown(phrase("compare.same_note", language()))
    marked = [f for group in found.aligned for t in group.tellings for f in found.analyses[t.article].sentences[t.sentence].findings]
    if marked:
        st.html(f"<details><summary>{escape(say('article.meaning'))}</summary>{key(marked, language())}</details>")
    drawn = list(groups(found, language()))
    st.html("".join(drawn[:_MOST]))
    if drawn[_MOST:]:
        with st.expander(say("compare.more_groups", count=len(drawn) - _MOST)):
            st.html("".join(drawn[_MOST:]))
