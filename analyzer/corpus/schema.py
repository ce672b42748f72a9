"""The columns of the two tables: what a researcher finds in them. docs/korpus.md explains each; a test holds both together.

`documents` has one row per document, `findings` one per finding; `number` and `id` lead from one to the other.
"""

from functools import cache
from typing import Any

from analyzer.lexicon.loader import read_table

FORMAT = 1
KEPT = "x_"  # begins the name of a column that the user asked to carry over
OWN = "own_"  # begins the name of a category's count of the outlet's own words
DOCUMENTS = {
    "number": "int64", "id": "string", "outlet": "string", "date": "date32", "month": "string", "date_text": "string", "title": "string",
    "text_digest": "string", "words": "int32", "sentences": "int32", "repeated": "int32", "loaded": "int32", "load": "double", "findings": "int32",
    "narrator": "int32", "quoted": "int32", "attributed": "int32", "headline_score": "double", "headline_findings": "int32",
}  # fmt: skip
FINDINGS = {
    "number": "int64", "id": "string", "outlet": "string", "month": "string", "sentence": "int32", "part": "string", "field": "string",
    "start": "int32", "end": "int32", "words": "string", "term": "string", "category": "string", "intensity": "int8", "voice": "string",
    "target": "string", "probability": "double", "sentence_score": "double",
}  # fmt: skip
SENTENCE = "sentence_text"  # of findings, only where it was asked for


@cache
def own_columns() -> dict[str, str]:
    """Column of `documents` by category, in the guide's order."""
    return {category: f"{OWN}{category}" for category in read_table("categories")}


def document_types(keep: tuple[str, ...] = ()) -> dict[str, str]:
    """All columns of `documents` and their types."""
    return {**DOCUMENTS, **dict.fromkeys(own_columns().values(), "int32"), **{f"{KEPT}{name}": "string" for name in keep}}


def finding_types(*, sentences: bool = False) -> dict[str, str]:
    """All columns of `findings` and their types."""
    return {**FINDINGS, **({SENTENCE: "string"} if sentences else {})}


def arrow_schema(types: dict[str, str], metadata: dict[bytes, bytes]) -> Any:
    """The Arrow schema of a table."""
    import pyarrow as pa

    known = {"int8": pa.int8(), "int32": pa.int32(), "int64": pa.int64(), "double": pa.float64(), "string": pa.string(), "date32": pa.date32()}
    return pa.schema([(name, known[kind]) for name, kind in types.items()], metadata=metadata)
