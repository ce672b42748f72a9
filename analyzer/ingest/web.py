"""One page from the web, by the standard library alone: link → address check → connection → body; redirects go through all of it again.

No script runs, no cookie is kept, no proxy setting is followed, nothing but the page itself is asked for.
"""

import http.client
import ssl
import tomllib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from analyzer.errors import IngestError
from analyzer.ingest.address import Resolver, is_public, system_resolver, vetted_addresses
from analyzer.ingest.body import read_body
from analyzer.ingest.connection import Deadline, exchange
from analyzer.ingest.document import Document
from analyzer.ingest.formats import Format, read_bytes
from analyzer.ingest.label import label
from analyzer.ingest.link import PORTS, Link, parse_link

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_KINDS: dict[str, Format | None] = {"text/html": "page", "application/xhtml+xml": "page", "text/plain": "plain", "application/pdf": "pdf", "": None}
_MEND = "Buka di peramban, salin isinya, lalu tempelkan."


@dataclass(frozen=True, slots=True)
class Rules:
    """What a fetch may do. The defaults are what we promise; tests bring their own to reach a server on this machine."""

    is_allowed: Callable[[str], bool] = is_public
    resolve: Resolver = system_resolver
    ports: Collection[int] = tuple(PORTS.values())
    seconds: float = 10.0  # for everything, redirects included
    largest: int = 5_000_000  # bytes, packed and unpacked
    redirects: int = 5
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context


def read_url(url: str, rules: Rules | None = None) -> Document:
    """The story at an http(s) address; `source` is where the redirects ended. IngestError, each with its own words, where there is none to be had."""
    rules = rules or Rules()
    deadline = Deadline(rules.seconds)
    for _ in range(rules.redirects + 1):
        link = parse_link(url, rules.ports)
        answer = _ask(link, rules, deadline)
        if not isinstance(answer, str):
            data, kind, charset = answer
            return read_bytes(data, link.url, kind=kind, charset=charset)
        url = urljoin(link.url, answer)
    raise IngestError(f"Alamat {label(url)} dialihkan lebih dari {rules.redirects} kali. {_MEND}")


def _ask(link: Link, rules: Rules, deadline: Deadline) -> str | tuple[bytes, Format | None, str | None]:
    """Where a redirect points, or the body, its format and its charset."""
    try:
        addresses = vetted_addresses(link.host, link.port, seconds=deadline.left(), resolve=rules.resolve, is_allowed=rules.is_allowed)
        with exchange(link, addresses, deadline, rules.tls() if link.scheme == "https" else None) as response:
            return _answer(response, link, rules)
    except TimeoutError as error:
        raise IngestError(f"Situs {label(link.host)} tidak selesai menjawab dalam {rules.seconds:g} detik. Coba lagi nanti. {_MEND}") from error
    except ssl.SSLCertVerificationError as error:
        raise IngestError(f"Sertifikat keamanan {label(link.host)} tidak sah, isinya tidak bisa dipercaya. Periksa alamat dan jam komputer. {_MEND}") from error
    except ssl.SSLError as error:
        raise IngestError(f"Sambungan aman (TLS) ke {label(link.host)} gagal. Coba lagi. {_MEND}") from error
    except OSError as error:
        raise IngestError(f"Tidak bisa tersambung ke {label(link.host)}, atau sambungannya terputus. Periksa sambungan internet, lalu coba lagi.") from error
    except (http.client.HTTPException, ValueError) as error:
        raise IngestError(f"Jawaban situs {label(link.host)} rusak atau bukan HTTP. Coba lagi. {_MEND}") from error


def _answer(response: http.client.HTTPResponse, link: Link, rules: Rules) -> str | tuple[bytes, Format | None, str | None]:
    if response.status in _REDIRECTS:
        place = response.getheader("Location")
        if not place:
            raise IngestError(f"Situs {label(link.host)} mengalihkan ke alamat yang tidak disebut. {_MEND}")
        return place.encode("latin-1", "replace").decode("utf-8", "replace")  # http.client reads headers as Latin-1, sites write UTF-8
    if response.status != http.client.OK:
        what, mend = _meaning(response.status)
        raise IngestError(f"Halaman {label(link.url)} {what} (HTTP {response.status}). {mend}")
    kind = response.headers.get_content_type() if response.getheader("Content-Type") else ""
    if kind not in _KINDS:
        raise IngestError(f"Alamat {label(link.url)} berisi {label(kind)}, bukan halaman, teks atau PDF. Pakai alamat artikelnya, atau unduh dan unggah.")
    return read_body(response, link.url, rules.largest), _KINDS[kind], response.headers.get_content_charset()


def _meaning(status: int) -> tuple[str, str]:
    row = next(row for row in _statuses() if status in row.get("codes", ()) or row.get("from", 1) <= status <= row.get("to", 0))
    return row["what"], row["mend"]


@cache
def _statuses() -> tuple[dict[str, Any], ...]:
    with Path(__file__).with_name("statuses.toml").open("rb") as file:
        return tuple(tomllib.load(file)["status"])
