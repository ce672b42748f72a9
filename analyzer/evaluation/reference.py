"""What loads news usually has, and what each threshold costs: figures shipped beside the model."""

import gzip
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from analyzer.evaluation.gold import Row
from analyzer.pipeline import Analyzer

_FEWEST_SENTENCES = 5
_STEPS = tuple(round(0.1 + 0.05 * i, 2) for i in range(17))


def reference_loads(analyzer: Analyzer, corpus: Path, every: int, limit: int) -> dict[str, Any]:
    """Quantiles 0..100 of the load of every `every`th article with at least five sentences, with where they come from."""
    loads = []
    for text in islice(_texts(corpus, every), limit):
        summary = analyzer.read(text).summary
        if summary.sentences >= _FEWEST_SENTENCES:
            loads.append(summary.load)
    return {
        "source": f"{corpus.name}, every {every}th article of at least {_FEWEST_SENTENCES} sentences",
        "articles": len(loads),
        "model": analyzer.versions.model,
        "quantiles": [round(float(q), 3) for q in np.quantile(loads, np.linspace(0, 1, 101))],
    }


def operating_points(rows: Sequence[Row], shipped: float) -> list[dict[str, float]]:
    """Span precision and recall when proposals are kept from each probability on, the shipped one included."""
    gold = sum(len(r.gold.spans) for r in rows)
    points = []
    for threshold in sorted((*_STEPS, shipped)):
        found = hit = 0
        for row in rows:
            start = row.read.span.start
            kept = [(p.span.start - start, p.span.end - start) for p in row.read.proposals if p.probability >= threshold]
            found += len(kept)
            hit += sum(any(a < s[1] and s[0] < b for a, b in kept) for s in row.gold.spans)
        points.append({"threshold": threshold, "precision": min(1.0, hit / max(1, found)), "recall": hit / max(1, gold)})
    return points


def _texts(corpus: Path, every: int) -> Iterator[str]:
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % every == 0:
                row = json.loads(line)
                yield f"{row.get('title') or ''}\n{row['text']}".strip()
