"""Whatever the bytes, a reader gives a Document whose text can be written, or an IngestError with words; nothing else comes out."""

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analyzer.errors import IngestError
from analyzer.ingest.document import Document
from analyzer.ingest.docx import read_docx
from analyzer.ingest.page import read_page
from analyzer.ingest.pdf import read_pdf
from analyzer.ingest.plain import read_plain
from analyzer.ingest.source import read_upload

Make = Callable[..., bytes]
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
HEADS = [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0", b"<!doctype html><meta charset=utf-16>"]
NAMES = ["a.txt", "a.html", "a.pdf", "a.docx", "a", "../\0"]


def check(read: Callable[[], Document]) -> None:
    document, told = None, ""
    try:
        document = read()
    except IngestError as error:
        told = str(error)
    if document is None:
        assert len(told) > 20
        assert told.isprintable()
        return
    assert document.text.strip()
    assert "\0" not in document.text
    document.text.encode("utf-8")
    (document.title or "").encode("utf-8")


@st.composite
def spoiled(draw: st.DrawFn, data: bytes) -> bytes:
    """`data` cut short, and up to four stretches of it overwritten."""
    out = bytearray(data[: draw(st.integers(1, len(data)))])
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(out)))
        new = draw(st.binary(max_size=6) | st.sampled_from([b"<<", b">>", b"/Length 9", b"endobj", b"<w:p>", b"</", b"&#0;", b"0 R", b"-1", b"\0\0\0\0"]))
        out[place : place + draw(st.integers(0, 6))] = new
    return bytes(out)


@settings(FEW, max_examples=100)
@given(head=st.sampled_from(HEADS), tail=st.binary(max_size=400), name=st.sampled_from(NAMES))
def test_random_bytes_under_any_name(head: bytes, tail: bytes, name: str) -> None:
    check(lambda: read_upload(name, head + tail))


@pytest.mark.parametrize("read", [read_plain, read_page, read_pdf, read_docx])
@FEW
@given(head=st.sampled_from(HEADS), tail=st.binary(max_size=400))
def test_random_bytes_for_each_reader(read: Callable[[bytes, str], Document], head: bytes, tail: bytes) -> None:
    check(lambda: read(head + tail, "a"))


@FEW
@given(st.data())
def test_spoiled_pages(make_page: Make, data: st.DataObject) -> None:
    page = data.draw(spoiled(make_page()))
    charset = data.draw(st.sampled_from([None, "utf-8", "utf-16", "iso-8859-1", "tidak-ada"]))
    check(lambda: read_page(page, "a.html", charset))


@FEW
@given(st.data())
def test_spoiled_pdfs(make_pdf: Make, data: st.DataObject) -> None:
    pdf = data.draw(spoiled(make_pdf([["Warga menolak rencana itu.", "Siang."], ["Akhir."]], title="Warga menolak")))
    check(lambda: read_pdf(pdf, "a.pdf"))


@settings(FEW, max_examples=15)
@given(st.data())
def test_spoiled_word_packages(make_docx: Make, data: st.DataObject) -> None:
    word = data.draw(spoiled(make_docx(heading="Warga menolak")))
    check(lambda: read_docx(word, "a.docx"))


@settings(FEW, max_examples=20)
@given(st.data())
def test_spoiled_parts_inside_a_sound_zip(make_docx: Make, make_zip: Make, data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(make_docx(heading="Warga menolak"))) as package:
        members = {name: package.read(name) for name in package.namelist() if not name.endswith(".jpeg")}
    part = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels", "docProps/core.xml"]))
    word = make_zip({**members, part: data.draw(spoiled(members[part]))})
    check(lambda: read_docx(word, "a.docx"))
