"""The input, row after row, whatever its form: which reader reads it. Nothing is ever held whole."""

from collections.abc import Iterator
from pathlib import Path

from analyzer.corpus import csv_rows, folder_rows, jsonl_rows, parquet_rows
from analyzer.corpus.records import Columns, Row
from analyzer.errors import InputError

_READERS = {".jsonl": jsonl_rows.rows, ".ndjson": jsonl_rows.rows, ".csv": csv_rows.rows, ".tsv": csv_rows.rows, ".parquet": parquet_rows.rows}


def check(path: Path) -> None:
    """InputError with the mend where there is no reader for `path`."""
    if not path.exists():
        raise InputError(f"{path} tidak ditemukan. Periksa nama dan foldernya.")
    if not path.is_dir() and _kind(path) not in _READERS:
        raise InputError(f"{path.name}: bentuk ini tidak dikenal. Beri .jsonl, .csv, .tsv (boleh .gz), .parquet, atau folder berisi .txt.")
    if not path.is_dir() and not path.is_file():
        raise InputError(f"{path} bukan berkas biasa. Korpus dibaca dua kali, jadi simpan dulu ke berkas.")


def read_rows(path: Path, columns: Columns) -> Iterator[Row]:
    """All rows in the order of the input; InputError where the file breaks off or is not what its name says."""
    if path.is_dir():
        yield from folder_rows.rows(path)
        return
    try:
        yield from _READERS[_kind(path)](path, columns)
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path.name} tidak terbaca sampai habis ({reason}). Berkasnya rusak atau terpotong; salin ulang dari sumbernya.") from error


def _kind(path: Path) -> str:
    return Path(path.stem).suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()
