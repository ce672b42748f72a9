"""Features as numbered buckets: the hashing trick (Weinberger et al., 2009) with CRC-32, equal on every machine."""

from collections.abc import Iterable
from zlib import crc32

TEXT_BUCKETS = 1 << 20
SPAN_BUCKETS = 1 << 18


def bucket(feature: str, buckets: int) -> int:
    """The bucket (0..buckets-1, `buckets` a power of two) of a feature's name."""
    return crc32(feature.encode()) & (buckets - 1)


def buckets_of(features: Iterable[str], buckets: int) -> list[int]:
    """`bucket` of many, quicker than one by one."""
    last = buckets - 1
    return [crc32(feature.encode()) & last for feature in features]
