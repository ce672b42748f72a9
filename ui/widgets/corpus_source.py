"""Where a corpus result comes from: two uploaded files, or the folder that whoever runs the app has named."""

import streamlit as st

from analyzer.report.wording import decimal
from ui.corpora import LIMITS, open_from_shelf, open_uploads, shelf
from ui.state import language, say
from ui.widgets.uploader import uploader

_FILES, _SHELF = "corpus_files", "corpus_shelf"


def choose_corpus() -> None:
    """The ways in."""
    st.markdown(say("korpus.how"))
    uploader(say("korpus.upload"), ["parquet"], _FILES, _uploaded, several=True)
    st.caption(say("korpus.upload_note", documents=decimal(LIMITS.documents, 0, language())))
    if len(st.session_state.get(_FILES) or ()) == 1:
        st.info(say("korpus.waiting"))
    if names := shelf():
        st.selectbox(say("korpus.shelf"), names, index=None, placeholder=say("korpus.shelf_hint"), key=_SHELF, on_change=_from_shelf)


def _uploaded() -> None:
    files = [(file.name, file.getvalue()) for file in st.session_state.get(_FILES) or ()]
    if len(files) > 1:
        with st.spinner(say("korpus.opening")):
            open_uploads(files)


def _from_shelf() -> None:
    if name := st.session_state.get(_SHELF):
        open_from_shelf(name)
