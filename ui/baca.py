"""Page: one article, read."""

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.ingest.document import Document
from analyzer.report.view import View
from analyzer.results import Analysis
from ui.frame import head
from ui.selection import select
from ui.state import analyse, analyzer, document, fail, ignored, language, opened, problem, say, told
from ui.widgets.breakdown import breakdown
from ui.widgets.downloads import downloads
from ui.widgets.figures import figures
from ui.widgets.filters import choose_selection, settings
from ui.widgets.forewarning import forewarning
from ui.widgets.opened import opened_sentence
from ui.widgets.passives import missing_doers, passives_shown
from ui.widgets.room import room
from ui.widgets.sentence_table import sentence_table
from ui.widgets.source import choose_source
from ui.widgets.speakers import who_speaks


def read(text: Document) -> None:
    """Everything about one document, from the whole to the single word and back."""
    analysis = analyse(text.text, text.title)
    set_aside = ignored()
    summary = st.container()
    selection = choose_selection(analysis)
    shown = select(analysis, selection, set_aside)
    view = View(language(), set_aside, passives_shown(), controls=True, settings=settings(selection, text.source))
    with summary:
        figures(shown)
    desk(shown, view)
    breakdown(shown, set_aside)
    more(analysis, shown, view, text)


@st.fragment
def desk(shown: Analysis, view: View) -> None:
    """The marked text and the sentence opened beside it; opening another one redraws only these two."""
    here = opened(shown)
    article, beside = st.columns([5, 3], gap="large")
    with article:
        st.header(say("article.heading"), anchor=False)
        st.caption(say("article.how"))
        room(shown, view, here)
    with beside, st.container(key="beside"):
        opened_sentence(shown, here)


def more(analysis: Analysis, shown: Analysis, view: View, text: Document) -> None:
    """What stands below in tabs; only the open one is worked out."""
    names = [say("tab.table"), say("tab.speakers"), say("tab.passives"), say("tab.downloads")]
    table, speakers, passives, files = st.tabs(names, on_change="rerun", key="more")
    with table:
        if table.open:
            sentence_table(shown, view.ignored)
    with speakers:
        if speakers.open:
            who_speaks(analysis)
    with passives:
        if passives.open:
            missing_doers(analysis)
    with files:
        if files.open:
            downloads(shown, view, text)


def body() -> None:
    """The ways in; below them what was read, or why it could not be."""
    reading = document()
    with st.expander(say("baca.another")) if reading else st.container():
        choose_source()
    message = problem()
    if message:
        st.error(say("baca.problem", message=told(message)))
    forewarning()
    try:
        if reading:
            read(reading)
        elif not message:
            prepare()
    except AnalyzerError as error:
        fail(str(error))
        st.rerun()


def prepare() -> None:
    """Load lexicon and model while the reader still looks for a text; a missing model is told at once."""
    with st.spinner(say("baca.preparing")):
        analyzer()


head(say("baca.title"), say("baca.lead"))
body()
