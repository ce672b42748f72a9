"""`read FILE|URL|-`: one article, highlighted on a terminal, or as html, docx, xlsx, csv, json."""

import argparse
import json
import os
import sys
from typing import Any

from analyzer.commands.output import add_output, check_output, put_out
from analyzer.ingest.document import Document
from analyzer.ingest.source import read_source
from analyzer.pipeline import Analyzer
from analyzer.report.export import as_json
from analyzer.report.formats import export
from analyzer.report.settings import settings
from analyzer.report.terminal import render
from analyzer.report.view import View
from analyzer.results import Analysis

_FORMATS = ("text", "html", "docx", "xlsx", "csv", "json")


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("read", help="baca satu artikel")
    parser.add_argument("source", metavar="BERKAS|URL|-", help="berkas, alamat web, atau - untuk masukan baku")
    add_output(parser, _FORMATS)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read one article; print it or write it to a file."""
    check_output(args)
    document = read_source(args.source)
    analyzer = Analyzer()
    analysis = analyzer.analyze(document.text, document.title)
    view = View(settings=settings(document.source, analyzer.classifier.weights.span_threshold))
    put_out(args, _content(args, document, analysis, view))
    return 0


def _content(args: argparse.Namespace, document: Document, analysis: Analysis, view: View) -> str | bytes:
    if args.format == "text":
        return render(analysis, colour=args.output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    if args.format == "json":  # one line, as scripts expect
        return json.dumps(as_json(analysis, document.source, view), ensure_ascii=False)
    return export(args.format, analysis, document.title or "Bingkai", document.source, view)
