"""The analysis to take along: every format is made only when its button is pressed."""

import re
from collections.abc import Callable

import streamlit as st

from analyzer.ingest.document import Document
from analyzer.report.formats import export, file_bytes
from analyzer.report.view import View
from analyzer.results import Analysis
from ui.state import say

_LONGEST_NAME = 40
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def downloads(analysis: Analysis, view: View, source: Document) -> None:
    """One button per format."""
    title = _title(analysis, source)
    name = _file_name(title)

    def offer(label: str, form: str, ending: str, mime: str) -> None:
        button(label, lambda: file_bytes(form, export(form, analysis, title, source.source, view)), f"{name}{ending}", mime)

    st.markdown(say("downloads.note"))
    for_paper, for_reckoning = st.columns(2)
    with for_paper:
        offer(say("downloads.html"), "html", ".html", "text/html")
        offer(say("downloads.docx"), "docx", ".docx", _WORD)
        offer(say("downloads.json"), "json", ".json", "application/json")
    with for_reckoning:
        offer(say("downloads.xlsx"), "xlsx", ".xlsx", _EXCEL)
        offer(say("downloads.csv_sentences"), "csv_sentences", "-kalimat.csv", "text/csv")
        offer(say("downloads.csv_findings"), "csv", "-temuan.csv", "text/csv")


def button(label: str, make: Callable[[], str | bytes], file_name: str, mime: str) -> None:
    """A wide button; `make` runs when it is pressed."""
    st.download_button(label, data=make, file_name=file_name, mime=mime, on_click="ignore", width="stretch")


def _title(analysis: Analysis, source: Document) -> str:
    headline = analysis.text[analysis.title.start : analysis.title.end] if analysis.title else source.title
    return " ".join((headline or say("downloads.title")).split())


def _file_name(title: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", title.lower())[:_LONGEST_NAME].strip("-")
    return f"bingkai-{words}" if words else "bingkai"
