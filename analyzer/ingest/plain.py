"""Bytes of text to text, whatever program saved them."""

import codecs

from analyzer.errors import IngestError
from analyzer.ingest.document import Document
from analyzer.ingest.label import label

# UTF-32 before UTF-16: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What programs that write Indonesian leave behind: Windows, and Word on older Macs. More choices only make wrong guesses likelier.
_LIKELY = ["cp1252", "mac_roman"]
# Names that a page or server may give, and what browsers take them for (encoding.spec.whatwg.org: Latin-1 and ASCII mean windows-1252).
_DECLARED = {
    "utf-8": "utf-8", "utf8": "utf-8", "windows-1252": "cp1252", "cp1252": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "iso-8859-15": "iso-8859-15", "macintosh": "mac_roman", "utf-16": "utf-16-le", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
}  # fmt: skip
_DAMAGED = 0.1  # undecodable characters that a declared encoding may leave, per non-ASCII character that it reads; more means a wrong declaration
_BINARY = 0.02  # share of control characters above which this is no text; real news files hold none
_MOJIBAKE = ("â€", "‚Ä")  # how UTF-8 quotes look when read as windows-1252 and as Mac Roman


def read_plain(data: bytes, source: str, charset: str | None = None) -> Document:
    """The text exactly as saved, without its byte order mark; no title. IngestError for bytes that are no text."""
    text = decode(data, source, charset)
    if not text.strip():
        raise IngestError(f"{label(source)} tidak berisi teks, hanya spasi atau baris kosong. Pilih berkas yang berisi artikel.")
    return Document(text, None, source)


def decode(data: bytes, source: str, charset: str | None = None) -> str:
    """Byte order mark, else the declared charset, else UTF-8, else the likeliest old encoding; IngestError where none fits."""
    text = _by_mark(data, source)
    if text is None:
        text = _by_declaration(data, charset) if charset else None
    if text is None:
        text = _by_guess(data, source)
    controls = sum(1 for char in text if (char < " " and char not in "\t\n\v\f\r") or "\x7f" <= char < "\xa0")
    if "\0" in text or controls > _BINARY * len(text):
        raise IngestError(f"{label(source)} bukan teks, isinya data biner. Pilih berkas .txt, .html, .pdf atau .docx, atau tempelkan teksnya.")
    return text


def _by_mark(data: bytes, source: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise IngestError(f"{label(source)} bertanda {encoding.upper()}, tetapi isinya rusak atau terpotong. Simpan ulang sebagai UTF-8.") from error
    return None


def _by_declaration(data: bytes, charset: str) -> str | None:
    encoding = _DECLARED.get(charset.strip().strip("\"'").lower())
    if encoding is None:
        return None
    text = data.decode(encoding, "replace")
    damaged = text.count("\N{REPLACEMENT CHARACTER}")
    return text if damaged <= _DAMAGED * (sum(not char.isascii() for char in text) - damaged) else None


def _by_guess(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes  # here, not above: only old files need it

    best = None if b"\0" in data else from_bytes(data, cp_isolation=_LIKELY).best()
    if best is None:
        raise IngestError(f"Penyandian huruf {label(source)} tidak dikenali, atau isinya bukan teks. Simpan ulang sebagai UTF-8, atau tempelkan teksnya.")
    text = str(best)
    if any(mark in text for mark in _MOJIBAKE):
        raise IngestError(f"{label(source)} mencampur UTF-8 dengan penyandian lain, sehingga sebagian hurufnya rusak. Simpan ulang sebagai UTF-8.")
    return text
