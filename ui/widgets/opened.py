"""One sentence opened: its three scores, and the chart of what moved the final one."""

from html import escape

import streamlit as st

from analyzer.report.characters import printable, straight
from analyzer.report.wording import decimal
from analyzer.results import Analysis, Sentence
from ui.charts import pushes
from ui.moved import Mover, movers
from ui.state import analyzer, language, open_sentence, say, show_sentence


def opened_sentence(analysis: Analysis, number: int) -> None:
    """Draw sentence `number` (from 0) with buttons to its neighbours."""
    sentence, total = analysis.sentences[number], len(analysis.sentences)
    st.header(say("opened.heading", number=number + 1, total=total), anchor=False)
    with st.container(horizontal=True):
        st.button(say("opened.previous"), key="previous", icon=None, disabled=number == 0, on_click=open_sentence, args=(number - 1,))
        st.button(say("opened.next"), key="next", disabled=number + 1 == total, on_click=open_sentence, args=(number + 1,))
        st.button(say("opened.in_text"), key="in_text", on_click=show_sentence, args=(number,))
    st.html(f'<blockquote class="ui-quote" lang="id">{escape(printable(analysis.text[sentence.span.start : sentence.span.end]))}</blockquote>')
    st.html(f'<dl class="ui-scores">{"".join(_scores(sentence))}</dl>')
    _why(sentence)


def _scores(sentence: Sentence) -> list[str]:
    threshold = decimal(analyzer().classifier.weights.threshold, 2, language())
    state = say("opened.loaded") if sentence.loaded else say("opened.plain")
    return [
        _score(say("opened.lexicon"), sentence.lexicon_score, say("opened.lexicon_help")),
        _score(say("opened.probability"), sentence.probability, say("opened.probability_help")),
        _score(say("opened.score"), sentence.score, say("opened.score_help", threshold=threshold), f" · {state}", "ui-final"),
    ]


def _score(name: str, value: float, explanation: str, state: str = "", kind: str = "") -> str:
    return (
        f"<div><dt>{escape(name)}</dt><dd>{decimal(value, 2, language())}{escape(state)}</dd>"
        f'<dd class="ui-meter"><span class="{kind}" style="width:{100 * value:.0f}%"></span></dd><dd class="ui-help">{escape(explanation)}</dd></div>'
    )


def _why(sentence: Sentence) -> None:
    rows = []
    for mover in movers(sentence):
        name = _named(mover)
        sign = "+" if mover.weight >= 0 else "−"
        rows.append((name, mover.weight, f"{sign}{decimal(abs(mover.weight), 2, language())}"))
    st.markdown(f"**{say('opened.why')}**")
    st.vega_lite_chart(spec=pushes(rows), alt=say("opened.why_alt"))
    st.caption(say("opened.why_note"))


def _named(mover: Mover) -> str:
    if mover.kind == "start":
        return say("opened.start")
    if mover.kind == "rest":
        return say("opened.rest", count=mover.times)
    label = straight(mover.label) + (f" ×{mover.times}" if mover.times > 1 else "")
    return say("opened.from_lexicon", label=label) if mover.kind == "lexicon" else label
