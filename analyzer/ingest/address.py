"""Which hosts may be asked: only those whose every address is public. Decided on what the name resolves to, not on how it is written."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

from analyzer.errors import IngestError
from analyzer.ingest.label import label
from analyzer.ingest.time_limit import within

Resolver = Callable[[str, int], list[tuple[Any, ...]]]

# Blocks of which Python 3.11's ipaddress calls all or a part global: protocol assignments (RFC 6890), the old 6to4 relays (RFC 7526), newer
# documentation and SRv6 blocks (RFC 9637, RFC 9602), and Azure's metadata host, a public number that only machines inside Azure reach.
_REFUSED = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20", "5f00::/16", "168.63.129.16/32")))
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address


def is_public(address: str) -> bool:
    """Whether an IP address, in text, belongs to the public internet; one that carries an IPv4 address is judged by that."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        carried = ip.ipv4_mapped or ip.sixtofour or (ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None)
        if carried is not None:
            return is_public(str(carried))
        if ip.is_site_local or ip.scope_id is not None:
            return False
    if ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback or ip.is_link_local or ip.is_private:
        return False
    return ip.is_global and not any(ip in block for block in _REFUSED if block.version == ip.version)


def system_resolver(host: str, port: int) -> list[tuple[Any, ...]]:
    """What the operating system says; decimal, octal and hexadecimal hosts become the address that it would connect to."""
    return list(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))


def vetted_addresses(host: str, port: int, *, seconds: float, resolve: Resolver, is_allowed: Callable[[str], bool]) -> list[tuple[Any, ...]]:
    """The `getaddrinfo` rows of `host`, all of them allowed; IngestError where it has none or one that is not. TimeoutError after `seconds`."""
    try:
        rows = within(seconds, lambda: resolve(host, port))
    except TimeoutError:
        raise
    except (OSError, ValueError) as error:  # ValueError: a name that IDNA cannot encode
        raise _not_found(host) from error
    if not rows:
        raise _not_found(host)
    if not all(is_allowed(str(row[4][0])) for row in rows):
        raise IngestError(f"Alamat {label(host)} bukan situs umum di internet (jaringan lokal atau khusus), jadi tidak dibuka. Pakai alamat situs berita.")
    return rows


def _not_found(host: str) -> IngestError:
    return IngestError(f"Situs {label(host)} tidak ditemukan (DNS). Periksa ejaan alamatnya dan sambungan internet.")
