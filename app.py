"""Bingkai in the browser: `streamlit run app.py`. Page set-up and navigation, nothing else."""

import streamlit as st

from ui.frame import pages, set_up

set_up()
st.navigation(pages(), position="top").run()
