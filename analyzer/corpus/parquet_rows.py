"""Rows of a .parquet file."""

from collections.abc import Iterator
from pathlib import Path

from analyzer.corpus.records import Columns, Row
from analyzer.errors import InputError

_AT_ONCE = 64  # rows


def rows(path: Path, columns: Columns) -> Iterator[Row]:
    """One row per row; the place is its number."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path, pre_buffer=False) as file:
            names = file.schema_arrow.names
            if columns.text not in names:
                raise InputError(f"{path.name}: kolom {columns.text!r} tidak ada. Kolom yang ada: {', '.join(names)}. Pakai --text.")
            number = 0
            for batch in file.iter_batches(_AT_ONCE, columns=[name for name in columns.wanted() if name in names], use_threads=False):
                for values in batch.to_pylist():
                    number += 1
                    yield Row(number, f"baris {number}", values)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path.name} tidak terbaca sebagai Parquet ({error}). Simpan ulang dari program asalnya.") from error
