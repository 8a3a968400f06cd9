"""What counts as somebody's presence, written when it changed: declared + measured + plan + time, by the pure rule.

    declare, devices, shifts, timer "presence" ---> judge ---> presence, presence_events, event PRESENCE to everybody
                                                          ---> timers "presence" (look again), "take_back"

Called by the API, `workers/attendance` and timers. What always holds: people are locked before conversations; who never
declared anything has no presence; `judge` twice changes nothing; nobody's revision grows without a change colleagues
can see; every change is kept for ever.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.actions.reach import check_reach
from backend_gateway.domain.presence.effective import effective
from backend_gateway.domain.presence.shifts import off_duty
from backend_gateway.errors import BadRequest, Forbidden, NotFound
from backend_gateway.store import audit, hydrate
from backend_gateway.store import presence as rows
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.presence import Standing
from backend_gateway.store.shifts import Plan, plans
from backend_gateway.store.timers import Timer, cancel_timers, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.presence import USUAL_REASONS, Effective, PresencePolicy
from protocol.presence_api import Declare
from protocol.roster import Presence
from protocol.rules.permissions import Permission, can

LOOK, TAKE_BACK = "presence", "take_back"
"""Kinds of timers; their subject is the user."""
_NO_PLAN: Final = Plan()


class Verdict(Struct, frozen=True, kw_only=True):
    """What counts for one person now, and when to look again."""

    row: Standing
    changed: bool
    look_at: datetime | None = None
    take_back_at: datetime | None = None


async def declare(unit: Unit, actor: Viewer, user_id: int, request: Declare, now: datetime) -> Presence:
    """What somebody says of themselves, or a supervisor of them.

    Raises Forbidden, NotFound, BadRequest, ColleagueUnseen.
    """
    if user_id != actor.user_id and not can(actor, Permission.SET_PRESENCE_OF_OTHERS):
        raise Forbidden
    if not await unit.conn.fetchval("select active and role <> 'wallboard' from users where id = $1", user_id):
        raise NotFound("There is no such active colleague.")
    await check_reach(unit.conn, actor, [user_id])
    _check(request, await rows.policy(unit.conn), now)
    before = await rows.lock_one(unit.conn, user_id, now)
    same = (before.declared, before.reason) == (request.state, request.reason)
    said = replace(
        before,
        declared=request.state,
        reason=request.reason,
        back_at=request.back_at,
        declared_since=before.declared_since if same else now,
    )
    await judge(unit, [user_id], now, said={user_id: said})
    if user_id != actor.user_id:
        detail = {"state": request.state, "reason": request.reason}
        await audit.record(unit.conn, actor.user_id, "presence.set", f"user:{user_id}", detail)
    return (await hydrate.presence(unit.conn, [user_id]))[user_id]


async def gone_offline(unit: Unit, user_ids: Iterable[int], now: datetime) -> None:
    """They signed out, or their shift ended without a word: declared offline."""
    held = await rows.lock(unit.conn, user_ids)
    said = {
        id_: replace(row, declared="offline", reason=None, back_at=None, declared_since=now)
        for id_, row in held.items()
        if row.declared != "offline"
    }
    if said:
        await judge(unit, said, now, said=said)


async def judge(
    unit: Unit, user_ids: Iterable[int], now: datetime, *, said: Mapping[int, Standing] | None = None
) -> dict[int, Verdict]:
    """Look at these people anew: write what changed, tell everybody, set the timers. `said`: newly declared."""
    conn = unit.conn
    held = await rows.lock(conn, user_ids)
    measured = await rows.devices(conn, held)
    planned = await plans(conn, held, now)
    graces = rows.graces(await rows.policy(conn))
    verdicts = {}
    for id_, row in held.items():
        new = (said or {}).get(id_, row)
        counts = effective(new.says(), measured.get(id_, ()), now, graces)
        verdicts[id_] = _verdict(row, new, counts, planned.get(id_, _NO_PLAN), now)
    await _write(unit, [one for one in verdicts.values() if one.changed], now)
    await _set_timers(unit, verdicts, now)
    return verdicts


async def look_again(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """The effect of the timer `presence`: time alone changed something about somebody."""
    await judge(unit, [timer.subject for timer in due], now)


def _check(request: Declare, policy: PresencePolicy, now: datetime) -> None:
    if request.reason is not None:
        known = {one.key for one in policy.reasons if one.enabled} or set(USUAL_REASONS)
        if request.state != "away" or request.reason not in known:
            raise BadRequest("Choose one of the reasons to be away that your company keeps.")
    if request.back_at is not None and (request.state not in ("away", "busy") or request.back_at <= now):
        raise BadRequest("The time you are back must be still to come.")


def _verdict(before: Standing, said: Standing, counts: Effective, plan: Plan, now: datetime) -> Verdict:
    """What is written. A device that is only suspected (idle for a minute) is nobody's business yet."""
    suspected = counts.state == said.declared and (counts.receives or counts.state != "available")
    row = replace(
        said,
        state=counts.state,
        because="declared" if suspected else counts.because,
        since=counts.since,
        receives=counts.receives and off_duty(plan.hours, now) is None,
        on_call=plan.on_call_at(now),
    )
    if (row.state, row.because) == (before.state, before.because) and row.declared_since == before.declared_since:
        row = replace(row, since=before.since)
    changed = row != before or said.made
    turns = [at for at in (counts.changes_at, plan.next_turn(now)) if at is not None]
    return Verdict(row=row, changed=changed, look_at=min(turns, default=None), take_back_at=counts.take_back_at)


async def _write(unit: Unit, changed: Sequence[Verdict], now: datetime) -> None:
    if changed:
        written = [one.row for one in changed]
        revisions = await rows.write(unit.conn, written)
        await rows.keep(unit.conn, written, now)
        await append(unit.conn, [Event(Kind.PRESENCE, id_, rev) for id_, rev in sorted(revisions)])


async def _set_timers(unit: Unit, verdicts: Mapping[int, Verdict], now: datetime) -> None:
    """Each person has at most one of each kind. What is due already counts only when they have just become so."""
    turns = {
        LOOK: {id_: one.look_at for id_, one in verdicts.items()},
        TAKE_BACK: {id_: one.take_back_at for id_, one in verdicts.items()},
    }
    for kind, moments in turns.items():
        await cancel_timers(unit.conn, kind, sorted(id_ for id_, at in moments.items() if at is None))
    await set_timers(
        unit.conn,
        [
            Timer(kind=kind, subject=id_, due_at=at)
            for kind, moments in turns.items()
            for id_, at in moments.items()
            if at is not None and (at > now or (kind == TAKE_BACK and verdicts[id_].changed))
        ],
    )
