"""A Word document's bytes to its text, in reading order: body, tables, content controls, text boxes.

Deleted and moved-away text, notes, comments, headers and footers are left out. The paragraphs are walked here because
python-docx's own `paragraph.text` leaves out tracked insertions and content controls, which newsrooms use.
"""

from typing import Any

from analyzer.errors import IngestError
from analyzer.ingest.document import Document, from_paragraphs
from analyzer.ingest.docx_package import open_package
from analyzer.ingest.failures import FAILURES
from analyzer.ingest.label import label
from analyzer.ingest.title import plausible_title

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})
_ASIDE = _GONE | {f"{_W}p", f"{_W}pPr", f"{_W}rPr"}  # a paragraph inside one is told by itself; properties hold tab stops, no text
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_TITLES = ("Title", "Heading 1")  # in this order of trust; Word keeps these names in every interface language
_TOP = 3  # paragraphs: a Heading 1 further down is a section, not the headline


def read_docx(data: bytes, source: str) -> Document:
    """Paragraphs, one a line; the title by style (Title, then an early Heading 1), else from the file's properties.

    IngestError where the package is no .docx, broken, locked, a zip bomb, or holds no text.
    """
    package = open_package(data, source)
    import docx  # here, not above: 0.2 s that only Word documents need
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    try:
        document = docx.Document(package)
        names = {style.style_id: style.name or "" for style in document.styles}
        paragraphs = [(text, names.get(element.style or "", "")) for element in document.element.body.iter(f"{_W}p") if (text := _text(element).strip())]
        properties = document.core_properties.title
    except (*FAILURES, OpcError, PythonDocxError, LxmlError) as error:
        raise IngestError(f"Berkas {label(source)} rusak: isinya tidak bisa dibaca. Buka di Word, simpan ulang sebagai .docx, lalu coba lagi.") from error
    if not paragraphs:
        raise IngestError(f"Berkas {label(source)} tidak berisi teks (kosong, atau hanya gambar). Ketik atau tempelkan teksnya.")
    return from_paragraphs((text for text, _ in paragraphs), _styled_title(paragraphs) or plausible_title(properties), source)


def _styled_title(paragraphs: list[tuple[str, str]]) -> str | None:
    for style in _TITLES:
        for text, name in paragraphs[:_TOP]:
            if name == style:
                return " ".join(text.split())
    return None


def _text(paragraph: Any) -> str:
    if any(parent.tag in _GONE for parent in paragraph.iterancestors()):
        return ""
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> list[str]:
    out: list[str] = []
    for child in element:
        if child.tag in _ASIDE:
            continue
        if child.tag == f"{_W}t":
            out.append(child.text or "")
        elif child.tag in _BREAKS:
            out.append(_BREAKS[child.tag])
        else:
            out += _pieces(child)
    return out
