"""The parts as the two Parquet tables: OUT.parquet with one row per document, OUT.findings.parquet with one per finding."""

import csv
import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from analyzer.corpus.parts import Manifest, Parts
from analyzer.corpus.schema import arrow_schema, document_types, finding_types
from analyzer.errors import InputError
from analyzer.report.table import safe_cell
from analyzer.whole_file import replacing, replacing_binary

KEY = b"bingkai"  # of the metadata
_GROUP = 5_000  # rows that are held and written at once


def findings_path(output: Path) -> Path:
    """Where the findings of `output` stand: OUT.parquet → OUT.findings.parquet."""
    return output.with_name(f"{output.name.removesuffix('.parquet')}.findings.parquet")


def problems_path(output: Path) -> Path:
    """Where the documents passed over are listed."""
    return output.with_name(f"{output.name.removesuffix('.parquet')}.masalah.csv")


def write_tables(output: Path, parts: Parts, manifest: Manifest) -> int:
    """Write all files of a finished run, the documents last; returns how many documents were passed over.

    InputError where the parts do not hold every place of the input exactly once.
    """
    run = hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()[:16]
    documents = document_types(tuple(manifest["keep"]))
    findings = finding_types(sentences=manifest["sentences"])
    expected, problems = 1, 0
    with ExitStack() as stack:
        # Left in the opposite order of entering: the findings take their place first, so that new documents never stand beside old findings.
        rows = _Table(stack, output, documents, _metadata("documents", run, manifest))
        marks = _Table(stack, findings_path(output), findings, _metadata("findings", run, manifest))
        listed = csv.writer(stack.enter_context(replacing(problems_path(output))), lineterminator="\n")
        listed.writerow(("nomor", "tempat", "masalah"))
        for part in parts.read():
            numbers = sorted(row["number"] for row in (*part["documents"], *part["problems"]))
            if numbers != list(range(expected, expected + len(numbers))):
                raise InputError(f"Bagian {part['number']} tidak cocok dengan masukannya. Mulai dari awal dengan --restart.")
            expected += len(numbers)
            problems += len(part["problems"])
            rows.add(part["documents"])
            marks.add(part["findings"])
            listed.writerows((p["number"], safe_cell(p["place"]), safe_cell(p["message"])) for p in part["problems"])
        if expected != manifest["rows"] + 1:
            raise InputError(f"Hanya {expected - 1} dari {manifest['rows']} dokumen yang selesai. Jalankan perintah yang sama lagi.")
        marks.finish()
        rows.finish()
    return problems


def _metadata(table: str, run: str, manifest: Manifest) -> dict[bytes, bytes]:
    return {KEY: json.dumps({"table": table, "run": run, **manifest}, ensure_ascii=False, sort_keys=True).encode()}


class _Table:
    """One Parquet file, written group by group."""

    def __init__(self, stack: ExitStack, path: Path, types: dict[str, str], metadata: dict[bytes, bytes]) -> None:
        import pyarrow.parquet as pq

        self._days = [name for name, kind in types.items() if kind == "date32"]
        self._schema = arrow_schema(types, metadata)
        self._writer = pq.ParquetWriter(stack.enter_context(replacing_binary(path)), self._schema, compression="zstd")
        stack.callback(self._writer.close)
        self._rows: list[dict[str, Any]] = []

    def add(self, rows: Iterable[dict[str, Any]]) -> None:
        self._rows.extend(rows)
        if len(self._rows) >= _GROUP:
            self._flush(self._rows)

    def finish(self) -> None:
        self._flush(self._rows)
        self._writer.close()  # here, while an error still leaves the old files

    def _flush(self, rows: Sequence[dict[str, Any]]) -> None:
        import pyarrow as pa

        for row in rows:
            for name in self._days:
                row[name] = date.fromisoformat(row[name]) if row[name] else None
        self._writer.write_table(pa.Table.from_pylist(list(rows), schema=self._schema))
        self._rows = []
