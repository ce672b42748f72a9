"""What the span model sees of a candidate: which entry, in which form, beside which masked words, in whose voice."""

from collections.abc import Sequence

from analyzer.classifier.hashing import SPAN_BUCKETS, bucket
from analyzer.classifier.word_classes import classes_of
from analyzer.lexicon.contexts import negated
from analyzer.lexicon.matcher import Match
from analyzer.text.reading import ReadSentence

_SHORT, _LONG = 8, 30  # masked words


def span_features(sentence: ReadSentence, match: Match, candidates: int) -> list[str]:
    """Feature names of one candidate among `candidates` of its sentence; each counts 1."""
    entry, masked = match.entry, sentence.masked
    first, last = sentence.places[match.start], sentence.places[match.end - 1]

    def at(place: int) -> str:
        return masked[place] if 0 <= place < len(masked) else "⟨tepi⟩"

    left, right, term, category = at(first - 1), at(last + 1), entry.term, entry.category
    shown = [masked[place] for place in sentence.places[match.start : match.end]]
    form = " ".join(shown)
    size = "short" if len(masked) < _SHORT else "long" if len(masked) > _LONG else "middle"
    voice = sentence.voices[match.start]
    return [
        f"term={term}",
        f"form={form}",
        f"category={category}",
        f"intensity={entry.intensity} {category}",
        f"ambiguous={entry.ambiguous}",
        f"polarity={entry.polarity}",
        f"words={match.end - match.start}",
        f"left={left}",
        f"right={right}",
        f"left2={at(first - 2)}",
        f"right2={at(last + 2)}",
        f"left3={at(first - 3)}",
        f"right3={at(last + 3)}",
        f"term+left={term}|{left}",
        f"term+right={term}|{right}",
        f"term+right2={term}|{right}|{at(last + 2)}",
        f"term+left2={term}|{at(first - 2)}|{left}",
        f"category+right={category}|{right}",
        f"category+left={category}|{left}",
        f"voice={voice}",
        f"voice+term={voice}|{term}",
        f"size={size}",
        f"place={'start' if first == 0 else 'end' if last >= len(masked) - 2 else 'inside'}",
        f"silent={sentence.silent} {category}",
        f"question={'?' in masked[-2:]}",
        f"candidates={min(candidates, 4)}",
        f"negated={negated(sentence.words.keys, match.start)}",
        f"reduplicated={'-' in form}",
        *(f"class={kind}" for key in shown for kind in _classes(key)),
        *(f"near={w}" for w in _near(masked, first, last)),
        *(f"term~{term}|{w}" for w in _near(masked, first, last)),
    ]


def _classes(key: str) -> tuple[str, str]:
    fine, coarse = classes_of(key)
    return f"fine {fine}", f"coarse {coarse}"


def _near(masked: Sequence[str], first: int, last: int, reach: int = 5) -> list[str]:
    around = (*masked[max(0, first - reach) : first], *masked[last + 1 : last + 1 + reach])
    return [w for w in dict.fromkeys(around) if len(w) > 3]


def span_buckets(sentence: ReadSentence, match: Match, candidates: int) -> list[int]:
    """Buckets of `span_features`."""
    return [bucket(name, SPAN_BUCKETS) for name in span_features(sentence, match, candidates)]
