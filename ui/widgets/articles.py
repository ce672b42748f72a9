"""Two to four articles: pasted, as addresses, or the samples."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analyzer.compare import FEWEST, MOST
from analyzer.errors import InputError
from analyzer.ingest.document import Document
from analyzer.ingest.source import read_source
from analyzer.report.wording import phrase
from analyzer.side_by_side.parts import LETTERS
from ui.compared import open_articles
from ui.samples import SAMPLES, sample
from ui.state import language, say

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_HEIGHT = 180  # pixels of a text box
_COUNT = "article_count"
_SCHEMES = ("http://", "https://")


def choose_articles() -> None:
    """Draw the boxes; what is sent becomes what is compared."""
    if st.button(say("compare.samples")):
        with st.spinner(say("compare.reading")):
            _samples()
        st.rerun()
    st.session_state.setdefault(_COUNT, FEWEST)
    count = st.segmented_control(say("compare.count"), range(FEWEST, MOST + 1), key=_COUNT, required=True, persist_state="session") or FEWEST
    with st.form("articles_form", border=False):
        columns = st.columns(2) * 2
        texts = [_box(letter, column) for letter, column in zip(LETTERS[:count], columns, strict=False)]
        st.caption(say("compare.box_note"))
        if st.form_submit_button(say("compare.go"), type="primary"):
            with st.spinner(say("compare.reading")):
                open_articles([partial(_document, text) for text in texts])
            st.rerun()


def _box(letter: str, column: "DeltaGenerator") -> str:
    label = phrase("compare.article", language(), letter=letter)
    return column.text_area(label, height=_HEIGHT, key=_name(letter), placeholder=say("compare.box_hint"), persist_state="session") or ""


def _name(letter: str) -> str:
    return f"article_{letter}"


def _document(text: str) -> Document:
    """A pasted text, or the page behind a lone web address; never a file of this computer."""
    lone = text.strip()
    if lone.startswith(_SCHEMES) and not any(map(str.isspace, lone)):
        return read_source(lone)
    if not lone:
        raise InputError(say("compare.empty"))
    return Document(text, None, "-")


def _samples() -> None:
    st.session_state[_COUNT] = len(SAMPLES)
    for letter, name in zip(LETTERS, SAMPLES, strict=False):
        st.session_state[_name(letter)] = sample(name).text
    open_articles([partial(sample, name) for name in SAMPLES])
