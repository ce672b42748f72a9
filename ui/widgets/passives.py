"""The lens apart: passive verbs whose doer is missing. It never enters a score."""

from html import escape

import streamlit as st

from analyzer.report.characters import printable
from analyzer.results import Analysis, Sentence
from ui.state import Keys, say


def missing_doers(analysis: Analysis) -> None:
    """Say what the lens is for, list the sentences, offer to show the verbs in the text."""
    st.markdown(say("passives.note"))
    found = [(number, s) for number, s in enumerate(analysis.sentences, 1) if s.passives]
    if not found:
        st.caption(say("passives.none"))
        return
    st.toggle(say("passives.show"), key=Keys.PASSIVES, persist_state="session")
    st.markdown(f"**{say('passives.found', count=sum(len(s.passives) for _, s in found))}**")
    items = "".join(f'<li><span class="ui-note">{number}.</span> <span lang="id">{_sentence(analysis.text, s)}</span></li>' for number, s in found)
    st.html(f'<ul class="ui-list">{items}</ul>')


def passives_shown() -> bool:
    """Whether the reader wants the verbs outlined in the text."""
    return bool(st.session_state.get(Keys.PASSIVES))


def _sentence(text: str, sentence: Sentence) -> str:
    out, at = [], sentence.span.start
    for span in sentence.passives:
        out += [escape(printable(text[at : span.start])), f'<span class="ui-passive">{escape(printable(text[span.start : span.end]))}</span>']
        at = span.end
    return "".join(out) + escape(printable(text[at : sentence.span.end]))
