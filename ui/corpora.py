"""The corpus result that this visit has open, and what was counted of it. Files are checked, never unpickled, and not kept."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from analyzer.corpus.breakdown import Breakdown, by_category, by_month, by_outlet, by_target, in_voice
from analyzer.corpus.distinctive import Term, distinctive
from analyzer.corpus.result import Limits, Result, read_result, read_uploads
from analyzer.corpus.schema import KEPT
from analyzer.corpus.tables import findings_path
from analyzer.errors import AnalyzerError, InputError

FOLDER = "BINGKAI_CORPUS_DIR"  # environment: a folder whose results every visitor may open
LIMITS = Limits(documents=100_000, findings=1_000_000, size=200_000_000)
_OPENED, _PROBLEM = "corpus_opened", "corpus_problem"
_KEPT, _KEPT_FOR = 8, 3600  # counts; seconds


@dataclass(frozen=True, slots=True)
class Opened:
    """A result and the digest of its files, by which what is counted is remembered."""

    token: str
    result: Result


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader wants counted; empty means all."""

    voice: str = "own"
    outlets: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    kept: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """The chosen part of a result, counted."""

    result: Result
    tables: tuple[Breakdown, ...]
    terms: tuple[Term, ...]


def opened() -> Opened | None:
    """What is open now."""
    found: Opened | None = st.session_state.get(_OPENED)
    return found


def problem() -> str | None:
    """Why the last result could not be opened."""
    found: str | None = st.session_state.get(_PROBLEM)
    return found


def open_uploads(files: Sequence[tuple[str, bytes]]) -> None:
    """Open two uploaded files, or tell why not."""
    total = hashlib.sha256(b"".join(sorted(hashlib.sha256(data).digest() for _, data in files)))
    try:
        _remember(Opened(total.hexdigest(), read_uploads(files, LIMITS)), None)
    except AnalyzerError as error:
        _remember(None, str(error))


def shelf() -> tuple[str, ...]:
    """Names of the results in the folder that whoever runs the app has named; empty where there is none."""
    folder = os.environ.get(FOLDER)
    if not folder or not Path(folder).is_dir():
        return ()
    return tuple(sorted(p.name for p in Path(folder).glob("*.parquet") if findings_path(p).is_file()))


def open_from_shelf(name: str) -> None:
    """Open a result of that folder by its name, and no other file."""
    try:
        if name not in shelf():
            raise InputError(f"{name} tidak ada lagi di folder hasil. Pilih yang lain.")
        path = Path(os.environ[FOLDER]) / name
        _remember(Opened(f"{name} {path.stat().st_mtime_ns} {path.stat().st_size}", read_result(path)), None)
    except AnalyzerError as error:
        _remember(None, str(error))


def counts(choice: Choice) -> Counts:
    """The open result, counted; from memory what was counted before."""
    now = opened()
    if now is None:
        raise InputError("Belum ada hasil korpus yang dibuka.")
    return _counts(now.token, choice, now.result)


@st.cache_resource(show_spinner=False, max_entries=_KEPT, ttl=_KEPT_FOR)
def _counts(token: str, choice: Choice, _result: Result) -> Counts:  # noqa: ARG001 - the token stands for the result
    chosen = in_voice(_result, choice.voice)
    for column, values in choice.kept:
        chosen = chosen.chosen(chosen.documents[f"{KEPT}{column}"].isin(values))
    rows, marks = chosen.documents, chosen.findings
    chosen = chosen.chosen(
        (rows["outlet"].isin(choice.outlets) | (not choice.outlets)) & (rows["month"].isin(choice.months) | (not choice.months)),
        marks["category"].isin(choice.categories) | (not choice.categories),
    )
    return Counts(chosen, tuple(make(chosen) for make in (by_outlet, by_month, by_category, by_target)), distinctive(chosen))


def _remember(found: Opened | None, why: str | None) -> None:
    st.session_state[_OPENED], st.session_state[_PROBLEM] = found, why
