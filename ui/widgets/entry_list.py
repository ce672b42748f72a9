"""Searching and filtering the lexicon; the entries found, a page at a time."""

import streamlit as st

from analyzer.lexicon.entry import Entry
from analyzer.lexicon.search import Wanted, search
from analyzer.report.wording import categories, category_label, decimal, phrase, read_sources
from ui.own import ignored_terms
from ui.plain import plain
from ui.shelf import entries, open_entry
from ui.state import language, say

_PAGE = 24  # entries
_SHOWN = "lexicon_shown"


def entry_list() -> None:
    """The box, the filters, and one button per entry."""
    st.text_input(say("lexicon.search"), key="lexicon_words", placeholder=say("lexicon.search_hint"), persist_state="session", on_change=_from_the_start)
    with st.expander(say("lexicon.filters")):
        chosen = _filters()
    wanted = Wanted(st.session_state.get("lexicon_words") or "", *chosen)
    with st.spinner(say("lexicon.loading")):
        found = search(entries(), wanted)
    st.markdown(say("lexicon.found", count=decimal(len(found), 0, language())) if found else say("lexicon.nothing"))
    shown = max(_PAGE, int(st.session_state.get(_SHOWN, _PAGE)))
    with st.container(key="entry_list"):
        for column, part in zip(st.columns(3), _thirds(found[:shown]), strict=True):
            for entry in part:
                column.button(_label(entry), key=f"entry_{entry.term}", type="tertiary", on_click=open_entry, args=(entry.term,))
    if len(found) > shown:
        st.button(say("lexicon.more", count=min(_PAGE, len(found) - shown)), on_click=_more, args=(shown + _PAGE,))


def _filters() -> tuple[frozenset[str], frozenset[int], frozenset[str]]:
    say_in, changed = language(), _from_the_start
    kinds = st.pills(
        say("lexicon.categories"), list(categories()), selection_mode="multi", format_func=lambda c: category_label(c, say_in),
        key="lexicon_categories", persist_state="session", on_change=changed,
    )  # fmt: skip
    strengths = st.pills(
        say("lexicon.strengths"), [1, 2, 3], selection_mode="multi", format_func=lambda n: phrase(f"intensity.{n}", say_in),
        key="lexicon_strengths", persist_state="session", on_change=changed,
    )  # fmt: skip
    sources = read_sources()
    source = st.selectbox(
        say("lexicon.source"), list(sources), index=None, format_func=lambda key: str(sources[key]["name"]), placeholder=say("lexicon.every_source"),
        key="lexicon_source", persist_state="session", on_change=changed,
    )  # fmt: skip
    return frozenset(kinds), frozenset(strengths), frozenset([source] if source else [])


def _thirds(found: tuple[Entry, ...]) -> list[tuple[Entry, ...]]:
    """Three columns that read downwards."""
    size = -(-len(found) // 3)
    return [found[i * size : (i + 1) * size] for i in range(3)]


def _label(entry: Entry) -> str:
    ignored = say("lexicon.ignored_mark") if entry.term in ignored_terms() else ""
    return f"**{plain(entry.term.split(':', 1)[-1])}** · {category_label(entry.category, language())} {ignored}"


def _more(shown: int) -> None:
    st.session_state[_SHOWN] = shown


def _from_the_start() -> None:
    st.session_state.pop(_SHOWN, None)
