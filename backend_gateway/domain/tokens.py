"""When an access token that ends is worth a word, and how loud. Pure; called by the watch of numbers and by health."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from protocol.promises import AlertLevel

WARNINGS: Final[tuple[tuple[timedelta, AlertLevel], ...]] = (
    (timedelta(days=30), "warn"),
    (timedelta(days=7), "alert"),
    (timedelta(days=1), "critical"),
)


class Ending(Struct, frozen=True):
    """`step`: which warning this is, from 0; who owns an earlier one is asked anew at the next."""

    step: int
    level: AlertLevel
    over: bool


def ending(expires_at: datetime | None, now: datetime) -> Ending | None:
    """What is to be said of a token now; None while there is time, and of one that never ends."""
    if expires_at is None:
        return None
    left = expires_at - now
    passed = [step for step, (before, _) in enumerate(WARNINGS) if left <= before]
    if not passed:
        return None
    return Ending(passed[-1], WARNINGS[passed[-1]][1], over=left <= timedelta())
