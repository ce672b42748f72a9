"""What a button's work led to, told once, at the place that asked for it."""

import streamlit as st

from ui.plain import plain

_NAME = "notice_{place}"


def tell(place: str, message: str, *, wrong: bool = False) -> None:
    """Leave a message to be shown on the next drawing; each line is its own paragraph."""
    st.session_state[_NAME.format(place=place)] = (message, wrong)


def notice(place: str) -> None:
    """Show the message left for `place`, if there is one."""
    message, wrong = st.session_state.pop(_NAME.format(place=place), ("", False))
    if message:
        (st.error if wrong else st.success)("\n\n".join(map(plain, message.splitlines())))
