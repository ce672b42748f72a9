"""Page: two to four articles on one event, side by side."""

import streamlit as st

from analyzer.errors import AnalyzerError
from ui.compared import Problem, close_articles, comparison, documents, problem
from ui.frame import head
from ui.paper import paper
from ui.state import say, told
from ui.widgets.articles import choose_articles
from ui.widgets.called import called
from ui.widgets.only_one import only_one
from ui.widgets.same_event import same_event
from ui.widgets.side_by_side import side_by_side
from ui.widgets.take_along import take_along


def show() -> None:
    """From the whole to the single sentence."""
    try:
        found = comparison()
    except AnalyzerError as error:
        close_articles(Problem("", str(error)))
        st.rerun()
    side_by_side(found)
    same_event(found)
    called(found)
    only_one(found)
    take_along(found)


head(say("compare.title"), say("compare.lead"))
paper()
with st.expander(say("compare.another")) if documents() else st.container():
    choose_articles()
if why := problem():
    st.error(say("compare.problem_one", letter=why.letter, message=told(why.message)) if why.letter else say("compare.problem", message=told(why.message)))
if documents():
    show()
