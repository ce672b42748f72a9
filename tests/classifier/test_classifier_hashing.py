"""Features as numbered buckets, equal on every machine and in every process."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.classifier.hashing import SPAN_BUCKETS, TEXT_BUCKETS, bucket
from analyzer.classifier.text_features import END, START, pair_bucket, pairs, scale, sentence_buckets, word_buckets
from analyzer.text.names import NAME


# A model is a list of weights by bucket: should one of these move, every model file is worthless.
@pytest.mark.parametrize(
    ("feature", "buckets", "expected"),
    [
        ("w=kejam", TEXT_BUCKETS, 552_240),
        ("c=<kejam", TEXT_BUCKETS, 340_973),
        ("b=⟨awal⟩ ⟨nama⟩", TEXT_BUCKETS, 333_073),
        ("term=oknum", SPAN_BUCKETS, 245_798),
        ("", SPAN_BUCKETS, 0),
    ],
)
def test_stable(feature: str, buckets: int, expected: int) -> None:
    assert bucket(feature, buckets) == expected


@given(st.text())
def test_in_range(feature: str) -> None:
    assert 0 <= bucket(feature, SPAN_BUCKETS) < SPAN_BUCKETS


def test_a_word_gives_itself_and_its_grams() -> None:
    assert len(word_buckets("kejam")) == 1 + len("<kejam>") - 4
    assert len(word_buckets("di")) == 1
    assert len(word_buckets(NAME)) == len(word_buckets(",")) == len(word_buckets("2019")) == 1


def test_pairs_and_their_scale() -> None:
    assert list(pairs(("a", "b"))) == [(START, "a"), ("a", "b"), ("b", END)]
    assert list(pairs(())) == [(START, END)]
    assert scale(("a",) * 14) == pytest.approx(12)


def test_sentence_is_its_words_and_pairs() -> None:
    masked = ("warga", NAME, "kejam")
    parts = [b for w in masked for b in word_buckets(w)] + [pair_bucket(a, b) for a, b in pairs(masked)]
    assert sorted(sentence_buckets(masked)) == sorted(parts)
