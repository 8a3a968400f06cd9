"""What became of an attempt: recorded with its message, its thread and its events in one transaction.

Called by `workers/dispatcher`, shielded from cancellation. An accepted message is merged exactly like a status, so a
result and a status of Meta's that arrive in any order end the same.
"""

from datetime import datetime
from typing import Any

import msgspec

from backend_gateway.actions.breaker import trip
from backend_gateway.actions.receive.statuses import merge_statuses, show_status
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.channels.base import Accepted, Refused, SendResult, Unknown
from backend_gateway.domain.facts import Place, StatusFact
from backend_gateway.domain.meta_errors import SendVerdict, failure_of, judge_send
from backend_gateway.store import outbox, statuses
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.outbox import Job
from backend_gateway.store.threads import load_threads
from backend_gateway.store.unit import Unit
from protocol.errors import SendFailure
from protocol.message import Failure

# Never waits for the row: a conversation is locked here, and whoever has the row may wait for that one.
_SENT_OK = """
update numbers n set last_send_ok_at = $2::timestamptz
from (select id, last_send_ok_at as at from numbers where id = $1 for no key update skip locked) s
where n.id = s.id and (s.at is null or s.at < $2::timestamptz - interval '5 s')
"""
_encode = msgspec.json.Encoder().encode
_fact = msgspec.json.Decoder(StatusFact)
_NOWHERE = Place(0, 0)
_WAITING = ("queued", "sending", "uncertain")


async def record_send_result(unit: Unit, job: Job, result: SendResult, now: datetime) -> SendVerdict | None:
    """Record a result; the verdict when it was not accepted. A late result is recorded like any other."""
    if isinstance(result, Accepted):
        await _accepted(unit.conn, job, result, now)
        return None
    verdict = _verdict(job, result)
    await outbox.finish_attempt(
        unit.conn, job.attempt_id, now, verdict.action, result.http_status, result.code, _detail(result)
    )
    failure = failure_of(verdict, result.code, _detail(result))
    if verdict.action == "retry" and verdict.backoff is not None:
        await move(unit, job.message_id, "queued", now, None, not_before=now + verdict.backoff)
    elif verdict.action == "stop_number":
        await move(unit, job.message_id, "queued", now, None)
    elif verdict.action == "uncertain":
        await move(unit, job.message_id, "uncertain", now, failure)
    else:
        await move(unit, job.message_id, "failed", now, failure)
    await append(unit.conn, await trip(unit.conn, job.number_id, verdict))
    return verdict


async def _accepted(conn: Conn, job: Job, result: Accepted, now: datetime) -> None:
    await statuses.lock_wamids(conn, [(job.number_id, result.wamid)])
    await outbox.finish_attempt(conn, job.attempt_id, now, "accepted", 200, None, result.message_status)
    row = await outbox.lock_message(conn, job.message_id)
    waiting = await statuses.take_orphans(conn, job.number_id, result.wamid, job.attempt_id)
    accepted = StatusFact(
        place=_NOWHERE, phone_number_id="", wamid=result.wamid, status="accepted", at=now, callback=job.attempt_id
    )
    facts = [accepted, *map(_fact.decode, waiting)]
    await append(conn, await merge_statuses(conn, [(row, fact) for fact in facts]))
    await conn.execute(_SENT_OK, job.number_id, now)


def _verdict(job: Job, result: Refused | Unknown) -> SendVerdict:
    subcode = result.subcode if isinstance(result, Refused) else None
    transport = None
    if isinstance(result, Unknown) and result.code is None:
        transport = "unknown"
    elif isinstance(result, Refused) and not result.http_status:
        transport = "not_sent"
    return judge_send(result.http_status, result.code, subcode, _detail(result), job.tries, transport)  # type: ignore[arg-type]


def _detail(result: Refused | Unknown) -> str | None:
    return result.reason if isinstance(result, Unknown) else result.details or result.title


async def move(
    unit: Unit, message_id: int, status: str, now: datetime, failure: Failure | None, not_before: datetime | None = None
) -> None:
    """Put a message that has not left into another state and tell the clients; one that has left stays."""
    conn = unit.conn
    row = await outbox.lock_message(conn, message_id)
    if row is None or row["status"] not in _WAITING:
        return
    encoded = _encode(failure).decode() if failure else None
    await outbox.set_state(conn, message_id, status, now, encoded, not_before)
    await _tell(conn, row, status)


async def _tell(conn: Conn, row: Any, status: str) -> None:
    threads = await load_threads(conn, [row["conversation_id"]])
    thread = threads[row["conversation_id"]]
    show_status(thread, (row["order_us"], row["order_journal"], row["order_index"]), status)
    await finish(conn, threads)
    message = Event(Kind.MESSAGE, row["id"], row["rev"] + 1, thread.scope, thread.scope)
    await append(conn, [message, *conversation_events([thread])])


async def expire_sending(unit: Unit, number_id: int, now: datetime) -> int:
    """Requests that never came back are uncertain: a status with their attempt id settles them, else a person."""
    expired = await outbox.expired_sending(unit.conn, number_id, now)
    for message_id in expired:
        await move(unit, message_id, "uncertain", now, Failure(reason=SendFailure.UNCERTAIN, retry="ask"))
    return len(expired)


async def expire_stale(unit: Unit, job: Job, now: datetime) -> None:
    """A reply that waited too long does not leave any more: it would be a surprise. A person decides."""
    await outbox.finish_attempt(unit.conn, job.attempt_id, now, "stale")
    await move(unit, job.message_id, "failed", now, Failure(reason=SendFailure.DISCONNECTED, retry="now"))
