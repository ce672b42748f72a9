"""Where a command's result goes: standard output, or whole into a file."""

import argparse
from pathlib import Path
from typing import Any

from analyzer.errors import InputError
from analyzer.report.formats import BINARY, file_bytes
from analyzer.whole_file import replacing_bytes


def add_output(parser: Any, formats: tuple[str, ...]) -> None:
    """The options `--format` and `--output`."""
    parser.add_argument("--format", choices=formats, default="text", help="bentuk keluaran (baku: text)")
    parser.add_argument("--output", metavar="BERKAS", type=Path, help="tulis ke berkas ini, bukan ke layar; wajib untuk docx dan xlsx")


def check_output(args: argparse.Namespace) -> None:
    """InputError where a format that is no text would go to the screen."""
    if args.format in BINARY and args.output is None:
        raise InputError(f"Bentuk {args.format} tidak bisa ditampilkan di layar. Tambahkan --output BERKAS.{args.format}")


def put_out(args: argparse.Namespace, content: str | bytes) -> None:
    """Print or write; a file ends with a newline where it is text."""
    if args.output is not None:
        replacing_bytes(args.output, file_bytes(args.format, content))
    else:
        print(content, end="" if str(content).endswith("\n") else "\n")
