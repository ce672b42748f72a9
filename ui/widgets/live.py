"""Makes a text box answer while it is written in: after a short pause its text is sent, as Ctrl+Enter would."""

from pathlib import Path

import streamlit as st

_SCRIPT = Path(__file__).with_name("live.js")


def live() -> None:
    """For all text boxes of the page; without scripts they still answer to Ctrl+Enter and on leaving them."""
    st.html(f"<script>{_SCRIPT.read_text(encoding='utf-8')}</script>", unsafe_allow_javascript=True)
