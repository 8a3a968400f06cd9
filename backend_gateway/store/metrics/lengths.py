"""The lengths of time that roll-ups are kept of, as SQL: `day`, `third` of a month, `month`, `quarter`.

Called by `rollups`, which makes them, and by `cells`, which reads the longest there are. What always holds: lengths
nest, so each day of a period is in one span alone once the longer ones have been chosen. Spans longer than a day are
written as their first day, and end before another.
"""

from typing import Final, Literal

from backend_gateway.store.metrics.cuboids import CROWDED

Length = Literal["third", "month", "quarter"]

LONGEST_FIRST: Final[tuple[Length, ...]] = ("quarter", "month", "third")
SHORTEST_FIRST: Final[tuple[Length, ...]] = ("third", "month", "quarter")
ONLY_CROWDED: Final[frozenset[Length]] = frozenset(("third", "quarter"))
"""Of one cuboid alone: elsewhere months and days are few enough, and every length keeps all seconds once more."""
_STARTS: Final[dict[Length, str]] = {
    "third": "date_trunc('month', {day})::date + 10 * least((extract(day from {day})::int - 1) / 10, 2)",
    "month": "date_trunc('month', {day})::date", "quarter": "date_trunc('quarter', {day})::date",
}  # fmt: skip
_ENDS: Final[dict[Length, str]] = {
    "third": "case extract(day from {start}) when 21 then (date_trunc('month', {start}) + interval '1 month')::date"
             " else {start} + 10 end",
    "month": "({start} + interval '1 month')::date", "quarter": "({start} + interval '3 months')::date",
}  # fmt: skip


def begins(length: Length, day: str) -> str:
    """The first day of the span that a day is in."""
    return f"({_STARTS[length].format(day=day)})"


def ends(length: Length, start: str) -> str:
    """The day after the last of a span."""
    return f"({_ENDS[length].format(start=start)})"


def kept(length: Length, cuboid: int) -> bool:
    """Whether a cuboid is rolled up so."""
    return length not in ONLY_CROWDED or cuboid == CROWDED
