"""Presence as both sides speak of it: what a colleague declares, what their devices measure, what follows from both.

Every change is an event kept for reports, and the roster is visible to colleagues. The gateway's `domain.presence`
judges; METRICS section 3 ("Presence and occupancy") gives the numbers.
"""

from datetime import datetime
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from protocol.routing import Reason, Why

PresenceState = Literal["available", "busy", "away", "offline"]
Because = Literal["declared", "locked", "idle", "asleep", "lost_network", "no_device"]
Occasion = Literal["pause", "absence", "shift_end", "lost"]
LeavingChoice = Literal["keep", "hand_over", "tell_customer"]
Grace = Annotated[int, Meta(ge=0, le=86_400)]


class AwayReason(Struct, frozen=True, kw_only=True):
    """A company's own reason to be away: lunch, training. Deleted ones stay for the reports."""

    key: str
    name: str
    enabled: bool = True


class PresencePolicy(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The company's reasons to be away, and for how many seconds each thing is forgiven (`domain.presence.effective`).

    Without `reasons` the usual ones count, which the client has words for. Policy kind `presence`.
    """

    reasons: tuple[AwayReason, ...] = ()
    locked_s: Grace = 120
    idle_s: Grace = 600
    asleep_s: Grace = 120
    lost_s: Annotated[int, Meta(ge=10, le=3600)] = 45
    take_back_s: Grace = 300


USUAL_REASONS: Final = ("lunch", "break", "training", "meeting")
"""Keys that count while a company has no reasons of its own."""


class Declared(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a person says of themselves. `reason` is an `AwayReason.key`, `back_at` when they expect to return."""

    state: PresenceState
    since: datetime
    reason: str | None = None
    back_at: datetime | None = None


class Measured(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What one device of theirs reports; None = it is not so.

    `lost_since` is the gateway's: when the connection ended or the heartbeats stopped.
    """

    device: str
    locked_since: datetime | None = None
    idle_since: datetime | None = None
    asleep_since: datetime | None = None
    lost_since: datetime | None = None


class Effective(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What counts. `receives`: new conversations may be dealt to them.

    `changes_at`: when time alone would change this (for a timer); `take_back_at`: when the conversations that wait on
    them go back to the queue, None while nothing will take them.
    """

    state: PresenceState
    because: Because = "declared"
    since: datetime
    receives: bool = False
    reason: str | None = None
    changes_at: datetime | None = None
    take_back_at: datetime | None = None


class Shift(Struct, frozen=True, order=True):
    """One stretch of work, [starts_at, ends_at)."""

    starts_at: datetime
    ends_at: datetime


class Absence(Struct, frozen=True, omit_defaults=True):
    """Not there at all, [starts_at, ends_at); without end until somebody says so. `reason` is free: illness, leave."""

    starts_at: datetime
    ends_at: datetime | None = None
    reason: str = ""


class Held(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A conversation of somebody who leaves, as the list of *pause* shows it.

    `due_at` is the next target of its open wait; `window_until` closes WhatsApp's window (no telling after that).
    """

    conversation_id: int
    owner_version: int
    waiting_on_us: bool
    due_at: datetime | None = None
    window_until: datetime | None = None


class Leaving(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What happens to one conversation of somebody who leaves, with the reasons and what else could be chosen."""

    conversation_id: int
    owner_version: int
    choice: LeavingChoice
    reasons: tuple[Reason, ...] = ()
    allowed: tuple[LeavingChoice, ...] = ()


class LineRefused(Struct, frozen=True, omit_defaults=True):
    """One line of a confirmed plan that was not carried out.

    `not_theirs`: it has another owner, or its case is over; `changed`: it would go elsewhere now, to `agent_id` or a
    queue; `new`: it came after the preview.
    """

    conversation_id: int
    code: Literal["not_theirs", "changed", "new"]
    agent_id: int | None = None


class Redistribution(Struct, frozen=True, kw_only=True):
    """*Absent today*, before it is done: who would get what, and why; afterwards what was done.

    `queued` go back to the queue of their team, unowned; `places`: which place each has there, from 1 (not of teams
    that deal nothing by themselves). `by_agent` counts per colleague. Whoever confirms sends `digest` and the lines
    back: what changed meanwhile is `refused` line by line, the rest is done. `unseen`: how many more, out of the sight
    of whoever asks, go back to the queues of their teams.
    """

    agent_id: int
    moves: tuple[Why, ...] = ()
    queued: tuple[int, ...] = ()
    by_agent: dict[int, int] = {}
    digest: str = ""
    unseen: int = 0
    places: dict[int, int] = {}
    refused: tuple[LineRefused, ...] = ()
