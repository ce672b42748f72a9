"""Files of each kind, made here, and a web server on this machine that plays a news site."""

import gzip
import io
import socket
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import docx
import pytest

from analyzer.ingest.address import is_public, system_resolver
from analyzer.ingest.web import Rules

STORY = (
    "JAKARTA - Warga Kampung Baru menolak rencana penggusuran yang diumumkan pemerintah kota pada Senin pagi.",
    "“Kami tidak pernah diajak bicara,” kata Siti Aminah, ketua rukun tetangga di kampung itu, kepada wartawan.",
    "Pemerintah kota menyatakan rencana itu sudah disetujui dewan sejak tahun lalu dan akan berjalan bulan depan.",
)
HEADLINE = "Warga Kampung Baru Tolak Penggusuran"


@pytest.fixture(scope="session")
def story() -> tuple[str, ...]:
    return STORY


@pytest.fixture(scope="session")
def headline() -> str:
    return HEADLINE


@pytest.fixture(scope="session")
def make_page() -> Callable[..., bytes]:
    def make(paragraphs: tuple[str, ...] = STORY, *, head: str = "", charset: str = "utf-8", encoding: str = "utf-8") -> bytes:
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        html = (
            '<!DOCTYPE html><html lang="id"><head>'
            f'<meta charset="{charset}"><title>{HEADLINE}</title>{head}</head><body><nav><a href="/">Beranda</a></nav>'
            f"<article><h1>{HEADLINE}</h1>{body}</article>"
            "<script>document.write('Skrip ini tidak boleh jalan')</script><footer>Hak cipta</footer></body></html>"
        )
        return html.encode(encoding)

    return make


@pytest.fixture(scope="session")
def make_pdf() -> Callable[..., bytes]:
    def make(pages: list[list[str]], title: str | None = None) -> bytes:
        """A PDF written by hand: one list of lines a page, Helvetica, WinAnsi."""
        kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode()]
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        for number, lines in enumerate(pages):
            shown = b" ".join(b"(" + line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*" for line in lines)
            content = b"BT /F1 12 Tf 14 TL 72 750 Td " + shown + b" ET"
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>".encode()
            )
            objects.append(b"<< /Length " + str(len(content)).encode() + b" >>\nstream\n" + content + b"\nendstream")
        info = b""
        if title is not None:
            objects.append(b"<< /Title (" + title.encode("latin-1") + b") >>")
            info = f" /Info {len(objects)} 0 R".encode()
        out, places = bytearray(b"%PDF-1.4\n"), []
        for number, body in enumerate(objects, 1):
            places.append(len(out))
            out += str(number).encode() + b" 0 obj\n" + body + b"\nendobj\n"
        table = len(out)
        out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
        return bytes(out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R".encode() + info + f" >>\nstartxref\n{table}\n%%EOF\n".encode())

    return make


@pytest.fixture(scope="session")
def make_docx() -> Callable[..., bytes]:
    def make(paragraphs: tuple[str, ...] = STORY, *, heading: str | None = None, style: str = "Title", title: str = "") -> bytes:
        document = docx.Document()
        document.core_properties.title = title
        if heading is not None:
            document.add_paragraph(heading, style=style)
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    return make


@pytest.fixture(scope="session")
def make_zip() -> Callable[..., bytes]:
    def make(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", packing) as package:
            for name, data in members.items():
                package.writestr(name, data)
        return out.getvalue()

    return make


class Site:
    """What to answer by path: (status, headers, body), or a function that writes the answer itself. `seen` keeps the request heads."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.answers: dict[str, tuple[int, dict[str, str], bytes] | Callable[[BaseHTTPRequestHandler], None]] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []

    def resolve(self, host: str, port: int) -> list[tuple[object, ...]]:
        """`*.example` is this server; anything else is what the system says."""
        if host.endswith(".example"):
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", self.port))]
        return system_resolver(host, port)

    def rules(self, **changes: object) -> Rules:
        """As ever, but 127.0.0.1 (and no other address of ours) may be reached."""
        return Rules(**{"is_allowed": lambda address: address == "127.0.0.1" or is_public(address), "resolve": self.resolve, **changes})


@pytest.fixture(scope="session")
def _server() -> Iterator[tuple[ThreadingHTTPServer, list[Site]]]:
    current: list[Site] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site = current[-1]
            site.seen.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer = site.answers.get(self.path, (404, {}, b""))
            if callable(answer):
                answer(self)
                return
            status, headers, body = answer
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_args: None  # type: ignore[method-assign]  # clients that hang up are what we test
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server, current
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(_server: tuple[ThreadingHTTPServer, list[Site]]) -> Site:
    server, current = _server
    current[:] = [Site(server.server_address[1])]
    return current[0]


@pytest.fixture(scope="session")
def gzipped() -> Callable[[bytes], bytes]:
    return lambda data: gzip.compress(data, mtime=0)


@pytest.fixture(scope="session")
def dripping() -> Callable[..., Callable[[BaseHTTPRequestHandler], None]]:
    """An answer that comes a byte at a time, after `first` at once; each byte alone would be in time."""

    def make(first: bytes, byte: bytes, *, times: int = 40, pause: float = 0.05) -> Callable[[BaseHTTPRequestHandler], None]:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.wfile.write(first)
            for _ in range(times):
                time.sleep(pause)
                handler.wfile.write(byte)
                handler.wfile.flush()

        return answer

    return make
