"""How many requests of one API key are answered in a minute. Of one gateway process; used by `access`.

A key may use its whole minute at once, and gets it back evenly. Several gateways on one database each count their own.
"""

from datetime import datetime

from msgspec import Struct

MINUTE = 60.0


class _Left(Struct):
    requests: float
    at: datetime


class Allowances:
    """What each key has left."""

    def __init__(self) -> None:
        self._left: dict[int, _Left] = {}

    def take(self, key_id: int, per_minute: int, now: datetime) -> float:
        """0 when the request may be answered, else how many seconds to wait."""
        left = self._left.setdefault(key_id, _Left(per_minute, now))
        passed = max(0.0, (now - left.at).total_seconds())
        left.requests = min(per_minute, left.requests + passed * per_minute / MINUTE)
        left.at = now
        if left.requests >= 1:
            left.requests -= 1
            return 0.0
        return (1 - left.requests) * MINUTE / per_minute
