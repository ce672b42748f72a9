"""`compare A B [C D]`: articles on one event side by side, as text or json. Says nothing about which is right."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from analyzer.compare import FEWEST, MOST, Comparison, compare
from analyzer.errors import InputError
from analyzer.ingest.source import read_source
from analyzer.pipeline import Analyzer
from analyzer.report.characters import printable
from analyzer.report.json_lines import full
from analyzer.results import Analysis, Finding

_LETTERS = "ABCD"


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("compare", help="bandingkan dua sampai empat artikel tentang satu peristiwa")
    parser.add_argument("sources", nargs="+", metavar="BERKAS|URL|-", help="berkas atau alamat web, dua sampai empat")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="bentuk keluaran (baku: text)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read all articles, compare and print; the errors of one article name it."""
    if not FEWEST <= len(args.sources) <= MOST:
        raise InputError(f"Yang bisa dibandingkan {FEWEST} sampai {MOST} artikel; yang diberikan {len(args.sources)}.")
    analyzer = Analyzer()
    analyses = [_read(analyzer, source) for source in args.sources]
    comparison = compare(analyses)
    if args.format == "json":
        print(json.dumps(as_json(args.sources, comparison), ensure_ascii=False))
    else:
        print(printable("\n".join(_lines(args.sources, comparison))))
    return 0


def _read(analyzer: Analyzer, source: str) -> Analysis:
    document = read_source(source)
    try:
        return analyzer.analyze(document.text, document.title)
    except InputError as error:
        raise InputError(f"{source}: {error}") from error


def as_json(sources: Sequence[str], comparison: Comparison) -> dict[str, Any]:
    """`articles` as `read --format json` has them; `aligned`, `actors`, `alone` point to them by number, from 0."""
    return {
        "articles": [full(source, analysis) for source, analysis in zip(sources, comparison.analyses, strict=True)],
        "aligned": [asdict(group) for group in comparison.aligned],
        "actors": [
            {
                "name": actor.name,
                "portraits": [{"mentions": p.mentions, "called": p.called, "findings": [_terms(f) for f in p.findings]} for p in actor.portraits],
            }
            for actor in comparison.actors
        ],
        "alone": [asdict(alone) for alone in comparison.alone],
    }


def _terms(finding: Finding) -> dict[str, Any]:
    return {"start": finding.span.start, "end": finding.span.end, "term": finding.term, "voice": str(finding.voice)}


def _lines(sources: Sequence[str], comparison: Comparison) -> Iterator[str]:
    for letter, source, analysis in zip(_LETTERS, sources, comparison.analyses, strict=False):
        s = analysis.summary
        load = f"muatan {s.load:.0f} dari 100 (90 %: {s.load_low:.0f}–{s.load_high:.0f})"
        yield f"{letter}  {source}: {load}, {s.density:.1f} temuan per 100 kata, {s.sentences} kalimat"
    yield "\nFakta yang sama, kata yang berbeda"
    for group in comparison.aligned:
        yield f"\n  Sama: {', '.join(x.text for x in group.shared) or '(tidak satu pun di semua)'}"
        for telling in group.tellings:
            sentence = comparison.analyses[telling.article].sentences[telling.sentence]
            yield f"  {_LETTERS[telling.article]} [{sentence.score:.2f}] {_text(comparison, telling.article, telling.sentence)}"
    if not comparison.aligned:
        yield "  Tidak ada kalimat yang cukup serupa; mungkin ini bukan peristiwa yang sama."
    yield "\nSebutan dan kata bermuatan di dekat nama"
    for actor in comparison.actors:
        yield f"  {actor.name}"
        for letter, analysis, p in zip(_LETTERS, comparison.analyses, actor.portraits, strict=False):
            near = ", ".join(analysis.text[f.span.start : f.span.end] for f in p.findings)
            yield f"    {letter} {p.mentions}x; disebut: {', '.join(p.called) or '-'}; di dekatnya: {near or '-'}"
    yield "\nHanya satu artikel yang menulis"
    for alone in comparison.alone:
        yield f"  {_LETTERS[alone.article]} {_text(comparison, alone.article, alone.sentence)}"


def _text(comparison: Comparison, article: int, sentence: int) -> str:
    analysis = comparison.analyses[article]
    span = analysis.sentences[sentence].span
    return analysis.text[span.start : span.end]
