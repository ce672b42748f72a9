"""One peer in a process of its own, so that memory and start are its own: `python -m benchmarks.one PEER SET MOST ROUNDS` prints JSON."""

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Any

from benchmarks.peers import PEERS, Reader
from benchmarks.texts import SETS, Article

_SINGLE = 20  # articles read one by one


def seconds(read: Reader, articles: Sequence[Article], clock: Callable[[], float] = time.process_time) -> float:
    """How long reading takes: of the processor, which others on a shared machine disturb less, or by another clock."""
    started = clock()
    read(articles)
    return clock() - started


def measure(peer: str, texts: str, most: int, rounds: int) -> dict[str, Any]:
    """Figures of one peer over up to `most` articles of a set: seconds, sentences and bytes a second, megabytes at the peak.

    Rates are by seconds of one core, single articles by the clock on the wall. `first` is the rate at first sight of the texts,
    when nothing is in any cache; `again` the median of `rounds` more.
    """
    articles = SETS[texts](min(most, PEERS[peer].most))
    started = time.perf_counter()
    read = PEERS[peer].make(articles)
    ready = time.perf_counter() - started
    cold = seconds(read, articles[:1], time.perf_counter)
    sentences, size = sum(len(a.sentences) for a in articles), sum(len(a.text.encode()) for a in articles)
    first = seconds(read, articles)
    again = median(seconds(read, articles) for _ in range(rounds))
    return {
        "articles": len(articles), "sentences": sentences, "ready": ready, "cold": ready + cold, "first": sentences / first, "again": sentences / again,
        "megabytes": size / first / 1e6, "warm": median(seconds(read, [a], time.perf_counter) for a in articles[:_SINGLE]),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }  # fmt: skip


if __name__ == "__main__":
    name, texts, most, rounds = sys.argv[1:]
    print(json.dumps(measure(name, texts, int(most), int(rounds))))
