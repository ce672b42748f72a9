"""Proposals in labelled sentences, with the labels that the spans give them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.hashing import SPAN_BUCKETS
from analyzer.classifier.span_features import SLOTS, span_buckets, span_slots
from analyzer.classifier.text_matrix import bucket_rows
from analyzer.classifier.word_classes import numbers
from analyzer.classifier.word_vectors import vectors
from analyzer.lexicon.matcher import Match, Matcher
from analyzer.lexicon.proposals import propose

_SILVER_EVERY = 7  # candidates of every seventh silver sentence: more of them drown the readers' own labels


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
    """All proposals of all sentences (of silver only some) with the label that the spans give them."""
    out = []
    for number, row in enumerate(rows):
        if row.source == "silver" and number % _SILVER_EVERY:
            continue
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
    """Sparse counts (candidates x SPAN_BUCKETS, float32), and beside them the vectors of each slot (SLOTS x DIMENSIONS columns)."""
    buckets = [span_buckets(rows[c.row].sentence, c.match, c.beside) for c in found]
    counts = bucket_rows(buckets, [np.ones(len(b), np.float32) for b in buckets], SPAN_BUCKETS)
    return sparse.hstack([counts, sparse.csr_matrix(_slot_vectors(rows, found))]).tocsr()


def weights_of(coefficients: Any) -> tuple[Any, Any]:
    """From a weight for each column of `span_matrix`: the weights of the buckets, and those of each word in each slot (float32)."""
    table = vectors()
    slots = coefficients[-SLOTS * table.shape[1] :].reshape(SLOTS, -1)
    return coefficients[: -slots.size].astype(np.float32), (table @ slots.T).astype(np.float32)


def _slot_vectors(rows: Sequence[Labelled], found: Sequence[Candidate]) -> Any:
    """For each candidate and slot the sum of its known words' vectors by the root of their number (candidates x columns)."""
    table, number = vectors(), numbers()
    out = np.zeros((len(found), SLOTS, table.shape[1]), np.float32)
    for at, candidate in enumerate(found):
        sentence = rows[candidate.row].sentence
        for slot, words in enumerate(span_slots(sentence.masked, sentence.places, candidate.match)):
            known = [number[word] for word in words if word in number]
            if known:
                out[at, slot] = table[known].sum(0) / len(known) ** 0.5
    return out.reshape(len(found), -1)
