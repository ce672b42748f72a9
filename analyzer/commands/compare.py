"""`compare A B [C D]`: articles on one event side by side, as text, html, csv or json. Says nothing about which is right."""

import argparse
import json
from typing import Any

from analyzer.commands.output import add_output, put_out
from analyzer.compare import FEWEST, MOST, Comparison, compare
from analyzer.errors import InputError
from analyzer.ingest.source import read_source
from analyzer.pipeline import Analyzer
from analyzer.results import Analysis
from analyzer.side_by_side.page import comparison_page
from analyzer.side_by_side.table import comparison_csv
from analyzer.side_by_side.text import comparison_text
from analyzer.side_by_side.values import as_json


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("compare", help="bandingkan dua sampai empat artikel tentang satu peristiwa")
    parser.add_argument("sources", nargs="+", metavar="BERKAS|URL|-", help="berkas atau alamat web, dua sampai empat")
    add_output(parser, ("text", "html", "csv", "json"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read all articles, compare and print or write; the errors of one article name it."""
    if not FEWEST <= len(args.sources) <= MOST:
        raise InputError(f"Yang bisa dibandingkan {FEWEST} sampai {MOST} artikel; yang diberikan {len(args.sources)}.")
    analyzer = Analyzer()
    put_out(args, _content(args, compare([_read(analyzer, source) for source in args.sources])))
    return 0


def _content(args: argparse.Namespace, found: Comparison) -> str:
    if args.format == "json":
        return json.dumps(as_json(found, args.sources), ensure_ascii=False)
    make = {"html": comparison_page, "csv": comparison_csv, "text": comparison_text}[args.format]
    return make(found, args.sources)


def _read(analyzer: Analyzer, source: str) -> Analysis:
    document = read_source(source)
    try:
        return analyzer.analyze(document.text, document.title)
    except InputError as error:
        raise InputError(f"{source}: {error}") from error
