"""`train`: make the model files, with their manifest and card."""

import argparse
import sys
from pathlib import Path
from typing import Any

from analyzer.classifier.store import MODELS


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("train", help="latih model yang dipakai program")
    parser.add_argument("--out", type=Path, default=MODELS, metavar="FOLDER")
    parser.add_argument("--quick", action="store_true", help="tanpa kalimat perak: satu menit, untuk pengujian")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Train and write; says what data is missing."""
    from analyzer.classifier.shipping import make_model

    make_model(args.out, quick=args.quick, say=lambda text: print(text, file=sys.stderr, flush=True))
    return 0
