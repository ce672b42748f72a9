"""`score IN.jsonl --output OUT.jsonl`: many documents; a bad one is reported on its own line, the rest is written."""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from analyzer.errors import AnalyzerError, InputError
from analyzer.pipeline import Analyzer, put_title_in_front
from analyzer.report.json_lines import score_line
from analyzer.results import Analysis
from analyzer.text.sentences import join_sentences
from analyzer.whole_file import replacing

_PROGRESS_EVERY = 2.0  # seconds


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("score", help="nilai banyak dokumen (JSONL)")
    parser.add_argument("input", metavar="MASUK.jsonl", type=Path)
    parser.add_argument("--output", metavar="KELUAR.jsonl", type=Path, required=True)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Score every document; 1 where some failed."""
    if not args.input.is_file():
        raise InputError(f"Berkas {args.input} tidak ditemukan. Periksa nama dan foldernya.")
    analyzer = Analyzer()
    failed = done = 0
    told = time.monotonic()
    with args.input.open(encoding="utf-8", errors="surrogateescape") as source, replacing(args.output) as target:
        for number, line in _lines(source):
            try:
                print(json.dumps(_score(analyzer, line), ensure_ascii=False), file=target)
                done += 1
            except AnalyzerError as error:
                failed += 1
                print(json.dumps({"id": _identifier(line), "error": str(error)}), file=target)
                print(f"Baris {number}: {error}", file=sys.stderr)
            if time.monotonic() - told > _PROGRESS_EVERY:
                told = time.monotonic()
                print(f"{done} dokumen selesai, {failed} gagal", file=sys.stderr)
    return 1 if failed else 0


def _lines(source: TextIO) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(source, 1):
        if line.strip():
            yield number, line


def _score(analyzer: Analyzer, line: str) -> dict[str, Any]:
    row = parse(line)
    return score_line(row["id"], read_row(analyzer, row))


def parse(line: str, otherwise: int | None = None) -> dict[str, Any]:
    """A document's line, checked; `otherwise` is its id where it has none. InputError for anything else."""
    try:
        line.encode("utf-8")
        row = json.loads(line.removeprefix("\ufeff"))
        json.dumps(row, ensure_ascii=False).encode("utf-8")  # a lone surrogate can be read, but never written
    except (ValueError, RecursionError) as error:
        raise InputError(f"bukan JSON UTF-8 yang sah ({error}).") from error
    if isinstance(row, dict) and otherwise is not None:
        row.setdefault("id", otherwise)
    if not isinstance(row, dict) or "id" not in row:
        raise InputError('tiap baris harus berupa objek JSON dengan "id", serta "text" atau "sentences".')
    sentences = row.get("sentences")
    if sentences is None and not isinstance(row.get("text"), str):
        raise InputError('"text" harus berupa teks.')
    if sentences is not None and (not isinstance(sentences, list) or not all(isinstance(s, str) for s in sentences)):
        raise InputError('"sentences" harus berupa daftar teks.')
    if not isinstance(row.get("title") or "", str):
        raise InputError('"title" harus berupa teks.')
    return row


def read_row(analyzer: Analyzer, row: dict[str, Any]) -> Analysis:
    """Read a document that `parse` gave."""
    if row.get("sentences") is None:
        text, headline, in_front = put_title_in_front(row["text"], row.get("title"))
        return analyzer.read(text, headline=headline, title_in_front=in_front)
    text, spans = join_sentences(row["sentences"])
    return analyzer.read(text, sentences=spans)


def _identifier(line: str) -> Any:
    try:
        row = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return None
    return row.get("id") if isinstance(row, dict) else None
