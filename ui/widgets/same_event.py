"""Sentences that share facts, laid beside one another."""

from html import escape

import streamlit as st

from analyzer.compare import Aligned, Comparison, Telling
from analyzer.report.characters import printable
from analyzer.report.telling import key, reasons, telling
from ui.compared import LETTERS
from ui.state import language, say

_MOST = 30  # groups shown before the rest is folded


def same_event(found: Comparison) -> None:
    """One block per group of sentences, in the order of the first article."""
    st.header(say("compare.same"), anchor=False)
    if not found.aligned:
        st.info(say("compare.nothing_shared"))
        return
    st.markdown(say("compare.same_note"))
    marked = [f for group in found.aligned for t in group.tellings for f in found.analyses[t.article].sentences[t.sentence].findings]
    if marked:
        st.html(f"<details><summary>{escape(say('article.meaning'))}</summary>{key(marked, language())}</details>")
    groups = [_group(found, group) for group in found.aligned]
    st.html("".join(groups[:_MOST]))
    if groups[_MOST:]:
        with st.expander(say("compare.more_groups", count=len(groups) - _MOST)):
            st.html("".join(groups[_MOST:]))


def _group(found: Comparison, group: Aligned) -> str:
    facts = ", ".join(f"<b>{escape(printable(s.text))}</b>" for s in group.shared) or escape(say("compare.pairwise"))
    told = {t.article: t for t in group.tellings}
    cells = "".join(_cell(found, told[i]) if i in told else _gap(letter) for i, letter in enumerate(LETTERS[: len(found.analyses)]))
    shared = f'<p class="pp-facts">{escape(say("compare.shared"))} <span lang="id">{facts}</span></p>'
    return f'<section class="pp-group">{shared}<div class="pp-row">{cells}</div></section>'


def _gap(letter: str) -> str:
    """The place of an article that has no like sentence, so that each article keeps its column."""
    return f'<div class="pp-cell pp-gap"><span class="pp-letter">{letter}</span><p class="pp-quiet">{escape(say("compare.gap"))}</p></div>'


def _cell(found: Comparison, place: Telling) -> str:
    analysis = found.analyses[place.article]
    sentence = analysis.sentences[place.sentence]
    only = (
        f'<p class="pp-only">{escape(say("compare.only_here"))} <span lang="id">{escape(printable(", ".join(place.different)))}</span></p>'
        if place.different
        else ""
    )
    why = reasons(analysis.text, sentence.findings, language())
    folded = f"<details><summary>{escape(say('compare.why'))}</summary>{why}</details>" if why else ""
    return (
        f'<div class="pp-cell"><span class="pp-letter">{LETTERS[place.article]}</span>'
        f'<p class="pp-sentence">{telling(analysis.text, sentence, place.common)}</p>{only}{folded}</div>'
    )
