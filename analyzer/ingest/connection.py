"""One HTTP exchange with an address that was checked: the socket goes to that address, the name goes into Host and TLS.

Nothing is resolved here, so the name cannot turn into another address between check and connection (DNS rebinding).
"""

import http.client
import io
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from analyzer.ingest.link import PORTS, Link

_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Bingkai; pembaca satu artikel)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8",
    "Accept-Language": "id, ms;q=0.5, en;q=0.3",
    "Accept-Encoding": "gzip, identity;q=0.5",
    "Connection": "close",
}


class Deadline:
    """A moment, `seconds` from now, by which all of a fetch must be done."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds left, more than 0; TimeoutError where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class _TimedReader(io.RawIOBase):
    """Reads from a socket under one deadline, so that a byte every few seconds cannot hold us for ever."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._sock.settimeout(self._deadline.left())
        return self._sock.recv_into(buffer)


class _TimedSocket:
    """The three things that http.client asks of a socket; `close` is left to whoever opened it."""

    def __init__(self, sock: socket.socket, deadline: Deadline) -> None:
        self._sock, self._deadline = sock, deadline

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_TimedReader(self._sock, self._deadline))

    def close(self) -> None:
        """Nothing: http.client closes before it has read the answer."""


@contextmanager
def exchange(link: Link, addresses: Sequence[tuple[Any, ...]], deadline: Deadline, context: ssl.SSLContext | None) -> Iterator[http.client.HTTPResponse]:
    """The answer to a GET of `link` from the first of `addresses` (`getaddrinfo` rows) that takes the connection; `context` for https.

    OSError (TimeoutError and ssl.SSLError among them) or http.client.HTTPException where it fails.
    """
    sock = _connect(addresses, deadline)
    try:
        if context is not None:
            sock.settimeout(deadline.left())
            sock = context.wrap_socket(sock, server_hostname=link.host)
        connection = http.client.HTTPConnection(link.host, link.port)
        connection.default_port = PORTS[link.scheme]  # the Host header names the port only where it is not the scheme's own
        connection.auto_open = 0  # or http.client would resolve and connect by itself
        connection.sock = _TimedSocket(sock, deadline)
        connection.request("GET", link.target, headers=_HEADERS)
        with connection.getresponse() as response:
            yield response
    finally:
        sock.close()


def _connect(addresses: Sequence[tuple[Any, ...]], deadline: Deadline) -> socket.socket:
    """Each address gets an equal share of the time left: a dead IPv6 route must not eat all of it."""
    failure: OSError | None = None
    for tried, (family, kind, protocol, _, address) in enumerate(addresses):
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(deadline.left() / (len(addresses) - tried))
            sock.connect(address)
        except OSError as error:
            sock.close()
            failure = error
        else:
            return sock
    raise failure or OSError("no address")
