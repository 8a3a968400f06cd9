"""Whether a customer who waits in a queue is told that their place got better.

Called by `actions/automatic_position` on the locked conversation. What always holds: never on top of a person or a bot;
never outside the hours; only a better place is news, at most every so many minutes and so often in a case.
"""

from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

MOST: Final = 6
"""Times in one case, the first one included: after that the number is noise."""

News = Literal["tell", "later", "over"]


class Place(Struct, frozen=True, kw_only=True):
    """Where they stand. `ahead` now, `told` last time at `told_at`; `spoke_at`: when Relevo last said anything."""

    owner_kind: str
    state: str
    waits: bool
    open: bool
    window_until: datetime | None
    reachable: bool
    ahead: int
    told: int
    told_at: datetime
    times: int
    spoke_at: datetime | None = None


def judge(it: Place, every: timedelta, now: datetime) -> News:
    """Tell it, look again later, or never again."""
    if it.owner_kind != "queue" or it.state in ("resolved", "snoozed") or not it.waits:
        return "over"
    if it.times >= MOST or not it.reachable or it.window_until is None or now >= it.window_until:
        return "over"
    quiet = max(it.told_at, it.spoke_at or it.told_at)
    return "tell" if it.open and it.ahead < it.told and now - quiet >= every else "later"
