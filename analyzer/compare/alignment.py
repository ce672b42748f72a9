"""From pairs that are alike to groups: at most one sentence per article, the most alike first."""

from collections.abc import Sequence

from analyzer.compare.likeness import Pair, Place, keys_of
from analyzer.compare.values import Aligned, Alone, Shared, Telling
from analyzer.results import Analysis
from analyzer.text.facts import Fact, FactKind

# Cosines: from SAME on two sentences are shown side by side, under OTHER a sentence stands alone (redaksi, by eye, 2026-11-25).
SAME, OTHER = 0.22, 0.12
_FEWEST = 3  # facts: a shorter sentence tells too little to say that nobody else tells it


def groups(pairs: Sequence[Pair]) -> list[tuple[float, tuple[Place, ...]]]:
    """Groups with their lowest cosine, in the order of their first places; `pairs` come the most alike first."""
    owner: dict[Place, int] = {}
    members: dict[int, set[Place]] = {}
    least: dict[int, float] = {}
    for number, pair in enumerate(pairs):
        if pair.likeness < SAME:
            break
        sets = [members[owner[p]] if p in owner else {p} for p in (pair.first, pair.second)]
        joined = sets[0] | sets[1]
        if len({p.article for p in joined}) < len(joined):
            continue
        members[number], least[number] = joined, pair.likeness
        owner.update(dict.fromkeys(joined, number))
    final = {owner[p] for p in owner}
    return sorted(((least[n], tuple(sorted(members[n]))) for n in final), key=lambda g: g[1])


def align(analyses: Sequence[Analysis], facts: Sequence[Sequence[Sequence[Fact]]], pairs: Sequence[Pair]) -> tuple[Aligned, ...]:
    """Each group with the facts that all its sentences share, those that some share, and the words that only one has."""
    out = []
    for likeness, places in groups(pairs):
        told = [keys_of(facts[p.article][p.sentence]) for p in places]
        shared = _side_by_side(analyses[places[0].article].text, [f for k, f in told[0].items() if all(k in keys for keys in told)])
        tellings = (_telling(p, analyses[p.article], facts[p.article][p.sentence], told[:i] + told[i + 1 :]) for i, p in enumerate(places))
        out.append(Aligned(tuple(tellings), shared, likeness))
    return tuple(out)


def _side_by_side(text: str, facts: Sequence[Fact]) -> tuple[Shared, ...]:
    """Facts in text order; what stands side by side is told as one: `Pasar Kembang Lama`, `14/10`."""
    runs: list[list[Fact]] = []
    for fact in facts:
        if runs and fact.span.start - runs[-1][-1].span.end == 1:
            runs[-1].append(fact)
        else:
            runs.append([fact])
    return tuple(Shared(min((f.kind for f in run), key=list(FactKind).index), text[run[0].span.start : run[-1].span.end]) for run in runs)


def _telling(place: Place, analysis: Analysis, facts: Sequence[Fact], others: Sequence[dict[str, Fact]]) -> Telling:
    elsewhere = set[str]().union(*others)
    common = tuple(f.span for f in facts if f.key in elsewhere)
    different = (_written(analysis, f) for f in facts if f.key not in elsewhere and f.kind == FactKind.WORD)
    return Telling(place.article, place.sentence, common, tuple(dict.fromkeys(different)))


def alone(analyses: Sequence[Analysis], facts: Sequence[Sequence[Sequence[Fact]]], pairs: Sequence[Pair]) -> tuple[Alone, ...]:
    """Sentences that nothing in another article resembles, in article and text order."""
    resembled = {p for pair in pairs if pair.likeness >= OTHER for p in (pair.first, pair.second)}
    told: list[set[str]] = [{k for sentence in article for k in keys_of(sentence)} for article in facts]
    out = []
    for a, article in enumerate(facts):
        elsewhere = set[str]().union(*(t for b, t in enumerate(told) if b != a))
        for s, sentence in enumerate(article):
            keys = keys_of(sentence)
            if Place(a, s) not in resembled and len(keys) >= _FEWEST:
                only = [fact for key, fact in keys.items() if key not in elsewhere and fact.kind != FactKind.WORD]
                out.append(Alone(a, s, tuple(shared.text for shared in _side_by_side(analyses[a].text, only))))
    return tuple(out)


def _written(analysis: Analysis, fact: Fact) -> str:
    return analysis.text[fact.span.start : fact.span.end]
