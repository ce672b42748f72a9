"""Rows of a folder of .txt files: the first sub-folder is the outlet, a date that begins the file's name is the date."""

from collections.abc import Iterator
from pathlib import Path

from analyzer.corpus.dates import day_of
from analyzer.corpus.records import Row
from analyzer.errors import AnalyzerError, InputError
from analyzer.ingest.plain import decode

_LARGEST = 4_000_000  # bytes of one file


def rows(folder: Path) -> Iterator[Row]:
    """One row per file, in the order of the names; the place and id are the path in the folder."""
    files = sorted((p.relative_to(folder) for p in folder.rglob("*.txt") if p.is_file()), key=lambda p: p.as_posix())
    if not files:
        raise InputError(f"Folder {folder} tidak berisi berkas .txt. Periksa foldernya.")
    for number, file in enumerate(files, 1):
        try:
            yield Row(number, file.as_posix(), _values(folder, file))
        except AnalyzerError as error:
            yield Row(number, file.as_posix(), None, str(error))
        except OSError as error:
            yield Row(number, file.as_posix(), None, f"tidak bisa dibuka ({error.strerror}).")


def _values(folder: Path, file: Path) -> dict[str, str | None]:
    path = folder / file
    if path.stat().st_size > _LARGEST:
        raise InputError(f"berkas lebih besar dari {_LARGEST} bita.")
    day = day_of(file.name[:10])
    return {
        "text": decode(path.read_bytes(), file.as_posix()),
        "outlet": file.parts[0] if len(file.parts) > 1 else None,
        "date": day.isoformat() if day else None,
        "id": file.as_posix(),
    }
