"""Page: a loaded sentence, written plainer by the reader, with the score and the facts watched."""

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.rewrite import compare_rewriting
from ui.exercise import original, plainer, reading
from ui.frame import head
from ui.paper import paper
from ui.state import say, told
from ui.widgets.live import live
from ui.widgets.outcome import facts, findings, scores
from ui.widgets.two_versions import choose_sentence, plainer_words, write


def show() -> None:
    """What the two versions say, side by side with what they must both say."""
    try:
        before = reading(original(), whole=True)
        plainer_words(before)
        if not plainer():
            st.info(say("rewrite.begin"))
            return
        after = reading(plainer(), whole=False)
    except AnalyzerError as error:
        st.error(say("rewrite.problem", message=told(str(error))))
        return
    result = compare_rewriting(before, after)
    scores(result)
    left, right = st.columns(2, gap="large")
    with left:
        facts(result)
    with right:
        findings(result, before, after)
    st.caption(say("rewrite.note"))


head(say("rewrite.title"), say("rewrite.lead"))
paper()
choose_sentence()
write()
live()
if original():
    show()
