"""A corpus counted: facts, then one tab per breakdown with chart and table, and the distinctive terms."""

import pandas as pd
import streamlit as st

from analyzer.corpus.breakdown import Breakdown, Group
from analyzer.corpus.charts import lines_of, spoken
from analyzer.corpus.distinctive import Term
from analyzer.corpus.report_page import term_cells
from analyzer.corpus.wording import facts, label, measure, said
from analyzer.report.characters import straight
from analyzer.report.wording import category_label, phrase
from ui.charts import intervals
from ui.corpora import Choice, Counts
from ui.plain import plain
from ui.state import language, say

_SHOWN = 40  # lines of a chart; the table has all


def corpus_facts(found: Counts, choice: Choice) -> None:
    """What is counted, as a list."""
    told = [*facts(found.result, language()), phrase(f"corpus.voice_{choice.voice}", language())]
    st.markdown("\n".join(f"- {plain(straight(fact))}" for fact in told))


def corpus_tables(found: Counts) -> None:
    """The tabs."""
    headings = [*(phrase(f"corpus.heading_{table.name}", language()) for table in found.tables), phrase("corpus.heading_terms", language())]
    tabs = st.tabs(headings)
    for tab, table in zip(tabs, found.tables, strict=False):
        with tab:
            _breakdown(table)
    with tabs[-1]:
        _terms(found.terms)


def _breakdown(table: Breakdown) -> None:
    say_in = language()
    if not table.groups:
        st.caption(phrase("corpus.nothing", say_in))
        return
    st.caption(phrase(f"corpus.note_{table.name}", say_in, least=table.least))
    index = 0
    if len(table.measures) > 1:
        numbers = list(range(len(table.measures)))
        index = st.segmented_control(
            say("korpus.measure"), numbers, format_func=lambda i: measure(table, i, say_in), key=f"corpus_measure_{table.name}", default=0, required=True
        )
    st.vega_lite_chart(spec=intervals(lines_of(table, index, say_in)[:_SHOWN], say_in), alt=spoken(table, index, say_in))
    heading = phrase(f"corpus.heading_{table.name}", say_in)
    st.dataframe(
        pd.DataFrame([_row(table, group) for group in table.groups]),
        hide_index=True,
        alt=say("korpus.table_alt", heading=heading),
        column_config={measure(table, i, say_in): st.column_config.NumberColumn(format="localized") for i in range(len(table.measures))},
    )


def _row(table: Breakdown, group: Group) -> dict[str, object]:
    """Values as numbers, so that the table sorts; intervals as text beside them."""
    say_in = language()
    row: dict[str, object] = {
        phrase(f"corpus.column_{table.name}", say_in): label(table, group, say_in),
        phrase("corpus.column_documents", say_in): group.documents,
        phrase("corpus.column_marks", say_in): group.marks,
    }
    for i, figure in enumerate(group.figures):
        name = measure(table, i, say_in)
        row[name] = None if figure.value is None else round(figure.value, 2)
        row[f"{name}, {say('korpus.interval')}"] = said(figure, say_in)
    if group.category:
        row[phrase("corpus.column_commonest", say_in)] = category_label(group.category, say_in)
    if group.outlets:
        row[phrase("corpus.column_outlets", say_in)] = f"{group.outlets}; {100 * group.biggest:.0f} %"
    row[say("korpus.note")] = say("korpus.few", least=table.least) if group.few else ""
    return row


def _terms(terms: tuple[Term, ...]) -> None:
    say_in = language()
    st.caption(phrase("corpus.note_terms", say_in))
    if not terms:
        st.caption(phrase("corpus.no_terms", say_in))
        return
    heads = [phrase(f"corpus.column_{name}", say_in) for name in ("outlet", "term", "category", "documents", "rate", "elsewhere", "z")]
    rows = [dict(zip(heads, (straight(term.outlet), *term_cells(term, say_in)), strict=True)) for term in terms]
    st.dataframe(pd.DataFrame(rows), hide_index=True, alt=say("korpus.table_alt", heading=phrase("corpus.heading_terms", say_in)))
