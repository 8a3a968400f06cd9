"""Which alerts the clocks and the ladder of conversations call for: one of each conversation, or one of many.

Called by `keep` after each look. What always holds: an alert follows from what is true now, so raising it again tells
nobody; alerts with one cause (an outage, a stopped number, nobody there, the backlog of an opening) are one incident;
what is over is closed.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.actions.clocks.rebuild import Kept
from backend_gateway.domain.calendar import is_open
from backend_gateway.domain.sla import Alert, Cause, Circumstance, cause_of, read
from backend_gateway.store.alert_reach import first_devices
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.clocks import alerts as store
from backend_gateway.store.clocks.alerts import OpenAlert
from backend_gateway.store.clocks.facts import Place
from backend_gateway.store.clocks.inforce import Promises
from backend_gateway.store.clocks.ladders import KeptLadder
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from protocol.promises import AlertLevel

CLIMB: Final = "alert_climb"
INCIDENT: Final = "incident"
DEVICES, COLLEAGUE, TOP = 1, 2, 3
"""Steps of an alert: 0 the owner where they are, 1 all of their devices, 2 a colleague who is there, 3 supervisors."""
NEXT_DEVICE: Final = timedelta(seconds=30)
"""Until the other devices of somebody who does not answer at the one they sit at are told."""
_GRACE: Final = timedelta(minutes=10)
_MOST_NAMED: Final = 200


class Watched(Struct, frozen=True):
    """A conversation with its open clocks and ladder. `late`: the gateway looked long after it should have."""

    place: Place
    open: tuple[Kept, ...]
    ladder: KeptLadder | None
    late: bool


def cause(conversation_id: int) -> str:
    """The identity of a conversation's own alert."""
    return f"conversation:{conversation_id}"


async def tell_alerts(unit: Unit, watched: Sequence[Watched], promises: Promises, now: datetime) -> None:
    """Raise, join and close."""
    wanted = {one.place.id: alert for one in watched if (alert := _wanted(one, promises, now)) is not None}
    known = await store.open_alerts(unit.conn, [one.place.id for one in watched])
    own, incidents = _by_conversation(known)
    if not wanted and not own and not incidents:
        return
    joined = await _joined(unit, [one for one in watched if one.place.id in wanted], wanted, own, incidents, now)
    single = {id_: _kept(alert, own.get(id_)) for id_, alert in wanted.items() if id_ not in joined}
    single = await _at_their_device(unit, single, own)
    new = [id_ for id_, alert in single.items() if _must_climb(alert, own.get(id_))]
    climb = [Timer(kind=CLIMB, subject=id_, due_at=now + _patience(single[id_], promises)) for id_ in new]
    await set_timers(unit.conn, climb)
    await raise_alerts(unit, list(single.values()), now)
    await close_alerts(unit, [cause(id_) for id_ in own if id_ not in single], now)
    await _renew_incidents(unit, {one.place.id for one in watched}, joined, incidents, now)


def _wanted(one: Watched, promises: Promises, now: datetime) -> NewAlert | None:
    """What this conversation calls for now."""
    phases = {read(kept.row.clock, kept.hours.calendar, now).phase: kept for kept in reversed(one.open)}
    missed, soon = phases.get("breached"), phases.get("soon")
    act = _reached(one, promises)
    place, worst = one.place, missed or soon
    body: dict[str, Any] = {}
    if worst is not None:
        body |= {"target": worst.row.target}
        body |= {"due_at": worst.row.due_at.isoformat()} if worst.row.due_at else {}
    fields: dict[str, Any] = {"cause": cause(place.id), "conversation_id": place.id, "team_id": place.team_id}
    if act == "alert_supervisor":
        level: AlertLevel = "critical" if missed else "alert"
        return NewAlert(kind="stalled", level=level, step=TOP, body=body, **fields)
    if missed is not None:
        return NewAlert(kind="sla_missed", level="alert", user_id=place.assignee_id, body=body, **fields)
    if act == "warn":
        return NewAlert(kind="stalled", user_id=place.assignee_id, body=body, **fields)
    if soon is not None:
        return NewAlert(kind="sla_risk", user_id=place.assignee_id, body=body, **fields)
    return None


def _reached(one: Watched, promises: Promises) -> str | None:
    """The highest rung it stands on."""
    if one.ladder is None or one.ladder.ladder.climbed == 0:
        return None
    rungs = promises.ladder(one.place.team_id).rungs
    acts = {rung.act for rung in rungs[: one.ladder.ladder.climbed]}
    return "alert_supervisor" if acts & {"alert_supervisor", "reassign"} else "warn"


def _kept(alert: NewAlert, before: OpenAlert | None) -> NewAlert:
    """What climbed stays there while it lasts."""
    if before is None or before.step <= alert.step:
        return alert
    if before.step >= TOP:
        return replace(alert, step=before.step, user_id=None, level="critical")
    return replace(alert, step=before.step, user_id=before.user_id if before.step == COLLEAGUE else alert.user_id)


async def _at_their_device(unit: Unit, alerts: dict[int, NewAlert], own: dict[int, OpenAlert]) -> dict[int, NewAlert]:
    """The same alerts; those that begin to climb with the device of their person that is told first."""
    first = {id_: one for id_, one in alerts.items() if one.kind == "sla_missed" and one.step == 0 and one.user_id}
    known = {id_: own[id_].device for id_, one in first.items() if _same_person(one, own.get(id_))}
    asked = {one.user_id for id_, one in first.items() if id_ not in known and one.user_id is not None}
    devices = await first_devices(unit.conn, asked) if asked else {}
    for id_, one in first.items():
        device = known[id_] if id_ in known else devices.get(one.user_id or 0, "")
        if device:
            alerts[id_] = replace(one, body=one.body | {"device": device})
    return alerts


def _same_person(alert: NewAlert, before: OpenAlert | None) -> bool:
    return before is not None and (before.kind, before.user_id) == (alert.kind, alert.user_id)


def _patience(alert: NewAlert, promises: Promises) -> timedelta:
    """How long the first step lasts."""
    return min(NEXT_DEVICE, promises.sla.climb) if "device" in alert.body else promises.sla.climb


def _must_climb(alert: NewAlert, before: OpenAlert | None) -> bool:
    return alert.kind == "sla_missed" and alert.step < TOP and (before is None or before.kind != "sla_missed")


def _by_conversation(known: Iterable[OpenAlert]) -> tuple[dict[int, OpenAlert], dict[str, OpenAlert]]:
    own, incidents = {}, {}
    for one in known:
        if one.kind == INCIDENT:
            incidents[one.cause] = one
        elif one.conversation_id is not None:
            own[one.conversation_id] = one
    return own, incidents


async def _joined(
    unit: Unit,
    watched: Sequence[Watched],
    wanted: dict[int, NewAlert],
    own: dict[int, OpenAlert],
    incidents: dict[str, OpenAlert],
    now: datetime,
) -> dict[int, tuple[str, Cause, int | None]]:
    """The incident each belongs to; absent: an alert of its own."""
    found: dict[int, tuple[str, Cause, int | None]] = {}
    fresh = [one for one in watched if one.place.id not in own]
    numbers, teams = await store.troubles(unit.conn) if fresh else ([], [])
    for one in fresh:
        home = next((text for text, alert in incidents.items() if one.place.id in alert.conversations), None)
        alert = wanted[one.place.id]
        about = Alert(
            key=one.place.id, kind=alert.kind, at=now, conversation_id=one.place.id, team_id=one.place.team_id,
            number_id=one.place.number_id,
        )  # fmt: skip
        reason = cause_of(about, _circumstances(one, numbers, teams, now))
        if home is not None:
            kind, _, scope = home.partition(":")[2].partition(":")
            found[one.place.id] = (home, Cause(kind, int(scope) or None), one.place.team_id)  # type: ignore[arg-type]
        elif reason.kind != "conversation":
            text = f"{INCIDENT}:{reason.kind}:{reason.scope or 0}"
            found[one.place.id] = (text, reason, one.place.team_id)
    return found


def _circumstances(one: Watched, numbers: Sequence[int], teams: Sequence[int], now: datetime) -> Iterable[Circumstance]:
    """What was wrong, as far as it can explain this conversation."""
    if one.late:
        yield Circumstance(cause=Cause("outage"), start=now - _GRACE, end=now)
    if one.place.number_id in numbers:
        yield Circumstance(cause=Cause("provider", one.place.number_id), start=now)
    team = one.place.team_id
    if team is not None and team in teams:
        yield Circumstance(cause=Cause("no_people", team), start=now)
    if team is not None and any(_opened_on(kept, now) for kept in one.open):
        yield Circumstance(cause=Cause("opening", team), start=now - _GRACE, end=now)


def _opened_on(kept: Kept, now: datetime) -> bool:
    """It waited when the team opened, a few minutes ago."""
    calendar, before = kept.hours.calendar, now - _GRACE
    return kept.row.started_at < before and is_open(calendar, now) and not is_open(calendar, before)


async def _renew_incidents(
    unit: Unit,
    looked_at: set[int],
    joined: dict[int, tuple[str, Cause, int | None]],
    incidents: dict[str, OpenAlert],
    now: datetime,
) -> None:
    """Whoever joins or leaves changes the number on it; it is over when nobody is left."""
    texts = {text for text, _, _ in joined.values()} | incidents.keys()
    if not texts:
        return
    await store.lock_incidents(unit.conn)
    current = {one.cause: one for one in await store.incidents(unit.conn, sorted(texts))}
    over = []
    for text in sorted(texts):
        before = set(current[text].conversations) if text in current else set()
        members = (before - looked_at) | {id_ for id_, (home, _, _) in joined.items() if home == text}
        if not members:
            over.append(text)
        elif members != before:
            await raise_alerts(unit, [_incident(text, members, joined)], now)
    await close_alerts(unit, over, now)


def _incident(text: str, members: set[int], joined: dict[int, tuple[str, Cause, int | None]]) -> NewAlert:
    kind, _, scope = text.partition(":")[2].partition(":")
    team = int(scope) if kind in ("no_people", "opening") else None
    body = {"cause": kind, "scope": int(scope) or None, "count": len(members), "conversations": sorted(members)}
    del joined
    return NewAlert(kind=INCIDENT, cause=text, level="alert", team_id=team, step=TOP, body=body)
