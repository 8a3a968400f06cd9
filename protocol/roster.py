"""Who is here, as every colleague may see it."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

Status = Literal["available", "busy", "away", "offline"]
Measured = Literal["active", "idle", "locked", "asleep", "offline"]


class Presence(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A colleague's presence: what they declared and what follows from it and from what their devices report.

    `reason` says why somebody is away (lunch, training, the company's own), `until` when they mean to be back.
    """

    user_id: int
    rev: int
    status: Status = "offline"
    declared: Status = "offline"
    reason: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    on_call: bool = False
