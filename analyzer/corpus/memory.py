"""Keeps a worker small however long it runs: what was remembered of words and pairs of words is forgotten now and then."""

import gc
from functools import _lru_cache_wrapper

MOST_REMEMBERED = 200_000  # entries over all caches of ours, about 70 MB; after some 400 articles


def forget(most: int = MOST_REMEMBERED) -> bool:
    """Empty every bounded cache of ours where together they hold more than `most` entries; says whether it did.

    Bounded caches hold what can be reckoned again; the unbounded ones hold tables that were read once and stay.
    """
    bounded = [c for c in gc.get_objects() if isinstance(c, _lru_cache_wrapper) and _ours(c) and c.cache_info().maxsize is not None]
    if sum(c.cache_info().currsize for c in bounded) <= most:
        return False
    for cache in bounded:
        cache.cache_clear()
    return True


def _ours(cache: object) -> bool:
    return str(getattr(cache, "__module__", "")).startswith("analyzer.")
