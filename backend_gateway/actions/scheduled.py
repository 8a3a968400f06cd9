"""A message that leaves later (LESSONS 39): scheduled, changed, cancelled, sent when it is due, or asked about.

    schedule -> waiting --timer--> the same `send_message` as any reply --> sent
                                   late, customer wrote, other owner, window, limits --> asks + alert for its author

Called by the API and by the timer of kind `scheduled`. What always holds: it leaves at most once (claim and sending are
one transaction, and the message carries the client token minted when it was scheduled); nothing is queued later than
`latest_at` or past an answer of the customer that its author had not seen, and what the customer writes while it lies
in the outbox is not answered by it (METRICS section 2); whoever sees the conversation can stop it.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.actions.own_lines import load_conversation
from backend_gateway.actions.send_message import send_message
from backend_gateway.domain.outbox_policy import Refuse, judge_send_request
from backend_gateway.errors import (
    AlreadyDone,
    BadRequest,
    Conflict,
    Forbidden,
    MediaNotReady,
    NotFound,
    PenHeld,
    RelevoError,
    refusal,
)
from backend_gateway.store import audit, hydrate, media_rows
from backend_gateway.store import scheduled as rows
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.sending import file_ids_in, send_facts
from backend_gateway.store.timers import Timer, cancel_timers, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.answers import Scheduled
from protocol.answers_api import EditScheduled, ScheduleMessage
from protocol.api import SendMessage
from protocol.content import Activity, Content, Note, ReactionEvent
from protocol.errors import ErrorCode

TIMER: Final = "scheduled"
MAY_BE_LATE: Final = timedelta(hours=1)
FARTHEST: Final = timedelta(days=60)
"""Unsent uploads of a waiting message are kept; a farther date is a reminder, not a message."""
TRY_AGAIN: Final = timedelta(seconds=15)
_HOMES: Final = """
select 1 from conversations
where id in (select conversation_id from scheduled_messages where id = any($1::bigint[])) order by id for update
"""
_OPEN = ("waiting", "asks")
_HOPELESS: Final = {
    ErrorCode.MESSAGE_INVALID, ErrorCode.TEMPLATE_UNUSABLE, ErrorCode.MEDIA_REFUSED, ErrorCode.NO_ROUTE,
}  # fmt: skip
"""What no waiting mends: told at once. Window, owner and number are judged when it is due."""


async def schedule(
    unit: Unit, actor: Viewer, conversation_id: int, request: ScheduleMessage, now: datetime
) -> Scheduled:
    """Raises NotFound, BadRequest (time, file), MessageInvalid, TemplateUnusable, MediaRefused, NoRoute, Conflict."""
    token = _token(request.client_token)
    await load_conversation(unit, actor, conversation_id)
    known = await rows.known(unit.conn, actor.user_id, token)
    if known is not None:
        if known[1] != conversation_id:
            raise Conflict("This client_token was used for another message: mint a new one.")
        return await _row(unit, known[0])
    times = _times(request.due_at, request.latest_at, now)
    await _check_content(unit, actor, conversation_id, request.content, times[0])
    seen = await _seen(unit, conversation_id, request.inbound_seen)
    id_ = await rows.add(unit.conn, conversation_id, actor.user_id, token, request.content, times, now, seen)
    if id_ is None:
        raise Conflict("This message is being scheduled already.")
    await set_timers(unit.conn, [Timer(kind=TIMER, subject=id_, due_at=times[0])])
    await append(unit.conn, [Event(Kind.SCHEDULED, id_, 1, NOWHERE)])
    await _audit(unit, actor, "scheduled", conversation_id, id_)
    return await _row(unit, id_)


async def edit(unit: Unit, actor: Viewer, id_: int, request: EditScheduled, now: datetime) -> Scheduled:
    """Its author writes another text or time. Raises NotFound, Forbidden, Conflict, AlreadyDone and as `schedule`."""
    row = await _open(unit, actor, id_)
    if row.author_id != actor.user_id:
        raise Forbidden("Only who wrote it may change it; you may cancel it.")
    if request.rev != row.rev:
        raise Conflict("It changed meanwhile: look at it again.")
    times = _times(request.due_at, request.latest_at, now)
    await _check_content(unit, actor, row.conversation_id, request.content, times[0])
    seen = await _seen(unit, row.conversation_id, request.inbound_seen)
    rev = await rows.change(unit.conn, id_, request.content, times, seen)
    await set_timers(unit.conn, [Timer(kind=TIMER, subject=id_, due_at=times[0], version=rev)])
    await _told(unit, id_, rev, now)
    await _audit(unit, actor, "rescheduled", row.conversation_id, id_)
    return await _row(unit, id_)


async def cancel(unit: Unit, actor: Viewer, id_: int, now: datetime) -> Scheduled:
    """Stop it. Raises NotFound, AlreadyDone (it left)."""
    row = await _open(unit, actor, id_)
    await _settle(unit, row, "cancelled", now)
    await _audit(unit, actor, "schedule_cancelled", row.conversation_id, id_)
    return await _row(unit, id_)


async def send_now(unit: Unit, actor: Viewer, id_: int, now: datetime) -> Scheduled:
    """Its author wants it out after all, whatever came between. Raises NotFound, Forbidden and as `send_message`."""
    row = await _open(unit, actor, id_)
    if row.author_id != actor.user_id:
        raise Forbidden("Only who wrote it may send it.")
    request = SendMessage(client_token=row.client_token, content=row.content, send_anyway=True)
    message = await send_message(unit, actor, row.conversation_id, request, now)
    await _settle(unit, row, "sent", now, message_id=message.id)
    return await _row(unit, id_)


async def fire(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """The timer's effect: send what may leave, ask about the rest."""
    # Conversations first, in order, as everywhere: two gateways and a colleague never wait in a circle.
    await unit.conn.execute(_HOMES, [timer.subject for timer in due])
    for timer in due:
        row = await rows.lock(unit.conn, timer.subject)
        if row is not None and row.state == "waiting" and row.rev == timer.version:
            await _send_or_ask(unit, row, now)


async def _send_or_ask(unit: Unit, row: rows.Row, now: datetime) -> None:
    reason = await _why_not(unit, row, now)
    if reason is None:
        author = Viewer(row.author_id, row.role, row.visibility, row.team_ids, row.permissions)
        request = SendMessage(client_token=row.client_token, content=row.content)
        try:
            # Nothing is written before a refusal is raised, so the unit is clean after one.
            message = await send_message(unit, author, row.conversation_id, request, now, scheduled=True)
        except (MediaNotReady, PenHeld):  # a colleague is writing at this moment: not over their text
            at = now + TRY_AGAIN
            await set_timers(unit.conn, [Timer(kind=TIMER, subject=row.id, due_at=at, version=row.rev)])
            return
        except RelevoError as refused:
            reason = str(refused.code)
        else:
            await _settle(unit, row, "sent", now, message_id=message.id)
            return
    await _ask(unit, row, reason, now)


async def _why_not(unit: Unit, row: rows.Row, now: datetime) -> str | None:
    """What no other reply would be asked about: being late, an answer its author did not see, another owner."""
    if not row.active:
        return "author_gone"
    if now > row.latest_at:
        return "late"
    if row.inbound_seen is None:
        return "merged"
    sql = "select inbound_count, owner_kind, assignee_id from conversations where id = $1"
    state = await unit.conn.fetchrow(sql, row.conversation_id)
    if state is None or state["inbound_count"] > row.inbound_seen:
        return "customer_wrote"
    foreign = state["owner_kind"] == "person" and state["assignee_id"] not in (None, row.author_id)
    return "owner_changed" if foreign else None


async def _ask(unit: Unit, row: rows.Row, reason: str, now: datetime) -> None:
    rev = await rows.settle(unit.conn, row.id, "asks", reason)
    await append(unit.conn, [Event(Kind.SCHEDULED, row.id, rev)])
    alert = NewAlert(
        kind="scheduled_asks", cause=_cause(row.id), conversation_id=row.conversation_id, user_id=row.author_id,
        body={"reason": reason, "scheduled_id": row.id},
    )  # fmt: skip
    await raise_alerts(unit, [alert], now)


async def _settle(unit: Unit, row: rows.Row, state: str, now: datetime, *, message_id: int | None = None) -> None:
    rev = await rows.settle(unit.conn, row.id, state, "", message_id)
    await cancel_timers(unit.conn, TIMER, [row.id])
    await _told(unit, row.id, rev, now)


async def _told(unit: Unit, id_: int, rev: int, now: datetime) -> None:
    await append(unit.conn, [Event(Kind.SCHEDULED, id_, rev)])
    await close_alerts(unit, [_cause(id_)], now)


async def _open(unit: Unit, actor: Viewer, id_: int) -> rows.Row:
    """One that can still be changed. Its conversation is locked first, as everywhere: no circle of waiting."""
    home = await unit.conn.fetchval("select conversation_id from scheduled_messages where id = $1", id_)
    if home is None:
        raise NotFound
    await load_conversation(unit, actor, home)
    row = await rows.lock(unit.conn, id_)
    if row is None:
        raise NotFound
    if row.state not in _OPEN:
        raise AlreadyDone("It was sent or cancelled already.")
    return row


async def _check_content(unit: Unit, actor: Viewer, conversation_id: int, content: Content, due: datetime) -> None:
    if isinstance(content, Activity | Note | ReactionEvent):
        raise BadRequest("Only what goes to the customer can be scheduled.")
    for id_ in file_ids_in(content):
        if await media_rows.seen_by(unit.conn, actor, id_) is None:
            raise BadRequest("There is no such file: attach it again.")
    request = SendMessage(client_token="0" * 32, content=content, send_anyway=True)
    verdict = judge_send_request(
        await send_facts(unit.conn, conversation_id, actor.user_id, request, due), request, due
    )
    hopeless = [one for one in verdict.reasons if one.code in _HOPELESS] if isinstance(verdict, Refuse) else []
    if hopeless:
        raise refusal(hopeless)


def _times(due: datetime, latest: datetime | None, now: datetime) -> tuple[datetime, datetime]:
    """(due, latest). Raises BadRequest for a time that makes no sense."""
    if due.tzinfo is None or (latest is not None and latest.tzinfo is None):
        raise BadRequest("Times need their time zone: 2026-11-23T09:00:00-05:00.")
    if not now < due <= now + FARTHEST:
        raise BadRequest(f"Choose a moment from now on, at most {FARTHEST.days} days away.")
    if latest is not None and latest < due:
        raise BadRequest("`latest_at` is before `due_at`.")
    return due, latest or due + MAY_BE_LATE


async def _seen(unit: Unit, conversation_id: int, told: int | None) -> int:
    here = await rows.inbound_count(unit.conn, conversation_id)
    return here if told is None else min(told, here)


def _token(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise BadRequest("client_token must be a UUID.") from None


def _cause(id_: int) -> str:
    return f"scheduled:{id_}"


async def _row(unit: Unit, id_: int) -> Scheduled:
    return (await hydrate.scheduled(unit.conn, [id_]))[id_]


async def _audit(unit: Unit, actor: Viewer, verb: str, conversation_id: int, id_: int) -> None:
    await audit.record(
        unit.conn, actor.user_id, f"message.{verb}", f"conversation:{conversation_id}", {"scheduled": id_}
    )  # fmt: skip
