"""Which promise runs out next: of the open conversation for its tab, of all of mine for the title of the window.

Pure reads of the store, asked every second: finding the next of thousands costs a bisection. Only clocks of what we owe
count, and only while they run. Views give the words.
"""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from desktop.store.store import Store
from desktop.store.views import OWED
from protocol.conversation import Conversation
from protocol.order import to_microseconds

NEAR: Final = timedelta(minutes=5)
"""From here on minutes and seconds are counted down."""


class Countdown(NamedTuple):
    """Whose promise, and the seconds left; below zero it is overdue."""

    row: Conversation
    left: float


def running(row: Conversation | None, now: datetime) -> Countdown | None:
    """What is left of this conversation's promise, once it is near or over; None while there is time, or no clock."""
    clock = row.clock if row is not None and row.state != "resolved" else None
    if row is None or clock is None or clock.due_at is None or clock.paused or clock.target == "colleague":
        return None
    left = clock.due_at - now
    return Countdown(row, left.total_seconds()) if left <= NEAR else None


def nearest(store: Store, now: datetime) -> Countdown | None:
    """Of what I owe, the promise that runs out next, within the last minutes; what is overdue is none any more."""
    owed = store.views[OWED]
    place = owed.row_for((to_microseconds(now), 0, 0))
    if place >= len(owed):
        return None
    found = running(store.rows.get(owed[place]), now)
    return found if found is not None and found.left > 0 else None
