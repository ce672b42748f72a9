"""What some bytes are, and the reader for them. The bytes' own mark counts more than the name."""

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path, PurePath
from typing import Any, Literal

from analyzer.errors import IngestError
from analyzer.ingest.document import Document
from analyzer.ingest.docx import read_docx
from analyzer.ingest.label import label
from analyzer.ingest.page import read_page
from analyzer.ingest.pdf import read_pdf
from analyzer.ingest.plain import read_plain

Format = Literal["plain", "page", "pdf", "docx"]
_SUFFIXES: dict[str, Format] = {".html": "page", ".htm": "page", ".xhtml": "page", ".pdf": "pdf", ".docx": "docx"}
_ZIP = b"PK\x03\x04"
_HEAD = 1024  # bytes in which a page says that it is one
_LARGEST = {"plain": 5_000_000, "page": 5_000_000, "pdf": 20_000_000, "docx": 20_000_000}  # bytes; a PDF or docx carries pictures
LARGEST = max(_LARGEST.values())


def read_bytes(data: bytes, source: str, *, kind: Format | None = None, charset: str | None = None) -> Document:
    """Read `data` as `kind`, or as what it seems to be; `charset` is what the server said, if anything. IngestError where it cannot be read."""
    if not data:
        raise IngestError(f"{label(source)} kosong (0 byte). Pilih berkas yang berisi teks.")
    kind = kind or format_of(data, source)
    if len(data) > _LARGEST[kind]:
        raise IngestError(f"{label(source)} lebih besar dari {_LARGEST[kind] // 1_000_000} MB. Salin artikelnya saja ke berkas baru, atau tempelkan teksnya.")
    readers: dict[Format, Callable[[], Document]] = {
        "plain": lambda: read_plain(data, source, charset),
        "page": lambda: read_page(data, source, charset),
        "pdf": lambda: read_pdf(data, source),
        "docx": lambda: read_docx(data, source),
    }
    return readers[kind]()


def format_of(data: bytes, name: str) -> Format:
    """By first bytes, then by suffix, else plain text; IngestError for a format that we know but do not read."""
    for row in _foreign():
        start, magic = row.get("at", 0), bytes.fromhex(row["magic"])
        if data[start : start + len(magic)] == magic and row.get("holds", "").encode("utf-16-le") in data:
            raise IngestError(f"{label(name)} adalah {row['what']}; yang bisa dibaca: .txt, .html, .pdf, .docx. {row['mend']}")
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(b"%pdf-"):
        return "pdf"
    if data.startswith(_ZIP):
        return "docx"
    if head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<?xml") and b"<html" in head):
        return "page"
    return _SUFFIXES.get(PurePath(name).suffix.lower(), "plain")


@cache
def _foreign() -> tuple[dict[str, Any], ...]:
    with Path(__file__).with_name("formats.toml").open("rb") as file:
        return tuple(tomllib.load(file)["foreign"])
