"""An answer's body, read up to a limit and unpacked up to the same limit."""

import http.client
import zlib

from analyzer.errors import IngestError
from analyzer.ingest.label import label

_STEP = 65_536  # bytes
_GZIP = 16 + zlib.MAX_WBITS


def read_body(response: http.client.HTTPResponse, url: str, largest: int) -> bytes:
    """All bytes, unpacked; IngestError over `largest` bytes (packed or unpacked), for an unknown packing, or where the answer breaks off."""
    if response.length is not None and response.length > largest:
        raise _too_large(url, largest)
    packed = _read(response, url, largest)
    packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if packing in ("gzip", "x-gzip"):
        return _unpack(packed, url, largest)
    if packing not in ("identity", ""):
        raise IngestError(f"Situs {label(url)} memakai pemampatan yang tidak dikenal ({label(packing)}). Buka di peramban, salin isinya, lalu tempelkan.")
    return packed


def _read(response: http.client.HTTPResponse, url: str, largest: int) -> bytes:
    out = bytearray()
    while chunk := response.read(_STEP):
        out += chunk
        if len(out) > largest:
            raise _too_large(url, largest)
    if response.length:  # bytes that were promised and did not come; http.client says so only for chunked answers
        raise _broken_off(url)
    return bytes(out)


def _unpack(packed: bytes, url: str, largest: int) -> bytes:
    out = bytearray()
    try:
        while packed:  # a gzip file may be several, one after the other
            unpacker = zlib.decompressobj(_GZIP)
            out += unpacker.decompress(packed, largest + 1 - len(out))
            if len(out) > largest:
                raise _too_large(url, largest)
            if not unpacker.eof:
                raise _broken_off(url)
            packed = unpacker.unused_data.lstrip(b"\0")
    except zlib.error as error:
        raise _broken_off(url) from error
    return bytes(out)


def _too_large(url: str, largest: int) -> IngestError:
    return IngestError(f"Halaman {label(url)} lebih besar dari {largest // 1_000_000} MB. Buka di peramban, salin artikelnya saja, lalu tempelkan.")


def _broken_off(url: str) -> IngestError:
    return IngestError(f"Kiriman dari {label(url)} terputus atau rusak di tengah jalan. Coba lagi, atau buka di peramban, salin isinya, lalu tempelkan.")
