"""Documents in batches: one batch is one piece of work for a worker and one part on the disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.corpus.records import Problem, Record

MOST = 100  # documents
MOST_CHARACTERS = 1_000_000


@dataclass(frozen=True, slots=True)
class Batch:
    """`number` counts from 1; the same input gives the same batches, which is what makes a run resumable."""

    number: int
    items: tuple[Record | Problem, ...]


def batches(items: Iterable[Record | Problem]) -> Iterator[Batch]:
    """Batches of at most MOST documents; one with MOST_CHARACTERS is full too."""
    number, batch, characters = 1, list[Record | Problem](), 0
    for item in items:
        batch.append(item)
        characters += len(item.text) if isinstance(item, Record) else 0
        if len(batch) == MOST or characters >= MOST_CHARACTERS:
            yield Batch(number, tuple(batch))
            number, batch, characters = number + 1, [], 0
    if batch:
        yield Batch(number, tuple(batch))
