"""Whether cost is linear: seconds for 1, 10, 100 and 1,000 articles, ours, all of them read before. `python -m benchmarks.growth SET MOST` prints JSON."""

import json
import sys
from itertools import cycle, islice
from statistics import median

from benchmarks.one import seconds
from benchmarks.peers import ours
from benchmarks.texts import SETS

_STEPS = (1, 10, 100, 1_000)
_TRIALS = 3


def growth(texts: str, most: int) -> dict[int, float]:
    """Seconds by number of articles, up to `most`; the set is read over and over where it has fewer."""
    articles = list(islice(cycle(SETS[texts](most)), most))
    read = ours(articles)
    read(articles)
    return {n: median(seconds(read, articles[:n]) for _ in range(_TRIALS)) for n in _STEPS if n <= most}


if __name__ == "__main__":
    print(json.dumps(growth(sys.argv[1], int(sys.argv[2]))))
