"""Training without waiting."""

from collections.abc import Iterator

import pytest

from analyzer.classifier import span_features, text_features, text_matrix, training_data

BUCKETS = 1 << 14  # a million take the solver a minute


@pytest.fixture(scope="module")
def few_buckets() -> Iterator[int]:
    """Small tables of features for one file; what was kept of either size is forgotten."""

    def forget() -> None:
        text_features.word_buckets.cache_clear()
        text_features.pair_bucket.cache_clear()

    with pytest.MonkeyPatch.context() as patch:
        for module in (text_features, text_matrix):
            patch.setattr(module, "TEXT_BUCKETS", BUCKETS)
        for module in (span_features, training_data):
            patch.setattr(module, "SPAN_BUCKETS", BUCKETS)
        forget()
        yield BUCKETS
    forget()
