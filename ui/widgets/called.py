"""Who is called what: names that several articles use, with the titles before them and the marked words near them."""

import streamlit as st

from analyzer.compare import Comparison
from analyzer.report.wording import phrase
from analyzer.side_by_side.parts import portraits
from ui.state import language


def called(found: Comparison) -> None:
    """One block per name."""
    st.header(phrase("compare.called", language()), anchor=False)
    st.markdown(phrase("compare.called_note" if found.actors else "compare.no_names", language()))
    if found.actors:
        st.html(portraits(found, language()))
