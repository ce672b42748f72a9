"""Features as numbered buckets, equal on every machine and in every process."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analyzer.classifier.hashing import SPAN_BUCKETS, TEXT_BUCKETS, bucket, buckets_of
from analyzer.classifier.text_features import END, START, pair_buckets, scale, sentence_buckets, word_buckets
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


@given(st.text(min_size=1))
@example("kejam")
@example("café")
def test_buckets_are_those_of_the_names(word: str) -> None:
    """Hashed piece by piece or whole, a name has one bucket."""
    grams = [f"<{word}>"[i : i + 5] for i in range(len(word) - 2)] if word[0].isalpha() else []
    assert word_buckets(word) == tuple(buckets_of([f"w={word}", *(f"c={gram}" for gram in grams)], TEXT_BUCKETS))
    assert pair_buckets((word,)) == [bucket(f"b={START} {word}", TEXT_BUCKETS), bucket(f"b={word} {END}", TEXT_BUCKETS)]


def test_pairs_and_their_scale() -> None:
    assert pair_buckets(("a", "b")) == buckets_of([f"b={START} a", "b=a b", f"b=b {END}"], TEXT_BUCKETS)
    assert pair_buckets(()) == [bucket(f"b={START} {END}", TEXT_BUCKETS)]
    assert scale(("a",) * 14) == pytest.approx(12)


def test_sentence_is_its_words_and_pairs() -> None:
    masked = ("warga", NAME, "kejam")
    parts = [b for w in masked for b in word_buckets(w)] + pair_buckets(masked)
    assert sorted(sentence_buckets(masked)) == sorted(parts)
