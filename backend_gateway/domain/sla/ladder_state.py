"""The escalation ladder as values: its rungs, where a wait stands on it, what is read when a timer fires, the verdict.

`ladder` holds the rule. The ladder is stored with the wait; the verdict's reasons go into the log.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from backend_gateway.domain.calendar import CalendarRef
from protocol.sla import DEFAULT_LADDER, Act, LadderPolicy, Rung

__all__ = [
    "DEFAULT_LADDER", "Act", "Activity", "Ladder", "LadderPolicy", "LadderReason", "LadderVerdict", "OwnerKind", "Rung",
]  # fmt: skip

OwnerKind = Literal["bot", "queue", "person", "none"]
LadderReason = Literal[
    "no_movement", "rungs_skipped", "hops_used",  # it acts
    "answered", "bot_has_it", "held", "team_closed", "owner_active", "too_early", "top",  # it does not
    "on_call", "outage_forgiven", "moved",  # what the count was based on
]  # fmt: skip


class Ladder(Struct, frozen=True, kw_only=True):
    """Where one wait stands. `since`: its start, or the last movement; `climbed`: rungs already taken from there.

    `calendar` is frozen as in the wait's clocks; `hops` are the automatic reassigns of the conversation so far.
    """

    subject: int
    since: datetime
    calendar: CalendarRef
    climbed: int = 0
    hops: int = 0


class Activity(Struct, frozen=True, kw_only=True):
    """What is true when the timer fires, freshly read.

    `lease_at`: the owner's last lease renewal or typing. `human_at`: the last thing a person did with it (take,
    transfer, note, a supervisor's acknowledgement). `held_until`: snoozed, or another area's due time. `on_call_since`:
    somebody is on call now, since then. `blind_until`: an outage or a lagging journal ended then, before it nobody
    could have moved.
    """

    wait_open: bool = True
    owner: OwnerKind = "person"
    lease_at: datetime | None = None
    human_at: datetime | None = None
    held_until: datetime | None = None
    on_call_since: datetime | None = None
    blind_until: datetime | None = None


class LadderVerdict(Struct, frozen=True, kw_only=True):
    """`act` None: nothing to do now. `next_at`: when to ask again, None = not before something happens."""

    act: Act | None
    reasons: tuple[LadderReason, ...]
    ladder: Ladder
    next_at: datetime | None = None
