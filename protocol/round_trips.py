"""Messages that only prove the way through Meta and back: asked for by an admin, or by the gateway every few minutes.

They are nobody's conversation: no inbox, no figure and no budget of ours knows them. Meta counts them like any other.
"""

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

TripFault = Literal["", "refused", "window", "failed", "lost"]
"""`window`: that phone has not written for 24 hours, so Meta lets no plain message through. `lost`: no word of it."""
EVERY_MINUTES: Final = (5, 10, 15, 30, 60)
FREE_A_MONTH: Final = 1000
"""Service messages Meta charges nothing for, per number and month (from October 2026)."""


class AskTest(Struct, kw_only=True):
    """To whom: a phone in international form that has written to the number within 24 hours."""

    phone: str


class RoundTrip(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """How far one came. `arrived_at`: at our other number; `ended_at`: no more is waited for; `said`: Meta's words."""

    id: str
    kind: Literal["test", "canary"]
    number_id: int
    to_phone: str
    started_at: datetime
    accepted_at: datetime | None = None
    sent_at: datetime | None = None
    delivered_at: datetime | None = None
    read_at: datetime | None = None
    arrived_at: datetime | None = None
    ended_at: datetime | None = None
    fault: TripFault = ""
    code: int | None = None
    said: str = ""


class CanaryPolicy(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A test message every few minutes from one of our numbers to another one, or else to a phone; off by default."""

    on: bool = False
    number_id: int = 0
    to_number_id: int = 0
    to_phone: str = ""
    every_minutes: int = 10


def a_month(every_minutes: int) -> int:
    """How many messages that is in thirty days: what Meta may charge for beyond the free ones."""
    return 30 * 24 * 60 // every_minutes
