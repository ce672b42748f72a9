"""The aggregates as four tiles: load with its interval and percentile, loaded sentences, density, the outlet's own words."""

from html import escape

import streamlit as st

from analyzer.report.wording import decimal
from analyzer.results import Analysis, Summary, Voice
from ui.state import language, say


def figures(analysis: Analysis) -> None:
    """Draw the tiles; the numbers of marks follow the filters, load and loaded sentences do not."""
    s = analysis.summary
    loaded = sum(x.loaded for x in analysis.sentences)
    marks = sum(row.count for row in s.by_voice)
    own = sum(row.count for row in s.by_voice if row.key == Voice.NARRATOR)
    tiles = [
        _load(s),
        _tile(say("figures.loaded"), str(loaded), "", say("figures.loaded_of", total=s.sentences, share=round(100 * s.loaded_share))),
        _tile(say("figures.density"), decimal(s.density, 1, language()), "", say("figures.density_of", count=marks, words=s.words)),
        _tile(say("figures.own"), str(own), "", say("figures.own_of", count=marks)),
    ]
    st.html(f'<dl class="ui-tiles">{"".join(tiles)}</dl>')


def _load(s: Summary) -> str:
    low, high = round(s.load_low), round(s.load_high)
    notes = [say("figures.load_interval", low=low, high=high)]
    if s.percentile is not None:
        notes.append(say("figures.percentile", percentile=round(s.percentile)))
    scale = (
        f'<span class="ui-scale" title="{escape(say("figures.load_help"))}"><span class="ui-band" style="left:{low}%;width:{max(1, high - low)}%"></span>'
        f'<span class="ui-dot" style="left:{s.load:.0f}%"></span></span>'
    )
    return _tile(say("figures.load"), f"{s.load:.0f}", say("figures.load_of"), "\n".join(notes), scale)


def _tile(name: str, number: str, unit: str, note: str, extra: str = "") -> str:
    small = f" <small>{escape(unit)}</small>" if unit else ""
    return f'<div class="ui-tile"><dt>{escape(name)}</dt><dd class="ui-number">{escape(number)}{small}</dd><dd>{extra}{escape(note)}</dd></div>'
