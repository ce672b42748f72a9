"""What of a corpus is counted: whose words, which outlets, months and categories."""

import streamlit as st

from analyzer.corpus.schema import KEPT
from analyzer.report.characters import straight
from analyzer.report.wording import categories, category_label
from ui.corpora import Choice, opened
from ui.state import language, say

_MOST_VALUES = 300  # of a column carried over; one with more (an address) is nothing to choose from


def choose_counted() -> Choice:
    """Draw the filters and return what they say."""
    now = opened()
    if now is None:
        return Choice()
    rows = now.result.documents
    names = {"own": say("korpus.voice_own"), "others": say("korpus.voice_others"), "all": say("korpus.voice_all")}
    voice = st.segmented_control(
        say("korpus.voices"), list(names), format_func=names.__getitem__, key="corpus_voice", default="own", required=True, persist_state="session"
    )
    with st.expander(say("korpus.filters")):
        outlets = _several(say("korpus.outlets"), sorted(rows["outlet"].dropna().unique()), "outlets", now.token)
        months = _several(say("korpus.months"), sorted(rows["month"].dropna().unique()), "months", now.token)
        kept = []
        for column in now.result.kept():
            values = sorted(rows[f"{KEPT}{column}"].dropna().unique())
            if len(values) <= _MOST_VALUES and (chosen := _several(straight(column), values, f"x_{column}", now.token)):
                kept.append((column, tuple(chosen)))
        kinds = st.pills(
            say("korpus.categories"), list(categories()), selection_mode="multi", format_func=lambda c: category_label(c, language()), key="corpus_categories"
        )
    return Choice(voice or "own", tuple(outlets), tuple(months), tuple(kinds), tuple(kept))


def _several(label: str, options: list[str], name: str, token: str) -> list[str]:
    """Under a key of its own for each result: what was chosen of one means nothing in another."""
    return st.multiselect(label, options, format_func=straight, placeholder=say("korpus.every"), key=f"corpus_{name}_{token[:12]}")
