"""The sentence to be written anew, where it comes from, and the box for the plainer version."""

from functools import partial
from html import escape

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.report.telling import reasons, telling
from analyzer.results import Analysis
from ui.exercise import LONGEST, ORIGINAL, PLAINER, begin, offered
from ui.state import language, say

_HEIGHT = 150  # pixels
_CHOSEN = "rewrite_chosen"
EXERCISES = (
    "Wali Kota Ratna Wibisana dengan arogan menolak menemui 300 buruh yang menjerit menuntut upah layak sejak Senin.",
    "Geger! Harga cabai meroket gila-gilaan hingga Rp120.000 per kilogram, rakyat kecil menjerit.",
    "Sedikitnya 12 pedagang yang tidak mau angkat kaki dari Pasar Melati akhirnya diamankan pasukan brutal itu.",
)


def choose_sentence() -> None:
    """Sentences of the article being read, or exercises."""
    try:
        from_article = offered()
    except AnalyzerError:
        from_article = ()
    options = from_article or EXERCISES
    label = say("rewrite.from_article") if from_article else say("rewrite.exercises")
    st.selectbox(label, options, index=None, key=_CHOSEN, placeholder=say("rewrite.choose"), on_change=_take)


def _take() -> None:
    if chosen := st.session_state.get(_CHOSEN):
        begin(chosen)


def write() -> None:
    """The two boxes."""
    left, right = st.columns(2)
    box = partial(st.text_area, height=_HEIGHT, max_chars=LONGEST, persist_state="session")
    with left:
        box(say("rewrite.original"), key=ORIGINAL, placeholder=say("rewrite.original_hint"))
    with right:
        box(say("rewrite.plainer"), key=PLAINER, placeholder=say("rewrite.plainer_hint"))


def plainer_words(before: Analysis) -> None:
    """The original with its marks, and why each is one."""
    html = "".join(f'<p class="pp-sentence">{telling(before.text, s)}</p>' for s in before.sentences)
    why = reasons(before.text, before.findings, language())
    folded = (
        f"<details><summary>{escape(say('rewrite.hints'))}</summary>{why}</details>" if why else f'<p class="pp-quiet">{escape(say("rewrite.no_marks"))}</p>'
    )
    st.html(f'<div class="pp-cell">{html}{folded}</div>')
