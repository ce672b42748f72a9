"""What became of a sentence: the score before and after, the facts that survived, the marks that went."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from analyzer.report.characters import printable
from analyzer.report.telling import mark
from analyzer.report.wording import decimal
from analyzer.results import Analysis, Finding
from analyzer.rewrite import Check, Rewriting
from ui.state import language, say


def scores(result: Rewriting) -> None:
    """Two meters and one sentence that says it in words; read out when it changes."""
    st.header(say("rewrite.result"), anchor=False)
    rows = _meter(say("rewrite.before"), result.before) + _meter(say("rewrite.after"), result.after)
    st.html(f'<div class="pp-meters" role="status"><dl>{rows}</dl><p>{escape(_in_words(result))}</p></div>')


def _meter(label: str, score: float) -> str:
    return (
        f'<div class="pp-meter"><dt>{escape(label)}</dt><dd>{decimal(score, 2, language())}</dd>'
        f'<span class="pp-bar" aria-hidden="true"><span style="width:{100 * score:.0f}%"></span></span></div>'
    )


def _in_words(result: Rewriting) -> str:
    moved = result.after - result.before
    way = "rewrite.same" if abs(moved) < 0.005 else "rewrite.up" if moved > 0 else "rewrite.down"
    left = say("rewrite.still_loaded") if result.loaded_after else say("rewrite.not_loaded")
    kept = say("rewrite.all_kept") if not result.lost else say("rewrite.some_lost", words=printable(", ".join(c.text for c in result.lost)))
    return f"{say(way)} {left} {kept if result.checks else say('rewrite.no_facts')}"


def facts(result: Rewriting) -> None:
    """Every number, name and negation of the original, and what is new."""
    st.subheader(say("rewrite.facts"), anchor=False)
    items = "".join(_check(c, say("rewrite.kept") if c.survived else say("rewrite.lost"), "pp-ok" if c.survived else "pp-lost") for c in result.checks)
    items += "".join(_check(c, say("rewrite.added"), "pp-new") for c in result.added)
    st.html(f'<ul class="pp-checks">{items}</ul>' if items else f'<p class="pp-quiet">{escape(say("rewrite.no_facts"))}</p>')


def _check(check: Check, state: str, kind: str) -> str:
    return f'<li class="{kind}"><b lang="id">{escape(printable(check.text))}</b> <span>{escape(_kind(check))}</span> <em>{escape(state)}</em></li>'


def _kind(check: Check) -> str:
    return {"number": say("rewrite.number"), "name": say("rewrite.name"), "calendar": say("rewrite.calendar"), "negation": say("rewrite.negation")}[check.kind]


def findings(result: Rewriting, before: Analysis, after: Analysis) -> None:
    """Marks that went, stayed, came."""
    st.subheader(say("rewrite.marks"), anchor=False)
    rows = (
        _marks(say("rewrite.gone"), before, result.gone) + _marks(say("rewrite.stayed"), before, result.stayed) + _marks(say("rewrite.new"), after, result.new)
    )
    st.html(f'<ul class="pp-checks">{rows}</ul>' if rows else f'<p class="pp-quiet">{escape(say("rewrite.no_marks_at_all"))}</p>')


def _marks(label: str, analysis: Analysis, found: Sequence[Finding]) -> str:
    words = " ".join(mark(analysis.text[f.span.start : f.span.end], f.category, f.voice) for f in found)
    return f'<li><em>{escape(label)}</em> <span lang="id">{words}</span></li>' if words else ""
