"""Bingkai reads Indonesian news and shows which words frame the story.

>>> from analyzer import analyze
>>> analysis = analyze("Presiden yang terisolasi itu menolak berkomentar.")
"""

from typing import TYPE_CHECKING, Any

from analyzer.errors import AnalyzerError, IngestError, InputError, LexiconError, ModelError
from analyzer.results import Analysis, Evidence, Finding, Sentence, Span, Summary, Tally, Versions, Voice

if TYPE_CHECKING:
    from analyzer.pipeline import Analyzer, analyze

__version__ = "0.2.0"
__all__ = [
    "Analysis", "Analyzer", "AnalyzerError", "Evidence", "Finding", "IngestError", "InputError", "LexiconError", "ModelError",
    "Sentence", "Span", "Summary", "Tally", "Versions", "Voice", "__version__", "analyze",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """`analyze` and `Analyzer` load the pipeline on first use, so that importing the package stays quick."""
    if name in ("Analyzer", "analyze"):
        from analyzer import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
