"""The sample articles: one invented event told plainly, loadedly, and with the load in the quotations."""

from functools import cache
from pathlib import Path

from analyzer.ingest.document import Document

_FOLDER = Path(__file__).parent / "samples"
SAMPLES = ("lugas", "bermuatan", "kutipan")


@cache
def sample(name: str) -> Document:
    """A sample by its name in SAMPLES; its first line is the headline."""
    return Document((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").strip(), None, f"{name}.txt")
