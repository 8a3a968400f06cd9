"""SQL of the decisions of weekly reviews."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer
from protocol.review import Decision, PutDecision

_COLUMNS: Final = "id, rev, week, text, owner_id, by_user, at, metric, team_id, done_at"
_OF_WEEK: Final = f"select {_COLUMNS} from review_decisions where week = $1 order by id"  # noqa: S608  own columns
_OPEN: Final = f"""
select {_COLUMNS} from review_decisions where week < $1 and done_at is null order by week, id limit 100
"""  # noqa: S608  own columns
_LOCK: Final = f"select {_COLUMNS} from review_decisions where id = $1 for update"  # noqa: S608  own columns
_ADD: Final = f"""
insert into review_decisions (week, text, owner_id, metric, team_id, by_user, at, done_at)
values ($1, $2, $3, $4, $5, $6, $7, $8) returning {_COLUMNS}
"""  # noqa: S608  own columns
_CHANGE: Final = f"""
update review_decisions set text = $2, owner_id = $3, metric = $4, team_id = $5, rev = rev + 1,
  done_at = case when $6::timestamptz is null then null else coalesce(done_at, $6) end
where id = $1 returning {_COLUMNS}
"""  # noqa: S608  own columns


async def of_week(conn: Conn, viewer: Viewer, week: date) -> list[Decision]:
    """What was decided about that week, as far as it is theirs to see."""
    return _seen(viewer, await conn.fetch(_OF_WEEK, week))


async def still_open(conn: Conn, viewer: Viewer, before: date) -> list[Decision]:
    """Decisions of earlier weeks that nobody has done, the oldest first; at most 100."""
    return _seen(viewer, await conn.fetch(_OPEN, before))


async def lock(conn: Conn, viewer: Viewer, id_: int) -> Decision | None:
    """One of them, locked; None when it is not there or not theirs to see."""
    return next(iter(_seen(viewer, await conn.fetch(_LOCK, id_))), None)


async def add(conn: Conn, week: date, wanted: PutDecision, by_user: int, now: datetime) -> Decision:
    """Write it down."""
    done = now if wanted.done else None
    values = (week, wanted.text, wanted.owner_id, wanted.metric, wanted.team_id, by_user, now, done)
    [row] = await conn.fetch(_ADD, *values)
    return Decision(**row)


async def change(conn: Conn, id_: int, wanted: PutDecision, now: datetime) -> Decision:
    """Write it anew. The moment it was done stays."""
    done = now if wanted.done else None
    values = (wanted.text, wanted.owner_id, wanted.metric, wanted.team_id, done)
    [row] = await conn.fetch(_CHANGE, id_, *values)
    return Decision(**row)


async def delete(conn: Conn, id_: int) -> None:
    """Forget it."""
    await conn.execute("delete from review_decisions where id = $1", id_)


def _seen(viewer: Viewer, rows: Sequence[Any]) -> list[Decision]:
    found = [Decision(**row) for row in rows]
    if viewer.visibility == "all":
        return found
    return [one for one in found if one.team_id in viewer.team_ids or viewer.user_id in (one.owner_id, one.by_user)]
