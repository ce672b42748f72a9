"""A counted corpus to take along: the report and all figures, made only when the button is pressed."""

import streamlit as st

from analyzer.corpus.report_csv import to_report_csv
from analyzer.corpus.report_page import report_page
from analyzer.report.characters import straight
from analyzer.report.wording import category_label
from ui.corpora import Choice, Counts
from ui.state import language, say


def corpus_downloads(found: Counts, choice: Choice) -> None:
    """Two buttons."""
    st.header(say("korpus.downloads"), anchor=False)
    st.download_button(
        say("korpus.download_html"),
        lambda: report_page(found.result, choice.voice, language(), _settings(choice)),
        file_name="bingkai-korpus.html",
        mime="text/html",
        on_click="ignore",
    )
    st.download_button(
        say("korpus.download_csv"),
        lambda: to_report_csv(found.result).encode("utf-8-sig"),
        file_name="bingkai-korpus.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _settings(choice: Choice) -> list[tuple[str, str]]:
    """The filters that were set, for the report."""
    kinds = tuple(category_label(c, language()) for c in choice.categories)
    chosen = [(say("korpus.outlets"), choice.outlets), (say("korpus.months"), choice.months), (say("korpus.categories"), kinds)]
    chosen += [(straight(column), values) for column, values in choice.kept]
    return [(name, ", ".join(values)) for name, values in chosen if values]
