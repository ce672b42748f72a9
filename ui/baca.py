"""Page: one article, read."""

import streamlit as st

from analyzer.errors import AnalyzerError
from analyzer.ingest.document import Document
from analyzer.report.view import View
from ui.frame import head
from ui.plain import plain
from ui.selection import select
from ui.state import analyse, analyzer, document, fail, ignored, language, opened, problem, say
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
    here = opened(analysis)
    summary = st.container()
    selection = choose_selection(analysis)
    shown = select(analysis, selection, set_aside)
    view = View(language(), set_aside, passives_shown(), controls=True, settings=settings(selection, text.source))
    with summary:
        figures(shown)
    article, beside = st.columns([5, 3], gap="large")
    with article:
        st.header(say("article.heading"), anchor=False)
        st.caption(say("article.how"))
        room(shown, view, here)
    with beside, st.container(key="beside"):
        opened_sentence(shown, here)
    breakdown(shown, set_aside)
    table, speakers, passives, files = st.tabs([say("tab.table"), say("tab.speakers"), say("tab.passives"), say("tab.downloads")])
    with table:
        sentence_table(shown, set_aside)
    with speakers:
        who_speaks(analysis)
    with passives:
        missing_doers(analysis)
    with files:
        downloads(shown, view, text)


def body() -> None:
    """The ways in; below them what was read, or why it could not be."""
    reading = document()
    with st.expander(say("baca.another")) if reading else st.container():
        choose_source()
    message = problem()
    if message:
        st.error(say("baca.problem", message=plain(message)))
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
