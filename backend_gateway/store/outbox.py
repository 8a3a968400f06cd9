"""SQL of the dispatcher: leases with a fencing number, claims in order per conversation, jobs, attempts.

The message row is the job. What always holds: `sending` is only ever set by the holder of the number's lease, in the
statement that checks its fence and that the number is active; at most one message of a conversation is on its way; an
expired `sending` becomes `uncertain` and is never claimed again; a restored gateway sends what people write and nothing
by itself until an admin releases it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from backend_gateway.store.statuses import COLUMNS
from protocol.content import Sendable

LEASE_SECONDS = 12.0
PROCESS = "relevo process "
"""How the name of a process begins, in `application_name` and as a holder."""
SENDING_SECONDS = 60.0
"""How long a request may take, upload included, before its outcome is called uncertain; over the client's deadlines."""
UNCERTAIN_HOLD = timedelta(seconds=30)
STALE = timedelta(minutes=10)
"""A reply older than this no longer leaves by itself (it would be a surprise); a person sends it again."""

_LEASE = """
insert into leases as l (name, holder, fence, until)
select $1, $2, 1, clock_timestamp() + make_interval(secs => $3)
on conflict (name) do update set holder = $2, until = excluded.until,
  fence = case when l.holder = $2 and l.until > clock_timestamp() then l.fence else l.fence + 1 end
where l.holder = $2 or l.until < clock_timestamp()
  or (l.holder like $4 || '%' and not exists (select from pg_stat_activity a where a.application_name = l.holder))
returning fence
"""
_PREVIOUS = "select extract(epoch from clock_timestamp() - until) from leases where name = $1"
_RELEASE = "update leases set until = clock_timestamp() where holder = $1"
_NUMBERS = "select id, phone_number_id, throughput from numbers where state = 'active' order by id"
_CLAIM = """
with due as (
  select m.id from messages m
  where m.number_id = $1 and m.status = 'queued' and (m.not_before is null or m.not_before <= $2)
    and not m.conversation_id = any($6::bigint[])
    and (m.author_kind = 'user' or not exists (select from quarantines q where q.released_at is null))
    and not exists (
      select 1 from messages p where p.conversation_id = m.conversation_id and p.id < m.id
        and (p.status in ('queued', 'sending') or (p.status = 'uncertain' and p.status_at > $2 - $7::interval)))
    and exists (select 1 from numbers n where n.id = $1 and n.state = 'active')
    and exists (select 1 from leases l where l.name = $3 and l.holder = $4 and l.fence = $5
                  and l.until > clock_timestamp())
  order by m.id limit $8 for update of m skip locked
)
update messages m set status = 'sending', deadline = $2 + $9::interval, fence = $5, tries = m.tries + 1
from due, conversations c, numbers n
where m.id = due.id and c.id = m.conversation_id and n.id = m.number_id
returning m.id, m.conversation_id, m.number_id, m.content, m.quoted_wamid, m.tries, m.at, m.not_before,
  coalesce(m.story, 'm' || m.id) as story,
  (select i.value from identities i where i.contact_id = c.contact_id and i.kind = 'wa_id' and i.retired_at is null
   order by i.last_seen_at desc, i.id desc limit 1) as phone,
  (select i.value from identities i where i.contact_id = c.contact_id and i.kind = 'bsuid' and i.scope = n.portfolio
   and i.retired_at is null order by i.id desc limit 1) as bsuid
"""
_ATTEMPTS = """
insert into attempts (id, message_id, number, fence, started_at)
select i, m, n, f, $5 from unnest($1::uuid[], $2::bigint[], $3::int[], $4::bigint[]) t (i, m, n, f)
"""
_FINISH = """
update attempts set finished_at = $2, outcome = $3, http_status = $4, code = $5, detail = $6 where id = $1
"""
_THREAD = "select 1 from conversations where id = (select conversation_id from messages where id = $1) for update"
_ROW = f"select {COLUMNS} from messages m where m.id = $1 for update of m"  # noqa: S608  columns of ours
_SET = """
update messages set status = $2, status_at = $3, failure = $4::jsonb, not_before = $5, deadline = null, rev = rev + 1
where id = $1
"""
_EXPIRED = "select id from messages where number_id = $1 and status = 'sending' and deadline < $2 order by id limit 200"
_NEXT = "select min(not_before) from messages where number_id = $1 and status = 'queued' and not_before > $2"

_content = msgspec.json.Decoder[Sendable](Sendable)


class Job(Struct, frozen=True):
    """A claimed message: what to send to whom. `attempt_id` travels as `biz_opaque_callback_data`."""

    message_id: int
    conversation_id: int
    number_id: int
    content: Sendable
    quoted_wamid: str | None
    tries: int
    written_at: datetime
    phone: str | None
    bsuid: str | None
    attempt_id: str
    fence: int
    held_until: datetime | None = None
    """End of its back-off or undo hold."""
    story: str = ""
    """What log lines about it are found by (`store/stories`)."""


class Sender(Struct, frozen=True):
    """A number that may send."""

    number_id: int
    phone_number_id: str
    throughput: int


def lease_name(number_id: int) -> str:
    """The lease that makes one replica the sender of a number."""
    return f"dispatcher:{number_id}"


async def active_numbers(conn: Conn) -> list[Sender]:
    """Numbers that may send now."""
    return [Sender(*row) for row in await conn.fetch(_NUMBERS)]


async def since_last_lease(conn: Conn, number_id: int) -> float | None:
    """Seconds since the last holder's lease ran out; None when there never was one."""
    value = await conn.fetchval(_PREVIOUS, lease_name(number_id))
    return None if value is None else float(value)


async def hold_lease(conn: Conn, number_id: int, holder: str) -> int | None:
    """Take or renew the lease; its fencing number, or None when another replica has it.

    A process that named its connection (`Wakeup.name`) and has none any more is not waited for. Should it live after
    all, nothing is sent twice: it claims nothing under its old fence, and what it had claimed is nobody else's to send.
    """
    fence: int | None = await conn.fetchval(_LEASE, lease_name(number_id), holder, LEASE_SECONDS, PROCESS)
    return fence


async def release_leases(conn: Conn, holder: str) -> None:
    """Give back everything this replica holds."""
    await conn.execute(_RELEASE, holder)


async def claim_jobs(
    conn: Conn, number_id: int, holder: str, fence: int, now: datetime, slow: Sequence[int], attempt_ids: Sequence[str]
) -> list[Job]:
    """Up to len(attempt_ids) messages become `sending`, the oldest of each conversation first, and get an attempt.

    Nothing is claimed when the lease has another holder or fence. `slow` are conversations that must wait (pair limit).
    """
    rows = await conn.fetch(
        _CLAIM,
        *(number_id, now, lease_name(number_id), holder, fence, list(slow), UNCERTAIN_HOLD, len(attempt_ids)),
        timedelta(seconds=SENDING_SECONDS),
    )
    jobs = [_job(row, attempt, fence) for row, attempt in zip(rows, attempt_ids, strict=False)]
    if jobs:
        columns = zip(*((j.attempt_id, j.message_id, j.tries, fence) for j in jobs), strict=True)
        await conn.execute(_ATTEMPTS, *map(list, columns), now)
    return jobs


def _job(row: Any, attempt_id: str, fence: int) -> Job:
    id_, conversation, number, content, quoted, tries, at, held, story, phone, bsuid = row
    body = _content.decode(content)
    return Job(id_, conversation, number, body, quoted, tries, at, phone, bsuid, attempt_id, fence, held, story)


async def finish_attempt(
    conn: Conn,
    attempt_id: str,
    now: datetime,
    outcome: str,
    http_status: int | None = None,
    code: int | None = None,
    detail: str | None = None,
) -> None:
    """Record how an attempt ended."""
    await conn.execute(_FINISH, attempt_id, now, outcome, http_status, code, detail)


async def lock_message(conn: Conn, message_id: int) -> Any:
    """The message's row (columns of store/statuses), locked after its conversation."""
    await conn.execute(_THREAD, message_id)
    return await conn.fetchrow(_ROW, message_id)


async def set_state(
    conn: Conn, message_id: int, status: str, now: datetime, failure: str | None, not_before: datetime | None = None
) -> None:
    """Put a message that has not left into another state."""
    await conn.execute(_SET, message_id, status, now, failure, not_before)


async def expired_sending(conn: Conn, number_id: int, now: datetime) -> list[int]:
    """Messages whose request never came back."""
    return [row[0] for row in await conn.fetch(_EXPIRED, number_id, now)]


async def next_due(conn: Conn, number_id: int, now: datetime) -> datetime | None:
    """When the next message that is being held back is due."""
    due: datetime | None = await conn.fetchval(_NEXT, number_id, now)
    return due
