"""`read FILE|URL|-`: one article, highlighted on a terminal, or as json, html, csv."""

import argparse
import json
import os
import sys
from typing import Any

from analyzer.ingest.source import read_source
from analyzer.pipeline import Analyzer
from analyzer.report.html import page
from analyzer.report.json_lines import full
from analyzer.report.table import FINDING_COLUMNS, finding_rows, to_csv
from analyzer.report.terminal import render

_FORMATS = ("text", "json", "html", "csv")


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("read", help="baca satu artikel")
    parser.add_argument("source", metavar="BERKAS|URL|-", help="berkas, alamat web, atau - untuk masukan baku")
    parser.add_argument("--format", choices=_FORMATS, default="text", help="bentuk keluaran (baku: text)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read one article and print it."""
    document = read_source(args.source)
    analysis = Analyzer().analyze(document.text, document.title)
    if args.format == "json":
        print(json.dumps(full(document.source, analysis), ensure_ascii=False))
    elif args.format == "html":
        print(page(analysis, title=document.title or "Bingkai"))
    elif args.format == "csv":
        print(to_csv(finding_rows(analysis), FINDING_COLUMNS), end="")
    else:
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        print(render(analysis, colour=colour))
    return 0
