"""Streamlit's file uploader with its own English words said in the reader's language.

The style sheet shows the words in place of Streamlit's; a line of script makes them the button's name too, as some
readers do not count what a style sheet adds.
"""

import json
from collections.abc import Callable, Sequence

import streamlit as st

from ui.state import say

_PLACE = "[data-testid=stFileUploaderDropzone]"
_BUTTON = f"{_PLACE} button"
_LARGEST = int(st.get_option("server.maxUploadSize"))  # MB


def uploader(label: str, types: Sequence[str], key: str, on_change: Callable[[], None], *, several: bool = False) -> None:
    """One file of `types`, or `several`; `on_change` finds the file, or a list of files, in the session under `key`."""
    limits = say("upload.limits", size=_LARGEST, types=", ".join(types))
    st.html(f"<style>{_words(say('upload.choose'), limits)}</style>")
    st.file_uploader(label, type=list(types), accept_multiple_files=several, key=key, on_change=on_change)
    st.html(f"<script>{_name(say('upload.choose'))}</script>", unsafe_allow_javascript=True)


def _name(choose: str) -> str:
    """Waits up to five seconds for the button, which may be drawn after the script."""
    return (
        "{ let left = 100; const waiting = setInterval(() => {"
        f'const button = document.querySelector("{_BUTTON}");'
        f"if (button) button.setAttribute('aria-label', {json.dumps(choose)});"
        "if (button || --left < 0) clearInterval(waiting); }, 50); }"
    )


def _words(choose: str, limits: str) -> str:
    button, note = f"{_BUTTON} [data-testid=stMarkdownContainer]", f"{_PLACE} [data-testid=stFileUploaderDropzoneInstructions]"
    return (
        f"{button} p, {note} span {{ display: none; }} {button}::after {{ content: {json.dumps(choose, ensure_ascii=False)}; }}"
        f"{note}::after {{ content: {json.dumps(limits, ensure_ascii=False)}; font-size: .875rem; color: #57514a; }}"
    )
