"""HTML text to a tree that is small enough to be searched for a story."""

import logging
from typing import Any

from analyzer.errors import IngestError
from analyzer.ingest.failures import FAILURES
from analyzer.ingest.label import label
from analyzer.ingest.time_limit import within

# The largest news pages have about 10,000 elements and 50 attributes on one; trafilatura takes 0.3 ms an element here, and its and libxml2's time
# grows with the square of an element's attributes.
MOST_ELEMENTS = 25_000
MOST_ATTRIBUTES = 1_000
_SECONDS = 10.0  # for parsing; 5 MB of any honest page take 0.2 s


def page_tree(html: str, source: str, *, seconds: float = _SECONDS) -> Any:
    """An lxml tree, or None where there is no markup at all; IngestError for a page that is broken or built to exhaust us."""
    try:
        from lxml.etree import LxmlError  # type: ignore[import-untyped]
        from trafilatura import load_html  # here, not above: half a second that only pages need
    except ImportError as error:
        missing = error.name or "lxml_html_clean"  # lxml does not name the module when this one is missing
        raise IngestError(f"Pembaca halaman web belum terpasang lengkap ({missing}). Jalankan: pip install -r requirements.txt") from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its log is for its makers; readers get our message
    try:
        tree = within(seconds, lambda: load_html(html))
    except TimeoutError as error:
        raise _too_complex(source) from error
    except (*FAILURES, LxmlError) as error:
        raise broken(source) from error
    for count, element in enumerate(() if tree is None else tree.iter()):
        if count >= MOST_ELEMENTS or len(element.attrib) > MOST_ATTRIBUTES:
            raise _too_complex(source)
    return tree


def broken(source: str) -> IngestError:
    """The error for markup that the libraries choke on."""
    return IngestError(f"Halaman {label(source)} rusak dan tidak bisa dibaca. Buka di peramban, salin isinya, lalu tempelkan.")


def _too_complex(source: str) -> IngestError:
    return IngestError(f"Halaman {label(source)} terlalu rumit untuk dibaca. Buka di peramban, salin isinya, lalu tempelkan.")
