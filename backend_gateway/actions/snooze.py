"""Put away until later: out of the list until its time, or until the customer writes.

    snooze -> state snoozed, timer --due--> awake, whoever snoozed is reminded
                   '--the customer writes (the fold)--> awake at once, the timer finds nothing to do

Called by the API, `bulk` and the timer of kind `snooze`. What always holds: what is owed stays owed; only what is still
snoozed until that time is woken; a reminder is an alert of its own person, owned like any other.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.actions.own_lines import check_owner, current, happen, load_conversation, new_line, write
from backend_gateway.actions.routing.lines import Line, write_lines
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.domain.thread_facts import Snoozed, Woken
from backend_gateway.errors import AlreadyDone, BadRequest
from backend_gateway.store import audit, following
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.threads import load_threads
from backend_gateway.store.timers import Timer, cancel_timers, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.work_api import Snooze

TIMER: Final = "snooze"
FARTHEST: Final = timedelta(days=366)

_UNTIL = "update conversations set snoozed_until = $2 where id = $1"
_HOME = "select id, coalesce(merged_into, id) from conversations where id = any($1::bigint[])"
_DUE = "select id from conversations where id = any($1::bigint[]) and state = 'snoozed' and snoozed_until <= $2"


async def snooze(unit: Unit, actor: Viewer, conversation_id: int, request: Snooze, now: datetime) -> Conversation:
    """Put it away; again: until another time.

    Raises NotFound, OwnerChanged, BadRequest (time), AlreadyDone (it is resolved).
    """
    if request.until.tzinfo is None or not now < request.until <= now + FARTHEST:
        raise BadRequest("until: a time with its zone, later than now and within a year.")
    thread = await load_conversation(unit, actor, conversation_id)
    check_owner(thread, actor, request.owner_version)
    if thread.state.episode is None:
        raise AlreadyDone("It is resolved: there is nothing to put away.")
    happen(thread, Snoozed(now))
    note = sanitise(request.note).strip()
    line = Activity(event="snoozed", subject=request.until.isoformat(), reason=note or None)
    await unit.conn.execute(_UNTIL, conversation_id, request.until)
    await close_alerts(unit, [cause_of(conversation_id)], now)
    body = {"user": actor.user_id, "note": note}
    await set_timers(unit.conn, [Timer(kind=TIMER, subject=conversation_id, due_at=request.until, body=body)])
    await _follow(unit, actor, conversation_id, "snoozed", {"until": request.until.isoformat()})
    return await write(unit, thread, await new_line(unit, actor, thread, line, now))


async def wake(unit: Unit, actor: Viewer, conversation_id: int, now: datetime) -> Conversation:
    """Back in the list now. Raises NotFound."""
    thread = await load_conversation(unit, actor, conversation_id)
    if thread.state.state != "snoozed":
        return await current(unit, conversation_id)
    happen(thread, Woken(now))
    await cancel_timers(unit.conn, TIMER, [conversation_id])
    await _follow(unit, actor, conversation_id, "woken", {})
    return await write(unit, thread, await new_line(unit, actor, thread, Activity(event="woken"), now))


async def fire(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """The timer's effect: wake what still sleeps, and remind who put it away."""
    wanted = {timer.subject: timer for timer in due}
    asleep = {row[0] for row in await unit.conn.fetch(_DUE, list(wanted), now)}
    threads = await load_threads(unit.conn, asleep)
    threads = {id_: thread for id_, thread in threads.items() if thread.state.state == "snoozed"}
    for thread in threads.values():
        happen(thread, Woken(now))
    lines = await write_lines(
        unit.conn, [Line(thread, Activity(event="woken_by_time"), now) for thread in threads.values()]
    )
    await finish(unit.conn, threads, lines)
    events = conversation_events(threads.values())
    events += [Event(Kind.MESSAGE, line.id, 1, NOWHERE, threads[line.conversation_id].scope) for line in lines]
    await append(unit.conn, events)
    await following.enqueue(unit.conn, list(threads))
    homes = {row[0]: row[1] for row in await unit.conn.fetch(_HOME, list(threads))}  # where its history is by now
    await raise_alerts(unit, [_reminder(wanted[id_], homes[id_]) for id_ in threads], now)


def cause_of(conversation_id: int) -> str:
    """The one reminder of a conversation."""
    return f"reminder:{conversation_id}"


def _reminder(timer: Timer, home: int) -> NewAlert:
    user = timer.body.get("user")
    body = {"note": timer.body.get("note", "")}
    return NewAlert(kind="reminder", cause=cause_of(home), conversation_id=home, user_id=user, body=body)


async def _follow(unit: Unit, actor: Viewer, conversation_id: int, verb: str, detail: dict[str, str]) -> None:
    """Clocks pause and go on with it."""
    await following.enqueue(unit.conn, [conversation_id])
    await audit.record(unit.conn, actor.user_id, f"conversation.{verb}", f"conversation:{conversation_id}", detail)
