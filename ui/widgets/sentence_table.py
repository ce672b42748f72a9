"""All sentences as a table that sorts; a chosen row is opened."""

from typing import Any

import pandas as pd
import streamlit as st

from analyzer.report.characters import straight
from analyzer.results import Analysis, Span
from ui.state import say, show_sentence

_KEY = "sentence_table"


def sentence_table(analysis: Analysis, ignored: frozenset[Span]) -> None:
    """Draw the table; scores are 0..1."""
    st.caption(say("table.note"))
    st.dataframe(
        _rows(analysis, ignored),
        key=_KEY,
        hide_index=True,
        on_select=_chosen,
        selection_mode="single-row",
        alt=say("table.alt"),
        column_config={
            "number": st.column_config.NumberColumn(say("table.number"), width=50),
            "sentence": st.column_config.TextColumn(say("table.sentence"), width="large"),
            "score": _score(say("table.score")),
            "lexicon": _score(say("table.lexicon")),
            "probability": _score(say("table.probability")),
            "marks": st.column_config.TextColumn(say("table.marks"), width="medium"),
        },
    )


def _score(name: str) -> Any:
    return st.column_config.ProgressColumn(name, format="localized", min_value=0.0, max_value=1.0, width=110)


def _rows(analysis: Analysis, ignored: frozenset[Span]) -> pd.DataFrame:
    text = analysis.text
    return pd.DataFrame(
        {
            "number": range(1, len(analysis.sentences) + 1),
            "sentence": [straight(text[s.span.start : s.span.end]) for s in analysis.sentences],
            "score": [round(s.score, 2) for s in analysis.sentences],
            "lexicon": [round(s.lexicon_score, 2) for s in analysis.sentences],
            "probability": [round(s.probability, 2) for s in analysis.sentences],
            "marks": [straight(", ".join(text[f.span.start : f.span.end] for f in s.findings if f.span not in ignored)) for s in analysis.sentences],
        }
    )


def _chosen() -> None:
    rows = st.session_state[_KEY]["selection"]["rows"]
    if rows:
        show_sentence(rows[0])
