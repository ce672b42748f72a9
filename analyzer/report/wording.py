"""How results are said to a reader, in Indonesian: labels of categories, voices, strengths and confidence."""

from functools import cache
from typing import Any

from analyzer.lexicon.loader import read_table
from analyzer.results import Finding, Voice

VOICES = {Voice.NARRATOR: "kata media itu sendiri", Voice.QUOTED: "kata orang yang dikutip", Voice.ATTRIBUTED: "pandangan yang disandarkan kepada seseorang"}
INTENSITIES = {1: "ringan", 2: "jelas", 3: "kuat"}
PARTS = {"headline": "Judul", "lead": "Teras (tiga kalimat pertama)", "body": "Tubuh"}
# Bands of the calibrated probability that a careful reader marks the word (figures in docs/evaluation.md).
_BANDS = ((0.8, "kuat"), (0.6, "jelas"), (0.0, "mungkin"))
CAUTION = (
    "Bingkai menunjukkan pilihan kata, bukan benar-salahnya berita dan bukan niat penulisnya. "
    "Tanda bisa keliru: ada yang terlewat, ada yang berlebihan. Baca kalimatnya utuh sebelum menyimpulkan."
)


@cache
def categories() -> dict[str, dict[str, Any]]:
    """The categories in the guide's order: key to label, english, letter, does."""
    return read_table("categories")


def category_label(key: str) -> str:
    """The category's Indonesian name."""
    return str(categories()[key]["label"])


def confidence(probability: float) -> str:
    """A probability (0..1) in words: kuat, jelas, mungkin."""
    return next(word for least, word in _BANDS if probability >= least)


def source_name(key: str) -> str:
    """The full name of a source."""
    return str(read_sources()[key]["name"])


@cache
def read_sources() -> dict[str, Any]:
    """The table of sources."""
    return read_table("sources")


def describe(finding: Finding) -> str:
    """Everything about a finding in one line, for tooltips and plain text."""
    plainer = f" Lebih lugas: {'; '.join(finding.neutral)}." if finding.neutral else ""
    return f"{category_label(finding.category)}: {finding.why}{plainer} ({VOICES[finding.voice]}; keyakinan {confidence(finding.probability)})"
