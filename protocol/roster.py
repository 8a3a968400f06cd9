"""Who is here, as every colleague may see it."""

from datetime import datetime

from msgspec import Struct

from protocol.presence import Because, PresenceState


class Presence(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A colleague's presence: what follows from what they declared and what their devices report.

    `reason` says why somebody is away (lunch, training, the company's own), `back_at` when they mean to be back;
    `receives`: routing may give them conversations.
    """

    user_id: int
    rev: int
    state: PresenceState = "offline"
    because: Because = "declared"
    declared: PresenceState = "offline"
    reason: str | None = None
    since: datetime | None = None
    back_at: datetime | None = None
    receives: bool = False
    on_call: bool = False
