"""One article from wherever the reader keeps it."""

import sys
from pathlib import Path

from analyzer.errors import IngestError
from analyzer.ingest.document import Document

_LARGEST = 5_000_000  # bytes


def read_source(source: str) -> Document:
    """A file, or `-` for standard input, as UTF-8 text; IngestError where it cannot be read."""
    if source == "-":
        data = sys.stdin.buffer.read(_LARGEST + 1)
    else:
        try:
            data = Path(source).read_bytes()
        except OSError as error:
            raise IngestError(f"Berkas {source} tidak bisa dibuka ({error.strerror}). Periksa nama dan izinnya.") from error
    if len(data) > _LARGEST:
        raise IngestError(f"{source} lebih besar dari {_LARGEST // 1_000_000} MB. Potong dahulu menjadi bagian yang lebih kecil.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise IngestError(f"{source} bukan teks UTF-8. Simpan ulang berkasnya sebagai UTF-8.") from error
    return Document(text, None, source)
