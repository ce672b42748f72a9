import io
import zlib
from collections.abc import Callable

import pypdf
import pytest
from pypdf.errors import DependencyError

from analyzer.errors import IngestError
from analyzer.ingest.pdf import MOST_PAGES, read_pdf

MakePdf = Callable[..., bytes]
LINES = [
    "Warga Kampung Baru Tolak Penggusuran",
    "JAKARTA - Warga Kampung Baru menolak rencana penggusuran yang di-",
    "umumkan pemerintah kota pada Senin pagi. Anak-anak ikut berbaris di",
    "depan balai kota sampai sore.",
    "“Kami tidak pernah diajak bicara,” kata Siti Aminah, ketua rukun",
    "tetangga di kampung itu, kepada wartawan.",
]
PARAGRAPHS = [
    "JAKARTA - Warga Kampung Baru menolak rencana penggusuran yang diumumkan pemerintah kota pada Senin pagi. "
    "Anak-anak ikut berbaris di depan balai kota sampai sore.",
    "“Kami tidak pernah diajak bicara,” kata Siti Aminah, ketua rukun tetangga di kampung itu, kepada wartawan.",
]


def locked(data: bytes, reader: str, owner: str = "") -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(data)))
    writer.encrypt(reader, owner or None, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_become_paragraphs(make_pdf: MakePdf) -> None:
    document = read_pdf(make_pdf([LINES]), "a.pdf")
    assert document.text.split("\n") == [LINES[0], *PARAGRAPHS]
    assert document.title is None


def test_the_properties_title_counts_where_the_page_says_it_too(make_pdf: MakePdf) -> None:
    document = read_pdf(make_pdf([LINES], title=f"{LINES[0]} - Berita.id"), "a.pdf")
    assert document.title == LINES[0]
    assert document.text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize("title", ["Microsoft Word - draf 3.docx", "Judul berita lain sama sekali", "untitled", ""])
def test_leftover_titles_do_not_count(make_pdf: MakePdf, title: str) -> None:
    assert read_pdf(make_pdf([LINES], title=title), "a.pdf").title is None


def test_several_pages_without_running_heads(make_pdf: MakePdf) -> None:
    pages = [["25/11/26 10.00  Berita.id", *LINES[1:3], "https://berita.id/1 1/2"], ["25/11/26 10.01  Berita.id", *LINES[3:], "https://berita.id/1 2/2"]]
    assert read_pdf(make_pdf(pages), "a.pdf").text.split("\n") == PARAGRAPHS


def test_a_file_that_anybody_may_read_is_read(make_pdf: MakePdf) -> None:
    assert PARAGRAPHS[0] in read_pdf(locked(make_pdf([LINES]), reader="", owner="rahasia"), "a.pdf").text


def test_a_password_is_told(make_pdf: MakePdf) -> None:
    with pytest.raises(IngestError, match="terkunci"):
        read_pdf(locked(make_pdf([LINES]), reader="rahasia"), "a.pdf")


def test_an_encryption_that_we_cannot_open_is_told(make_pdf: MakePdf, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_library(*_args: object) -> None:
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    data = locked(make_pdf([LINES]), reader="rahasia")
    monkeypatch.setattr(pypdf.PdfReader, "decrypt", no_library)
    with pytest.raises(IngestError, match="terkunci"):
        read_pdf(data, "a.pdf")


@pytest.mark.parametrize("pages", [[[]], [["3"], ["4"]]])
def test_a_scan_is_told(make_pdf: MakePdf, pages: list[list[str]]) -> None:
    with pytest.raises(IngestError, match="hasil pindaian"):
        read_pdf(make_pdf(pages), "a.pdf")


def test_too_many_pages_are_told(make_pdf: MakePdf) -> None:
    with pytest.raises(IngestError, match=f"{MOST_PAGES + 1} halaman; batasnya {MOST_PAGES}"):
        read_pdf(make_pdf([["kata"]] * (MOST_PAGES + 1)), "a.pdf")


def test_a_file_that_takes_too_long_is_told(make_pdf: MakePdf) -> None:
    with pytest.raises(IngestError, match="terlalu rumit"):
        read_pdf(make_pdf([LINES]), "a.pdf", seconds=0)


def test_a_page_that_unpacks_without_end_is_told(make_pdf: MakePdf) -> None:
    data = make_pdf([["kata"]])
    packed = zlib.compress(b"BT " + b"1 " * 6_000_000)
    start, end = data.index(b"<< /Length"), data.index(b"endstream")
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\n" % (len(packed), packed)
    with pytest.raises(IngestError, match="terlalu rumit"):
        read_pdf(data[:start] + stream + data[end:], "a.pdf")


@pytest.mark.parametrize("keep", [5, 9, 60, 400])
def test_a_file_cut_short_is_told(make_pdf: MakePdf, keep: int) -> None:
    with pytest.raises(IngestError, match="rusak"):
        read_pdf(make_pdf([LINES])[:keep], "a.pdf")


@pytest.mark.parametrize("data", [b"bukan PDF", b"%PDF-1.4\n%%EOF", b"%PDF-1.7 \0\xff" * 100])
def test_a_file_that_is_no_pdf_is_told(data: bytes) -> None:
    with pytest.raises(IngestError, match="rusak"):
        read_pdf(data, "a.pdf")
