"""Where a message stands in its timeline.

The order is (Meta's timestamp in microseconds, journal id, index in the delivery): Meta's timestamps are whole seconds,
so the two tie-breakers keep what arrived in one second as it arrived. Our own messages carry journal id 0 and their
microsecond of creation.
"""

from datetime import UTC, datetime, timedelta

Order = tuple[int, int, int]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(at: datetime) -> int:
    """Microseconds since 1970 of an aware time, exact (no float on the way)."""
    return (at - _EPOCH) // _MICROSECOND


def from_microseconds(value: int) -> datetime:
    """The aware UTC time of `to_microseconds`; raises OverflowError outside years 1 to 9999."""
    return _EPOCH + timedelta(microseconds=value)


def format_order(order: Order) -> str:
    """The paging cursor of a timeline: `microseconds-journal-index`, opaque to callers."""
    return "-".join(map(str, order))


def parse_order(text: str) -> Order:
    """Inverse of `format_order`; raises ValueError with the text that was not understood."""
    parts = text.split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        msg = f"not a timeline cursor: {text[:60]!r}"
        raise ValueError(msg)
    at, journal, index = map(int, parts)
    return at, journal, index
