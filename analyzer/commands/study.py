"""`study`: what training knows of itself — cross-validation by article and outlet, and the learning curve — as a page."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analyzer.commands.telling import say, tell
from analyzer.errors import InputError
from analyzer.whole_file import replacing_bytes


def add_to(parsers: Any) -> None:
    """Say the options."""
    parser = parsers.add_parser("study", help="uji silang per artikel dan per media, serta kurva belajar (beberapa menit)")
    parser.add_argument("gold", type=Path, metavar="EMAS.jsonl", help="berkas emas tempat kurva belajar diukur")
    parser.add_argument("--page", type=Path, metavar="FOLDER", help="tulis study.md ke sini")
    parser.set_defaults(run=_study)


def _study(args: argparse.Namespace) -> int:
    from analyzer.classifier.sources import Sources
    from analyzer.classifier.train import Settings
    from analyzer.evaluation.crossvalidation import BY, cross_validate
    from analyzer.evaluation.curve import learning_curve
    from analyzer.evaluation.study_page import study_page
    from analyzer.lexicon.compiled import load_lexicon

    sources, matcher = Sources(), load_lexicon()
    if not sources.has_gold:
        raise InputError(f"Tidak ada kalimat berlabel di {sources.gold} (train.jsonl); uji silang membutuhkannya.")
    rows = tuple(sources.read(silver=False))
    report = {
        "command": f"python -m analyzer study {args.gold.name}",
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "versions": f"lexicon {matcher.digest}",
        "folds": {by: cross_validate(rows, matcher, by, Settings(folds=5), say) for by in BY},
        "curve": learning_curve(rows, matcher, args.gold, Settings(), say),
    }
    if args.page:
        replacing_bytes(args.page / "study.md", study_page(report).encode())
    return tell(report)
