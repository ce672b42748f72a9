"""One article from wherever the reader keeps it."""

import sys
from pathlib import Path

from analyzer.errors import IngestError
from analyzer.ingest.document import Document
from analyzer.ingest.formats import LARGEST, read_bytes
from analyzer.ingest.label import label
from analyzer.ingest.web import Rules, read_url


def read_source(source: str, rules: Rules | None = None) -> Document:
    """`-` for standard input, an http(s) address, or a file of a format that we read; `rules` for addresses. IngestError where it cannot be read."""
    if "://" in source:
        return read_url(source, rules)
    return read_bytes(_standard_input() if source == "-" else _file(source), source)


def read_upload(name: str, data: bytes) -> Document:
    """A file that the browser sent, under the `name` that it gave. IngestError where it cannot be read."""
    return read_bytes(data, name)


def _standard_input() -> bytes:
    try:
        return sys.stdin.buffer.read(LARGEST + 1)
    except OSError as error:
        raise IngestError("Masukan baku tidak bisa dibaca. Alirkan teksnya, misalnya: cat berita.txt | python -m analyzer read -") from error


def _file(name: str) -> bytes:
    """At most one byte more than the largest file that any format may be."""
    try:
        with Path(name).open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        mend = f"Untuk alamat web, tulis lengkap: https://{name}" if name.startswith("www.") else "Periksa nama dan foldernya."
        raise IngestError(f"Berkas {label(name)} tidak ada. {mend}") from error
    except IsADirectoryError as error:
        raise IngestError(f"{label(name)} adalah folder. Sebutkan satu berkas di dalamnya.") from error
    except PermissionError as error:
        raise IngestError(f"Berkas {label(name)} tidak boleh dibuka. Periksa izinnya.") from error
    except (OSError, ValueError) as error:
        raise IngestError(f"Berkas {label(name)} tidak bisa dibuka. Periksa nama dan disknya.") from error
