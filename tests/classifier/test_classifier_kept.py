"""Tables that fill themselves, and the parts of span features that are kept in one."""

import pytest

from analyzer.classifier.span_features import names_of, span_buckets, span_features, span_parts
from analyzer.kept import Kept
from analyzer.lexicon.matcher import Matcher
from analyzer.lexicon.proposals import propose
from analyzer.pipeline import Analyzer
from analyzer.text.reading import read_text

TEXT = "Presiden yang kian terisolasi itu berdalih rapat ditunda. “Kami tidak kejam,” kata Budi di Jakarta, lalu gelombang massa mengamuk!"


def test_worked_out_once_and_bounded() -> None:
    asked: list[int] = []
    table: Kept[int, int] = Kept(lambda key: asked.append(key) or key * 2, most=3)
    assert [table[k] for k in (1, 2, 1, 1, 3)] == [2, 4, 2, 2, 6]
    assert asked == [1, 2, 3]
    assert table[4] == 8
    assert len(table) == 1
    assert table[1] == 2


def test_parts_depend_on_nothing_else(matcher: Matcher) -> None:
    seen: dict[object, list[str]] = {}
    candidates = 0
    for sentence in read_text(TEXT):
        matches = propose(sentence, matcher)
        for match in matches:
            candidates += 1
            parts = list(span_parts(sentence, match, len(matches)))
            assert [n for part in parts for n in names_of(part)] == span_features(sentence, match, len(matches))
            assert len(set(parts)) == len(parts)
            for part in parts:
                assert seen.setdefault(part, names_of(part)) == names_of(part)
    assert candidates >= 3


def test_kept_weights_are_the_weights(analyzer: Analyzer) -> None:
    """Twice over the same sentence, and against the sum over all buckets."""
    classifier = analyzer.classifier
    for sentence in read_text(TEXT):
        matches = propose(sentence, analyzer.matcher)
        wanted = [classifier.weights.span_bias + sum(float(classifier.weights.span[b]) for b in span_buckets(sentence, m, len(matches))) for m in matches]
        assert classifier.span_log_odds(sentence, matches) == pytest.approx(wanted)
        assert classifier.span_log_odds(sentence, matches) == pytest.approx(wanted)
