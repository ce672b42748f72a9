"""The comparison to take along; made only when its button is pressed."""

import json

import streamlit as st

from analyzer.compare import Comparison
from analyzer.report.formats import file_bytes
from analyzer.report.wording import phrase
from analyzer.side_by_side.page import comparison_page
from analyzer.side_by_side.table import comparison_csv
from analyzer.side_by_side.values import as_json
from ui.compared import documents
from ui.state import language, say
from ui.widgets.downloads import button


def take_along(found: Comparison) -> None:
    """One button per format."""
    sources = [phrase("settings.pasted", language()) if d.source == "-" else d.source for d in documents()]
    st.header(say("compare.downloads"), anchor=False)
    st.markdown(say("compare.downloads_note"))
    say_in = language()
    page, table, values = st.columns(3)
    with page:
        button(say("downloads.html"), lambda: comparison_page(found, sources, say_in), "bingkai-perbandingan.html", "text/html")
    with table:
        button(say("downloads.csv_sentences"), lambda: file_bytes("csv", comparison_csv(found, sources)), "bingkai-perbandingan.csv", "text/csv")
    with values:
        button(say("downloads.json"), lambda: _json(found, sources, say_in), "bingkai-perbandingan.json", "application/json")


def _json(found: Comparison, sources: list[str], say_in: str) -> str:
    return json.dumps(as_json(found, sources, say_in), ensure_ascii=False, indent=1)
