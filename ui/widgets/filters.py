"""Whose words, which categories, how strict: the reader's choice as a Selection, and as settings for the imprint."""

import streamlit as st

from analyzer.report.settings import settings as report_settings
from analyzer.report.wording import categories, category_label
from analyzer.results import Analysis, Voice
from ui.selection import EVERY_VOICE, Selection
from ui.state import Keys, analyzer, language, say
from ui.strictness import Point, nearest, points

_VOICES = {"all": EVERY_VOICE, "own": frozenset({Voice.NARRATOR}), "others": EVERY_VOICE - {Voice.NARRATOR}}


def choose_selection(analysis: Analysis) -> Selection:
    """Draw the filters and return what they say."""
    names = _voice_names()
    voices = st.segmented_control(
        say("filter.voices"), list(names), format_func=names.__getitem__, key=Keys.VOICES, default="all", required=True, persist_state="session"
    )
    with st.expander(say("filter.heading")):
        chosen = _categories(analysis)
        threshold = _strictness()
        st.caption(say("figures.filtered"))
    return Selection(threshold, _VOICES[voices or "all"], frozenset(chosen) or None)


def settings(selection: Selection, source: str) -> tuple[tuple[str, str], ...]:
    """The choice as (name, value) pairs."""
    names = _voice_names()
    voices = next(names[key] for key, value in _VOICES.items() if value == selection.voices)
    kinds = ", ".join(category_label(c, language()) for c in categories() if c in (selection.categories or ()))
    return report_settings(source, selection.threshold, language(), voices=voices, categories=kinds)


def _voice_names() -> dict[str, str]:
    return {"all": say("filter.voices_all"), "own": say("filter.voices_own"), "others": say("filter.voices_others")}


def _categories(analysis: Analysis) -> list[str]:
    """Only categories that the text could show; the reader's order of the guide is kept."""
    possible = {p.category for s in analysis.sentences for p in s.proposals}
    options = [c for c in categories() if c in possible]
    if not options:
        return []
    return st.pills(say("filter.categories"), options, selection_mode="multi", format_func=lambda c: category_label(c, language()), key=Keys.CATEGORIES)


def _strictness() -> float:
    shipped = analyzer().classifier.weights.span_threshold
    found = points(shipped)
    options = [p.threshold for p in found]
    chosen = st.select_slider(
        say("filter.strictness"),
        options,
        value=nearest(found, shipped).threshold,
        format_func=lambda threshold: say("filter.from", percent=_percent(threshold)),
        key=Keys.THRESHOLD,
        persist_state="session",
    )
    _measured(nearest(found, chosen), nearest(found, shipped))
    return chosen


def _measured(point: Point, default: Point) -> None:
    parts = [say("filter.default", percent=_percent(default.threshold))]
    if point.precision is not None and point.recall is not None:
        parts.insert(0, say("filter.measured", precision=round(100 * point.precision), recall=round(100 * point.recall)))
    st.markdown(" ".join(parts))


def _percent(share: float) -> int:
    return round(100 * share)
