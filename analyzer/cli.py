"""The command line: which commands there are. Exit codes: 0 done, 1 some documents or checks failed, 2 wrong use."""

import argparse
import sys
from collections.abc import Sequence

from analyzer.commands import compare, corpus, diff, lexicon, model, read, score, study
from analyzer.errors import AnalyzerError

_COMMANDS = (read, score, corpus, compare, diff, lexicon, model, study)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors are told on stderr, in Indonesian."""
    parser = argparse.ArgumentParser(prog="python -m analyzer", description="Bingkai: membaca pembingkaian dalam berita berbahasa Indonesia.")
    parsers = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    for command in _COMMANDS:
        command.add_to(parsers)
    args = parser.parse_args(argv)
    try:
        return int(args.run(args))
    except AnalyzerError as error:
        print(f"Galat: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return 130
