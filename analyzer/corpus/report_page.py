"""A corpus result as one HTML page: self-contained, no script, nothing fetched; it prints well."""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from analyzer.corpus.breakdown import Breakdown, Group, by_category, by_month, by_outlet, by_outlet_and_category, by_target
from analyzer.corpus.charts import lines_of, spoken, svg
from analyzer.corpus.distinctive import Term, distinctive
from analyzer.corpus.report_csv import about
from analyzer.corpus.result import Result
from analyzer.corpus.wording import LIMITS, facts, label, measure, said
from analyzer.report.characters import straight
from analyzer.report.wording import category_label, decimal, phrase

CHARTED = (by_outlet, by_month, by_category, by_target)
_PAGE = Path(__file__).parents[1] / "report" / "page.css"
_STYLE = Path(__file__).with_name("report.css")


def report_page(result: Result, voice: str, language: str = "id", settings: Sequence[tuple[str, str]] = ()) -> str:
    """The page; `voice` is own, others or all and says which marks `result` was reduced to; `settings` are further choices to tell."""
    say = language
    title = escape(phrase("corpus.title", say))
    told = [*facts(result, say), phrase(f"corpus.voice_{voice}", say), *(f"{name}: {value}" for name, value in settings)]
    sheet = _PAGE.read_text(encoding="utf-8") + _STYLE.read_text(encoding="utf-8")
    return (
        f'<!doctype html><html lang="{say}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{sheet}</style></head><body><main><h1>{title}</h1>"
        f'<p class="bk-caution">{escape(phrase("report.caution", say))}</p>'
        f'<ul class="bk-figures">{"".join(f"<li>{escape(straight(fact))}</li>" for fact in told)}</ul>'
        f"{_section(by_outlet(result), say)}{_section(by_month(result), say)}{_section(by_category(result), say)}"
        f"{_matrix(by_outlet_and_category(result), say)}{_section(by_target(result), say)}{_terms(distinctive(result), say)}{_limits(result, say)}"
        "</main></body></html>"
    )


def _section(table: Breakdown, say: str) -> str:
    """Heading, note, the chart of the first measure, the table of all."""
    if not table.groups:
        return _heading(table.name, say) + f"<p>{phrase('corpus.nothing', say)}</p>"
    note = escape(phrase(f"corpus.note_{table.name}", say, least=table.least))
    chart = f"<figure>{svg(lines_of(table, 0, say), measure(table, 0, say), spoken(table, 0, say))}</figure>"
    heads = [phrase(f"corpus.column_{table.name}", say), phrase("corpus.column_documents", say), phrase("corpus.column_marks", say)]
    heads += [measure(table, i, say) for i in range(len(table.measures))]
    heads += [phrase("corpus.column_outlets", say)] if table.name in ("month", "target") else []
    heads += [phrase("corpus.column_commonest", say)] if table.name == "target" else []
    rows = [(g.few, [label(table, g, say), *_counts(g, say), *(said(f, say) for f in g.figures), *_further(table, g, say)]) for g in table.groups]
    return f"{_heading(table.name, say)}<p>{note}</p>{chart}{_table(heads, rows, say)}"


def _counts(group: Group, say: str) -> tuple[str, str]:
    return decimal(group.documents, 0, say), decimal(group.marks, 0, say)


def _further(table: Breakdown, group: Group, say: str) -> list[str]:
    outlets = [f"{group.outlets}; {decimal(100 * group.biggest, 0, say)} %"] if table.name in ("month", "target") else []
    return outlets + ([category_label(group.category, say)] if table.name == "target" else [])


def _matrix(table: Breakdown, say: str) -> str:
    heads = [phrase("corpus.column_matrix", say), phrase("corpus.column_documents", say), *(measure(table, i, say) for i in range(len(table.measures)))]
    rows = [
        (g.few, [label(table, g, say), decimal(g.documents, 0, say), *("–" if f.value is None else decimal(f.value, 2, say) for f in g.figures)])
        for g in table.groups
    ]
    return f"{_heading('matrix', say)}<p>{escape(phrase('corpus.note_matrix', say))}</p>{_table(heads, rows, say, wide=True)}"


def _terms(found: Sequence[Term], say: str) -> str:
    out = [_heading("terms", say), f"<p>{escape(phrase('corpus.note_terms', say))}</p>"]
    heads = [phrase(f"corpus.column_{name}", say) for name in ("term", "category", "documents", "rate", "elsewhere", "z")]
    for outlet, terms in groupby(found, key=lambda t: t.outlet):
        rows = [(False, list(term_cells(term, say))) for term in terms]
        out.append(f"<h3>{escape(straight(outlet))}</h3>{_table(heads, rows, say)}")
    return "".join(out) if found else "".join(out) + f"<p>{phrase('corpus.no_terms', say)}</p>"


def term_cells(term: Term, say: str) -> tuple[str, ...]:
    """A distinctive term as cells: term, category, articles, rate, rate elsewhere, z."""
    figures = decimal(term.rate, 1, say), decimal(term.elsewhere, 1, say), decimal(term.z, 1, say)
    return straight(term.term.split(":", 1)[-1]), category_label(term.category, say), decimal(term.documents, 0, say), *figures


def _limits(result: Result, say: str) -> str:
    limits = "".join(f"<li>{escape(phrase(key, say))}</li>" for key in LIMITS)
    made = f"<dt>{phrase('report.made', say)}</dt><dd>{escape(straight(about(result)))}</dd>"
    return (
        f"<h2>{phrase('corpus.limits_heading', say)}</h2><ul>{limits}</ul>"
        f'<footer class="bk-imprint"><h2>{phrase("report.about", say)}</h2><dl>{made}</dl></footer>'
    )


def _heading(name: str, say: str) -> str:
    return f"<h2>{escape(phrase(f'corpus.heading_{name}', say))}</h2>"


def _table(heads: Sequence[str], rows: Sequence[tuple[bool, Sequence[str]]], say: str, *, wide: bool = False) -> str:
    """The first cell of each row is its heading; a row of few documents is grey and says so."""
    few = f" <small>{phrase('corpus.few', say)}</small>"
    head = "".join(f'<th scope="col">{escape(x)}</th>' for x in heads)
    body = "".join(
        f'<tr{" class=bk-few" if small else ""}><th scope="row">{escape(cells[0])}{few if small else ""}</th>'
        f"{''.join(f'<td>{escape(x)}</td>' for x in cells[1:])}</tr>"
        for small, cells in rows
    )
    return f'<div class="bk-scroll" tabindex="0"><table{" class=bk-wide" if wide else ""}><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
