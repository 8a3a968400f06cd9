"""The escalation ladder acts: the owner is warned, the supervisor alerted, the conversation goes back to its queue.

A step of `actions/following` (DECIDE), called when a `ladder` timer fired. What always holds: what is true now decides,
not what was true when the timer was set (LESSONS 21); every step is audited; what is taken back stands on top of its
queue and the draft travels (routing does both for the reason "stalled").
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from backend_gateway.actions.routing.lines import Line, moment, write_lines
from backend_gateway.domain.sla import Activity as Activities
from backend_gateway.domain.sla import LadderVerdict, OwnerKind, ladder_step
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.store import audit
from backend_gateway.store.clocks import ladders
from backend_gateway.store.clocks.inforce import Hours, Promises, hours_by_row, in_force, unset_hours
from backend_gateway.store.clocks.ladders import Asked, KeptLadder, OnCall
from backend_gateway.store.threads import Thread
from protocol.content import Activity
from protocol.order import to_microseconds

if TYPE_CHECKING:  # `following` lists this module's step
    from backend_gateway.actions.following.batch import Batch

LATE: Final = timedelta(minutes=1)
"""A timer that fires so long after its time tells of an outage: nobody could have moved before."""
LOOK_BACK: Final = timedelta(days=7)


async def climb_ladders(batch: "Batch") -> None:
    """Ask every ladder that is due, and do what it says."""
    since = to_microseconds(batch.now - LOOK_BACK)
    asked = await ladders.due(batch.unit.conn, list(batch.threads), batch.now, since)
    if not asked:
        return
    conn = batch.unit.conn
    promises = await in_force(conn)
    hours = await hours_by_row(conn, [one.kept.hours for one in asked if one.kept.hours is not None])
    teams = {team for one in asked if (team := batch.threads[one.id].state.team_id) is not None}
    on_call = await ladders.on_call(conn, sorted(teams), batch.now)
    work = _Climb(batch, promises, hours, on_call)
    for one in asked:
        await work.ask(one)
    batch.lines += await write_lines(conn, work.lines)
    batch.written.append(work.write)


class _Climb:
    """The ladders of one batch."""

    def __init__(self, batch: "Batch", promises: Promises, hours: dict[int, Hours], on_call: dict[int, OnCall]) -> None:
        self._batch = batch
        self._promises = promises
        self._hours = hours
        self._on_call = on_call
        self._kept: dict[int, KeptLadder] = {}
        self.lines: list[Line] = []

    async def ask(self, asked: Asked) -> None:
        """One ladder: its verdict, kept and carried out."""
        thread, now = self._batch.threads[asked.id], self._batch.now
        policy = self._promises.ladder(thread.state.team_id)
        hours = self._hours.get(asked.kept.hours or 0, unset_hours())
        ladder = replace(asked.kept.ladder, calendar=hours.calendar.ref, hops=max(asked.hops, asked.kept.ladder.hops))
        duty = self._on_call.get(thread.state.team_id or 0, OnCall())
        verdict = ladder_step(ladder, _activity(asked, thread, duty, now), hours.calendar, now, policy)
        if verdict.act == "reassign" and not _can_be_dealt(thread):
            verdict = _told_again(verdict)
        next_at = verdict.next_at
        if "team_closed" in verdict.reasons and duty.next is not None:
            next_at = min(next_at or duty.next, duty.next)
        self._kept[asked.id] = replace(asked.kept, ladder=verdict.ladder, next_at=next_at)
        if verdict.act is not None:
            await self._act(asked, thread, verdict)

    async def _act(self, asked: Asked, thread: Thread, verdict: LadderVerdict) -> None:
        batch = self._batch
        minutes = int((batch.now - asked.kept.ladder.since).total_seconds()) // 60
        detail = {"act": verdict.act, "reasons": list(verdict.reasons), "minutes": minutes, "hops": verdict.ladder.hops}
        await audit.record(batch.unit.conn, None, "conversation.ladder", f"conversation:{asked.id}", detail)
        at = moment(thread, batch.now)
        if verdict.act == "reassign":
            batch.happen(thread, Assigned(at, "queue", None, thread.state.team_id, "stalled"))
            self.lines.append(Line(thread, Activity(event="stalled", subject=asked.owner, reason=f"{minutes} min"), at))
        elif verdict.act == "alert_supervisor":
            self.lines.append(Line(thread, Activity(event="alerted", reason=f"{minutes} min"), at))

    async def write(self) -> None:
        """Where each stands now."""
        await ladders.keep(self._batch.unit.conn, self._kept)


def _activity(asked: Asked, thread: Thread, duty: OnCall, now: datetime) -> Activities:
    kinds: dict[str, OwnerKind] = {"bot": "bot", "queue": "queue", "person": "person"}
    return Activities(
        wait_open=thread.state.wait is not None,
        owner=kinds.get(thread.state.owner_kind, "none"),
        lease_at=asked.lease_at,
        human_at=asked.human_at,
        held_until=asked.held_until,
        on_call_since=duty.since,
        blind_until=now if now - asked.due_at > LATE else None,
    )


def _can_be_dealt(thread: Thread) -> bool:
    """Taken from a person only into the queue of a team: nobody is dealt what stands in nobody's queue."""
    return thread.state.owner_kind == "person" and thread.state.team_id is not None


def _told_again(verdict: LadderVerdict) -> LadderVerdict:
    """It stays where it is: the supervisor is told again, no hop is used."""
    ladder = replace(verdict.ladder, hops=max(0, verdict.ladder.hops - 1))
    return replace(verdict, act="alert_supervisor", ladder=ladder)
