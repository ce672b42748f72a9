"""A comparison as a whole page: self-contained, no script, nothing fetched; it prints well."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from analyzer.compare import Comparison
from analyzer.report.characters import printable
from analyzer.report.html import style, whole_page
from analyzer.report.imprint import made_with
from analyzer.report.telling import key
from analyzer.report.wording import phrase
from analyzer.side_by_side.parts import LETTERS, alone, categories_table, figures_table, groups, headlines, portraits


def comparison_style() -> str:
    """The style sheet of the parts."""
    return Path(__file__).with_name("side_by_side.css").read_text(encoding="utf-8")


def comparison_page(found: Comparison, sources: Sequence[str], language: str = "id") -> str:
    """The page: caution, headlines, figures, like sentences, names, what only one tells, imprint; `sources` name the articles."""
    title = escape(phrase("compare.page_title", language))
    body = (
        f'<h1>{title}</h1><p class="bk-caution">{escape(phrase("compare.verdict", language))} {escape(phrase("report.caution", language))}</p>'
        f"{_section('headlines', headlines(found, language), language)}"
        f"{_section('figures', figures_table(found, language) + categories_table(found, language), language, note='figures_note')}"
        f"{_section('same', _legend(found, language) + ''.join(groups(found, language)), language, note='same_note', empty='nothing_shared')}"
        f"{_section('called', portraits(found, language), language, note='called_note', empty='no_names')}"
        f"{_section('only_one', alone(found, language), language, note='only_one_note')}{_imprint(found, sources, language)}"
    )
    return whole_page(title, f'<div class="pp-wide">{body}</div>', language, style() + comparison_style())


def _legend(found: Comparison, language: str) -> str:
    marked = [f for group in found.aligned for t in group.tellings for f in found.analyses[t.article].sentences[t.sentence].findings]
    return key(marked, language)


def _section(heading: str, inside: str, language: str, *, note: str = "", empty: str = "") -> str:
    said = note if inside else empty
    told = f"<p>{escape(phrase(f'compare.{said}', language))}</p>" if said else ""
    return f"<section><h2>{escape(phrase(f'compare.{heading}', language))}</h2>{told}{inside}</section>"


def about(found: Comparison, sources: Sequence[str], language: str = "id") -> tuple[tuple[str, str], ...]:
    """(name, value) pairs: versions, where each article comes from, limits."""
    named = [(phrase("compare.article", language, letter=letter), source) for letter, source in zip(LETTERS, sources, strict=False)]
    limits = f"{phrase('compare.verdict', language)} {phrase('report.caution', language)}"
    return (phrase("report.made", language), made_with(found.analyses[0].versions, language)), *named, (phrase("report.limits", language), limits)


def _imprint(found: Comparison, sources: Sequence[str], language: str) -> str:
    rows = "".join(f"<dt>{escape(printable(name))}</dt><dd>{escape(printable(value))}</dd>" for name, value in about(found, sources, language))
    return f'<footer class="bk-imprint"><h2>{escape(phrase("report.about", language))}</h2><dl>{rows}</dl></footer>'
