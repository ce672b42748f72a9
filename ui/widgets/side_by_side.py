"""The articles' headlines and figures, one column each."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import streamlit as st

from analyzer.compare import Comparison
from analyzer.report.telling import headline
from analyzer.report.wording import categories, category_label, decimal
from analyzer.results import Analysis, Voice
from ui.compared import LETTERS
from ui.state import language, say


def side_by_side(found: Comparison) -> None:
    """Headlines, the table of figures, and the marks by category."""
    analyses = found.analyses
    st.header(say("compare.headlines"), anchor=False)
    st.html(f'<div class="pp-row">{"".join(map(_head, LETTERS, analyses))}</div>')
    st.header(say("compare.figures"), anchor=False)
    st.html(_table(say("compare.figures"), analyses, _figures(measured=any(a.summary.percentile is not None for a in analyses))))
    st.caption(say("compare.figures_note"))
    with st.expander(say("compare.by_category")):
        st.html(_table(say("compare.by_category"), analyses, _by_category(analyses)) if _by_category(analyses) else escape(say("compare.no_marks")))


def _head(letter: str, analysis: Analysis) -> str:
    title = headline(analysis) or f'<i class="pp-quiet">{escape(say("compare.no_headline"))}</i>'
    return f'<div class="pp-cell"><span class="pp-letter">{letter}</span><div class="pp-headline">{title}</div></div>'


_Row = tuple[str, Callable[[Analysis], str]]


def _figures(*, measured: bool) -> list[_Row]:
    """`measured`: whether reference news is there to compare with."""
    rows: list[_Row] = [
        (say("compare.load"), _load),
        (say("compare.percentile"), lambda a: "–" if a.summary.percentile is None else f"{a.summary.percentile:.0f} %"),
        (say("compare.loaded"), lambda a: say("compare.of", count=sum(s.loaded for s in a.sentences), total=a.summary.sentences)),
        (say("compare.density"), lambda a: decimal(a.summary.density, 1, language())),
        (say("compare.own"), lambda a: str(_count(a, Voice.NARRATOR))),
        (say("compare.others"), lambda a: str(_count(a, Voice.QUOTED) + _count(a, Voice.ATTRIBUTED))),
        (say("compare.headline_score"), lambda a: next((f"{100 * t.share:.0f}" for t in a.summary.by_part if t.key == "headline"), "–")),
        (say("compare.length"), lambda a: str(a.summary.words)),
    ]
    return rows if measured else [rows[0], *rows[2:]]


def _load(analysis: Analysis) -> str:
    s = analysis.summary
    bar = f'<span class="pp-bar" aria-hidden="true"><span style="width:{s.load:.0f}%"></span></span>'
    return f"<b>{s.load:.0f}</b> <small>{s.load_low:.0f}–{s.load_high:.0f}</small>{bar}"


def _count(analysis: Analysis, voice: Voice) -> int:
    return sum(t.count for t in analysis.summary.by_voice if t.key == voice)


def _by_category(analyses: Sequence[Analysis]) -> list[_Row]:
    used = {t.key for a in analyses for t in a.summary.by_category}
    return [(category_label(c, language()), partial(_of_category, c)) for c in categories() if c in used]


def _of_category(category: str, analysis: Analysis) -> str:
    return str(sum(t.count for t in analysis.summary.by_category if t.key == category) or "–")


def _table(name: str, analyses: Sequence[Analysis], rows: Sequence[_Row]) -> str:
    """Values are our own HTML; labels are escaped."""
    heads = "".join(f'<th scope="col"><span class="pp-letter">{letter}</span></th>' for letter, _ in zip(LETTERS, analyses, strict=False))
    lines = "".join(f'<tr><th scope="row">{escape(label)}</th>{"".join(f"<td>{value(a)}</td>" for a in analyses)}</tr>' for label, value in rows)
    return (
        f'<table class="pp-table" aria-label="{escape(name)}"><thead><tr><th scope="col">{escape(say("compare.measure"))}</th>{heads}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )
