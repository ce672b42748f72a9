"""The command line. Exit codes: 0 done, 1 some documents or checks failed, 2 wrong use."""

import argparse
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m analyzer")
    commands = parser.add_subparsers(dest="command", required=True)
    lexicon = commands.add_parser("lexicon").add_subparsers(dest="action", required=True)
    check = lexicon.add_parser("check")
    check.add_argument("--only", default="")
    args = parser.parse_args(argv)
    from analyzer.lexicon.check import check_lexicon
    problems = [p for p in check_lexicon() if args.only in p]
    for p in problems:
        print(p)
    print(f"{len(problems)} masalah", file=sys.stderr)
    return int(bool(problems))
