"""What a client should hold, summed up so that it can compare (`protocol/checking`, LESSONS 16).

Called by `api/checking`. What always holds: every look reads a bounded number of rows, whatever there is: what is open
up to `MOST_OPEN`, and `PARTS` ranges of ids; everything is under the viewer's visibility.
"""

from typing import Any, Final

from backend_gateway.store.conn import Conn
from backend_gateway.store.pages import OWED
from backend_gateway.store.visible import Viewer, visible
from protocol.checking import FACTOR, PART, PRIME, STEP, Check, PartRows, PartSum

MOST_OPEN: Final = 20_000
"""With more open than this the open ones are looked at part by part, as the resolved ones are."""
PARTS: Final = 2
"""Parts of a look: those of a million conversations are through in less than a day, at a look every five minutes."""

_SUM: Final = f"""
select part, count(*), sum(mixed * mixed % {PRIME})::bigint from (
  select id / {PART} as part, (id * {FACTOR} + rev::bigint * {STEP}) % {PRIME} as mixed from {{rows}}) marked
group by part order by part
"""  # noqa: S608  numbers of ours
_OPEN_ROWS: Final = """
select c.id, c.rev, c.state, c.assignee_id, c.team_id, c.clock @> '{{"risk":true}}' as risk, {owed} as owed
from conversations c
where c.merged_into is null and c.state <> 'resolved' and {visible} limit $1
"""
_OPEN_SUMS: Final = f"with open as materialized ({{open}}) {_SUM.format(rows='open')}"
_COUNTS: Final = """
with open as materialized ({open}), asked as (
  select o.conversation_id as id from offers o where o.to_user = $2 and o.state = 'open')
select view, count(*) from open, lateral (values
  ('all', true),
  ('mine', (assignee_id = $2 and state <> 'snoozed') or id in (select id from asked)),
  ('owed', assignee_id = $2 and owed and state <> 'snoozed'),
  ('unassigned', state <> 'snoozed' and assignee_id is null),
  ('snoozed', state = 'snoozed' and (assignee_id = $2 or assignee_id is null)),
  ('at_risk', risk),
  ('team:' || team_id, state <> 'snoozed' and team_id is not null)) as t (view, member)
where member group by view
"""
_RANGE: Final = """
(select c.id, c.rev from conversations c
 where c.merged_into is null and c.id >= $1 and c.id < $2 and {visible}) as ranged
"""
_ROWS: Final = """
select c.id, c.rev, c.state <> 'resolved' from conversations c
where c.merged_into is null and c.id >= $1 and c.id < $2 and {visible} order by c.id
"""
_LAST: Final = "select max(id) from conversations"
_SEEN: Final = "select c.id from conversations c where c.id = any($1::bigint[]) and c.merged_into is null and {visible}"


async def check(conn: Conn, viewer: Viewer, part: int) -> Check:
    """What the viewer should hold: all that is open, and everything of the parts from `part` on."""
    where = visible(viewer)
    rows = _OPEN_ROWS.format(visible=where, owed=OWED)
    opened = [PartSum(*row) for row in await conn.fetch(_OPEN_SUMS.format(open=rows), MOST_OPEN + 1)]
    few = sum(one.count for one in opened) <= MOST_OPEN
    ranged = _SUM.format(rows=_RANGE.format(visible=where))
    found: Any = await conn.fetch(ranged, part * PART, (part + PARTS) * PART)
    return Check(
        counts=await _counts(conn, rows, viewer.user_id) if few else None,
        open=opened if few else None,
        parts=[PartSum(*row) for row in found],
        end=part + PARTS,
        last=(await conn.fetchval(_LAST) or 0) // PART,
    )


async def _counts(conn: Conn, rows: str, me: int) -> dict[str, int]:
    found = await conn.fetch(_COUNTS.format(open=rows), MOST_OPEN + 1, me)
    return {row["view"]: row["count"] for row in found}


async def part_rows(conn: Conn, viewer: Viewer, part: int) -> PartRows:
    """Every (id, rev) of a part that the viewer may see."""
    rows = await conn.fetch(_ROWS.format(visible=visible(viewer)), part * PART, (part + 1) * PART)
    return PartRows(
        ids=[row[0] for row in rows], revs=[row[1] for row in rows], open=[id_ for id_, _, opened in rows if opened]
    )


async def in_sight(conn: Conn, viewer: Viewer, ids: list[int]) -> list[int]:
    """Those of these conversations that the viewer may see."""
    return [row[0] for row in await conn.fetch(_SEEN.format(visible=visible(viewer)), ids)]
