"""Sentences whose facts only one article tells."""

import streamlit as st

from analyzer.compare import Comparison
from analyzer.report.wording import phrase
from analyzer.side_by_side.parts import alone
from ui.state import language


def only_one(found: Comparison) -> None:
    """One block per article."""
    st.header(phrase("compare.only_one", language()), anchor=False)
    st.markdown(phrase("compare.only_one_note", language()))
    st.html(alone(found, language()))
