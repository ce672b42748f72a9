"""Masked sentences as sparse rows for training the text model."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse

from analyzer.classifier.hashing import TEXT_BUCKETS
from analyzer.classifier.text_features import scale, sentence_buckets

_LEAST_IDF = 0.5


def text_rows(masked: Sequence[Sequence[str]]) -> Any:
    """Sparse counts (sentences x TEXT_BUCKETS, float32), each divided by its sentence's scale."""
    buckets = [sentence_buckets(m) for m in masked]
    return bucket_rows(buckets, [np.full(len(b), 1 / scale(m), np.float32) for m, b in zip(masked, buckets, strict=True)], TEXT_BUCKETS)


def bucket_rows(buckets: Sequence[Sequence[int]], values: Sequence[Any], width: int) -> Any:
    """A sparse matrix with `values[i]` in the columns `buckets[i]` of row i; equal columns are added up."""
    ends = np.cumsum([0, *map(len, buckets)])
    indices = np.concatenate([np.asarray(b, np.int32) for b in buckets]) if buckets else np.zeros(0, np.int32)
    data = np.concatenate(values) if values else np.zeros(0, np.float32)
    matrix = sparse.csr_matrix((data, indices, ends), shape=(len(buckets), width))
    matrix.sum_duplicates()
    return matrix


def idf_of(counts: Any) -> Any:
    """Inverse document frequency per bucket (float32), at least 0.5: rare features are worth more before fitting."""
    seen = np.bincount(counts.indices, minlength=counts.shape[1]) + 1
    return np.log(counts.shape[0] / seen).clip(_LEAST_IDF).astype(np.float32)
