"""A comparison as CSV: every sentence of every article, with its group of like sentences."""

from collections.abc import Sequence
from typing import Any

from analyzer.compare import Comparison
from analyzer.report.table import SENTENCE_COLUMNS, sentence_rows, to_csv
from analyzer.side_by_side.page import about
from analyzer.side_by_side.parts import LETTERS

_FIRST = ("artikel", "kelompok", "sama", "hanya_di_sini")
_ABOUT = "tentang_berkas"


def comparison_csv(found: Comparison, sources: Sequence[str]) -> str:
    """One row per sentence; `kelompok` numbers the groups from 1 and is empty for a sentence without a like one; the last column says how the file was made."""
    told = " | ".join(f"{name}: {value}" for name, value in about(found, sources))
    places = {(t.article, t.sentence): number for number, group in enumerate(found.aligned, 1) for t in group.tellings}
    lone = {(a.article, a.sentence): ", ".join(a.facts) or "ya" for a in found.alone}
    rows: list[dict[str, Any]] = []
    for article, analysis in enumerate(found.analyses):
        for number, row in enumerate(sentence_rows(analysis)):
            group = places.get((article, number))
            shared = ", ".join(s.text for s in found.aligned[group - 1].shared) if group else ""
            own = (LETTERS[article], group or "", shared, lone.get((article, number), ""))
            rows.append(dict(zip(_FIRST, own, strict=True)) | row | {_ABOUT: told})
    return to_csv(rows, (*_FIRST, *SENTENCE_COLUMNS, _ABOUT))
