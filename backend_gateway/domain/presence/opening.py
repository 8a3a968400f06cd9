"""The opening backlog: what came in while nobody was on, dealt strictly oldest first, up to capacity, in one go.

What the night left gets no priorities (a VIP of 8:59 does not pass somebody who waits since 20:00), and its alerts are
one: the morning must not ring a hundred times.
"""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.plan import plan
from backend_gateway.domain.routing.snapshot import Snapshot, Waiting
from protocol.presence import Effective
from protocol.routing import TOP_PRIORITY


class BacklogAlert(Struct, frozen=True, kw_only=True):
    """All that is left of the night, told once: how many wait, since when, by which cause in which teams."""

    waiting: int
    oldest_since: datetime
    teams_by_cause: dict[str, tuple[int, ...]]


class Opening(Struct, frozen=True, kw_only=True):
    """What is dealt now (backlog first, then what came since), and the one alert for what is left."""

    dealt: tuple[Decision, ...]
    left: int
    alert: BacklogAlert | None = None


def deal(snapshot: Snapshot, opened_at: datetime, now: datetime) -> Opening:
    """The plan at opening time: conversations that waited before `opened_at` come first, oldest on top."""
    waiting = tuple(_as_backlog(one) if one.since < opened_at else one for one in snapshot.waiting)
    decisions = plan(replace(snapshot, waiting=waiting), now)
    dealt = tuple(one for one in decisions if one.kind != "wait")
    gone = {one.conversation_id for one in dealt}
    left = [one for one in waiting if one.id not in gone]
    return Opening(dealt=dealt, left=len(left), alert=_alert([one for one in decisions if one.alert is not None]))


def inherits(snapshot: Snapshot, agent_id: int, now: datetime) -> tuple[Decision, ...]:
    """*Start shift*: what this person would be given if they were available now. Nothing moves yet."""
    there = Effective(state="available", since=now, receives=True)
    agents = tuple(replace(one, presence=there) if one.id == agent_id else one for one in snapshot.agents)
    return tuple(one for one in plan(replace(snapshot, agents=agents), now) if one.agent_id == agent_id)


def _as_backlog(one: Waiting) -> Waiting:
    return replace(one, priority=TOP_PRIORITY)


def _alert(waits: list[Decision]) -> BacklogAlert | None:
    alerts = [one.alert for one in waits if one.alert is not None]
    if not alerts:
        return None
    teams: dict[str, set[int]] = {}
    for alert in alerts:
        teams.setdefault(alert.cause, set()).add(alert.team_id)
    return BacklogAlert(
        waiting=sum(alert.waiting for alert in alerts),
        oldest_since=min(alert.oldest_since for alert in alerts),
        teams_by_cause={cause: tuple(sorted(found)) for cause, found in sorted(teams.items())},
    )
