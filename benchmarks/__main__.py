"""`python -m benchmarks [--quick] [--trials N] [--out FILE]`: every peer, one after another and over again, and the table of medians."""

import argparse
import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.page import page
from benchmarks.peers import PEERS
from benchmarks.texts import NEWS, ROOT


def main() -> int:
    """Measure and write; 1 where a peer failed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed of Bingkai beside peers.")
    parser.add_argument("--quick", action="store_true", help="few articles, once: shows that it works, measures little")
    parser.add_argument("--trials", type=int, default=3, metavar="N", help="how often each peer takes its turn (3)")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "benchmarks.md")
    args = parser.parse_args()
    texts = "news" if NEWS.is_file() and not args.quick else "written"
    most, rounds, trials = (2, 1, 1) if args.quick else (1_000, 2, args.trials)
    there = [name for name, peer in PEERS.items() if not peer.needs or importlib.util.find_spec(peer.needs)]
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name in there}
    for trial in range(trials):  # by turns, so that a busy minute of the machine hits all alike
        for name in there:
            print(f"{trial + 1}/{trials} {PEERS[name].label} …", file=sys.stderr)
            run = _run("benchmarks.one", name, texts, most, rounds)
            ours = runs["ours"][trial] if name != "ours" else run
            runs[name].append(run | {"times": ours["first"] / run["first"]})
    figures = {name: {key: median(run[key] for run in of_peer) for key in of_peer[0]} for name, of_peer in runs.items()}
    grown = {int(n): s for n, s in _run("benchmarks.growth", texts, 10 if args.quick else 1_000).items()}
    starts = [_start() for _ in range(trials)]
    command = " ".join(["python -m benchmarks", *(["--quick"] if args.quick else [f"--trials {trials}"])])
    args.out.write_text(page(figures, grown, median(starts), texts, command), encoding="utf-8")
    return 0


def _run(module: str, *args: object) -> dict[str, Any]:
    done = subprocess.run([sys.executable, "-m", module, *map(str, args)], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _start() -> float:
    """Seconds of `import analyzer` in a new process."""
    program = "import time; t = time.perf_counter(); import analyzer; print(time.perf_counter() - t)"
    return float(subprocess.run([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
