"""Page: the lexicon, searched; a reader's own words; what the reader does not want marked."""

import streamlit as st

from analyzer.errors import AnalyzerError
from ui.frame import head
from ui.paper import paper
from ui.shelf import opened
from ui.state import say, told
from ui.widgets.entry_list import entry_list
from ui.widgets.entry_view import entry_view
from ui.widgets.ignore_list import ignore_list
from ui.widgets.own_list import own_list


def tabs() -> None:
    """Search, own words, ignore list; or the one entry that is open."""
    entry = opened()
    if entry:
        entry_view(entry)
        return
    search, own, ignored = st.tabs([say("lexicon.search_tab"), say("lexicon.own_tab"), say("lexicon.ignore_tab")])
    with search:
        entry_list()
    with own:
        own_list()
    with ignored:
        ignore_list()


head(say("lexicon.title"), say("lexicon.lead"))
paper()
try:
    tabs()
except AnalyzerError as error:
    st.error(say("lexicon.problem", message=told(str(error))))
