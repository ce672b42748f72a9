"""Sections of the page about Bingkai; every number is read from the model's manifest."""

from collections.abc import Mapping
from html import escape
from typing import Any

import streamlit as st

from analyzer import AnalyzerError, __version__
from analyzer.classifier.store import MODELS, read_manifest
from analyzer.report.wording import decimal, read_sources
from ui.charts import curve
from ui.state import language, say, told
from ui.strictness import points


def section(heading: str, body: str) -> None:
    """A heading and its text, no wider than is good to read."""
    st.header(heading, anchor=False)
    st.markdown(body, width=736)


def measured() -> None:
    """Four figures and the curve; a plain sentence where the model is missing."""
    st.header(say("tentang.figures"), anchor=False)
    try:
        manifest = read_manifest(MODELS)
    except AnalyzerError as error:
        st.warning(say("tentang.no_figures", message=told(str(error))))
        return
    held_out = manifest.get("held_out", {})
    st.markdown(say("tentang.figures_note", n=decimal(held_out.get("n", 0), 0, language())), width=736)
    st.html(f'<dl class="ui-tiles">{"".join(_tiles(held_out))}</dl>')
    _curve(manifest)


def data_and_licences() -> None:
    """What it was trained on, the lexicon's sources, the versions."""
    st.header(say("tentang.data"), anchor=False)
    try:
        manifest: Mapping[str, Any] = read_manifest(MODELS)
        sentences = sum(manifest["data"]["sentences"].values())
        st.markdown(say("tentang.data_text", sentences=decimal(sentences, 0, language())), width=736)
    except (AnalyzerError, KeyError):
        manifest = {}
        st.markdown(say("tentang.data_unknown"), width=736)
    rows = "".join(f"<li><b>{escape(row['name'])}</b>. {escape(row['about'])}</li>" for row in read_sources().values())
    st.html(f'<ul class="ui-list" lang="id">{rows}</ul>')
    libraries = [f"{name} {version}" for name, version in manifest.get("versions", {}).items()]
    made = [f"Bingkai {__version__}", *([f"model {manifest['made']}"] if "made" in manifest else []), *libraries]
    st.caption(f"{say('tentang.versions')}: {', '.join(made)}")


def _tiles(held_out: Mapping[str, float]) -> list[str]:
    rows = [
        (say("tentang.precision"), "P", say("tentang.precision_help")),
        (say("tentang.recall"), "R", say("tentang.recall_help")),
        (say("tentang.auc"), "AUC", say("tentang.auc_help")),
        (say("tentang.ece"), "ECE", say("tentang.ece_help")),
    ]
    return [
        f'<div class="ui-tile"><dt>{escape(name)}</dt><dd class="ui-number">{decimal(held_out[key], 2, language())}</dd><dd>{escape(about)}</dd></div>'
        for name, key, about in rows
        if key in held_out
    ]


def _curve(manifest: Mapping[str, Any]) -> None:
    found = points(manifest.get("settings", {}).get("span_threshold", 0.5))
    rows = [(p.recall, p.precision, p.threshold) for p in found if p.recall is not None and p.precision is not None]
    if rows:
        st.markdown(f"**{say('tentang.curve')}**")
        left, _ = st.columns([3, 2])
        left.vega_lite_chart(spec=curve(rows, say("tentang.recall"), say("tentang.precision")), alt=say("tentang.curve_alt"))
