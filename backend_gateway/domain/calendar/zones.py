"""Time zones as pieces of constant offset, so that the rest is integer arithmetic.

Called by `walk`. `zoneinfo` answers for one moment and hides its transitions; these are found by looking once a day and
halving, for a stretch of 400 days at a time, and kept. Microseconds since 1970 everywhere.
"""

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

SECOND: Final = 1_000_000
DAY: Final = 86_400 * SECOND
_BLOCK: Final = 400 * DAY
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)

FIRST: Final = -2_208_988_800 * SECOND
"""1900-01-01: nothing here is older."""
LAST: Final = 7_258_118_400 * SECOND
"""2200-01-01: nothing here is younger."""


def offset_at(zone: str, at: int) -> tuple[int, int]:
    """(offset to add to UTC, when this may change): the offset holds from `at` up to the second number."""
    block = at // _BLOCK
    starts, offsets = _pieces(zone, block)
    index = bisect_right(starts, at)
    until = starts[index] if index < len(starts) else (block + 1) * _BLOCK
    return offsets[index - 1], until


@lru_cache(maxsize=4096)
def _pieces(zone: str, block: int) -> tuple[list[int], list[int]]:
    info, first = ZoneInfo(zone), block * _BLOCK
    starts, offsets = [first], [_offset(info, first)]
    for at in range(first, first + _BLOCK, DAY):
        after = _offset(info, at + DAY)
        if after != offsets[-1]:
            starts.append(_change(info, at, at + DAY))
            offsets.append(after)
    return starts, offsets


def _change(info: ZoneInfo, low: int, high: int) -> int:
    """The first second in (low, high] with another offset than `low`; a zone changes once a day at most."""
    before = _offset(info, low)
    while high - low > SECOND:
        middle = low + (high - low) // (2 * SECOND) * SECOND
        if _offset(info, middle) == before:
            low = middle
        else:
            high = middle
    return high


def _offset(info: ZoneInfo, at: int) -> int:
    offset = (_EPOCH + timedelta(microseconds=at)).astimezone(info).utcoffset()
    return 0 if offset is None else offset // _MICROSECOND
