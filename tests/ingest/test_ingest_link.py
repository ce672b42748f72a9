import pytest

from analyzer.errors import IngestError
from analyzer.ingest.link import Link, parse_link

PORTS = (80, 443)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("http://Situs.ID", Link("http", "situs.id", 80, "/", "http://Situs.ID")),
        (" https://situs.id/a?b=c#d ", Link("https", "situs.id", 443, "/a?b=c", "https://situs.id/a?b=c")),
        ("HTTPS://situs.id:443/", Link("https", "situs.id", 443, "/", "https://situs.id:443/")),
        ("https://situs.id:80/", Link("https", "situs.id", 80, "/", "https://situs.id:80/")),
        ("http://situs.id/berita/é?q=“x”", Link("http", "situs.id", 80, "/berita/%C3%A9?q=%E2%80%9Cx%E2%80%9D", "http://situs.id/berita/é?q=“x”")),
        ("http://situs.id/a%20b", Link("http", "situs.id", 80, "/a%20b", "http://situs.id/a%20b")),
        ("http://bücher.example/", Link("http", "xn--bcher-kva.example", 80, "/", "http://bücher.example/")),
        ("http://[2606:4700::1111]/", Link("http", "2606:4700::1111", 80, "/", "http://[2606:4700::1111]/")),
    ],
)
def test_links_taken_apart(url: str, link: Link) -> None:
    assert parse_link(url, PORTS) == link


@pytest.mark.parametrize("url", ["ftp://situs.id/a", "file:///etc/passwd", "javascript:alert(1)", "gopher://situs.id", "situs.id/a", "data:text/html,x", ""])
def test_other_schemes_are_told(url: str) -> None:
    with pytest.raises(IngestError, match="bukan alamat web"):
        parse_link(url, PORTS)


@pytest.mark.parametrize("url", ["http://aku:rahasia@situs.id/", "http://situs.id@10.0.0.1/", "https://@situs.id/"])
def test_passwords_are_told_and_not_repeated(url: str) -> None:
    with pytest.raises(IngestError, match="nama pengguna atau kata sandi") as told:
        parse_link(url, PORTS)
    assert "rahasia" not in str(told.value)


@pytest.mark.parametrize("url", ["http://situs.id:22/", "http://situs.id:8080/", "https://situs.id:0/"])
def test_other_ports_are_told(url: str) -> None:
    with pytest.raises(IngestError, match="hanya 80 dan 443"):
        parse_link(url, PORTS)


@pytest.mark.parametrize(
    "url",
    [
        "http://", "http:///a", "http://[::1", "http://[::1%25eth0]/", "http://situs .id/", "http://situs.id/a b", "http://situs.id\\@10.0.0.1/", "http://a..b/",
        "http://situs.id:abc/", "http://situs.id:99999/", "http://situs.id/\r\nHost: x", "http://situs.id/\0", "http://%31%30.0.0.1/", f"http://{'a' * 70}.id/",
        "http://situs.id/" + "a" * 3000,
    ],
)  # fmt: skip
def test_malformed_links_are_told(url: str) -> None:
    with pytest.raises(IngestError, match="tidak sah"):
        parse_link(url, PORTS)
