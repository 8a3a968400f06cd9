"""Rows of shifts, absences and being on call."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.domain.presence.shifts import LAST_STRETCH, Hours
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.queues import PLAN_KEPT
from protocol.planning import NewLine
from protocol.presence import Absence, Shift
from protocol.presence_api import NewPlanned, Planned

_COLUMNS: Final = "id, user_id, kind, starts_at, ends_at, reason"
_PLANS: Final = f"select {_COLUMNS} from shifts where user_id = any($1::bigint[]) and ends_at > $2 order by starts_at"  # noqa: S608
_SPAN: Final = f"""
select {_COLUMNS} from shifts where user_id = $1 and ends_at > $2 and starts_at < $3 order by starts_at, id limit 1000
"""  # noqa: S608
_ADD: Final = f"""
insert into shifts (user_id, kind, starts_at, ends_at, reason, by_user, at) values ($1, $2, $3, $4, $5, $6, $7)
returning {_COLUMNS}
"""  # noqa: S608
_REMOVE: Final = f"delete from shifts where id = $1 returning {_COLUMNS}"  # noqa: S608


_EVERYBODY: Final = f"""
select {_COLUMNS} from shifts where ends_at > $1 and starts_at < $2 order by starts_at, id limit 20000
"""  # noqa: S608
_ADD_MANY: Final = f"""
insert into shifts (user_id, kind, starts_at, ends_at, reason, by_user, at)
select distinct on (n.user_id, n.kind, n.starts_at, n.ends_at)
       n.user_id, n.kind, n.starts_at, n.ends_at, n.reason, $6, $7
from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[])
     n (user_id, kind, starts_at, ends_at, reason)
where not exists (select 1 from shifts s where s.user_id = n.user_id and s.kind = n.kind
                  and s.starts_at = n.starts_at and s.ends_at = n.ends_at)
returning {_COLUMNS}
"""  # noqa: S608
_REMOVE_MANY: Final = f"delete from shifts where id = any($1::bigint[]) returning {_COLUMNS}"  # noqa: S608


class Plan(Struct, frozen=True, kw_only=True):
    """One person's plan around now."""

    hours: Hours = Hours()
    on_call: tuple[Shift, ...] = ()

    def on_call_at(self, now: datetime) -> bool:
        """Whether they are on call."""
        return any(one.starts_at <= now < one.ends_at for one in self.on_call)

    def next_turn(self, now: datetime) -> datetime | None:
        """When time alone may change what this plan says."""
        spans: list[Shift | Absence] = [*(self.hours.shifts or ()), *self.hours.absences, *self.on_call]
        turns = [one.starts_at for one in spans] + [one.ends_at for one in spans if one.ends_at is not None]
        turns += [one.ends_at - LAST_STRETCH for one in self.hours.shifts or ()]
        return min((turn for turn in turns if turn > now), default=None)


async def plans(conn: Conn, user_ids: Iterable[int], now: datetime) -> dict[int, Plan]:
    """The plan of each person who has one."""
    lines: dict[int, list[Planned]] = {}
    for row in await conn.fetch(_PLANS, list(user_ids), now - PLAN_KEPT):
        lines.setdefault(row["user_id"], []).append(Planned(**dict(row)))
    return {user_id: _plan(found, now) for user_id, found in lines.items()}


async def between(conn: Conn, user_id: int, start: datetime, end: datetime) -> list[Planned]:
    """The lines that touch [start, end)."""
    return [Planned(**dict(row)) for row in await conn.fetch(_SPAN, user_id, start, end)]


async def add(conn: Conn, user_id: int, new: NewPlanned, by_user: int | None, now: datetime) -> Planned:
    """One more line."""
    row = await conn.fetchrow(_ADD, user_id, new.kind, new.starts_at, new.ends_at, new.reason, by_user, now)
    return Planned(**dict(row or {}))


async def remove(conn: Conn, id_: int) -> Planned | None:
    """Take a line out; None when there is none."""
    row = await conn.fetchrow(_REMOVE, id_)
    return None if row is None else Planned(**dict(row))


async def everybody(conn: Conn, start: datetime, end: datetime) -> list[Planned]:
    """The lines of all that touch [start, end)."""
    return [Planned(**dict(row)) for row in await conn.fetch(_EVERYBODY, start, end)]


async def add_many(conn: Conn, new: list[NewLine], by_user: int, now: datetime) -> list[Planned]:
    """Lines that are not there yet, in order."""
    columns = [[getattr(line, name) for line in new] for name in ("user_id", "kind", "starts_at", "ends_at", "reason")]
    rows = await conn.fetch(_ADD_MANY, *columns, by_user, now)
    return sorted((Planned(**dict(row)) for row in rows), key=lambda line: (line.starts_at, line.id))


async def remove_many(conn: Conn, ids: list[int]) -> list[Planned]:
    """Take lines out; those that were there."""
    return [Planned(**dict(row)) for row in await conn.fetch(_REMOVE_MANY, ids)]


def _plan(lines: list[Planned], now: datetime) -> Plan:
    shifts = tuple(Shift(one.starts_at, one.ends_at) for one in lines if one.kind == "shift")
    return Plan(
        hours=Hours(
            shifts=tuple(one for one in shifts if one.ends_at > now) if shifts else None,
            absences=tuple(
                Absence(one.starts_at, one.ends_at, one.reason)
                for one in lines
                if one.kind == "absence" and one.ends_at > now
            ),
        ),
        on_call=tuple(Shift(one.starts_at, one.ends_at) for one in lines if one.kind == "on_call"),
    )
