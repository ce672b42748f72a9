"""An Analyzer with a reader's own words and without the terms that the reader ignores; the shipped one stays as it is."""

from collections.abc import Sequence
from math import inf

from analyzer.classifier.model import Classifier
from analyzer.lexicon.matcher import Match
from analyzer.lexicon.own_words import FILE, OwnWord, own_matcher
from analyzer.pipeline import Analyzer
from analyzer.text.reading import ReadSentence


class CertainOwnWords(Classifier):
    """The shipped classifier, but a reader's own word is loaded wherever it stands (probability 1). Shares the caches."""

    def __init__(self, shipped: Classifier) -> None:
        vars(self).update(vars(shipped))

    def span_log_odds(self, sentence: ReadSentence, matches: Sequence[Match]) -> list[float]:
        """The span model's log-odds; of own words, infinite."""
        odds = super().span_log_odds(sentence, matches)
        return [inf if match.entry.file == FILE else x for x, match in zip(odds, matches, strict=True)]


def personal_analyzer(shipped: Analyzer, words: Sequence[OwnWord] = (), ignored: frozenset[str] = frozenset()) -> Analyzer:
    """`shipped` itself where nothing was added or ignored; else a new Analyzer (some 10 ms) whose lexicon version says so."""
    if not words and not ignored:
        return shipped
    return Analyzer(own_matcher(shipped.matcher, words, ignored), CertainOwnWords(shipped.classifier))
