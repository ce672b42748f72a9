"""The classifier at work: linear models read as sums, so that every score can be told back in its parts.

The text model weighs masked words; the span model weighs each candidate in its context; the final model adds both
up to the sentence's calibrated log-odds. No scikit-learn is needed to predict, only its weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from operator import mul
from pathlib import Path
from typing import Any, NamedTuple

from analyzer.classifier.span_features import SLOTS, Part, beside_buckets, part_buckets, span_parts, span_slots
from analyzer.classifier.store import MODELS, read_model, sha256_of
from analyzer.classifier.text_features import pair_buckets, scale, word_buckets
from analyzer.classifier.word_classes import numbers
from analyzer.errors import ModelError
from analyzer.kept import Kept
from analyzer.lexicon.matcher import Match
from analyzer.text.reading import ReadSentence

FILE = "bingkai.joblib"
_OfWord = tuple[float, ...]  # a word's weight in each slot
_KEPT_WORDS, _KEPT_PARTS = 100_000, 50_000  # some 10 MB each when full


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything learned. `text` and `span` are weights per bucket (log-odds); `slots` (words of word_classes.txt x SLOTS)
    what a word adds in each slot of a candidate, by the root of the slot's number of known words; `final` weighs what `final_features`
    gives, in its order; `threshold` (of the score) and `span_threshold` (of a span's probability) are published
    on the card with the data that they were chosen on.
    """

    text: Any
    text_bias: float
    span: Any
    slots: Any
    span_bias: float
    final: tuple[float, ...]
    final_bias: float
    threshold: float
    span_threshold: float


class Judgement(NamedTuple):
    """What the classifier says of one sentence: probabilities 0..1, weights in log-odds.

    `spans[i]` belongs to candidate i. `words` are (masked place, weight) of the text model and `span_weights[i]`
    of candidate i; with `bias` they add up to the log-odds of `score`.
    """

    score: float
    text_probability: float
    spans: tuple[float, ...]
    span_weights: tuple[float, ...]
    words: tuple[tuple[int, float], ...]
    bias: float


def sigmoid(x: float) -> float:
    """Log-odds to probability."""
    return 1 / (1 + exp(-x)) if x > -700 else 0.0


def final_features(text: float, spans: Sequence[float], *, silent: bool) -> tuple[float, float, float, float]:
    """Text log-odds, the likeliest candidate's probability, the sum of the others', and whether capitals say nothing."""
    strongest = max(spans) if spans else 0.0
    return text, strongest, sum(spans) - strongest, float(silent)


def _in_slot(slot: int, known: Sequence[_OfWord | None]) -> float:
    """What the known words of a slot add together, by the root of their number."""
    weights = [of_word[slot] for of_word in known if of_word]
    return sum(weights) / len(weights) ** 0.5 if weights else 0.0


class Classifier:
    """Weights, ready to judge. Keeps what depends on a word or a part of a candidate's features alone."""

    def __init__(self, weights: Weights, digest: str) -> None:
        self.weights = weights
        self.digest = digest
        self._text, self._span = memoryview(weights.text).__getitem__, memoryview(weights.span).__getitem__  # quicker than an array's
        self._word: Kept[str, float] = Kept(lambda word: sum(map(self._text, word_buckets(word))), _KEPT_WORDS)
        self._in_slots = dict(zip(numbers(), map(tuple, weights.slots.tolist()), strict=True))
        self._part: Kept[Part, float] = Kept(lambda part: sum(map(self._span, part_buckets(part))), _KEPT_PARTS)

    def text_log_odds(self, masked: Sequence[str]) -> float:
        """The text model's log-odds of a masked sentence."""
        total: float = sum(map(self._word.__getitem__, masked)) + sum(map(self._text, pair_buckets(masked)))
        return self.weights.text_bias + total / scale(masked)

    def span_log_odds(self, sentence: ReadSentence, matches: Sequence[Match]) -> list[float]:
        """The span model's log-odds of each candidate."""
        if not matches:
            return []
        known = tuple(map(self._in_slots.get, sentence.masked))
        same = self.weights.span_bias + _in_slot(SLOTS - 1, known)  # the last slot is the whole sentence, for all candidates
        return [same + self._of_candidate(sentence, match, len(matches), known) for match in matches]

    def _of_candidate(self, sentence: ReadSentence, match: Match, candidates: int, known: tuple[_OfWord | None, ...]) -> float:
        parts, beside = span_parts(sentence, match, candidates), beside_buckets(sentence, match)
        slots = map(_in_slot, range(SLOTS - 1), span_slots(known, sentence.places, match)[:-1])
        return sum(map(self._part.__getitem__, parts)) + sum(map(self._span, beside)) + sum(slots)

    def judge(self, sentence: ReadSentence, matches: Sequence[Match], *, explain: bool = True) -> Judgement:
        """Score a sentence with its candidates; `span_weights` and `words` stay empty where nobody asks for an explanation."""
        weights, masked = self.weights, sentence.masked
        text = self.text_log_odds(masked)
        spans = tuple(map(sigmoid, self.span_log_odds(sentence, matches)))
        features = final_features(text, spans, silent=sentence.silent)
        on_text, _, _, on_silent = weights.final
        return Judgement(
            score=sigmoid(weights.final_bias + sum(map(mul, weights.final, features))),
            text_probability=sigmoid(text),
            spans=spans,
            span_weights=self._spans(spans) if explain else (),
            words=self._words(masked, on_text) if explain else (),
            bias=weights.final_bias + on_text * weights.text_bias + on_silent * sentence.silent,
        )

    def _spans(self, spans: Sequence[float]) -> tuple[float, ...]:
        """Each candidate's share: the likeliest weighs by itself, the others together."""
        _, on_strongest, on_others, _ = self.weights.final
        strongest = spans.index(max(spans)) if spans else -1
        return tuple([p * (on_strongest if i == strongest else on_others) for i, p in enumerate(spans)])

    def _words(self, masked: Sequence[str], on_text: float) -> tuple[tuple[int, float], ...]:
        """Each masked place's share: its own weight and half of each pair that it stands in."""
        factor = on_text / scale(masked)
        beside = list(map(self._text, pair_buckets(masked)))
        last = len(masked) - 1
        out = []
        for i, word in enumerate(masked):
            left = beside[i] * (1.0 if i == 0 else 0.5)
            right = beside[i + 1] * (1.0 if i == last else 0.5)
            out.append((i, factor * (self._word[word] + left + right)))
        return tuple(out)


def load_classifier(folder: Path = MODELS) -> Classifier:
    """The shipped classifier; ModelError with the mend where it cannot be trusted or read."""
    try:
        weights = Weights(**read_model(folder, FILE))
    except TypeError as error:
        raise ModelError(f"Model di {folder} dibuat oleh versi program yang lain. Jalankan `make model`.") from error
    return Classifier(weights, sha256_of(folder / FILE)[:12])
