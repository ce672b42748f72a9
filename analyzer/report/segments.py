"""A text as a row of segments that join to it again, letter for letter: what every highlighted view draws."""

from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.results import Analysis, Finding, Sentence, Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text: `sentence` is its sentence's number from 0, or None between sentences; `finding` what it shows.

    `passive` says that an agentless passive stands here; inside a finding it does not split the finding.
    """

    text: str
    start: int
    sentence: int | None = None
    finding: Finding | None = None
    passive: bool = False


def segments(analysis: Analysis, *, passives: bool = False) -> Iterator[Segment]:
    """All segments in text order; their texts join to the whole text."""
    at = 0
    for number, sentence in enumerate(analysis.sentences):
        if at < sentence.span.start:
            yield Segment(analysis.text[at : sentence.span.start], at)
        yield from _inside(analysis.text, number, sentence, sentence.passives if passives else ())
        at = sentence.span.end
    if at < len(analysis.text):
        yield Segment(analysis.text[at:], at)


def _inside(text: str, number: int, sentence: Sentence, passives: tuple[Span, ...]) -> Iterator[Segment]:
    at = sentence.span.start
    marked = {f.span: f for f in sentence.findings}
    free = [p for p in passives if not any(p.start < s.end and s.start < p.end for s in marked)]
    for span in sorted([*marked, *free]):
        if at < span.start:
            yield Segment(text[at : span.start], at, number)
        passive = any(p.start < span.end and span.start < p.end for p in passives)
        yield Segment(text[span.start : span.end], span.start, number, marked.get(span), passive)
        at = span.end
    if at < sentence.span.end:
        yield Segment(text[at : sentence.span.end], at, number)
