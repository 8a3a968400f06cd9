"""Every try to reach the customer within a case, with its result; and how the case before ended.

Called by the API and by whoever asks whether a customer is unreachable (`tries_unanswered`). A try is a message or
template of ours, a call over WhatsApp, or a phone call somebody noted. A retry of a failed message is a try of its own.
The template that opens a case of ours was written before the case existed, so it is looked for before its start.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from backend_gateway.store.conn import Conn
from protocol.customers import CaseRecord, ContactAttempt
from protocol.rules.attempts import CALL_EVENTS

_COLUMNS = "m.id, m.at, m.kind, m.status, m.author_id, m.content ->> 'event' as event, m.content ->> 'reason' as note"
_TRY = """
(m.direction = 'out' and m.author_kind <> 'system' and m.kind <> 'reaction'
 or m.direction = 'internal' and m.kind = 'activity' and m.content ->> 'event' = any($2::text[]))
"""
_ATTEMPTS = f"""
with case_of as (
  select e.id, e.conversation_id, e.opened_by, e.started_at from episodes e where e.id = $1
), opening as (
  select m.id from case_of e join messages m on m.conversation_id = e.conversation_id
  where e.opened_by = 'business' and m.direction = 'out' and m.kind = 'template' and m.at <= e.started_at
    and m.episode_id is distinct from e.id
    and not exists (select from episodes p where p.id = m.episode_id and (p.ended_at is null or p.ended_at > m.at))
  order by m.order_us desc, m.id desc limit 1
)
select {_COLUMNS} from messages m
where m.conversation_id = (select conversation_id from case_of) and {_TRY}
  and (m.episode_id = $1 or m.id = (select id from opening))
order by m.order_us, m.order_journal, m.order_index, m.id
"""  # noqa: S608  constants of this module
_LAST_SUMMARY = """
select summary, ended_at from episodes
where conversation_id = $1 and summary <> '' and ended_at is not null and void is null
order by started_at desc limit 1
"""
_LATEST = "select episode_id from conversations where id = $1"
_LAST_WORD = """
select max(m.at) from messages m join episodes e on e.conversation_id = m.conversation_id
where e.id = $1 and m.direction = 'in' and m.kind <> 'reaction' and m.source = 'live'
"""


async def attempts_of(conn: Conn, episode_id: int) -> list[ContactAttempt]:
    """The tries of one case, oldest first."""
    return [_attempt(row) for row in await conn.fetch(_ATTEMPTS, episode_id, list(CALL_EVENTS))]


async def tries_unanswered(conn: Conn, episode_id: int) -> int:
    """How many tries of a case came after the customer's last words: what "unreachable" is judged by."""
    last: datetime | None = await conn.fetchval(_LAST_WORD, episode_id)
    return len([one for one in await attempts_of(conn, episode_id) if last is None or one.at > last])


async def case_record(conn: Conn, conversation_id: int) -> CaseRecord:
    """The tries of the latest case of a conversation, and the newest summary of a case that ended."""
    episode = await conn.fetchval(_LATEST, conversation_id)
    found: Sequence[ContactAttempt] = await attempts_of(conn, episode) if episode is not None else ()
    row = await conn.fetchrow(_LAST_SUMMARY, conversation_id)
    summary, at = (row["summary"], row["ended_at"]) if row is not None else ("", None)
    return CaseRecord(attempts=tuple(found), summary=summary, summary_at=at)


def _attempt(row: Any) -> ContactAttempt:
    kind, result, note = row["kind"], row["status"], ""
    if kind == "activity":
        kind, result, note = "phone_call", CALL_EVENTS[row["event"]], row["note"] or ""
    elif kind == "call":
        kind, result = "whatsapp_call", row["event"] or "missed"
    elif kind != "template":
        kind = "message"
    return ContactAttempt(
        message_id=row["id"], at=row["at"], kind=kind, result=result, author_id=row["author_id"], note=note
    )
