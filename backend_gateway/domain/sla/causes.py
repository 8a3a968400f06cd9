"""What lies behind an alert: one cause shared by many, or its own conversation.

Called before an alert is stored. `Circumstance` is what the gateway knows was wrong and when; an alert raised while it
lasted, or in the grace after it (the backlog it left), is its consequence. The wider cause explains the narrower.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

CauseKind = Literal["outage", "provider", "no_people", "opening", "conversation"]
"""The gateway or its network was down; Meta refuses or a number is stopped; a team's queue has nobody available; the
backlog a team found when it opened; or nothing but the conversation itself. Wider first."""

_WIDTH: Final[tuple[CauseKind, ...]] = ("outage", "provider", "no_people", "opening", "conversation")


class Cause(Struct, frozen=True, order=True):
    """`scope` is an id: the number's for `provider`, the team's for `no_people` and `opening`, the conversation's."""

    kind: CauseKind
    scope: int | None = None


class Circumstance(Struct, frozen=True, kw_only=True):
    """Something wrong from `start` to `end` (None: still is); `grace` is how long its backlog explains alerts."""

    cause: Cause
    start: datetime
    end: datetime | None = None
    grace: timedelta = timedelta(minutes=10)


class Alert(Struct, frozen=True, kw_only=True):
    """One thing somebody should know: a breach, a rung of the ladder, a stuck queue. `key` is the caller's id.

    One that is about no conversation is about its team's people, else its number, else the gateway itself.
    """

    key: int
    kind: str
    at: datetime
    conversation_id: int | None = None
    team_id: int | None = None
    number_id: int | None = None


def cause_of(alert: Alert, circumstances: Iterable[Circumstance]) -> Cause:
    """The widest cause in force at the alert's time; of two alike the one with the lower scope, to be stable."""
    found = [one.cause for one in circumstances if _explains(one, alert)]
    if found:
        return min(found, key=lambda cause: (_WIDTH.index(cause.kind), cause.scope or 0))
    if alert.conversation_id is not None:
        return Cause("conversation", alert.conversation_id)
    if alert.team_id is not None:
        return Cause("no_people", alert.team_id)
    return Cause("outage") if alert.number_id is None else Cause("provider", alert.number_id)


def _explains(one: Circumstance, alert: Alert) -> bool:
    in_time = one.start <= alert.at and (one.end is None or alert.at <= one.end + one.grace)
    scope = {"provider": alert.number_id, "conversation": alert.conversation_id}.get(one.cause.kind, alert.team_id)
    return in_time and (one.cause.kind == "outage" or one.cause.scope is None or one.cause.scope == scope)
