"""Training without waiting."""

from collections.abc import Iterator

import pytest

from analyzer.classifier import span_features, text_features, text_matrix, training_data

BUCKETS = 1 << 14  # a million take the solver a minute


@pytest.fixture(scope="module")
def few_buckets() -> Iterator[int]:
    """Small tables of features for one file; what was kept of either size is forgotten."""

    with pytest.MonkeyPatch.context() as patch:
        for module in (text_features, text_matrix):
            patch.setattr(module, "TEXT_BUCKETS", BUCKETS)
        for module in (span_features, training_data):
            patch.setattr(module, "SPAN_BUCKETS", BUCKETS)
        text_features.word_buckets.cache_clear()
        yield BUCKETS
    text_features.word_buckets.cache_clear()
