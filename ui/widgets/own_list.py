"""The reader's own words: add one, see and remove them, take them out and in as CSV."""

import streamlit as st

from analyzer.errors import LexiconError
from analyzer.lexicon.own_csv import COLUMNS, read_own_csv, rows_of
from analyzer.lexicon.own_words import LONGEST_TEXT, LONGEST_WORD, SOURCE, own_word, terms_with
from analyzer.report.table import to_csv
from analyzer.report.wording import categories, category_label
from ui.errors import in_language
from ui.own import add_words, own_words, remove_word
from ui.shelf import entries
from ui.state import language, say
from ui.widgets.notice import notice, tell
from ui.widgets.uploader import uploader


def own_list() -> None:
    """What there is, then the form, then the files."""
    st.markdown(say("own.intro"))
    notice("own")
    _words()
    _form()
    _files()


def _words() -> None:
    words = own_words()
    if not words:
        return
    st.header(say("own.heading", count=len(words)), anchor=False)
    for i, word in enumerate(words):
        with st.container(border=True, gap="small"):
            st.text(say("own.line", word=word.word, category=category_label(word.category, language()), reason=word.reason))
            if word.plainer:
                st.text(say("own.plainer_line", words="; ".join(word.plainer)))
            st.button(say("own.remove", word=word.word), key=f"remove_{i}_{word.word}", on_click=remove_word, args=(word,))


def _form() -> None:
    st.header(say("own.add"), anchor=False)
    with st.form("own_form", border=True):
        st.text_input(say("own.word"), key="own_word", max_chars=LONGEST_WORD, placeholder=say("own.word_hint"))
        st.selectbox(say("own.category"), list(categories()), format_func=lambda c: category_label(c, language()), key="own_category")
        st.text_input(say("own.reason"), key="own_reason", max_chars=LONGEST_TEXT, placeholder=say("own.reason_hint"))
        st.text_input(say("own.plainer"), key="own_plainer", max_chars=LONGEST_TEXT, placeholder=say("own.plainer_hint"))
        st.form_submit_button(say("own.save"), type="primary", on_click=_add)


def _add() -> None:
    state = st.session_state
    try:
        word = own_word(state.own_word, state.own_category, state.own_reason, state.own_plainer.split(";"))
        add_words((word,))
    except LexiconError as error:
        tell("own", say("own.wrong", message=_capital(in_language(str(error), language()))), wrong=True)
        return
    shipped = terms_with(word.word, (e for e in entries() if e.source != SOURCE))
    tell("own", say("own.added_over", word=word.word) if shipped else say("own.added", word=word.word))
    for key in ("own_word", "own_reason", "own_plainer"):
        state[key] = ""


def _files() -> None:
    st.header(say("own.files"), anchor=False)
    words = own_words()
    data = to_csv(rows_of(words), COLUMNS).encode("utf-8-sig")
    st.download_button(say("own.export") if words else say("own.template"), data, file_name="kata-sendiri.csv", mime="text/csv", on_click="ignore")
    uploader(say("own.import"), ["csv"], "own_csv", _import)
    st.caption(say("own.csv_note"))


def _import() -> None:
    file = st.session_state.get("own_csv")
    if file is None:
        return
    try:
        words = read_own_csv(file.getvalue())
        add_words(words)
    except LexiconError as error:
        tell("own", f"{say('own.import_wrong')}\n{in_language(str(error), language())}", wrong=True)
    else:
        tell("own", say("own.imported", count=len(words)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
