"""Streamlit's file uploader with its own English words said in the reader's language.

The words are put there by the style sheet: generated content counts for the accessible name, hidden words do not.
"""

import json
from collections.abc import Callable, Sequence

import streamlit as st

from ui.state import say

_LARGEST = int(st.get_option("server.maxUploadSize"))  # MB


def uploader(label: str, types: Sequence[str], key: str, on_change: Callable[[], None]) -> None:
    """One file of `types`; `on_change` finds it in the session under `key`."""
    limits = say("upload.limits", size=_LARGEST, types=", ".join(types))
    st.html(f"<style>{_words(say('upload.choose'), limits)}</style>")
    st.file_uploader(label, type=list(types), key=key, on_change=on_change)


def _words(choose: str, limits: str) -> str:
    place = "[data-testid=stFileUploaderDropzone]"
    button, note = f"{place} button [data-testid=stMarkdownContainer]", f"{place} [data-testid=stFileUploaderDropzoneInstructions]"
    return (
        f"{button} p, {note} span {{ display: none; }} {button}::after {{ content: {json.dumps(choose, ensure_ascii=False)}; }}"
        f"{note}::after {{ content: {json.dumps(limits, ensure_ascii=False)}; font-size: .875rem; color: #57514a; }}"
    )
