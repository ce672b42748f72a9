"""What of an analysis the reader wants to see: a pure function from one Analysis to another. Scores never change here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from analyzer.results import Analysis, Finding, Sentence, Span, Summary, Tally, Voice
from analyzer.scoring import part_of, tally

EVERY_VOICE = frozenset(Voice)


@dataclass(frozen=True, slots=True)
class Selection:
    """`threshold` (0..1) is the least probability of a proposal that is shown; `categories` None means all of them."""

    threshold: float
    voices: frozenset[Voice] = EVERY_VOICE
    categories: frozenset[str] | None = None

    def shows(self, finding: Finding) -> bool:
        """Whether the reader wants to see it."""
        return finding.probability >= self.threshold and finding.voice in self.voices and (self.categories is None or finding.category in self.categories)


def select(analysis: Analysis, selection: Selection, ignored: frozenset[Span] = frozenset()) -> Analysis:
    """The analysis with the proposals that are shown as its findings; ignored ones stay but are not counted."""
    sentences = tuple(replace(s, findings=tuple(f for f in s.proposals if selection.shows(f))) for s in analysis.sentences)
    chosen = replace(analysis, sentences=sentences)
    counted = [f for f in chosen.findings if f.span not in ignored]
    return replace(chosen, summary=_recount(chosen, counted))


def _recount(analysis: Analysis, findings: list[Finding]) -> Summary:
    old = analysis.summary
    return replace(
        old,
        density=100 * len(findings) / old.words if old.words else 0.0,
        by_category=tally(f.category for f in findings),
        by_voice=tally(str(f.voice) for f in findings),
        by_part=tuple(replace(part, count=_within(analysis, part.key, findings)) for part in old.by_part),
        by_target=tally(f.target for f in findings if f.target),
    )


def _within(analysis: Analysis, part: str, findings: Iterable[Finding]) -> int:
    spans = [s.span for i, s in enumerate(analysis.sentences) if part_of(i, s, analysis.title) == part]
    return sum(any(span.start <= f.span.start < span.end for span in spans) for f in findings)


def words_by_target(analysis: Analysis, ignored: frozenset[Span] = frozenset()) -> tuple[tuple[Tally, tuple[str, ...]], ...]:
    """Each name with the words said of it, in text order, most described first."""
    said: dict[str, list[str]] = {}
    for f in analysis.findings:
        if f.target and f.span not in ignored:
            said.setdefault(f.target, []).append(analysis.text[f.span.start : f.span.end])
    return tuple((row, tuple(dict.fromkeys(said[row.key]))) for row in analysis.summary.by_target if row.key in said)


def most_loaded(analysis: Analysis, most: int = 3) -> tuple[tuple[int, Sentence], ...]:
    """The loaded sentences with the highest scores, with their numbers from 0."""
    loaded = [(i, s) for i, s in enumerate(analysis.sentences) if s.loaded]
    return tuple(sorted(loaded, key=lambda pair: -pair[1].score)[:most])
