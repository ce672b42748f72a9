"""Proposals in labelled sentences, with the labels that the spans give them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.hashing import SPAN_BUCKETS
from analyzer.classifier.span_features import span_buckets
from analyzer.classifier.text_matrix import bucket_rows
from analyzer.lexicon.matcher import Match, Matcher
from analyzer.lexicon.proposals import propose


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposal in labelled sentence number `row`; `loaded` 0..1, `category` as labelled ("" where unknown)."""

    row: int
    match: Match
    beside: int
    start: int
    end: int
    loaded: float
    category: str


def candidates(rows: Sequence[Labelled], matcher: Matcher) -> list[Candidate]:
    """All proposals of all sentences with the label that the spans give them."""
    out = []
    for number, row in enumerate(rows):
        matches = propose(row.sentence, matcher)
        words, origin = row.sentence.words, row.sentence.span.start
        for match in matches:
            start, end = words.starts[match.start] - origin, words.ends[match.end - 1] - origin
            touching = [s for s in row.spans if s[0] < end and start < s[1]]
            if row.source in ("flags", "allows") and not _speaks_of(row, match, touching):
                continue
            loaded = max((s[2] for s in touching), default=0.0)
            out.append(Candidate(number, match, len(matches), start, end, loaded, touching[0][3] if touching else ""))
    return out


def _speaks_of(row: Labelled, match: Match, touching: Sequence[Any]) -> bool:
    """A lexicon example is only known at the entry that it belongs to."""
    return bool(touching) if row.source == "flags" else match.entry.term == row.group


def span_matrix(rows: Sequence[Labelled], found: Sequence[Candidate]) -> Any:
    """Sparse counts (candidates x SPAN_BUCKETS, float32)."""
    buckets = [span_buckets(rows[c.row].sentence, c.match, c.beside) for c in found]
    return bucket_rows(buckets, [np.ones(len(b), np.float32) for b in buckets], SPAN_BUCKETS)
