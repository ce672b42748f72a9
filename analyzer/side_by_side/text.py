"""A comparison on a terminal."""

from collections.abc import Iterator, Sequence

from analyzer.compare import Comparison
from analyzer.report.characters import printable
from analyzer.side_by_side.parts import LETTERS


def comparison_text(found: Comparison, sources: Sequence[str]) -> str:
    """Loads, like sentences, names, what only one tells; no control characters of the texts' own."""
    return printable("\n".join(_lines(found, sources)))


def _lines(found: Comparison, sources: Sequence[str]) -> Iterator[str]:
    for letter, source, analysis in zip(LETTERS, sources, found.analyses, strict=False):
        s = analysis.summary
        load = f"muatan {s.load:.0f} dari 100 (90 %: {s.load_low:.0f}–{s.load_high:.0f})"
        yield f"{letter}  {source}: {load}, {s.density:.1f} temuan per 100 kata, {s.sentences} kalimat"
    yield "\nFakta yang sama, kata yang berbeda"
    for group in found.aligned:
        yield f"\n  Sama: {', '.join(x.text for x in group.shared) or '(tidak satu pun di semua)'}"
        for telling in group.tellings:
            sentence = found.analyses[telling.article].sentences[telling.sentence]
            yield f"  {LETTERS[telling.article]} [{sentence.score:.2f}] {_text(found, telling.article, telling.sentence)}"
    if not found.aligned:
        yield "  Tidak ada kalimat yang cukup serupa; mungkin ini bukan peristiwa yang sama."
    yield "\nSebutan dan kata bermuatan di dekat nama"
    for actor in found.actors:
        yield f"  {actor.name}"
        for letter, analysis, p in zip(LETTERS, found.analyses, actor.portraits, strict=False):
            near = ", ".join(analysis.text[f.span.start : f.span.end] for f in p.findings)
            yield f"    {letter} {p.mentions}x; disebut: {', '.join(p.called) or '-'}; di dekatnya: {near or '-'}"
    yield "\nHanya satu artikel yang menulis"
    for alone in found.alone:
        yield f"  {LETTERS[alone.article]} {_text(found, alone.article, alone.sentence)}"


def _text(found: Comparison, article: int, sentence: int) -> str:
    analysis = found.analyses[article]
    span = analysis.sentences[sentence].span
    return analysis.text[span.start : span.end]
