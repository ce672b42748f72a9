"""What moved a sentence's score, as rows for a chart: the strongest words and lexicon candidates, in log-odds."""

from dataclasses import dataclass

from analyzer.results import Evidence, Sentence

_MOST = 10


@dataclass(frozen=True, slots=True)
class Mover:
    """`weight` in log-odds, positive towards loaded; `kind` is `start` (the constant), `word` or `lexicon`."""

    label: str
    weight: float
    kind: str


def movers(sentence: Sentence, most: int = _MOST) -> tuple[Mover, ...]:
    """The constant, then the strongest movers, those towards loaded first."""
    constant = [Mover("", e.weight, "start") for e in sentence.evidence if e.span is None]
    rest = [e for e in sentence.evidence if e.span is not None]
    from_words = len(rest) - len(sentence.proposals)
    moved = [_mover(e, "word" if i < from_words else "lexicon") for i, e in enumerate(rest)]
    strongest = sorted(moved, key=lambda m: -abs(m.weight))[:most]
    return (*constant, *sorted(strongest, key=lambda m: -m.weight))


def _mover(evidence: Evidence, kind: str) -> Mover:
    return Mover(evidence.label, evidence.weight, kind)
