"""The reading room proper: bias line, legend and marked text in one component that answers clicks, taps and keys."""

from html import escape
from pathlib import Path

import streamlit as st

from analyzer.report.html import style
from analyzer.report.legend import legend
from analyzer.report.reading import reading_view
from analyzer.report.strip import strip
from analyzer.report.view import View
from analyzer.results import Analysis, Span
from ui.state import Keys, analyzer, open_sentence, say, shown, toggle_ignored

_HERE = Path(__file__).parent
_room = st.components.v2.component(
    "bingkai_room",
    html='<div class="room"></div>',
    css=style() + (_HERE / "room.css").read_text(encoding="utf-8"),
    js=(_HERE / "room.js").read_text(encoding="utf-8"),
)


def room(analysis: Analysis, view: View, opened: int) -> None:
    """Draw the text; a click on a bar or sentence opens it, a click on `abaikan ini` sets the finding aside."""
    marks = legend(analysis, view)
    key = f"<details><summary>{escape(say('article.meaning'))}</summary>{marks}</details>" if marks else ""
    if all(f.span in view.ignored for f in analysis.findings):
        key = f"<p>{escape(_nothing(analysis))}</p>{key}"
    html = f'<p class="room-line">{escape(say("article.line"))}</p>{strip(analysis, view)}<div class="room-legend">{key}</div>{reading_view(analysis, view)}'
    data = {"html": html, "opened": opened + 1, "shown": shown(), "below": say("article.below")}
    told = _room(key=Keys.ROOM, data=data, on_opened_change=_opened, on_ignored_change=_ignored)
    if told.ignored:
        st.rerun()  # the figures outside count it too


def _nothing(analysis: Analysis) -> str:
    """Why there is no mark: nothing to see at all, or only not with these filters."""
    least = analyzer().classifier.weights.span_threshold
    hidden = any(p.probability >= least for s in analysis.sentences for p in s.proposals)
    return say("article.none_shown") if hidden else say("article.none")


def _opened() -> None:
    number = st.session_state[Keys.ROOM].get("opened")
    if isinstance(number, int):
        open_sentence(number - 1)


def _ignored() -> None:
    span = st.session_state[Keys.ROOM].get("ignored")
    if isinstance(span, list) and len(span) == 2 and all(isinstance(offset, int) for offset in span):
        toggle_ignored(Span(*span))
