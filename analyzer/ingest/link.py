"""A web address taken apart and checked before anything is asked of the network."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from analyzer.errors import IngestError
from analyzer.ingest.label import label

PORTS = {"http": 80, "https": 443}
_LONGEST = 2_000  # characters; what browsers and servers reliably take
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")  # parsers disagree about these, so a check could see another host than the connection


@dataclass(frozen=True, slots=True)
class Link:
    """`scheme` is http or https; `host` is ASCII, IPv6 without brackets; `target` is what the request line asks for."""

    scheme: str
    host: str
    port: int
    target: str
    url: str


def parse_link(url: str, ports: Collection[int]) -> Link:
    """IngestError, each with its own words, for another scheme, a password, a strange port, or no address at all."""
    url = url.strip()
    if len(url) > _LONGEST or _FORBIDDEN.search(url):
        raise _malformed(url)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _malformed(url) from error
    if parts.scheme not in PORTS:
        raise IngestError(f"Alamat {label(url)} bukan alamat web. Pakai alamat yang diawali https:// atau http://.")
    if "@" in parts.netloc:
        raise IngestError("Alamat itu memuat nama pengguna atau kata sandi (bagian sebelum @), jadi tidak dibuka. Hapus bagian itu dari alamatnya.")
    host = _ascii_host(parts, url)
    port = PORTS[parts.scheme] if port is None else port
    if port not in ports:
        raise IngestError(f"Alamat {label(url)} memakai porta {port}; yang boleh hanya 80 dan 443. Pakai alamat artikel di situs berita.")
    target = quote(parts.path or "/", safe="%/:@!$&'()*+,;=~-._")
    if parts.query:
        target += "?" + quote(parts.query, safe="%/:@!$&'()*+,;=~-._?[]|")
    return Link(parts.scheme, host, port, target, parts._replace(fragment="").geturl())


def _ascii_host(parts: SplitResult, url: str) -> str:
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except UnicodeError as error:
        raise _malformed(url) from error
    if not _HOST.fullmatch(host):
        raise _malformed(url)
    return host


def _malformed(url: str) -> IngestError:
    return IngestError(f"Alamat {label(url)} tidak sah. Salin lagi alamat lengkapnya dari peramban, misalnya https://situs.id/artikel.")
