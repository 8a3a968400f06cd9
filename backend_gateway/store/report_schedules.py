"""SQL of scheduled reports and their runs.

What always holds: a run exists once per schedule and due time; it is claimed by one gateway at a time; whoever claims a
run that somebody began and never ended is told so, because a mail may have left.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.report_schedules import PutSchedule, Run, RunFault, RunState, Schedule

_COLUMNS = "s.id, s.rev, s.owner_id, s.body::text, s.paused, s.next_at"
_LAST = """
select distinct on (schedule_id) schedule_id, due_at, state, since, until, file, fault, detail, tries, again_at
from report_runs where schedule_id = any($1::bigint[]) order by schedule_id, due_at desc
"""
_ADD = """
insert into report_schedules (owner_id, name, body, paused, next_at, at) values ($1, $2, $3::jsonb, $4, $5, $6)
returning id
"""
_CHANGE = """
update report_schedules set name = $2, body = $3::jsonb, paused = $4, next_at = $5, at = $6, rev = rev + 1 where id = $1
"""
_DUE = """
select id, owner_id, body::text, next_at from report_schedules
where next_at <= $1 order by next_at, id limit $2 for update skip locked
"""
_RUN = """
insert into report_runs (schedule_id, due_at, state, since, until, again_at) values ($1, $2, 'due', $3, $4, $5)
on conflict (schedule_id, due_at) do nothing
"""
_CLAIM = """
update report_runs r set state = 'running', tries = r.tries + 1, claimed_until = $2
from (
  select id, state as before from report_runs
  where (state = 'due' and again_at <= $1) or (state = 'running' and claimed_until < $1)
  order by again_at, id limit 1 for update skip locked
) o, report_schedules s
where r.id = o.id and s.id = r.schedule_id
returning r.id, s.id, s.owner_id, s.body::text, r.due_at, r.since, r.until, r.tries, r.file, o.before
"""
_END = """
update report_runs
set state = $2, file = coalesce($3, file), fault = $4, detail = $5, again_at = $6, claimed_until = null
where id = $1 and state = 'running' and tries = $7
"""
_KEPT = "update report_runs set file = $2 where id = $1 and state = 'running' and tries = $3 returning id"
_DROP_WAITING = "delete from report_runs where schedule_id = $1 and state = 'due'"
_PAUSE_OF = """
update report_schedules s set paused = true, next_at = null, rev = rev + 1 where s.id = $1
"""
_FORGET = "delete from report_runs where due_at < $1 and state in ('done', 'failed', 'uncertain')"


class Claimed(Struct, frozen=True):
    """A run to make now. `interrupted`: somebody began it and never ended; `file`: what they had written by then."""

    id: int
    schedule_id: int
    owner_id: int
    put: PutSchedule
    due_at: datetime
    since: date
    until: date
    tries: int
    file: str
    interrupted: bool


async def all_of(conn: Conn, owner_id: int | None) -> list[Schedule]:
    """Somebody's, or everybody's, by name, each with its last run."""
    where = "true" if owner_id is None else "s.owner_id = $1"
    values = [] if owner_id is None else [owner_id]
    sql = f"select {_COLUMNS} from report_schedules s where {where} order by lower(s.name), s.id"  # noqa: S608
    return await _with_last(conn, await conn.fetch(sql, *values))


async def one(conn: Conn, id_: int, *, lock: bool = False) -> Schedule | None:
    """One of them; locked until the transaction ends."""
    sql = f"select {_COLUMNS} from report_schedules s where s.id = $1{' for update' if lock else ''}"  # noqa: S608
    return next(iter(await _with_last(conn, await conn.fetch(sql, id_))), None)


async def _with_last(conn: Conn, rows: Sequence[Any]) -> list[Schedule]:
    last = {row[0]: _run(row) for row in await conn.fetch(_LAST, [row[0] for row in rows])}
    return [_schedule(row, last.get(row[0])) for row in rows]


def _run(row: Any) -> Run:
    _, due, state, since, until, file, fault, detail, tries, again = row
    return Run(
        due_at=due, state=state, since=since, until=until, file=file, fault=fault, detail=detail, tries=tries,
        again_at=again,
    )  # fmt: skip


def _schedule(row: Any, last: Run | None) -> Schedule:
    id_, rev, owner, body, paused, next_at = row
    put = _put(body)
    return Schedule(
        id=id_, rev=rev, owner_id=owner, name=put.name, report=put.report, when=put.when, format=put.format,
        folder=put.folder, mail=put.mail, paused=paused, next_at=next_at, last=last,
    )  # fmt: skip


def _put(text: str) -> PutSchedule:
    return msgspec.json.decode(text, type=PutSchedule)


def _text(put: PutSchedule) -> str:
    return msgspec.json.encode(put).decode()


async def add(conn: Conn, owner_id: int, put: PutSchedule, next_at: datetime | None, now: datetime) -> int:
    """A new one; its id."""
    return int(await conn.fetchval(_ADD, owner_id, put.name, _text(put), put.paused, next_at, now))


async def change(conn: Conn, id_: int, put: PutSchedule, next_at: datetime | None, now: datetime) -> None:
    """All of it anew."""
    await conn.execute(_CHANGE, id_, put.name, _text(put), put.paused, next_at, now)


async def delete(conn: Conn, id_: int) -> None:
    """It and its runs; files that were written stay."""
    await conn.execute("delete from report_schedules where id = $1", id_)


async def pause(conn: Conn, id_: int) -> None:
    """It makes nothing until somebody resumes it."""
    await conn.execute(_PAUSE_OF, id_)


async def due(conn: Conn, now: datetime, limit: int = 20) -> list[tuple[int, int, PutSchedule, datetime]]:
    """(id, owner, what, when it was due) of schedules that are due; locked until the transaction ends."""
    return [(id_, owner, _put(body), at) for id_, owner, body, at in await conn.fetch(_DUE, now, limit)]


async def move_on(conn: Conn, id_: int, next_at: datetime) -> None:
    """When it is due again."""
    await conn.execute("update report_schedules set next_at = $2 where id = $1", id_, next_at)


async def plan_run(conn: Conn, id_: int, due_at: datetime, since: date, until: date, now: datetime) -> None:
    """A run of it; one that is planned already stays as it is."""
    await conn.execute(_RUN, id_, due_at, since, until, now)


async def claim(conn: Conn, now: datetime, until: datetime) -> Claimed | None:
    """The oldest run that waits or was left behind; None when there is none."""
    row = await conn.fetchrow(_CLAIM, now, until)
    if row is None:
        return None
    id_, schedule, owner, body, due_at, since, last, tries, file, before = row
    return Claimed(id_, schedule, owner, _put(body), due_at, since, last, tries, file, before == "running")


async def file_kept(conn: Conn, run: Claimed, file: str) -> bool:
    """The file is complete; from here on the mail may leave. False: it took so long that somebody else makes it now."""
    return await conn.fetchval(_KEPT, run.id, file, run.tries) is not None


async def drop_waiting(conn: Conn, id_: int) -> None:
    """What is planned and not begun is not wanted any more."""
    await conn.execute(_DROP_WAITING, id_)


async def end(
    conn: Conn, run: Claimed, state: RunState, file: str | None, fault: RunFault | None = None, detail: str = "",
    again_at: datetime | None = None,
) -> None:  # fmt: skip
    """What came of a run; `due` again with `again_at`. `file` None: what was written stays known.

    Nothing changes when somebody else has claimed it meanwhile.
    """
    await conn.execute(_END, run.id, state, file, fault, detail[:500], again_at, run.tries)


async def forget(conn: Conn, before: datetime) -> int:
    """Runs that are over and old; how many."""
    return int((await conn.execute(_FORGET, before)).rpartition(" ")[2])
