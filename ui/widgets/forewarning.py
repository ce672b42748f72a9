"""What this can and cannot tell, said before any mark is seen."""

from html import escape

import streamlit as st

from ui.state import say


def forewarning() -> None:
    """Two sentences in a quiet box."""
    st.html(f'<p class="ui-caution">{escape(say("baca.caution"))}</p>')
