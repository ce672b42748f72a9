"""A news page's bytes to its story: the main text, one paragraph a line, without menus, links to other stories and scripts."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from analyzer.errors import IngestError
from analyzer.ingest.document import Document, from_paragraphs
from analyzer.ingest.failures import FAILURES
from analyzer.ingest.label import label
from analyzer.ingest.page_tree import broken, page_tree
from analyzer.ingest.plain import decode

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page declares its charset; browsers look at 1024, some pages put scripts first
_BULLET = re.compile(r"^[-–•] ")


def read_page(data: bytes, source: str, charset: str | None = None) -> Document:
    """Title and story of an HTML page; `charset` from the server goes before the page's own. IngestError where there is no story to read."""
    declared = _CHARSET.search(data[:_HEAD])
    html = decode(data, source, charset or (declared.group(1).decode("ascii") if declared else None))
    text, title = _extract(html, source)
    lines = [_BULLET.sub("", line) for line in text.split("\n") if not is_furniture(line.strip())]
    document = from_paragraphs(lines, title, source)
    _check_story(document, html)
    return document


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page, not to the story (see page.toml)."""
    table, folded = page_table(), line.casefold()
    if folded in table["furniture"] or folded.startswith(tuple(table["furniture_starts"])):
        return True
    starts = any(folded.startswith(start) and not folded[len(start) : len(start) + 1].isalnum() for start in table["related"])
    return starts and len(line.split()) <= int(table["related_words"])


def _extract(html: str, source: str) -> tuple[str, str | None]:
    tree = page_tree(html, source)
    if tree is None:
        return "", None
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from trafilatura import bare_extraction  # here, not above: half a second that only pages need

    try:
        found: Any = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=True)
    except (*FAILURES, LxmlError) as error:
        raise broken(source) from error
    if found is None:
        return "", None
    return found.text or "", " ".join((found.title or "").split()) or None


def _check_story(document: Document, html: str) -> None:
    table, words = page_table(), len(document.text.split())
    if words < int(table["paywall_words"]) and any(re.search(sign, html, re.IGNORECASE) for sign in table["paywall"]):
        raise IngestError(
            f"Halaman {label(document.source)} hanya menampilkan cuplikan ({words} kata); sisanya untuk pelanggan. "
            "Kalau Anda berlangganan, buka di peramban, salin isinya, lalu tempelkan."
        )
    if words < int(table["fewest_words"]):
        raise IngestError(
            f"Halaman {label(document.source)} hampir tidak berisi teks berita ({words} kata): "
            "mungkin halaman depan, galeri, video, atau isinya dimuat oleh skrip. Buka artikelnya di peramban, salin isinya, lalu tempelkan."
        )


@cache
def page_table() -> dict[str, Any]:
    """What stands on pages beside the story."""
    with Path(__file__).with_name("page.toml").open("rb") as file:
        return tomllib.load(file)
