"""Every figure of a report as one long CSV, for whoever wants to reckon on."""

from typing import Any

from analyzer.corpus.breakdown import BREAKDOWNS, Breakdown
from analyzer.corpus.distinctive import distinctive
from analyzer.corpus.result import Result
from analyzer.corpus.wording import label, measure
from analyzer.report.imprint import made_with
from analyzer.report.table import to_csv
from analyzer.report.wording import category_label, phrase
from analyzer.results import Versions

COLUMNS = ("tabel", "kelompok", "ukuran", "nilai", "rendah_90", "tinggi_90", "artikel", "tanda", "catatan", "tentang_berkas")
_DECIMALS = 4


def to_report_csv(result: Result) -> str:
    """One row per group and measure, then one per distinctive term (value: z); small groups carry a note, none is left out."""
    made = about(result)
    rows = [row for make in BREAKDOWNS for row in _rows(make(result), made)]
    for term in distinctive(result):
        note = f"{category_label(term.category)}; per 100.000 kata {term.rate:.2f}, di media lain {term.elsewhere:.2f}; log-odds {term.log_odds:.3f}"
        rows.append(_row("kata_khas", term.outlet, term.term, term.z, None, None, term.documents, None, note, made))
    return to_csv(rows, COLUMNS)


def about(result: Result) -> str:
    """Program, lexicon, model and run in one cell."""
    m = result.manifest
    return f"{made_with(Versions(m['bingkai'], m['lexicon'], m['model']))}; {m['run']}"


def _rows(table: Breakdown, made: str) -> list[dict[str, Any]]:
    out = []
    for group in table.groups:
        note = f"{phrase('corpus.few')}: < {table.least} artikel" if group.few else ""
        for i, figure in enumerate(group.figures):
            values = (figure.value, figure.low, figure.high)
            out.append(_row(table.name, label(table, group), measure(table, i), *values, group.documents, group.marks, note, made))
    return out


def _row(*values: Any) -> dict[str, Any]:
    return {name: round(x, _DECIMALS) if isinstance(x, float) else ("" if x is None else x) for name, x in zip(COLUMNS, values, strict=True)}
