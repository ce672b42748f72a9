"""Tables that fill themselves, and the parts of span features that are kept in one."""

import pytest

from analyzer.classifier.hashing import SPAN_BUCKETS, buckets_of
from analyzer.classifier.span_features import names_of, span_buckets, span_features, span_parts, span_slots
from analyzer.classifier.word_classes import numbers
from analyzer.kept import Kept
from analyzer.lexicon.matcher import Match, Matcher
from analyzer.lexicon.proposals import propose
from analyzer.pipeline import Analyzer
from analyzer.text.reading import ReadSentence, read_text

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
            names = [n for part in parts for n in names_of(part)]
            assert names == span_features(sentence, match, len(matches))[: len(names)]
            assert len(set(parts)) == len(parts)
            for part in parts:
                assert seen.setdefault(part, names_of(part)) == names_of(part)
    assert candidates >= 3


@pytest.mark.parametrize("text", [TEXT, "Kejam!", "Warga itu berang.", "“Kejam” – ‘ngotot’…"])
def test_buckets_are_those_of_the_names(matcher: Matcher, text: str) -> None:
    """What is hashed head first, without being put together, has the number of its name."""
    for sentence in read_text(text):
        for match in propose(sentence, matcher):
            names = span_features(sentence, match, 2)
            assert span_buckets(sentence, match, 2) == buckets_of(names, SPAN_BUCKETS)
            for head in ("left3=", "term+left2=", "right=", "category+right="):
                assert sum(name.startswith(head) for name in names) == 1


def test_kept_weights_are_the_weights(analyzer: Analyzer) -> None:
    """Twice over the same sentence, and against the sum over all buckets and slots."""
    classifier, number = analyzer.classifier, numbers()
    weights = classifier.weights

    def by_slots(sentence: ReadSentence, match: Match) -> float:
        slots = span_slots(sentence.masked, sentence.places, match)
        known = [[weights.slots[number[w], slot] for w in words if w in number] for slot, words in enumerate(slots)]
        return sum(float(sum(k)) / len(k) ** 0.5 for k in known if k)

    for sentence in read_text(TEXT):
        matches = propose(sentence, analyzer.matcher)
        wanted = [
            weights.span_bias + sum(float(weights.span[b]) for b in span_buckets(sentence, m, len(matches))) + by_slots(sentence, m) for m in matches
        ]
        assert classifier.span_log_odds(sentence, matches) == pytest.approx(wanted)
        assert classifier.span_log_odds(sentence, matches) == pytest.approx(wanted)
