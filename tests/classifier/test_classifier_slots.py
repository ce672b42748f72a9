"""Word vectors in slots: what training weighs and what the classifier adds up are the same number."""

import numpy as np
import pytest

from analyzer.classifier.dataset import Labelled
from analyzer.classifier.hashing import SPAN_BUCKETS, TEXT_BUCKETS
from analyzer.classifier.model import Classifier, Weights
from analyzer.classifier.span_features import SLOTS, span_slots
from analyzer.classifier.training_data import candidates, span_matrix, weights_of
from analyzer.classifier.word_classes import numbers
from analyzer.classifier.word_vectors import DIMENSIONS, vectors
from analyzer.lexicon.check import whole_sentence
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.proposals import propose

TEXTS = [
    "Polisi membubarkan aksi itu secara brutal sehingga warga Sekarwangi berang.",
    "Kejam!",
    "“Kebijakan ini sangat kejam dan memalukan,” kata Wiranti di kantor Xqwz kepada wartawan pada hari Senin.",
]


def rows() -> list[Labelled]:
    return [Labelled(text, whole_sentence(text), 1.0, 1.0, (), f"a{i}", "contoh", "single", "gold") for i, text in enumerate(TEXTS)]


def test_training_and_reading_agree(matcher: Matcher) -> None:
    labelled = rows()
    found = candidates(labelled, matcher)
    matrix = span_matrix(labelled, found)
    assert matrix.shape == (len(found), SPAN_BUCKETS + SLOTS * DIMENSIONS)
    coefficients = np.random.default_rng(5).normal(0, 0.4, matrix.shape[1])
    span, slots = weights_of(coefficients)
    assert slots.shape == (len(numbers()), SLOTS)
    weights = Weights(np.zeros(TEXT_BUCKETS, np.float32), 0.0, span, slots, 0.25, (1.0, 1.0, 1.0, 1.0), 0.0, 0.5, 0.5)
    classifier = Classifier(weights, "acak")
    read = [w for row in labelled for w in classifier.span_log_odds(row.sentence, propose(row.sentence, matcher))]
    assert len(read) == len(found) >= 5
    assert read == pytest.approx((matrix @ coefficients + 0.25).tolist(), abs=1e-3)


def test_slots_of_a_candidate(matcher: Matcher) -> None:
    sentence = whole_sentence("Di kota itu kemarin polisi membubarkan aksi secara brutal, kata warga kepada kami.")
    match = next(m for m in propose(sentence, matcher) if m.entry.term == "brutal")
    own, left, right, around, whole = span_slots(sentence.masked, sentence.places, match)
    assert tuple(own) == ("brutal",)
    assert tuple(left) == ("membubarkan", "aksi", "secara")
    assert tuple(right) == (",", "kata", "warga")
    assert tuple(around) == sentence.masked[0:8] + sentence.masked[9:17]
    assert whole == sentence.masked


def test_a_vector_for_each_word() -> None:
    table = vectors()
    assert table.shape == (len(numbers()), DIMENSIONS)
    lengths = np.linalg.norm(table, axis=1)
    assert np.allclose(lengths, 1, atol=0.01)
