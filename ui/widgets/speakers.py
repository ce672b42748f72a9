"""Who gets to speak: words per speaker, the verbs that introduce them, and every quotation in order."""

from html import escape

import pandas as pd
import streamlit as st

from analyzer.report.characters import printable, straight
from analyzer.report.speakers import Speaker, Utterance, speakers, utterances
from analyzer.report.wording import phrase
from analyzer.results import Analysis
from ui.charts import bars
from ui.state import language, say

_MOST = 10


@st.cache_data(show_spinner=False, max_entries=32, ttl=3600)
def _said(text: str) -> tuple[tuple[Utterance, ...], tuple[Speaker, ...]]:
    found = utterances(text)
    return found, speakers(found)


def who_speaks(analysis: Analysis) -> None:
    """Draw chart, table and list."""
    found, people = _said(analysis.text)
    st.markdown(say("speakers.note"))
    if not found:
        st.caption(say("speakers.none"))
        return
    rows = [(_name(p.name), float(p.words), say("speakers.words_value", words=p.words)) for p in people[:_MOST]]
    st.vega_lite_chart(spec=bars(rows), alt=say("speakers.chart_alt", rows="; ".join(f"{name} {shown}" for name, _, shown in rows)))
    st.dataframe(_table(people), hide_index=True, column_config={say("speakers.share"): st.column_config.NumberColumn(format="%d %%")})
    with st.expander(say("speakers.list")):
        st.html(f'<ol class="ui-list">{"".join(_item(analysis, u) for u in found)}</ol>')


def _table(people: tuple[Speaker, ...]) -> pd.DataFrame:
    rows = [
        {
            say("speakers.speaker"): _name(p.name),
            say("speakers.verbs"): ", ".join(f"{verb} ({n})" if n > 1 else verb for verb, n in p.verbs),
            say("speakers.words"): p.words,
            say("speakers.share"): round(100 * p.share),
            say("speakers.direct"): p.quoted,
            say("speakers.sentences"): p.sentences,
        }
        for p in people
    ]
    return pd.DataFrame(rows)


def _item(analysis: Analysis, said: Utterance) -> str:
    introduced = f" · <i>{escape(said.verb)}</i>" if said.verb else ""
    where = say("speakers.list_item", number=said.number + 1)
    voice = phrase(f"voice.{said.voice}", language())
    sentence = escape(printable(analysis.text[said.span.start : said.span.end]))
    return (
        f'<li><b>{escape(_name(said.speaker))}</b>{introduced}<br><span lang="id">{sentence}</span>'
        f'<br><span class="ui-note">{escape(where)} · {escape(voice)}</span></li>'
    )


def _name(name: str | None) -> str:
    return straight(name) if name else say("speakers.unknown")
