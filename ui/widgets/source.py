"""Where the text comes from: pasted, a sample, a file, an address. What is chosen becomes the document being read."""

from collections.abc import Callable

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.ingest.document import Document
from analyzer.ingest.source import read_source, read_upload
from ui.samples import SAMPLES, sample
from ui.state import analyse, fail, open_document, say
from ui.widgets.uploader import uploader

_TYPES = ("txt", "html", "htm", "pdf", "docx")
_HEIGHT = 220  # pixels of the text box


def choose_source() -> None:
    """The ways in, one at a time."""
    ways: dict[str, Callable[[], None]] = {"paste": _paste, "sample": _samples, "upload": _upload, "address": _address}
    names = {"paste": say("source.paste"), "sample": say("source.sample"), "upload": say("source.upload"), "address": say("source.address")}
    way = st.segmented_control(say("source.way"), list(ways), format_func=names.__getitem__, key="way", default="paste", required=True, persist_state="session")
    ways[way or "paste"]()


def take(read: Callable[[], Document]) -> None:
    """Open what `read` gives, once it can be analysed too; otherwise tell why not."""
    try:
        found = read()
        analyse(found.text, found.title)
    except AnalyzerError as error:
        fail(str(error))
    else:
        open_document(found)


def _paste() -> None:
    def pasted() -> None:
        take(lambda: Document(st.session_state.get("pasted") or "", None, "-"))

    with st.form("paste_form", border=False):
        st.text_area(say("source.text"), height=_HEIGHT, key="pasted", placeholder=say("source.text_hint"), persist_state="session")
        st.caption(say("source.first_line"))
        st.form_submit_button(say("source.read"), type="primary", on_click=pasted)


def _samples() -> None:
    st.markdown(say("source.sample_intro"))
    titles = {"lugas": say("source.sample_lugas"), "bermuatan": say("source.sample_bermuatan"), "kutipan": say("source.sample_kutipan")}
    about = {"lugas": say("source.sample_lugas_about"), "bermuatan": say("source.sample_bermuatan_about"), "kutipan": say("source.sample_kutipan_about")}
    for name, column in zip(SAMPLES, st.columns(len(SAMPLES)), strict=True):
        with column.container(border=True, height="stretch"):
            st.markdown(f"**{titles[name]}**")
            st.markdown(about[name])
            st.button(say("source.sample_open"), key=f"sample_{name}", on_click=take, args=(lambda name=name: sample(name),))


def _upload() -> None:
    def opened() -> None:
        file = st.session_state.get("upload")
        if file is not None:
            take(lambda: read_upload(file.name, file.getvalue()))

    uploader(say("source.file"), _TYPES, "upload", opened)
    st.caption(say("source.file_note"))


def _address() -> None:
    with st.form("address_form", border=False):
        address = (st.text_input(say("source.url"), key="address", placeholder=say("source.url_hint"), persist_state="session") or "").strip()
        st.caption(say("source.url_note"))
        if st.form_submit_button(say("source.url_open"), type="primary"):
            with st.spinner(say("source.fetching")):
                _fetch(address)
            st.rerun()


def _fetch(address: str) -> None:
    """Only ever an address: without `://` it is taken as https, so that no file of this computer can be named."""
    if not address:
        fail(say("source.url_empty"))
    else:
        take(lambda: read_source(address if "://" in address else f"https://{address}"))
