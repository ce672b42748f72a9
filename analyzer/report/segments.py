"""A text as a row of segments that join to it again, letter for letter: what every highlighted view draws."""

from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.results import Analysis, Finding, Sentence


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text: `sentence` is its sentence's number or None between sentences, `finding` what it shows."""

    text: str
    start: int
    sentence: int | None = None
    finding: Finding | None = None


def segments(analysis: Analysis) -> Iterator[Segment]:
    """Segments in text order; "".join(s.text for s in segments(a)) == a.text."""
    at = 0
    for number, sentence in enumerate(analysis.sentences):
        if at < sentence.span.start:
            yield Segment(analysis.text[at : sentence.span.start], at)
        yield from _inside(analysis.text, number, sentence)
        at = sentence.span.end
    if at < len(analysis.text):
        yield Segment(analysis.text[at:], at)


def _inside(text: str, number: int, sentence: Sentence) -> Iterator[Segment]:
    at = sentence.span.start
    for finding in sentence.findings:
        if at < finding.span.start:
            yield Segment(text[at : finding.span.start], at, number)
        yield Segment(text[finding.span.start : finding.span.end], finding.span.start, number, finding)
        at = finding.span.end
    if at < sentence.span.end:
        yield Segment(text[at : sentence.span.end], at, number)
