"""Rows of what people asked of their data. Called by `actions/data_requests`.

What always holds: whoever may not see a person does not see what they asked; of who was forgotten only that they asked.
"""

from datetime import date, datetime, timedelta
from typing import Any, Final

from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.data_requests import CloseDataRequest, DataRequest, NewDataRequest

KEPT_IN_LIST: Final = timedelta(days=365)
_ADD: Final = """
insert into data_requests (contact_id, kind, note, country, asked_at, due_on, by_user)
values ($1, $2, $3, $4, $5, $6, $7) on conflict (contact_id, kind) where state = 'open' do nothing returning id
"""
_CLOSE: Final = """
update data_requests set state = $2, outcome = $3, closed_at = $4, closed_by = $5 where id = $1 and state = 'open'
returning id
"""
_HOME: Final = """
select c.id from conversations c where c.contact_id = k.id and c.merged_into is null and {seen}
order by c.activity_us desc limit 1
"""
_LIST: Final = """
select r.id, k.id as contact_id, coalesce(nullif(k.name, ''), k.profile_name, '') as name, r.kind, r.note, r.country,
       r.asked_at, r.due_on, r.by_user, r.state, r.outcome, r.closed_at, r.closed_by, h.id as conversation_id
from data_requests r join contacts w on w.id = r.contact_id
join contacts k on k.id = coalesce(w.merged_into, w.id) left join lateral ({home}) h on true
where {wanted} and ({everybody} or h.id is not null)
order by r.state <> 'open', case when r.state = 'open' then r.due_on end, r.closed_at desc, r.id
"""


async def add(
    conn: Conn, contact_id: int, new: NewDataRequest, country: str, due_on: date, by: int, now: datetime
) -> int | None:
    """Its id; None when they ask for the same already."""
    id_: int | None = await conn.fetchval(_ADD, contact_id, new.kind, new.note, country, now, due_on, by)
    return id_


async def listed(conn: Conn, viewer: Viewer, now: datetime) -> list[DataRequest]:
    """Open ones, due first; then those that were closed within a year."""
    return await _read(conn, viewer, "(r.state = 'open' or r.closed_at >= $1)", now - KEPT_IN_LIST)


async def one(conn: Conn, viewer: Viewer, id_: int) -> DataRequest | None:
    """One that is in sight."""
    found = await _read(conn, viewer, "r.id = $1", id_)
    return found[0] if found else None


async def due(conn: Conn, until: date) -> list[date]:
    """The last days of open ones up to this day, the first one first."""
    sql = "select due_on from data_requests where state = 'open' and due_on <= $1 order by due_on"
    return [row["due_on"] for row in await conn.fetch(sql, until)]


async def close(conn: Conn, id_: int, told: CloseDataRequest, by: int, now: datetime) -> bool:
    """It was answered; False when it was before."""
    return await conn.fetchval(_CLOSE, id_, told.state, told.outcome, now, by) is not None


async def _read(conn: Conn, viewer: Viewer, wanted: str, value: Any) -> list[DataRequest]:
    everybody = "true" if viewer.visibility == "all" else "false"
    sql = _LIST.format(home=_HOME.format(seen=visible(viewer)), wanted=wanted, everybody=everybody)
    return [DataRequest(**dict(row)) for row in await conn.fetch(sql, value)]
