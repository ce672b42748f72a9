"""How far a long run is, told on stderr: done, rate, time left. A short run says nothing."""

import sys
import time
from collections.abc import Callable

_FIRST, _EVERY = 3.0, 10.0  # seconds


class Progress:
    """`total` places, of which `done` were there before this run and do not count for the rate."""

    def __init__(self, total: int, done: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._before, self._clock = total, done, clock
        self._start = clock()
        self._next = self._start + _FIRST

    def tell(self, done: int) -> None:
        """Say it where it is time."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + _EVERY
        rate = max(1e-9, (done - self._before) / (now - self._start))
        share = 100 * done / self._total
        left = duration((self._total - done) / rate)
        say(f"{whole(done)} dari {whole(self._total)} dokumen ({share:.0f} %), {rate:.1f} per detik, sisa kira-kira {left}".replace(".0 per", " per"))


def duration(seconds: float) -> str:
    """Seconds as a reader says them."""
    if seconds < 90:
        return f"{seconds:.0f} detik"
    minutes = seconds / 60
    return f"{minutes:.0f} menit" if minutes < 90 else f"{int(minutes // 60)} jam {int(minutes % 60)} menit"


def whole(number: int) -> str:
    """A whole number as Indonesian writes it: 37.040."""
    return f"{number:,}".replace(",", ".")


def say(text: str) -> None:
    """One line on stderr, at once."""
    print(text, file=sys.stderr, flush=True)
