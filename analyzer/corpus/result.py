"""A finished corpus, read back. The files may come from anybody: their form, sizes and values are checked before use."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analyzer.corpus.checks import LONGEST, check_documents, check_findings
from analyzer.corpus.schema import DOCUMENTS, FINDINGS, FORMAT, KEPT, SENTENCE, own_columns
from analyzer.corpus.tables import KEY, findings_path
from analyzer.errors import InputError

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa
    import pyarrow.parquet as pq

MOST_DOCUMENTS, MOST_FINDINGS = 2_000_000, 10_000_000
MOST_BYTES = 2_000_000_000  # unpacked, of one table
_LONGEST_METADATA = 100_000  # bytes
_AT_ONCE = 2_000  # rows
_READ: dict[str, tuple[str, ...]] = {
    "documents": (
        "number", "outlet", "month", "text_digest", "words", "sentences", "repeated", "loaded", "load", "findings", "narrator", "quoted", "attributed",
    ),
    "findings": ("number", "term", "category", "voice", "target"),
}  # fmt: skip
_MEND = "Pilih kedua berkas hasil `python -m analyzer corpus`: NAMA.parquet dan NAMA.findings.parquet."
_TYPES = {"string": ("string", "large_string"), "date32": ("date32[day]",)}


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be read at most: rows of each table, and unpacked bytes of one."""

    documents: int = MOST_DOCUMENTS
    findings: int = MOST_FINDINGS
    size: int = MOST_BYTES


@dataclass(frozen=True, slots=True)
class Result:
    """The columns that reports need, in `documents` (index: number) and `findings`, and what the run was made of.

    `analysed` is the number of documents before anything was chosen.
    """

    documents: "pd.DataFrame"
    findings: "pd.DataFrame"
    manifest: Mapping[str, Any]
    analysed: int

    def kept(self) -> tuple[str, ...]:
        """The columns that were carried over, without their prefix."""
        return tuple(str(column).removeprefix(KEPT) for column in self.documents.columns if str(column).startswith(KEPT))

    def only(self, column: str, value: str) -> "Result":
        """Only documents with `value` (capitals do not count) in a column carried over; InputError where there is none."""
        if column not in self.kept():
            raise InputError(f"Kolom {column!r} tidak ikut disimpan. Yang ada: {', '.join(self.kept()) or 'tidak satu pun'}. Pakai --keep saat menganalisis.")
        found = self.chosen(self.documents[f"{KEPT}{column}"].str.casefold() == value.casefold())
        if found.documents.empty:
            raise InputError(f"Tidak ada dokumen dengan {column} = {value!r}.")
        return found

    def chosen(self, documents: "pd.Series[bool] | None" = None, findings: "pd.Series[bool] | None" = None) -> "Result":
        """Only the rows where the masks hold; findings of documents left out are left out too."""
        kept = self.documents if documents is None else self.documents[documents]
        marks = self.findings if findings is None else self.findings[findings]
        return replace(self, documents=kept, findings=marks if documents is None else marks[marks["number"].isin(kept.index)])


def read_result(output: Path) -> Result:
    """A result beside which its findings stand. InputError where a file is missing or not what it should be."""
    files = []
    for path in (output, findings_path(output)):
        if not path.is_file():
            raise InputError(f"{path} tidak ditemukan. {_MEND}")
        files.append((path.name, path))
    return _read(files[0], files[1], Limits())


def read_uploads(files: Sequence[tuple[str, bytes]], limits: Limits) -> Result:
    """A result from two files (name, content), in either order; InputError where they are not one result within `limits`."""
    if len(files) != 2:
        raise InputError(f"Perlu tepat dua berkas; yang diberikan {len(files)}. {_MEND}")
    first, second = files
    if ".findings" in first[0]:
        first, second = second, first
    return _read((first[0], BytesIO(first[1])), (second[0], BytesIO(second[1])), limits)


def _read(documents: tuple[str, Path | BytesIO], findings: tuple[str, Path | BytesIO], limits: Limits) -> Result:
    rows, manifest = _table(*documents, "documents", limits.documents, limits.size)
    marks, other = _table(*findings, "findings", limits.findings, limits.size)
    if manifest.get("run") != other.get("run"):
        raise InputError(f"{documents[0]} dan {findings[0]} bukan dari analisis yang sama. {_MEND}")
    check_documents(documents[0], rows)
    rows = rows.set_index("number")
    check_findings(findings[0], marks, rows)
    return Result(rows, marks, manifest, len(rows))


def _table(name: str, source: Path | BytesIO, table: str, most: int, size: int) -> tuple["pd.DataFrame", dict[str, Any]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(source, pre_buffer=False) as file:
            manifest, schema = _manifest(name, file, table), file.schema_arrow
            _check_form(name, file, table, manifest)
            _check_size(name, file, most, size)
        columns = [*_READ[table], *(column for column in schema.names if column.startswith(KEPT))]
        texts = [column for column in columns if pa.types.is_string(schema.field(column).type) or pa.types.is_large_string(schema.field(column).type)]
        batches, read = [], 0
        # As dictionaries each long text is held once, however often a small file repeats it; so lengths are known before texts are made.
        with pq.ParquetFile(source, pre_buffer=False, read_dictionary=texts) as file:
            for packed in file.iter_batches(_AT_ONCE, columns=columns, use_threads=False):
                batches.append(_unpacked(name, packed))
                read += batches[-1].nbytes
                if read > size:
                    raise InputError(f"{name} terlalu besar setelah dibuka. Bagi korpusnya.")
        empty = schema.empty_table().select(columns)
        return (pa.Table.from_batches(batches) if batches else empty).to_pandas(), manifest
    except (pa.ArrowException, OSError, ValueError, MemoryError) as error:
        raise InputError(f"{name} tidak terbaca sebagai Parquet yang utuh. {_MEND}") from error


def _unpacked(name: str, batch: "pa.RecordBatch") -> "pa.RecordBatch":
    import pyarrow as pa
    import pyarrow.compute as pc

    batch.validate(full=True)
    arrays = []
    for column, array in zip(batch.schema.names, batch.columns, strict=True):
        if isinstance(array, pa.DictionaryArray) and (pc.max(pc.binary_length(array.dictionary)).as_py() or 0) > LONGEST:
            raise InputError(f"{name}: kolom {column[:60]} berisi teks yang terlalu panjang. {_MEND}")
        arrays.append(array.dictionary_decode() if isinstance(array, pa.DictionaryArray) else array)
    return pa.RecordBatch.from_arrays(arrays, names=batch.schema.names)


def _manifest(name: str, file: "pq.ParquetFile", table: str) -> dict[str, Any]:
    data = (file.schema_arrow.metadata or {}).get(KEY, b"")
    try:
        manifest = json.loads(data) if len(data) <= _LONGEST_METADATA else None
    except (ValueError, RecursionError):
        manifest = None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT or manifest.get("table") != table or not _plain(manifest):
        raise InputError(f"{name} bukan {'hasil korpus' if table == 'documents' else 'tabel temuan'} Bingkai bentuk {FORMAT}. {_MEND}")
    return manifest


def _plain(manifest: dict[str, Any]) -> bool:
    """Whether what is shown of it is short text, and the number of rows one."""
    names = ("run", "bingkai", "lexicon", "model")
    return type(manifest.get("rows")) is int and all(isinstance(manifest.get(name), str) and len(manifest[name]) <= 40 for name in names)


def _check_form(name: str, file: "pq.ParquetFile", table: str, manifest: dict[str, Any]) -> None:
    """All columns there, of their types, and none but those."""
    wanted = DOCUMENTS | dict.fromkeys(own_columns().values(), "int32") if table == "documents" else FINDINGS
    schema = file.schema_arrow
    there = {field.name: str(field.type) for field in schema}
    if len(there) != len(schema.names):
        raise InputError(f"{name}: ada kolom yang namanya sama. {_MEND}")
    wanted |= {column: "string" for column in there if column.startswith(KEPT)}
    wrong = [column[:60] for column, kind in wanted.items() if there.get(column) not in _TYPES.get(kind, (kind,))]
    wrong += [column[:60] for column, kind in there.items() if column not in wanted and column != SENTENCE]
    if wrong:
        raise InputError(f"{name}: kolom {', '.join(wrong[:5])} hilang, berjenis lain, atau tidak dikenal. {_MEND}")
    if table == "documents" and manifest["rows"] < file.metadata.num_rows:
        raise InputError(f"{name}: barisnya lebih banyak daripada dokumen yang dianalisis. {_MEND}")


def _check_size(name: str, file: "pq.ParquetFile", most: int, size: int) -> None:
    data = file.metadata
    unpacked = sum(data.row_group(i).total_byte_size for i in range(data.num_row_groups))
    if data.num_rows > most or unpacked > size:
        raise InputError(f"{name} terlalu besar: {data.num_rows} baris, {unpacked // 1_000_000} MB setelah dibuka. Batasnya {most} baris. Bagi korpusnya.")
