"""What all pages share: set-up, navigation, the page's head with the language switch."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui.catalogue import LANGUAGES
from ui.state import Keys, language, say

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage

_HERE = Path(__file__).parent
_STYLE = _HERE / "frame.css"


def set_up() -> None:
    """Title, icon, width, style."""
    st.set_page_config(page_title="Bingkai", page_icon="🖼️", layout="wide")
    st.logo(str(_HERE / "logo.svg"), size="large")
    st.html(_STYLE)


def pages() -> "list[StreamlitPage]":
    """The pages in the order of the navigation."""
    return [
        st.Page(_HERE / "baca.py", title=say("page.baca"), url_path="baca", default=True),
        st.Page(_HERE / "bandingkan.py", title=say("page.bandingkan"), url_path="bandingkan"),
        st.Page(_HERE / "tulis_ulang.py", title=say("page.tulis_ulang"), url_path="tulis-ulang"),
        st.Page(_HERE / "leksikon.py", title=say("page.leksikon"), url_path="leksikon"),
        st.Page(_HERE / "korpus.py", title=say("page.korpus"), url_path="korpus"),
        st.Page(_HERE / "tentang.py", title=say("page.tentang"), url_path="tentang"),
    ]


def _menu() -> None:
    """The pages as a row of links for narrow screens, where Streamlit's own navigation would be a drawer that stays open."""
    with st.container(horizontal=True, gap="small", key="menu"):
        for page in pages():
            st.page_link(page)


def head(title: str, lead: str | None = None) -> None:
    """The page's title and one line below it; on the right the language switch, on phones above it the pages. Tells the browser the language."""
    _menu()
    left, right = st.columns([3, 1], vertical_alignment="center")
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        st.segmented_control(
            say("page.language"),
            list(LANGUAGES),
            format_func=LANGUAGES.__getitem__,
            key=Keys.LANGUAGE,
            default="id",
            required=True,
            persist_state="session",
            label_visibility="collapsed",
        )
    with left:
        st.title(title, anchor=False)
        if lead:
            st.markdown(lead)
    st.html(f"<script>document.documentElement.lang='{language()}'</script>", unsafe_allow_javascript=True)
