"""How commands speak: progress to stderr, figures as JSON to stdout."""

import json
import sys
from typing import Any


def say(text: str) -> None:
    """One line of progress."""
    print(text, file=sys.stderr, flush=True)


def tell(report: dict[str, Any]) -> int:
    """Figures for people and scripts; the exit code of a command that is done."""
    print(json.dumps(report, ensure_ascii=False, indent=1, default=float))
    return 0
