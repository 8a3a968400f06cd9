"""What a wall-board knows at one moment: the newest board, since when nothing came, how the asking goes.

Made by `desktop.sync.wallboard`, shown by `desktop.views.wallboard`. What always holds: old figures are never believed:
whoever shows a state asks `freshness` first.
"""

from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from protocol.wallboard import Wallboard

STALE: Final = timedelta(seconds=30)
"""After so long without an answer the figures go."""

Freshness = Literal["loading", "live", "late", "stale"]
"""`late`: the last question failed, and what is shown is still young enough."""


class WallState(Struct, frozen=True, kw_only=True):
    """`asked_at`: since when we ask. `tries`: that failed since the last answer; `retry_at`: the next one.

    `ended`: the account is signed out or switched off, nothing will come any more.
    """

    asked_at: datetime
    wall: Wallboard | None = None
    received_at: datetime | None = None
    tries: int = 0
    retry_at: datetime | None = None
    ended: bool = False

    def age(self, now: datetime) -> timedelta:
        """Of the newest answer; without one, how long we wait."""
        return max(now - (self.received_at or self.asked_at), timedelta())

    def freshness(self, now: datetime) -> Freshness:
        """How far it may be believed."""
        if self.ended or self.age(now) > STALE:
            return "stale"
        if self.wall is None:
            return "loading"
        return "late" if self.tries else "live"
