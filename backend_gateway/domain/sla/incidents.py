"""Alerts with one cause are one incident: told once, acknowledged once.

Called when an alert is raised (`join`) and when a cause becomes known later than its first alerts (`regroup`). Always
holds: every alert is in exactly one incident, whatever order they are given in; an alert that joins an acknowledged
incident disturbs nobody.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.sla.causes import Alert, Cause, Circumstance, cause_of

QUIET: Final = timedelta(minutes=30)
"""After so long without an alert of the same cause the next one is a new incident."""


class Incident(Struct, frozen=True, kw_only=True):
    """The alerts of one cause, oldest first. `closed_at`: the cause is gone; later alerts begin another one."""

    cause: Cause
    opened_at: datetime
    last_at: datetime
    alerts: tuple[int, ...]
    acknowledged_at: datetime | None = None
    acknowledged_by: int | None = None
    closed_at: datetime | None = None


class Joined(Struct, frozen=True):
    """What became of an alert: its incident as it is now, whether that is a new one, and whether to tell people."""

    incident: Incident
    new: bool
    tell: bool


def join(incidents: Iterable[Incident], alert: Alert, circumstances: Iterable[Circumstance] = ()) -> Joined:
    """Put one alert where it belongs. Only a new incident tells people; raising an alert twice changes nothing."""
    cause = cause_of(alert, circumstances)
    home = next((one for one in incidents if _takes(one, cause, alert.at)), None)
    if home is None:
        return Joined(_begin(cause, alert), new=True, tell=True)
    if alert.key in home.alerts:
        return Joined(home, new=False, tell=False)
    return Joined(_with(home, alert), new=False, tell=False)


def group(alerts: Iterable[Alert], circumstances: Iterable[Circumstance] = ()) -> tuple[Incident, ...]:
    """All the incidents of these alerts from nothing, in order of their opening."""
    known, found = list(circumstances), list[Incident]()
    for alert in sorted(alerts, key=lambda one: (one.at, one.key)):
        joined = join(found, alert, known)
        if joined.new:
            found.append(joined.incident)
        else:
            found = [joined.incident if _same(one, joined.incident) else one for one in found]
    return tuple(found)


def regroup(
    incidents: Iterable[Incident], alerts: Iterable[Alert], circumstances: Iterable[Circumstance]
) -> tuple[Incident, ...]:
    """The alerts of these incidents grouped anew, now that more is known. What had been acknowledged whole stays so."""
    before = {key: one for one in incidents for key in one.alerts}
    return tuple(_carried(one, [before.get(key) for key in one.alerts]) for one in group(alerts, circumstances))


def acknowledge(incident: Incident, by: int, at: datetime) -> Incident:
    """Somebody has it. The first one counts; a second acknowledgement changes nothing."""
    if incident.acknowledged_at is not None:
        return incident
    return replace(incident, acknowledged_at=at, acknowledged_by=by)


def close(incident: Incident, at: datetime) -> Incident:
    """The cause is gone. Nothing is acknowledged by that: who never saw it can still read it."""
    return incident if incident.closed_at is not None else replace(incident, closed_at=max(at, incident.last_at))


def _carried(incident: Incident, before: list[Incident | None]) -> Incident:
    """As acknowledged by whoever saw the last of it; not at all while any alert in it was seen by nobody."""
    seen = [(one.acknowledged_at, one.acknowledged_by) for one in before if one is not None and one.acknowledged_at]
    if len(seen) < len(before):
        return incident
    at, by = max(seen, key=lambda pair: pair[0])
    return replace(incident, acknowledged_at=at, acknowledged_by=by)


def _takes(incident: Incident, cause: Cause, at: datetime) -> bool:
    open_then = incident.closed_at is None or at <= incident.closed_at
    return incident.cause == cause and open_then and incident.opened_at - QUIET <= at <= incident.last_at + QUIET


def _begin(cause: Cause, alert: Alert) -> Incident:
    return Incident(cause=cause, opened_at=alert.at, last_at=alert.at, alerts=(alert.key,))


def _with(home: Incident, alert: Alert) -> Incident:
    return replace(
        home,
        opened_at=min(home.opened_at, alert.at),
        last_at=max(home.last_at, alert.at),
        alerts=(*home.alerts, alert.key),
    )


def _same(one: Incident, other: Incident) -> bool:
    return one.alerts[0] == other.alerts[0]
