"""Who is called what: names that several articles use, with the titles before them and the marked words near them."""

from html import escape

import streamlit as st

from analyzer.compare import Actor, Comparison, Portrait
from analyzer.report.characters import printable
from analyzer.report.telling import mark
from analyzer.results import Analysis
from ui.compared import LETTERS
from ui.state import say


def called(found: Comparison) -> None:
    """One block per name."""
    st.header(say("compare.called"), anchor=False)
    if not found.actors:
        st.markdown(say("compare.no_names"))
        return
    st.markdown(say("compare.called_note"))
    st.html("".join(_actor(found, actor) for actor in found.actors))


def _actor(found: Comparison, actor: Actor) -> str:
    cells = "".join(map(_cell, LETTERS, found.analyses, actor.portraits))
    return f'<section class="pp-group"><h3 lang="id">{escape(printable(actor.name))}</h3><div class="pp-row">{cells}</div></section>'


def _cell(letter: str, analysis: Analysis, portrait: Portrait) -> str:
    if not portrait.mentions:
        inside = f'<p class="pp-quiet">{escape(say("compare.not_named"))}</p>'
    else:
        titles = f'<p>{escape(say("compare.titles"))} <b lang="id">{escape(printable(", ".join(portrait.called)))}</b></p>' if portrait.called else ""
        words = " ".join(mark(analysis.text[f.span.start : f.span.end], f.category, f.voice) for f in portrait.findings)
        near = f'<p>{escape(say("compare.near"))} <span lang="id">{words}</span></p>' if words else ""
        inside = f'<p class="pp-quiet">{escape(say("compare.times", count=portrait.mentions))}</p>{titles}{near}'
    return f'<div class="pp-cell"><span class="pp-letter">{letter}</span><div>{inside}</div></div>'
