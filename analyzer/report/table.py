"""Sentences and findings as rows, and as CSV that a spreadsheet opens without running anything."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from analyzer.report.wording import VOICES, category_label, source_name, sureness
from analyzer.results import Analysis

SENTENCE_COLUMNS = ("no", "kalimat", "skor", "bermuatan", "skor_leksikon", "peluang_pengklasifikasi", "temuan")
FINDING_COLUMNS = ("kalimat_no", "kata", "kategori", "kekuatan", "suara", "keyakinan", "alasan", "lebih_lugas", "tentang", "sumber", "awal", "akhir")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def sentence_rows(analysis: Analysis) -> list[dict[str, Any]]:
    """One row per sentence, in text order; scores are 0..1."""
    return [
        dict(
            zip(
                SENTENCE_COLUMNS,
                (
                    number,
                    analysis.text[s.span.start : s.span.end],
                    round(s.score, 3),
                    "ya" if s.loaded else "tidak",
                    round(s.lexicon_score, 3),
                    round(s.probability, 3),
                    ", ".join(analysis.text[f.span.start : f.span.end] for f in s.findings),
                ),
                strict=True,
            )
        )
        for number, s in enumerate(analysis.sentences, 1)
    ]


def finding_rows(analysis: Analysis) -> list[dict[str, Any]]:
    """One row per finding, in text order."""
    rows = []
    for number, sentence in enumerate(analysis.sentences, 1):
        for f in sentence.findings:
            values = (
                number, analysis.text[f.span.start : f.span.end], category_label(f.category), f.intensity, VOICES[f.voice], sureness(f),
                f.why, "; ".join(f.neutral), f.target or "", source_name(f.source), f.span.start, f.span.end,
            )  # fmt: skip
            rows.append(dict(zip(FINDING_COLUMNS, values, strict=True)))
    return rows


def safe_cell(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value


def to_csv(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> str:
    """Rows as CSV with a header line; formula starts are neutralised."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(columns)
    writer = csv.DictWriter(out, fieldnames=list(columns), lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)  # else a lone \r would end a row
    for row in rows:
        writer.writerow({key: safe_cell(row[key]) for key in columns})
    return out.getvalue()
