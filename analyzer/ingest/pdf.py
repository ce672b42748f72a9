"""A PDF's bytes to its text. Only text that stands in the file is read; pictures of text are not."""

import logging
import time
from io import BytesIO
from typing import TYPE_CHECKING

from analyzer.errors import IngestError
from analyzer.ingest.document import Document, from_paragraphs
from analyzer.ingest.failures import FAILURES
from analyzer.ingest.label import label
from analyzer.ingest.pdf_lines import paragraphs
from analyzer.ingest.title import title_in

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 200
_SECONDS = 30.0  # for all pages; an honest page takes 0.01 to 0.1 s
_FEWEST_LETTERS = 20  # in the whole file; scanners add a stamp or a page number, hardly more
# Far above any page of text, far below what a crafted file asks for (pypdf allows 75 MB and 2,000,000 parts a stream, about five minutes a page).
_LIMITS = {"zlib_maximum_output_length": 10_000_000, "stream_parsing_work_maximum_count": 200_000, "xform_maximum_invocations_per_extraction": 200}
_MEND = "Salin teksnya dari PDF itu, lalu tempelkan."
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_NO_TEXT = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000)])  # control characters and half surrogates


def read_pdf(data: bytes, source: str, *, seconds: float = _SECONDS) -> Document:
    """Paragraphs of all pages, one a line; a title where the file's properties and its first page agree on one.

    IngestError, each with its own words, where the file is broken, locked, too long, too slow, or holds pictures only.
    """
    from pypdf import apply_configuration  # here, not above: 0.3 s that only PDFs need
    from pypdf.errors import LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns about each flaw of a file; readers get our message
    try:
        with apply_configuration(None, **_LIMITS):
            pages, raw_title = _pages(data, source, time.monotonic() + seconds)
    except LimitReachedError as error:
        raise _too_complex(source) from error
    except (*FAILURES, PyPdfError) as error:
        raise IngestError(f"PDF {label(source)} rusak atau tidak lengkap. Unduh ulang berkasnya, atau buka dan simpan ulang sebagai PDF. {_MEND}") from error
    if sum(char.isalpha() for page in pages for char in page) < _FEWEST_LETTERS:
        raise IngestError(f"PDF {label(source)} tidak berisi teks, tampaknya hasil pindaian (gambar). Pakai program OCR dahulu, atau ketik ulang teksnya.")
    lines = paragraphs(pages)
    return from_paragraphs(lines, title_in(raw_title, "\n".join(lines)), source)


def _pages(data: bytes, source: str, end: float) -> tuple[list[str], object]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        _unlock(reader, source)
    count = len(reader.pages)
    if count > MOST_PAGES:
        raise IngestError(f"PDF {label(source)} berisi {count} halaman; batasnya {MOST_PAGES}. Pisahkan halaman artikelnya, atau salin teksnya lalu tempelkan.")
    texts = []
    for page in reader.pages:
        texts.append(page.extract_text().translate(_LIGATURES).translate(_NO_TEXT))
        if time.monotonic() > end:
            raise _too_complex(source)
    return texts, reader.metadata.get("/Title") if reader.metadata else None


def _too_complex(source: str) -> IngestError:
    return IngestError(f"PDF {label(source)} terlalu rumit: pembacaannya melewati batas waktu atau ukuran. {_MEND}")


def _unlock(reader: "PdfReader", source: str) -> None:
    """Open a file that has an owner's password only (anybody may read it); IngestError where reading needs a password."""
    from pypdf.errors import DependencyError

    try:
        if reader.decrypt(""):
            return
    except (DependencyError, NotImplementedError):
        pass  # AES needs a library that we do not ship; to the reader it is the same: locked
    raise IngestError(f"PDF {label(source)} terkunci (terenkripsi). Buka dengan kata sandinya, cetak atau simpan ulang tanpa kata sandi, lalu coba lagi.")
