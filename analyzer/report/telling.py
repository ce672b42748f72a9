"""One sentence as HTML, for pages that lay sentences of several texts side by side: findings marked, shared facts set apart."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from analyzer.report.characters import printable
from analyzer.report.reading import badge
from analyzer.report.wording import categories, category_does, category_label, describe
from analyzer.results import Analysis, Finding, Sentence, Span, Voice


def telling(text: str, sentence: Sentence, shared: Sequence[Span] = ()) -> str:
    """The sentence with its findings as `<mark>` and what stands in `shared` (spans in `text`) as `<b class="bk-shared">`."""
    return f'<span class="bk-telling" lang="id">{"".join(_pieces(text, sentence, _joined(shared)))}</span>'


def headline(analysis: Analysis) -> str:
    """The headline's sentences, marked; empty for a text without one."""
    title = analysis.title
    return " ".join(telling(analysis.text, s) for s in analysis.sentences if title and s.span.start < title.end and title.start < s.span.end)


def reasons(text: str, findings: Sequence[Finding], language: str = "id") -> str:
    """Why each was marked, as a list; empty where there is nothing to tell."""
    items = "".join(
        f'<li><b lang="id">{escape(printable(text[f.span.start : f.span.end]))}</b> <span>{escape(describe(f, language))}</span></li>' for f in findings
    )
    return f'<ul class="bk-reasons">{items}</ul>' if items else ""


def key(findings: Sequence[Finding], language: str = "id") -> str:
    """The categories that occur among `findings`, in the guide's order, with what they do."""
    used = {f.category for f in findings}
    items = "".join(
        f'<li><mark class="bk-mark bk-{c}">{badge(c)}{escape(category_label(c, language))}</mark> <span>{escape(category_does(c, language))}</span></li>'
        for c in categories()
        if c in used
    )
    return f'<ul class="bk-legend">{items}</ul>' if items else ""


def mark(text: str, category: str, voice: Voice = Voice.NARRATOR) -> str:
    """A word marked as in the reading view, with nothing to open; `text` is escaped here."""
    return f'<mark class="bk-mark bk-{category} bk-{voice}">{badge(category, voice)}{escape(printable(text))}</mark>'


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those with one character between them as one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start - out[-1].end <= 1:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _pieces(text: str, sentence: Sentence, shared: Sequence[Span]) -> Iterator[str]:
    first, last = sentence.span.start, sentence.span.end
    edges = {first, last, *(e for s in (*(f.span for f in sentence.findings), *shared) for e in (s.start, s.end) if first < e < last)}
    cuts = sorted(edges)
    opening = {f.span.start: f for f in sentence.findings}
    closing = {f.span.end for f in sentence.findings}
    for start, end in pairwise(cuts):
        if start in opening:
            finding = opening[start]
            yield f'<mark class="bk-mark bk-{finding.category} bk-{finding.voice}">{badge(finding.category, finding.voice)}'
        inside = escape(printable(text[start:end]))
        yield f'<b class="bk-shared">{inside}</b>' if any(s.start <= start < s.end for s in shared) else inside
        if end in closing:
            yield "</mark>"
