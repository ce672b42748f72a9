"""The marks counted: by category, by voice, by part, by the name they are said of; and the most loaded sentences."""

from collections.abc import Sequence
from html import escape
from textwrap import shorten

import streamlit as st

from analyzer.report.characters import straight
from analyzer.report.wording import categories, category_label, decimal, phrase
from analyzer.results import Analysis, Sentence, Span
from ui.charts import bars
from ui.plain import plain
from ui.selection import most_loaded, words_by_target
from ui.state import language, say, show_sentence

_MOST_TARGETS = 6
_LONGEST_SENTENCE = 110  # characters on a button


def breakdown(analysis: Analysis, ignored: frozenset[Span]) -> None:
    """Four small charts, two a row."""
    st.header(say("charts.heading"), anchor=False)
    left, right = st.columns(2, gap="large")
    with left:
        _counts(say("charts.category"), [(_kind(t.key), t.count) for t in analysis.summary.by_category])
        _targets(analysis, ignored)
    with right:
        _counts(say("charts.voice"), [(say(f"charts.voice_{t.key}"), t.count) for t in analysis.summary.by_voice])
        _parts(analysis)
        _most(analysis)


def _kind(category: str) -> str:
    return f"{categories()[category]['letter']}  {category_label(category, language())}"


def _counts(heading: str, counts: Sequence[tuple[str, int]]) -> None:
    st.markdown(f"**{heading}**")
    if counts:
        rows = [(straight(label), float(count), str(count)) for label, count in counts]
        st.vega_lite_chart(spec=bars(rows), alt=say("charts.count_alt", rows=_listed(rows)))
    else:
        st.caption(say("charts.nothing"))


def _parts(analysis: Analysis) -> None:
    st.markdown(f"**{say('charts.part')}**")
    rows = [
        (phrase(f"part.{t.key}", language()), 100 * t.share, say("charts.part_value", score=decimal(100 * t.share, 0, language()), count=t.count))
        for t in analysis.summary.by_part
    ]
    st.vega_lite_chart(spec=bars(rows, longest=140), alt=say("charts.part_alt", rows=_listed(rows)))


def _targets(analysis: Analysis, ignored: frozenset[Span]) -> None:
    described = words_by_target(analysis, ignored)[:_MOST_TARGETS]
    if not described:
        return
    _counts(say("charts.target"), [(row.key, row.count) for row, _ in described])
    items = "".join(f"<li><b>{escape(straight(row.key))}</b>: {escape(straight(', '.join(words)))}</li>" for row, words in described)
    st.html(f'<ul class="ui-list" lang="id">{items}</ul>')
    st.caption(say("charts.target_note"))


def _most(analysis: Analysis) -> None:
    found = most_loaded(analysis)
    if not found:
        return
    st.markdown(f"**{say('opened.most')}**")
    with st.container(key="most", gap="small"):
        _buttons(analysis, found)


def _buttons(analysis: Analysis, found: Sequence[tuple[int, Sentence]]) -> None:
    for number, sentence in found:
        words = shorten(straight(analysis.text[sentence.span.start : sentence.span.end]), _LONGEST_SENTENCE, placeholder=" …")
        label = say("opened.most_item", number=number + 1, score=decimal(sentence.score, 2, language()), words=plain(words))
        st.button(label, key=f"most_{number}", on_click=show_sentence, args=(number,), width="stretch")


def _listed(rows: Sequence[tuple[str, float, str]]) -> str:
    return "; ".join(f"{label} {shown}" for label, _, shown in rows)
