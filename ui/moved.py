"""What moved a sentence's score, as rows for a chart: the strongest words and lexicon candidates, in log-odds."""

from collections import defaultdict
from dataclasses import dataclass

from analyzer.results import Sentence

_MOST = 10


@dataclass(frozen=True, slots=True)
class Mover:
    """`weight` in log-odds, positive towards loaded; `kind` is `start` (the constant), `word`, `lexicon` or `rest`.

    What says the same `times` times in the sentence is one mover.
    """

    label: str
    weight: float
    kind: str
    times: int = 1


def movers(sentence: Sentence, most: int = _MOST) -> tuple[Mover, ...]:
    """The constant, then the strongest movers, those towards loaded first, then the rest as one: together the whole log-odds."""
    constant = [Mover("", e.weight, "start") for e in sentence.evidence if e.span is None]
    placed = [e for e in sentence.evidence if e.span is not None]
    from_words = len(placed) - len(sentence.proposals)
    weights: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for i, evidence in enumerate(placed):
        weights[evidence.label, "word" if i < from_words else "lexicon"].append(evidence.weight)
    moved = sorted((Mover(label, sum(w), kind, len(w)) for (label, kind), w in weights.items()), key=lambda m: -abs(m.weight))
    strongest, others = moved[:most], moved[most:]
    rest = [Mover("", sum(m.weight for m in others), "rest", len(others))] if others else []
    return (*constant, *sorted(strongest, key=lambda m: -m.weight), *rest)
