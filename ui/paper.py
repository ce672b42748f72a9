"""The styles that pages with marked sentences share: the reading view's and their own."""

from pathlib import Path

import streamlit as st

from analyzer.report.html import style
from analyzer.side_by_side.page import comparison_style

_STYLE = Path(__file__).with_name("paper.css")


def paper() -> None:
    """Put all style sheets on the page."""
    st.html(f"<style>{style()}{comparison_style()}{_STYLE.read_text(encoding='utf-8')}</style>")
