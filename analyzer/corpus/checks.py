"""Whether the values of a result can be what a run writes; a file that was made up or damaged stops here."""

from typing import TYPE_CHECKING

from analyzer.corpus.schema import own_columns
from analyzer.errors import InputError
from analyzer.results import Voice

if TYPE_CHECKING:
    import pandas as pd

LONGEST = 10_000  # bytes of any text
_MOST_WORDS = 200_000  # of one document
_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"


def check_documents(name: str, rows: "pd.DataFrame") -> None:
    """InputError naming the column whose values cannot be."""
    counts = ["words", "sentences", "repeated", "loaded", "findings", "narrator", "quoted", "attributed"]
    numbers = rows["number"]
    whole = rows[["number", *counts, "load"]].notna().all(axis=None)
    _demand(name, "number", bool(whole) and bool(numbers.is_monotonic_increasing) and bool(numbers.is_unique))
    for column in counts:
        _demand(name, column, bool(rows[column].between(0, _MOST_WORDS).all()))
    _demand(name, "loaded", bool((rows["loaded"] <= rows["sentences"]).all()))
    _demand(name, "repeated", bool((rows["repeated"] <= rows["sentences"]).all()))
    _demand(name, "load", bool(rows["load"].between(0, 100).all()))
    _demand(name, "findings", bool((rows["findings"] == rows[["narrator", "quoted", "attributed"]].sum(axis=1)).all()))
    _demand(name, "month", bool(rows["month"].dropna().str.fullmatch(_MONTH).all()))


def check_findings(name: str, marks: "pd.DataFrame", documents: "pd.DataFrame") -> None:
    """InputError naming the column whose values cannot be; every finding belongs to a document, all are there."""
    _demand(name, "category", bool(marks["category"].isin(list(own_columns())).all()))
    _demand(name, "voice", bool(marks["voice"].isin([str(v) for v in Voice]).all()))
    _demand(name, "term", bool(marks["term"].notna().all()))
    counted = marks["number"].value_counts().reindex(documents.index, fill_value=0)
    _demand(name, "number", len(marks) == int(documents["findings"].sum()) and bool((counted == documents["findings"]).all()))


def _demand(name: str, column: str, holds: bool) -> None:
    if not holds:
        raise InputError(f"{name}: kolom {column} berisi nilai yang tidak mungkin. Berkasnya rusak atau diubah; buat ulang dengan `python -m analyzer corpus`.")
