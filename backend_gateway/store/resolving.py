"""Rows about how cases end: what was said, what a resolve took away (for its undo), voids that wait for a review."""

from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store import policies
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.resolving import DEFAULT_RESOLVING, Close, Resolving

_SAY = """
update episodes set agreed = $2, summary = $3, void = $4, outcome = $5, amount_cents = $6, currency = $7,
  void_reviewed_at = null, void_reviewed_by = null, before_resolve = $8
where id = $1
"""
_UNSAY = """
update episodes e set agreed = was.agreed, summary = was.summary, void = was.void, outcome = was.outcome,
  amount_cents = was.amount_cents, currency = was.currency, void_reviewed_at = was.void_reviewed_at,
  void_reviewed_by = was.void_reviewed_by, before_resolve = null
from jsonb_populate_record(null::episodes, $2::jsonb) was where e.id = $1
"""
_BEFORE = """
select c.queued_at, c.snoozed_until, c.tags, c.state, c.colleague, e.agreed, e.summary, e.void, e.outcome,
  e.amount_cents, e.currency, e.void_reviewed_at, e.void_reviewed_by
from conversations c left join episodes e on e.id = c.episode_id where c.id = $1
"""
_LAST = """
select e.id, e.resolved_by, e.ended_at, e.before_resolve,
  (select max(s.id) from owner_segments s where s.episode_id = e.id and s.ended_at = e.ended_at) as segment
from conversations c join episodes e on e.id = c.episode_id where c.id = $1 and e.ended_at is not null
"""
_OWNED_BY = "select owner_kind, user_id, team_id from owner_segments where id = $1"
_ASLEEP = """
insert into timers (kind, subject, due_at, body) values ('snooze', $1, $2, $3) on conflict (kind, subject) do nothing
"""
_PUT_BACK = """
update conversations set queued_at = $2, snoozed_until = $3, colleague = $5,
  tags = array(select t from unnest(tags) with ordinality u (t, i) where t <> all($4::text[]) order by i)
where id = $1
"""
_AREA_BACK = """
update holds set ended_at = null, ended_by = null
where id = (select max(id) from holds where conversation_id = $1 and kind = 'area' and ended_at >= $2)
"""
_STRIKE = """
update messages set rev = rev + 1, content = jsonb_set(content, '{event}', '"resolve_undone"')
where id = (select max(id) from messages where conversation_id = $1 and kind = 'activity' and episode_id = $2
            and content ->> 'event' = 'resolved')
returning id, rev
"""
_VOIDS = """
select e.id, e.conversation_id, e.void, e.summary, e.resolved_by, e.ended_at, e.case_number
from episodes e join conversations c on c.id = e.conversation_id
where e.void = any($1::text[]) and e.void_reviewed_at is null and c.merged_into is null and {visible}
order by e.ended_at desc nulls last, e.id desc limit $2
"""
_LOCK_VOID = """
select e.void, e.void_reviewed_at, c.id as conversation_id from episodes e
join conversations c on c.id = e.conversation_id
where e.id = $1 and c.merged_into is null and {visible} for update of e
"""
_REVIEW = """
update episodes set void = case when $2 then void end, void_reviewed_at = $3, void_reviewed_by = $4 where id = $1
"""


class Said(Struct, frozen=True, kw_only=True):
    """What a case says of how it ended; columns of `episodes`."""

    agreed: bool = False
    summary: str = ""
    void: str | None = None
    outcome: str | None = None
    amount_cents: int | None = None
    currency: str | None = None
    void_reviewed_at: datetime | None = None
    void_reviewed_by: int | None = None


class Before(Struct, omit_defaults=True):
    """What a resolve takes away."""

    queued_at: datetime | None = None
    snoozed_until: datetime | None = None
    tags: tuple[str, ...] = ()
    """On it before."""
    added: tuple[str, ...] = ()
    """Those the resolve put on: its undo takes off these and no others."""
    state: str = "open"
    colleague: str | None = None
    said: Said = Said()
    """By an earlier resolve of the same case."""


class LastResolve(Struct, frozen=True, kw_only=True):
    """The end of the latest case of a conversation."""

    episode_id: int
    by: int | None
    at: datetime
    before: Before
    segment: int | None


_before = msgspec.json.Decoder(Before)
_policy = msgspec.json.Decoder(Resolving)


async def in_force(conn: Conn, team_id: int | None) -> Resolving:
    """What a team asks for, else what the company does, else the default."""
    found = await policies.in_force(conn, "resolving")
    own = found.get(team_id or policies.COMPANY)
    version = own if own is not None and not own.gives_up else found.get(policies.COMPANY)
    return DEFAULT_RESOLVING if version is None else _policy.decode(version.body)


async def before(conn: Conn, conversation_id: int) -> Before:
    """What resolving this conversation will take away."""
    row = await conn.fetchrow(_BEFORE, conversation_id)
    if row is None:
        return Before()
    said = {name: row[name] for name in Said.__struct_fields__ if row[name] is not None}
    return msgspec.convert({**row, "said": said}, Before)


async def say(conn: Conn, episode_id: int, said: Close, was: Before) -> None:
    """Keep what was said about a case."""
    await conn.execute(
        _SAY, episode_id, said.agreed, said.summary.strip(), said.void, said.outcome, said.amount_cents,
        said.currency or None, msgspec.json.encode(was).decode(),
    )  # fmt: skip


async def last(conn: Conn, conversation_id: int) -> LastResolve | None:
    """How the latest case ended; None while it is open."""
    row: Any = await conn.fetchrow(_LAST, conversation_id)
    if row is None:
        return None
    kept = _before.decode(row["before_resolve"]) if row["before_resolve"] else Before()
    return LastResolve(
        episode_id=row["id"], by=row["resolved_by"], at=row["ended_at"], before=kept, segment=row["segment"]
    )


async def strike(conn: Conn, conversation_id: int, episode_id: int) -> tuple[int, int] | None:
    """The line of the last resolve says that it was undone, and counts no more; its id and revision."""
    row = await conn.fetchrow(_STRIKE, conversation_id, episode_id)
    return None if row is None else (row["id"], row["rev"])


async def owned_by(conn: Conn, segment: int) -> tuple[str, int | None, int | None]:
    """(kind, user, team) of an owner segment."""
    row = await conn.fetchrow(_OWNED_BY, segment)
    return ("none", None, None) if row is None else (row[0], row[1], row[2])


async def set_alarm(conn: Conn, conversation_id: int, until: datetime, user_id: int) -> None:
    """It sleeps again: its timer may have come due while it was resolved, for nothing."""
    await conn.execute(_ASLEEP, conversation_id, until, msgspec.json.encode({"user": user_id}).decode())


async def put_back(conn: Conn, conversation_id: int, end: LastResolve) -> None:
    """What the resolve took away is there again."""
    was = end.before
    await conn.execute(_PUT_BACK, conversation_id, was.queued_at, was.snoozed_until, list(was.added), was.colleague)
    if was.state == "waiting_colleague":
        await conn.execute(_AREA_BACK, conversation_id, end.at)
    await conn.execute(_UNSAY, end.episode_id, msgspec.json.encode(was.said).decode())


async def voids(conn: Conn, viewer: Viewer, reasons: list[str], limit: int) -> list[Any]:
    """Cases somebody wants to count for nothing, not reviewed yet, newest first."""
    return list(await conn.fetch(_VOIDS.format(visible=visible(viewer)), reasons, limit))


async def lock_void(conn: Conn, viewer: Viewer, episode_id: int) -> Any:
    """(reason, reviewed at, conversation) of a case in sight, locked until the unit ends; None when there is none."""
    return await conn.fetchrow(_LOCK_VOID.format(visible=visible(viewer)), episode_id)


async def review(conn: Conn, episode_id: int, *, accept: bool, by: int, now: datetime) -> None:
    """Keep what was decided."""
    await conn.execute(_REVIEW, episode_id, accept, now, by)
