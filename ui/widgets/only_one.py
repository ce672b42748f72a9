"""Sentences whose facts only one article tells."""

from html import escape

import streamlit as st

from analyzer.compare import Alone, Comparison
from analyzer.report.characters import printable
from analyzer.report.telling import telling
from analyzer.results import Analysis
from ui.compared import LETTERS
from ui.state import say

_MOST = 12  # sentences shown per article before the rest is folded


def only_one(found: Comparison) -> None:
    """One block per article."""
    st.header(say("compare.only_one"), anchor=False)
    st.markdown(say("compare.only_one_note"))
    blocks = (_block(LETTERS[i], analysis, [a for a in found.alone if a.article == i]) for i, analysis in enumerate(found.analyses))
    st.html(f'<div class="pp-row">{"".join(blocks)}</div>')


def _block(letter: str, analysis: Analysis, alone: list[Alone]) -> str:
    items = [_item(analysis, a) for a in alone]
    shown, folded = "".join(items[:_MOST]), "".join(items[_MOST:])
    more = f"<details><summary>{escape(say('compare.more', count=len(items) - _MOST))}</summary><ul>{folded}</ul></details>" if folded else ""
    inside = f"<ul>{shown}</ul>{more}" if items else f'<p class="pp-quiet">{escape(say("compare.nothing_alone"))}</p>'
    return f'<div class="pp-cell pp-alone"><span class="pp-letter">{letter}</span><div>{inside}</div></div>'


def _item(analysis: Analysis, alone: Alone) -> str:
    facts = f'<span class="pp-quiet">{escape(say("compare.only_facts"))} {escape(printable(", ".join(alone.facts)))}</span>' if alone.facts else ""
    return f"<li>{telling(analysis.text, analysis.sentences[alone.sentence])}{facts}</li>"
