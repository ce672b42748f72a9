"""The analysis to take along: every format is made only when its button is pressed."""

import re
from collections.abc import Callable

import streamlit as st

from analyzer.ingest.document import Document
from analyzer.report.docx import to_docx
from analyzer.report.export import findings_csv, sentences_csv, to_json
from analyzer.report.html import page
from analyzer.report.view import View
from analyzer.report.xlsx import to_xlsx
from analyzer.results import Analysis
from ui.state import say

_LONGEST_NAME = 40
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def downloads(analysis: Analysis, view: View, source: Document) -> None:
    """One button per format."""
    title = _title(analysis, source)
    name = _file_name(title)
    st.markdown(say("downloads.note"))
    for_paper, for_reckoning = st.columns(2)
    with for_paper:
        _button(say("downloads.html"), lambda: page(analysis, title, view), f"{name}.html", "text/html")
        _button(say("downloads.docx"), lambda: to_docx(analysis, view, title), f"{name}.docx", _WORD)
        _button(say("downloads.json"), lambda: to_json(analysis, source.source, view), f"{name}.json", "application/json")
    with for_reckoning:
        _button(say("downloads.xlsx"), lambda: to_xlsx(analysis, view), f"{name}.xlsx", _EXCEL)
        _button(say("downloads.csv_sentences"), lambda: _for_excel(sentences_csv(analysis, view)), f"{name}-kalimat.csv", "text/csv")
        _button(say("downloads.csv_findings"), lambda: _for_excel(findings_csv(analysis, view)), f"{name}-temuan.csv", "text/csv")


def _button(label: str, make: Callable[[], str | bytes], file_name: str, mime: str) -> None:
    st.download_button(label, data=make, file_name=file_name, mime=mime, on_click="ignore", width="stretch")


def _title(analysis: Analysis, source: Document) -> str:
    headline = analysis.text[analysis.title.start : analysis.title.end] if analysis.title else source.title
    return " ".join((headline or say("downloads.title")).split())


def _file_name(title: str) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", title.lower())[:_LONGEST_NAME].strip("-")
    return f"bingkai-{words}" if words else "bingkai"


def _for_excel(csv: str) -> bytes:
    """With the mark by which Excel knows UTF-8."""
    return csv.encode("utf-8-sig")
