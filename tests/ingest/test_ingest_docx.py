import io
import struct
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml

from analyzer.errors import IngestError
from analyzer.ingest import docx_package
from analyzer.ingest.docx import read_docx

Make = Callable[..., bytes]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_body(xml: str) -> bytes:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(xml))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_paragraphs_one_a_line(make_docx: Make, story: tuple[str, ...]) -> None:
    document = read_docx(make_docx((*story, " ", "Akhir.")), "a.docx")
    assert document.text.split("\n") == [*story, "Akhir."]
    assert document.title is None


@pytest.mark.parametrize("style", ["Title", "Heading 1"])
def test_title_by_style_is_not_said_twice(make_docx: Make, story: tuple[str, ...], headline: str, style: str) -> None:
    document = read_docx(make_docx(story, heading=headline, style=style, title="Judul lama dari templat"), "a.docx")
    assert document.title == headline
    assert document.text.split("\n") == list(story)


def test_title_from_the_properties(make_docx: Make, headline: str) -> None:
    assert read_docx(make_docx(title=headline), "a.docx").title == headline


@pytest.mark.parametrize("leftover", ["Word Document", "draf_final.docx", "Dokumen1", "Microsoft Word - surat", "x" * 201])
def test_leftover_properties_do_not_count(make_docx: Make, leftover: str) -> None:
    assert read_docx(make_docx(title=leftover), "a.docx").title is None


def test_a_late_heading_is_no_title(make_docx: Make, story: tuple[str, ...]) -> None:
    document = docx.Document(io.BytesIO(make_docx(story)))
    document.add_heading("Bagian kedua", level=1)
    out = io.BytesIO()
    document.save(out)
    assert read_docx(out.getvalue(), "a.docx").title is None


def test_tables_are_read_in_place() -> None:
    document = docx.Document()
    document.add_paragraph("Sebelum.")
    document.add_table(1, 2).cell(0, 0).text = "Sel."
    document.add_paragraph("Sesudah.")
    out = io.BytesIO()
    document.save(out)
    assert read_docx(out.getvalue(), "a.docx").text == "Sebelum.\nSel.\nSesudah."


def test_tracked_changes_and_content_controls() -> None:
    data = with_body(
        f"<w:p {W}><w:pPr><w:tabs><w:tab w:val='left' w:pos='10'/></w:tabs></w:pPr><w:r><w:t xml:space='preserve'>Warga </w:t></w:r>"
        "<w:del><w:r><w:delText>mengamuk</w:delText></w:r></w:del><w:ins><w:r><w:t>menolak</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>pindah</w:t></w:r></w:moveFrom><w:sdt><w:sdtContent><w:r><w:t xml:space='preserve"
        "'> rencana</w:t></w:r></w:sdtContent></w:sdt><w:r><w:noBreakHyphen/><w:t>rencana</w:t><w:br/><w:t>itu.</w:t></w:r></w:p>"
    )
    assert read_docx(data, "a.docx").text == "Warga menolak rencana-rencana\nitu."


def test_a_text_box_is_told_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Kotak.</w:t></w:r></w:p></w:txbxContent>"
    data = with_body(
        f"<w:p {W} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:r><w:t>Luar.</w:t></w:r><w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert read_docx(data, "a.docx").text == "Luar.\nKotak."


def test_no_text_is_told(make_docx: Make) -> None:
    with pytest.raises(IngestError, match="tidak berisi teks"):
        read_docx(make_docx(()), "a.docx")


@pytest.mark.parametrize("data", [b"bukan zip", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18])
def test_no_zip_is_told(data: bytes) -> None:
    with pytest.raises(IngestError, match=r"bukan dokumen Word|tanpa isi dokumen Word"):
        read_docx(data, "a.docx")


def test_a_zip_of_something_else_is_told(make_zip: Make) -> None:
    with pytest.raises(IngestError, match=r"tanpa isi dokumen Word \(word/document.xml\)"):
        read_docx(make_zip({"catatan.txt": b"halo"}), "a.docx")


@pytest.mark.parametrize(
    ("member", "what"),
    [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("content.xml", "OpenDocument"), ("META-INF/container.xml", "EPUB")],
)
def test_other_office_files_are_named(make_zip: Make, member: str, what: str) -> None:
    with pytest.raises(IngestError, match=what):
        read_docx(make_zip({member: b"<a/>"}), "a.docx")


def test_a_broken_document_is_told(make_zip: Make) -> None:
    with pytest.raises(IngestError, match="rusak"):
        read_docx(make_zip({"word/document.xml": b"<w:document"}), "a.docx")


def test_a_part_that_is_no_xml_is_told(make_docx: Make, make_zip: Make) -> None:
    with zipfile.ZipFile(io.BytesIO(make_docx())) as package:
        members = {name: package.read(name) for name in package.namelist()}
    with pytest.raises(IngestError, match="rusak"):
        read_docx(make_zip({**members, "word/document.xml": b"<a><b></a>"}), "a.docx")


def test_a_ratio_bomb_is_told(make_zip: Make) -> None:
    with pytest.raises(IngestError, match="bom zip"):
        read_docx(make_zip({"word/document.xml": b" " * 5_000_000}), "a.docx")


@pytest.mark.parametrize(("limit", "value"), [("LARGEST", 1000), ("LARGEST_XML", 1000)])
def test_a_size_bomb_is_told(make_docx: Make, monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(docx_package, limit, value)
    with pytest.raises(IngestError, match="bom zip"):
        read_docx(make_docx(), "a.docx")


def test_a_bomb_that_lies_about_its_size_is_not_unpacked(make_zip: Make) -> None:
    data = bytearray(make_zip({"word/document.xml": b" " * 5_000_000}))
    size = struct.pack("<I", 5_000_000)
    assert data.count(size) == 2
    with pytest.raises(IngestError, match="rusak"):
        read_docx(bytes(data.replace(size, struct.pack("<I", 100))), "a.docx")


def test_too_many_members_are_told(make_zip: Make) -> None:
    with pytest.raises(IngestError, match=f"batasnya {docx_package.MOST_MEMBERS}"):
        read_docx(make_zip({f"{number}": b"" for number in range(docx_package.MOST_MEMBERS + 1)}), "a.docx")


def test_a_zip_password_is_told(make_docx: Make) -> None:
    data = bytearray(make_docx())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    with pytest.raises(IngestError, match="kata sandi"):
        read_docx(bytes(data), "a.docx")


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packings_that_word_does_not_use_are_refused(make_zip: Make, packing: int) -> None:
    with pytest.raises(IngestError, match="rusak"):
        read_docx(make_zip({"word/document.xml": b"<a/>"}, packing), "a.docx")


@pytest.mark.parametrize("depth", [1, 8])
def test_entities_are_not_expanded(make_docx: Make, make_zip: Make, depth: int) -> None:
    with zipfile.ZipFile(io.BytesIO(make_docx(("KATA",)))) as package:
        members = {name: package.read(name) for name in package.namelist()}
    laughs = b"<!DOCTYPE w [<!ENTITY a 'ha'>" + b"".join(b"<!ENTITY %c '%s'>" % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(depth)) + b"]>"
    xml = members["word/document.xml"].replace(b"?>", b"?>" + laughs, 1).replace(b"KATA", b"selesai &%c;" % (97 + depth))
    try:
        text = read_docx(make_zip({**members, "word/document.xml": xml}), "a.docx").text
    except IngestError as error:
        text = str(error)  # the XML library may refuse the file instead
    assert "ha" * 10 not in text
    assert "selesai" in text or "rusak" in text
