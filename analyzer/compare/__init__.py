"""Two to four articles on one event, side by side: what they share, how each tells it, what only one tells.

Nothing here says which article is right, better or fairer.
"""

from collections.abc import Sequence

from analyzer.compare.actors import find_actors
from analyzer.compare.alignment import align, alone
from analyzer.compare.likeness import alike
from analyzer.compare.values import Actor, Aligned, Alone, Comparison, Portrait, Shared, Telling
from analyzer.errors import InputError
from analyzer.results import Analysis
from analyzer.text.facts import Fact, facts_of
from analyzer.text.reading import ReadSentence, read_text

__all__ = ["FEWEST", "MOST", "Actor", "Aligned", "Alone", "Comparison", "Portrait", "Shared", "Telling", "compare"]
FEWEST, MOST = 2, 4


def compare(analyses: Sequence[Analysis]) -> Comparison:
    """Compare articles in the order given; InputError for too few, too many, or one text twice."""
    if not FEWEST <= len(analyses) <= MOST:
        raise InputError(f"Yang bisa dibandingkan {FEWEST} sampai {MOST} artikel; yang diberikan {len(analyses)}.")
    for i, analysis in enumerate(analyses):
        if any(analysis.text.split() == other.text.split() for other in analyses[:i]):
            raise InputError(f"Artikel {i + 1} sama persis dengan artikel sebelumnya. Ganti dengan berita lain tentang peristiwa yang sama.")
    readings = [read_text(a.text, [s.span for s in a.sentences]) for a in analyses]
    facts = [[_told(a, part) for part in reading] for a, reading in zip(analyses, readings, strict=True)]
    pairs = alike(facts)
    return Comparison(
        analyses=tuple(analyses),
        aligned=align(analyses, facts, pairs),
        actors=find_actors(analyses, readings),
        alone=alone(analyses, facts, pairs),
    )


def _told(analysis: Analysis, part: ReadSentence) -> tuple[Fact, ...]:
    """A sentence's facts; a headline's none, for it only repeats what stands below."""
    return () if analysis.title and part.span.start < analysis.title.end else facts_of(part)
