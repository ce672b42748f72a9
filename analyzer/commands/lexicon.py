"""`lexicon check | compile | pages | concordance | frequency | recall`: the editors' tools."""

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from analyzer.lexicon.check import check_lexicon
from analyzer.lexicon.compiled import compile_lexicon, load_lexicon
from analyzer.lexicon.loader import ENTRIES
from analyzer.lexicon.pages import write_pages
from analyzer.lexicon.survey import concordance, coverage, frequency, read_texts


def add_to(parsers: Any) -> None:
    """Say the options of each action."""
    actions = parsers.add_parser("lexicon", help="alat redaksi leksikon").add_subparsers(dest="action", required=True, metavar="TINDAKAN")
    check = actions.add_parser("check", help="periksa semua entri dan contohnya")
    check.add_argument("--only", default="", metavar="BERKAS", help="hanya masalah yang menyebut nama ini")
    check.add_argument("--folder", type=Path, default=ENTRIES)
    check.set_defaults(run=_check)
    actions.add_parser("compile", help="tulis compiled.json dari berkas TOML").set_defaults(run=_compile)
    pages = actions.add_parser("pages", help="tulis halaman leksikon dari entri")
    pages.add_argument("--out", type=Path, default=Path("docs/leksikon"), metavar="FOLDER")
    pages.set_defaults(run=_pages)
    lines = actions.add_parser("concordance", help="kata dalam konteks nyata")
    lines.add_argument("term")
    lines.add_argument("--corpus", type=Path, required=True, metavar="BERKAS", help=".jsonl(.gz) dengan text, atau .txt satu kalimat sebaris")
    lines.add_argument("--most", type=int, default=40)
    lines.set_defaults(run=_concordance)
    common = actions.add_parser("frequency", help="entri tersering dan bagian kata yang ditandai")
    common.add_argument("--corpus", type=Path, required=True, metavar="BERKAS")
    common.add_argument("--most", type=int, default=200)
    common.add_argument("--limit", type=int, default=5_000, help="paling banyak sekian dokumen")
    common.set_defaults(run=_frequency)
    recall = actions.add_parser("recall", help="bagian rentang emas yang diusulkan")
    recall.add_argument("gold", type=Path)
    recall.add_argument("--missed", type=int, default=0, metavar="N")
    recall.set_defaults(run=_recall)


def _check(args: argparse.Namespace) -> int:
    problems = [p for p in check_lexicon(args.folder) if args.only in p]
    for problem in problems:
        print(problem)
    print(f"{len(problems)} masalah" if problems else "Leksikon beres.", file=sys.stderr)
    return int(bool(problems))


def _compile(_: argparse.Namespace) -> int:
    print(f"{compile_lexicon()} entri ditulis.", file=sys.stderr)
    return 0


def _pages(args: argparse.Namespace) -> int:
    print(f"{write_pages(args.out)} entri ditulis ke {args.out}.", file=sys.stderr)
    return 0


def _concordance(args: argparse.Namespace) -> int:
    for line in concordance(load_lexicon(), args.term, read_texts(args.corpus), args.most):
        print(line)
    return 0


def _frequency(args: argparse.Namespace) -> int:
    table = frequency(load_lexicon(), read_texts(args.corpus), args.limit)
    for term, n in Counter(table.terms).most_common(args.most):
        print(f"{n}\t{term}")
    print(f"{table.documents} dokumen, {table.words} kata; {table.marked} kata diusulkan ({100 * table.marked / max(1, table.words):.2f} %)", file=sys.stderr)
    return 0


def _recall(args: argparse.Namespace) -> int:
    table = coverage(load_lexicon(), args.gold)
    for name, figure in table.figures.items():
        print(f"{name}\t{figure:.3f}")
    for text in table.missed[: args.missed]:
        print(f"luput\t{text}")
    return 0
