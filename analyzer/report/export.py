"""An analysis as CSV and JSON that carry what the reader set aside, the versions, the settings and the limits."""

import json
from typing import Any

from analyzer.report.imprint import imprint
from analyzer.report.json_lines import full
from analyzer.report.table import FINDING_COLUMNS, SENTENCE_COLUMNS, finding_rows, sentence_rows, to_csv
from analyzer.report.view import PLAIN, View
from analyzer.report.wording import phrase
from analyzer.results import Analysis, Span

IGNORED, ABOUT = "diabaikan", "tentang_berkas"


def sentences_csv(analysis: Analysis, view: View = PLAIN) -> str:
    """One row per sentence; the last column says how the file was made."""
    return to_csv([row | {ABOUT: about(analysis, view)} for row in sentence_rows(analysis)], (*SENTENCE_COLUMNS, ABOUT))


def findings_csv(analysis: Analysis, view: View = PLAIN) -> str:
    """One row per finding, with whether the reader ignored it; the last column says how the file was made."""
    rows = [row | {ABOUT: about(analysis, view)} for row in findings_with_ignored(analysis, view)]
    return to_csv(rows, (*FINDING_COLUMNS, IGNORED, ABOUT))


def findings_with_ignored(analysis: Analysis, view: View) -> list[dict[str, Any]]:
    """finding_rows with one more column."""
    return [row | {IGNORED: phrase("report.yes" if Span(row["awal"], row["akhir"]) in view.ignored else "report.no")} for row in finding_rows(analysis)]


def about(analysis: Analysis, view: View) -> str:
    """The imprint in one cell."""
    return " | ".join(f"{name}: {value}" for name, value in imprint(analysis, view))


def to_json(analysis: Analysis, source: str, view: View = PLAIN) -> str:
    """as_json, indented."""
    return json.dumps(as_json(analysis, source, view), ensure_ascii=False, indent=1)


def as_json(analysis: Analysis, source: str, view: View = PLAIN) -> dict[str, Any]:
    """What `read --format json` prints: json_lines.full with `ignored` in every finding, `settings` and `limits`."""
    line = full(source, analysis)
    for sentence in line["sentences"]:
        for finding in sentence["findings"]:
            finding["ignored"] = Span(finding["start"], finding["end"]) in view.ignored
    return line | {"settings": dict(view.settings), "limits": phrase("report.caution", view.language)}
