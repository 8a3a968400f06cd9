"""Rows of presence: what people declare, what their devices measure, what followed, and every change for ever.

Called by `actions/presence*`. What always holds: whoever changes somebody's presence holds their row (`lock`, in the
order of ids, before any conversation); a device's row tells the newest that any gateway knows of it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.presence.effective import Graces
from backend_gateway.store.conn import Conn
from protocol.presence import Because, Declared, Measured, PresencePolicy, PresenceState
from protocol.presence_api import PresenceEvent

_PEOPLE: Final = "select id from users where id = any($1::bigint[]) order by id for no key update"
_MAKE: Final = """
insert into presence (user_id, declared_since, since) values ($1, $2, $2) on conflict do nothing returning user_id
"""
_LOCK: Final = """
select user_id, declared, reason, declared_since, back_at, state, because, since, receives, on_call from presence
where user_id = any($1::bigint[]) order by user_id for update
"""
_DEVICES: Final = """
select user_id, device, locked_since, idle_since, asleep_since, lost_since from presence_devices
where user_id = any($1::bigint[]) order by user_id, device
"""
_WRITE: Final = """
update presence p set declared = t.declared, reason = t.reason, declared_since = t.declared_since,
  back_at = t.back_at, state = t.state, because = t.because, since = t.since, receives = t.receives,
  on_call = t.on_call, rev = p.rev + 1
from unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[],
            $8::timestamptz[], $9::bool[], $10::bool[])
  as t (user_id, declared, reason, declared_since, back_at, state, because, since, receives, on_call)
where p.user_id = t.user_id returning p.user_id, p.rev
"""
_KEEP: Final = """
insert into presence_events (user_id, at, declared, reason, state, because, receives)
select t.user_id, $2, t.declared, t.reason, t.state, t.because, t.receives
from unnest($1::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bool[])
  as t (user_id, declared, reason, state, because, receives)
"""
_HISTORY: Final = """
select at, declared, state, because, receives, reason from presence_events where user_id = $1 and at >= $2
order by id desc limit $3
"""
_POLICY: Final = "select body from policies where kind = 'presence' order by version desc limit 1"
_policy = msgspec.json.Decoder(PresencePolicy)


class Standing(Struct, frozen=True, kw_only=True):
    """A locked row of `presence`. `made`: a moment ago, nobody has been told of it."""

    user_id: int
    declared: PresenceState
    declared_since: datetime
    state: PresenceState
    because: Because
    since: datetime
    receives: bool
    on_call: bool
    reason: str | None = None
    back_at: datetime | None = None
    made: bool = False

    def says(self) -> Declared:
        """What they declared."""
        return Declared(state=self.declared, since=self.declared_since, reason=self.reason, back_at=self.back_at)


async def lock(conn: Conn, user_ids: Iterable[int]) -> dict[int, Standing]:
    """The rows of those of these people who ever declared something, held until the transaction ends.

    The people themselves are held, too: whoever declares something for the first time has no row to wait for.
    """
    wanted = sorted(set(user_ids))
    await conn.execute(_PEOPLE, wanted)
    return {row["user_id"]: Standing(**dict(row)) for row in await conn.fetch(_LOCK, wanted)}


async def lock_one(conn: Conn, user_id: int, now: datetime) -> Standing:
    """The row of one person, made when there is none: they declare something. Whoever calls it must tell of it."""
    await conn.execute(_PEOPLE, [user_id])
    made = bool(await conn.fetchval(_MAKE, user_id, now))
    row = await conn.fetchrow(_LOCK, [user_id])
    return Standing(**dict(row or {}), made=made)


async def devices(conn: Conn, user_ids: Iterable[int]) -> dict[int, list[Measured]]:
    """What the devices of each person measure."""
    found: dict[int, list[Measured]] = {}
    for user_id, device, locked, idle, asleep, lost in await conn.fetch(_DEVICES, list(user_ids)):
        one = Measured(device=device, locked_since=locked, idle_since=idle, asleep_since=asleep, lost_since=lost)
        found.setdefault(user_id, []).append(one)
    return found


async def write(conn: Conn, rows: Sequence[Standing]) -> list[tuple[int, int]]:
    """Write changed rows; (user, rev) of each."""
    names = ("user_id", "declared", "reason", "declared_since", "back_at", "state", "because", "since", "receives")
    columns = [[getattr(row, name) for row in rows] for name in (*names, "on_call")]
    return [(row[0], row[1]) for row in await conn.fetch(_WRITE, *columns)]


async def keep(conn: Conn, rows: Sequence[Standing], now: datetime) -> None:
    """Each change is an event for the reports."""
    names = ("declared", "reason", "state", "because", "receives")
    columns = [[getattr(row, name) for row in rows] for name in names]
    await conn.execute(_KEEP, [row.user_id for row in rows], now, *columns)


async def history(conn: Conn, user_id: int, since: datetime, limit: int) -> list[PresenceEvent]:
    """Changes of one person, newest first."""
    return [PresenceEvent(**dict(row)) for row in await conn.fetch(_HISTORY, user_id, since, limit)]


async def policy(conn: Conn) -> PresencePolicy:
    """The company's reasons and graces; the usual ones when it has decided nothing."""
    body: Any = await conn.fetchval(_POLICY)
    return _policy.decode(body) if body else PresencePolicy()


def graces(policy_: PresencePolicy) -> Graces:
    """As the domain counts them."""
    return Graces(
        locked=timedelta(seconds=policy_.locked_s),
        idle=timedelta(seconds=policy_.idle_s),
        asleep=timedelta(seconds=policy_.asleep_s),
        lost=timedelta(seconds=policy_.lost_s),
        take_back=timedelta(seconds=policy_.take_back_s),
    )
