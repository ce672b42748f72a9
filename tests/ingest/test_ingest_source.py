import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analyzer.errors import IngestError
from analyzer.ingest.source import read_source, read_upload

Make = Callable[..., bytes]
LINE = "Warga menolak rencana itu."


class Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.TXT", "tanpa_akhiran", "a.bak"])
def test_text_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(LINE.encode())
    document = read_source(str(path))
    assert (document.text, document.title, document.source) == (LINE, None, str(path))


def test_each_format_by_suffix_and_by_bytes(tmp_path: Path, make_page: Make, make_pdf: Make, make_docx: Make, headline: str) -> None:
    page, pdf, word = make_page(), make_pdf([[LINE]]), make_docx(heading=headline)
    for data, suffix, title in ((page, ".html", headline), (page, ".HTM", headline), (pdf, ".pdf", None), (word, ".docx", headline)):
        for name in (f"a{suffix}", "tanpa_akhiran", "salah.txt"):
            path = tmp_path / name
            path.write_bytes(data)
            document = read_source(str(path))
            assert document == read_upload(str(path), data)
            assert document.title == title
            assert document.text == LINE or document.text.startswith("JAKARTA - Warga Kampung Baru")


def test_a_fragment_of_a_page_needs_its_suffix(story: tuple[str, ...]) -> None:
    data = "".join(f"<p>{line}</p>" for line in story).encode()
    assert read_upload("a.html", b"<div>" + data + b"</div>").text.split("\n") == list(story)
    assert read_upload("a.txt", data).text == data.decode()


def test_standard_input(monkeypatch: pytest.MonkeyPatch, make_pdf: Make) -> None:
    monkeypatch.setattr(sys, "stdin", Input(LINE.encode("cp1252")))
    assert read_source("-").text == LINE
    monkeypatch.setattr(sys, "stdin", Input(make_pdf([[LINE]])))
    assert read_source("-").text == LINE
    monkeypatch.setattr(sys, "stdin", Input(b""))
    with pytest.raises(IngestError, match="Masukan baku kosong"):
        read_source("-")


def test_an_address_goes_to_the_web(site: Any) -> None:
    site.answers["/1"] = (200, {"Content-Type": "text/plain"}, LINE.encode())
    assert read_source("http://berita.example/1", site.rules()).text == LINE
    with pytest.raises(IngestError, match="bukan alamat web"):
        read_source("ftp://berita.example/1")


@pytest.mark.parametrize(
    ("name", "told"),
    [("tidak_ada.txt", "tidak ada. Periksa nama"), ("www.kompas.com/1", "https://www.kompas.com/1"), ("a\0b", "tidak bisa dibuka"),
     ("a" * 5000, "tidak bisa dibuka"), (".", "folder")],
)  # fmt: skip
def test_files_that_cannot_be_opened(name: str, told: str) -> None:
    with pytest.raises(IngestError, match=told):
        read_source(name)


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(IngestError, match="izinnya"):
        read_source("a.txt")


def test_an_empty_file_is_told() -> None:
    with pytest.raises(IngestError, match="kosong"):
        read_upload("a.txt", b"")


@pytest.mark.parametrize(("name", "size"), [("a.txt", 5), ("a.html", 5), ("a.pdf", 20), ("a.docx", 20)])
def test_large_files_are_told(name: str, size: int) -> None:
    with pytest.raises(IngestError, match=f"lebih besar dari {size} MB"):
        read_upload(name, b"a" * (size * 1_000_000 + 1))


def test_an_endless_file_is_not_read_to_its_end() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no /dev/zero here")
    with pytest.raises(IngestError, match="lebih besar"):
        read_source("/dev/zero")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x89PNG\r\n\x1a\n123", "PNG"),
        (b"\xff\xd8\xff\xe0123", "JPEG"),
        (b"GIF89a123", "GIF"),
        (b"II*\x00123", "TIFF"),
        (b"MM\x00*123", "TIFF"),
        (b"RIFF1234WEBP", "RIFF"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "Office lama"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (rb"{\rtf1 halo}", "RTF"),
        (b"\x1f\x8b\x08123", "GZIP"),
        (b"Rar!\x1a\x07\x01", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"From: <Saved by Blink>\r\n", "MHTML"),
    ],
)
@pytest.mark.parametrize("name", ["a.docx", "a.txt"])
def test_formats_that_we_know_and_do_not_read(data: bytes, told: str, name: str) -> None:
    with pytest.raises(IngestError, match=told):
        read_upload(name, data)


def test_names_are_shown_without_harm() -> None:
    with pytest.raises(IngestError) as told:
        read_upload("\x1b[31m" + "a" * 500, b"")
    assert "\x1b" not in str(told.value)
    assert len(str(told.value)) < 200
