"""The articles' headlines and figures, one column each."""

import streamlit as st

from analyzer.compare import Comparison
from analyzer.report.wording import phrase
from analyzer.side_by_side.parts import categories_table, figures_table, headlines
from ui.state import language, say


def side_by_side(found: Comparison) -> None:
    """Headlines, the table of figures, and the marks by category."""
    st.header(phrase("compare.headlines", language()), anchor=False)
    st.html(headlines(found, language()))
    st.header(phrase("compare.figures", language()), anchor=False)
    st.html(figures_table(found, language()))
    st.caption(phrase("compare.figures_note", language()))
    with st.expander(phrase("compare.by_category", language())):
        table = categories_table(found, language())
        if table:
            st.html(table)
        else:
            st.markdown(say("compare.no_marks"))
