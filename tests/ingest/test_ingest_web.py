import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from analyzer.errors import IngestError
from analyzer.ingest.web import Rules, read_url

PAGE = "http://berita.example/1"
HTML = {"Content-Type": "text/html; charset=utf-8"}
Make = Callable[..., bytes]


def test_a_page_is_read(site: Any, make_page: Make, story: tuple[str, ...], headline: str) -> None:
    site.answers["/1?hal=all"] = (200, HTML, make_page())
    document = read_url(f"{PAGE}?hal=all#komentar", site.rules())
    assert (document.title, document.text.split("\n"), document.source) == (headline, list(story), f"{PAGE}?hal=all")
    (_, head) = site.seen[0]
    assert head["host"] == "berita.example"
    assert "cookie" not in head
    assert len(site.seen) == 1


def test_a_page_packed_with_gzip_is_read(site: Any, make_page: Make, story: tuple[str, ...], gzipped: Callable[[bytes], bytes]) -> None:
    site.answers["/1"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzipped(make_page()))
    assert read_url(PAGE, site.rules()).text.split("\n") == list(story)


def test_a_page_in_chunks_is_read(site: Any, make_page: Make, story: tuple[str, ...]) -> None:
    def chunks(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
        page = make_page()
        for part in (page[:100], page[100:]):
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        handler.wfile.write(b"0\r\n\r\n")

    site.answers["/1"] = chunks
    assert read_url(PAGE, site.rules()).text.split("\n") == list(story)


@pytest.mark.parametrize("head", [{"Content-Type": "text/plain"}, {"Content-Type": "Text/Plain; charset=utf-8"}, {}])
def test_plain_text_is_read(site: Any, head: dict[str, str]) -> None:
    site.answers["/1"] = (200, head, "Warga menolak “rencana” itu.".encode())
    assert read_url(PAGE, site.rules()).text == "Warga menolak “rencana” itu."


@pytest.mark.parametrize("head", [{"Content-Type": "application/pdf"}, {}])
def test_a_pdf_is_read(site: Any, make_pdf: Make, head: dict[str, str]) -> None:
    site.answers["/1"] = (200, head, make_pdf([["Warga menolak rencana itu."]]))
    assert read_url(PAGE, site.rules()).text == "Warga menolak rencana itu."


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Any, status: int) -> None:
    site.answers["/1"] = (status, {"Location": "/2"}, b"")
    site.answers["/2"] = (status, {"Location": "http://lain.example/3"}, b"")
    site.answers["/3"] = (200, {"Content-Type": "text/plain"}, b"Warga menolak rencana itu.")
    assert read_url(PAGE, site.rules()).source == "http://lain.example/3"
    assert [head["host"] for _, head in site.seen] == ["berita.example", "berita.example", "lain.example"]


def test_five_redirects_are_enough(site: Any) -> None:
    for number in range(1, 7):
        site.answers[f"/{number}"] = (302, {"Location": f"/{number + 1}"}, b"")
    site.answers["/6"] = (200, {"Content-Type": "text/plain"}, b"Warga menolak rencana itu.")
    assert read_url(PAGE, site.rules()).text
    site.answers["/6"] = (302, {"Location": "/7"}, b"")
    site.seen.clear()
    with pytest.raises(IngestError, match="lebih dari 5 kali"):
        read_url(PAGE, site.rules())
    assert len(site.seen) == 6


INNER = ["http://127.0.0.2/", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/latest/", "//0x7f000002/", "http://2130706434/", "//0177.0.0.2/",
         "https://[::ffff:127.0.0.2]/", "http://[::ffff:a9fe:a9fe]/", "http://127.2/", "//0/"]  # fmt: skip


@pytest.mark.parametrize("location", INNER)
def test_a_redirect_to_a_private_address_is_refused(site: Any, location: str) -> None:
    site.answers["/1"] = (302, {"Location": location}, b"")
    with pytest.raises(IngestError, match="bukan situs umum"):
        read_url(PAGE, site.rules())
    assert len(site.seen) == 1


@pytest.mark.parametrize(
    ("location", "told"), [("file:///etc/passwd", "bukan alamat web"), ("http://berita.example:22/", "porta 22"), ("http://a:b@berita.example/", "kata sandi")]
)
def test_a_redirect_is_checked_like_an_address(site: Any, location: str, told: str) -> None:
    site.answers["/1"] = (302, {"Location": location}, b"")
    with pytest.raises(IngestError, match=told):
        read_url(PAGE, site.rules())


def test_a_redirect_to_nowhere_is_told(site: Any) -> None:
    site.answers["/1"] = (302, {}, b"")
    with pytest.raises(IngestError, match="tidak disebut"):
        read_url(PAGE, site.rules())


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "0.0.0.0", "169.254.169.254", "10.0.0.1", "192.168.0.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[64:ff9b::a00:1]", "[2002:7f00:1::]", "[fd00::1]", "2130706433", "0x7f000001", "017700000001", "127.1", "①②⑦.0.0.1",
        "127.0.1", "0177.0.0.1", "0x7f.0.0.1", "0", "0x0", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.170.2", "100.100.100.200",
        "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[fe80::1]", "[ff02::1]", "[2001:db8::1]", "224.0.0.1", "255.255.255.255",
    ],
)  # fmt: skip
def test_private_hosts_are_refused_before_any_connection(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", lambda *_args: pytest.fail("connected"))
    with pytest.raises(IngestError, match="bukan situs umum"):
        read_url(f"http://{host}/")


def test_a_name_that_resolves_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("192.168.1.1", 80))])
    monkeypatch.setattr(socket.socket, "connect", lambda *_args: pytest.fail("connected"))
    with pytest.raises(IngestError, match="bukan situs umum"):
        read_url("http://tampak-biasa.id/")


def test_the_name_is_resolved_once_and_that_address_is_used(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: a second answer must find nobody asking."""
    asked = []

    def once(host: str, port: int) -> list[tuple[Any, ...]]:
        asked.append(host)
        return site.resolve(host, port) if len(asked) == 1 else [(2, 1, 6, "", ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: pytest.fail("asked again"))
    site.answers["/1"] = (200, {"Content-Type": "text/plain"}, b"Warga menolak rencana itu.")
    assert read_url(PAGE, site.rules(resolve=once)).text
    assert asked == ["berita.example"]


def test_a_name_that_changes_between_redirects_is_checked_again(site: Any) -> None:
    """DNS rebinding, spread over two requests: the second look-up points inside."""
    asked = []

    def turning(host: str, port: int) -> list[tuple[Any, ...]]:
        asked.append(host)
        return site.resolve(host, port) if len(asked) == 1 else [(2, 1, 6, "", ("169.254.169.254", 80))]

    site.answers["/1"] = (302, {"Location": PAGE}, b"")
    with pytest.raises(IngestError, match="bukan situs umum"):
        read_url(PAGE, site.rules(resolve=turning))
    assert (asked, len(site.seen)) == (["berita.example"] * 2, 1)


def test_the_next_address_is_tried(site: Any) -> None:
    site.answers["/1"] = (200, {"Content-Type": "text/plain"}, b"Warga menolak rencana itu.")
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    dead = (socket.AF_INET, socket.SOCK_STREAM, 6, "", closed.getsockname())
    assert read_url(PAGE, site.rules(resolve=lambda host, port: [dead, *site.resolve(host, port)])).text
    with pytest.raises(IngestError, match="Tidak bisa tersambung"):
        read_url(PAGE, site.rules(resolve=lambda _host, _port: [dead]))
    closed.close()


def test_an_unknown_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any, **_more: Any) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    with pytest.raises(IngestError, match=r"“tidak-ada.id” tidak ditemukan \(DNS\)"):
        read_url("https://tidak-ada.id/")


@pytest.mark.parametrize(
    ("status", "told"),
    [(404, "tidak ada"), (410, "tidak ada"), (401, "pelanggan"), (402, "pelanggan"), (403, "pelanggan"), (429, "Tunggu"), (451, "hukum"),
     (503, "bermasalah"), (304, "tidak dikirim"), (204, "tidak dikirim"), (418, "tidak dikirim")],
)  # fmt: skip
def test_each_status_has_its_words(site: Any, status: int, told: str) -> None:
    site.answers["/1"] = (status, HTML, b"")
    with pytest.raises(IngestError, match=rf"{told}.*HTTP {status}|HTTP {status}.*{told}"):
        read_url(PAGE, site.rules())


@pytest.mark.parametrize("kind", ["image/png", "application/json", "application/octet-stream", "text/css", "video/mp4", "text/javascript"])
def test_other_content_is_refused(site: Any, kind: str) -> None:
    site.answers["/1"] = (200, {"Content-Type": kind}, b"x")
    with pytest.raises(IngestError, match=f"berisi “{kind}”, bukan halaman"):
        read_url(PAGE, site.rules())


def test_a_page_that_says_it_is_too_large_is_not_read(site: Any) -> None:
    site.answers["/1"] = (200, {**HTML, "Content-Length": "6000000"}, b"")
    with pytest.raises(IngestError, match="lebih besar dari 5 MB"):
        read_url(PAGE, site.rules())


def test_a_page_without_end_is_cut(site: Any) -> None:
    def endless(handler: Any) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(2_000):
            handler.wfile.write(b"x" * 10_000)

    site.answers["/1"] = endless
    with pytest.raises(IngestError, match="lebih besar dari 2 MB"):
        read_url(PAGE, site.rules(largest=2_000_000))


def test_a_gzip_bomb_is_cut(site: Any, gzipped: Callable[[bytes], bytes]) -> None:
    site.answers["/1"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzipped(b"x" * 5_000_001))
    with pytest.raises(IngestError, match="lebih besar dari 5 MB"):
        read_url(PAGE, site.rules())


def test_many_gzip_members_count_together(site: Any, gzipped: Callable[[bytes], bytes]) -> None:
    site.answers["/1"] = (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzipped(b"Warga ") + gzipped(b"menolak."))
    assert read_url(PAGE, site.rules()).text == "Warga menolak."
    site.answers["/1"] = (200, {"Content-Type": "text/plain", "Content-Encoding": "gzip"}, gzipped(b"x" * 700_000) * 8)
    with pytest.raises(IngestError, match="lebih besar dari 5 MB"):
        read_url(PAGE, site.rules())


@pytest.mark.parametrize("packing", ["gzip", "x-gzip"])
@pytest.mark.parametrize("cut", [slice(0, 30), slice(5, None)])
def test_broken_packing_is_told(site: Any, gzipped: Callable[[bytes], bytes], packing: str, cut: slice) -> None:
    site.answers["/1"] = (200, {**HTML, "Content-Encoding": packing}, gzipped(b"Warga menolak rencana itu. " * 9)[cut])
    with pytest.raises(IngestError, match="terputus atau rusak"):
        read_url(PAGE, site.rules())


def test_unknown_packing_is_told(site: Any) -> None:
    site.answers["/1"] = (200, {**HTML, "Content-Encoding": "br"}, b"x")
    with pytest.raises(IngestError, match="pemampatan"):
        read_url(PAGE, site.rules())


def test_a_page_that_breaks_off_is_told(site: Any) -> None:
    site.answers["/1"] = (200, {**HTML, "Content-Length": "5000"}, b"<html><p>Warga")
    with pytest.raises(IngestError, match="terputus"):
        read_url(PAGE, site.rules())


@pytest.mark.parametrize("answer", [b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200, b"\0" * 70_000])
def test_an_answer_that_is_no_http_is_told(site: Any, answer: bytes) -> None:
    site.answers["/1"] = lambda handler: handler.wfile.write(answer)
    with pytest.raises(IngestError, match=r"rusak atau bukan HTTP|Tidak bisa tersambung"):
        read_url(PAGE, site.rules())


@pytest.mark.parametrize(
    ("first", "byte"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\nX-Pelan: ", b"x"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", b"0"),
    ],
)
def test_a_dripping_answer_ends_in_time(site: Any, dripping: Callable[..., Any], first: bytes, byte: bytes) -> None:
    site.answers["/1"] = dripping(first, byte)
    started = time.monotonic()
    with pytest.raises(IngestError, match=r"tidak selesai menjawab dalam 0\.25 detik"):
        read_url(PAGE, site.rules(seconds=0.25))
    assert time.monotonic() - started < 1


def test_redirects_share_the_time(site: Any) -> None:
    def slow(handler: Any) -> None:
        time.sleep(0.15)
        handler.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /1\r\n\r\n")

    site.answers["/1"] = slow
    with pytest.raises(IngestError, match="tidak selesai menjawab"):
        read_url(PAGE, site.rules(seconds=0.4))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for berita.example that nobody signed, in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs the openssl command to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    made += ["-subj", "/CN=berita.example", "-addext", "subjectAltName=DNS:berita.example"]
    subprocess.run([openssl, "req", "-x509", *made, "-keyout", folder / "key.pem", "-out", folder / "cert.pem"], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_bytes((folder / "key.pem").read_bytes() + (folder / "cert.pem").read_bytes())
    return both


@pytest.fixture
def tls_site(certificate: Path) -> Iterator[tuple[int, list[str | None]]]:
    """The port of a server that answers one line of text over TLS, and the names that clients asked for."""
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _sock, name, _context: names.append(name)  # type: ignore[assignment]
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                sock, _ = listening.accept()
            except OSError:
                return
            try:
                with context.wrap_socket(sock, server_side=True) as secure:
                    secure.recv(10_000)
                    secure.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 14\r\n\r\nWarga menolak.")
            except OSError:
                pass

    threading.Thread(target=serve, daemon=True).start()
    yield listening.getsockname()[1], names
    listening.close()


def tls_rules(port: int, **changes: Any) -> Rules:
    return Rules(is_allowed=lambda address: address == "127.0.0.1", resolve=lambda _host, _port: [(2, 1, 6, "", ("127.0.0.1", port))], **changes)


def test_a_secure_page_is_read_under_its_name(tls_site: tuple[int, list[str | None]], certificate: Path) -> None:
    port, names = tls_site
    rules = tls_rules(port, tls=lambda: ssl.create_default_context(cafile=str(certificate)))
    assert read_url("https://berita.example/1", rules).text == "Warga menolak."
    assert names == ["berita.example"]


def test_a_certificate_for_another_name_is_told(tls_site: tuple[int, list[str | None]], certificate: Path) -> None:
    rules = tls_rules(tls_site[0], tls=lambda: ssl.create_default_context(cafile=str(certificate)))
    with pytest.raises(IngestError, match=r"Sertifikat keamanan “lain\.example” tidak sah"):
        read_url("https://lain.example/1", rules)


def test_a_certificate_that_nobody_signed_is_told(tls_site: tuple[int, list[str | None]]) -> None:
    with pytest.raises(IngestError, match="Sertifikat keamanan"):
        read_url("https://berita.example/1", tls_rules(tls_site[0]))


def test_a_server_without_tls_is_told(site: Any) -> None:
    with pytest.raises(IngestError, match=r"\(TLS\)|Tidak bisa tersambung"):
        read_url("https://berita.example/1", site.rules())


def test_a_silent_tls_server_ends_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening, pytest.raises(IngestError, match="tidak selesai menjawab"):
        read_url("https://berita.example/1", tls_rules(listening.getsockname()[1], seconds=0.2))
