"""`python -m analyzer …`: see cli.py."""

import sys

from analyzer.errors import AnalyzerError

try:
    from analyzer.cli import main
except AnalyzerError as error:  # a table that is read while the program starts is damaged
    print(f"Galat: {error}", file=sys.stderr)
    sys.exit(2)

if __name__ == "__main__":
    sys.exit(main())
