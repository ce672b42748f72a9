"""Whether cost is linear: 1, 10, 100 and 1,000 articles in one go, ours, all of them read before. `python -m benchmarks.growth SET MOST` prints JSON."""

import json
import sys
from collections.abc import Sequence
from itertools import cycle, islice
from statistics import median

from benchmarks.one import seconds
from benchmarks.peers import Reader, ours
from benchmarks.texts import SETS, Article

_STEPS = (1, 10, 100, 1_000)
_TRIALS = 3
_SAMPLE = 100  # articles from all over the set that the smaller steps read, 1, 10 or 100 at a time: lengths differ, so none may stand alone


def growth(texts: str, most: int) -> dict[int, tuple[int, float]]:
    """Sentences read and seconds they took by number of articles in one go, up to `most`; the set is read over where it has fewer."""
    articles = list(islice(cycle(SETS[texts](most)), most))
    read = ours(articles)
    read(articles)
    sample = articles[:: max(1, most // _SAMPLE)]
    steps = {n: sample if n <= _SAMPLE else articles for n in _STEPS if n <= most}
    taken: dict[int, list[float]] = {n: [] for n in steps}
    for _ in range(_TRIALS):  # by turns, so that a busy minute of the machine hits all alike
        for n, chosen in steps.items():
            taken[n].append(in_goes(read, chosen, n))
    return {n: (sum(len(a.sentences) for a in chosen), median(taken[n])) for n, chosen in steps.items()}


def in_goes(read: Reader, articles: Sequence[Article], n: int) -> float:
    """Seconds for all articles, `n` in each go."""
    return sum(seconds(read, articles[at : at + n]) for at in range(0, len(articles), n))


if __name__ == "__main__":
    print(json.dumps(growth(sys.argv[1], int(sys.argv[2]))))
