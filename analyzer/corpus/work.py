"""What a worker does, in whatever process or machine it runs: one batch in, its part of the result out."""

from dataclasses import asdict, dataclass
from typing import Any

from analyzer.corpus.batches import Batch
from analyzer.corpus.records import Record
from analyzer.corpus.rows import document_row, finding_rows
from analyzer.errors import InputError
from analyzer.kept import forget
from analyzer.pipeline import default_analyzer

Part = dict[str, Any]

_MOST_KEPT = 200_000  # keys over all tables of a worker, some 60 MB; after each batch, so that it stays small however long it runs


@dataclass(frozen=True, slots=True)
class Order:
    """How to analyse: which further columns to carry over, and whether whole sentences are kept with findings."""

    keep: tuple[str, ...] = ()
    sentences: bool = False


def analyse_batch(batch: Batch, order: Order) -> Part:
    """`documents`, `findings`, `problems` as JSON values, and the `versions` that made them.

    The analyzer is loaded once per process. A document that cannot be read becomes a problem with its place.
    """
    analyzer = default_analyzer()
    documents, findings, problems = [], [], []
    for item in batch.items:
        if not isinstance(item, Record):
            problems.append(asdict(item))
            continue
        try:
            analysis = analyzer.analyze(item.text, item.title, explain=False)
        except InputError as error:
            problems.append({"number": item.number, "place": item.place, "message": str(error)})
            continue
        documents.append(document_row(item, analysis, order.keep))
        findings.extend(finding_rows(item, analysis, sentences=order.sentences))
    forget(_MOST_KEPT)
    return {"number": batch.number, "documents": documents, "findings": findings, "problems": problems, "versions": asdict(analyzer.versions)}
