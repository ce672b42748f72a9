"""The figures as a page."""

import os
import platform
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.peers import PEERS

_TEXTS = {
    "news": "every 37th article of the news collection beside the project (which is not part of it)",
    "written": "the project's own written sentences (corpus/pairs_*.jsonl), fifteen to an article",
}
_GROWTH_HEAD = "| articles in one go | sentences | seconds | µs a sentence | times the row above |\n| ---: | ---: | ---: | ---: | ---: |"
_HEAD = (
    "| | sentences/s | MB/s | ours is … times as fast | sentences/s, seen before | one article, warm | start and first article | peak memory | articles |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)


def page(figures: Mapping[str, Mapping[str, Any]], growth: Mapping[int, tuple[int, float]], start: float, texts: str, command: str) -> str:
    """docs/benchmarks.md: what was measured on what, the table, growth, and what it does not say."""
    skipped = [f"{peer.label} (needs {peer.needs})" for name, peer in PEERS.items() if name not in figures]
    parts = [
        "# Benchmarks",
        f"Measured {datetime.now(UTC):%Y-%m-%d} with `{command}` on {_machine()}; texts: {_TEXTS[texts]}.",
        "Medians of processes that took turns, the ratio within each turn; rates by seconds of one core, single articles by the wall. "
        "Peers were given ready sentences, all at once, where their line says nothing else; "
        "ours is given texts, and splits, reads and sums up each article by itself. "
        "The rates are of texts at first sight, as an archive's are; “seen before” is the median of more passes.",
        *(["A quick run over a few articles: it shows that the scripts work, not how fast anything is."] if "--quick" in command else []),
        "\n".join([_HEAD, *(_row(name, row) for name, row in figures.items())]),
        *(f"Not installed, so not measured: {name}." for name in skipped),
        f"`import analyzer` takes {start * 1000:.0f} ms.",
        "## Growth",
        "\n".join([_GROWTH_HEAD, *_growth(growth)]),
        "Linear is 1.0 in the last column. Everything was read once before. All steps but the last read the same articles, in goes of 1, 10 or 100; "
        "the last reads all in one go.",
    ]
    return "\n\n".join(parts) + "\n"


def _row(name: str, row: Mapping[str, Any]) -> str:
    cells = (
        PEERS[name].label, _number(row["first"]), f"{row['megabytes']:.2f}", _number(row["times"]), _number(row["again"]),
        f"{row['warm'] * 1000:.1f} ms", f"{row['cold']:.2f} s", f"{row['memory']:.0f} MB", f"{row['articles']:.0f}",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _growth(growth: Mapping[int, tuple[int, float]]) -> list[str]:
    each = [seconds / sentences for sentences, seconds in growth.values()]
    ratios = ["–", *(f"{after / before:.2f}" for before, after in pairwise(each))]
    rows = zip(growth.items(), each, ratios, strict=True)
    return [f"| {n:,} | {sentences:,} | {seconds:.3f} | {one * 1e6:.0f} | {ratio} |" for (n, (sentences, seconds)), one, ratio in rows]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 10 else f"{value:.2g}"


def _machine() -> str:
    models = [line.split(":", 1)[1].strip() for line in _lines(Path("/proc/cpuinfo")) if line.startswith("model name")]
    load = f", load average {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{models[0] if models else platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}{load}"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
