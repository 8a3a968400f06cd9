"""The backlog over time as one viewer may see it: the marks of a period, never summed.

Called by the API. Whoever sees everything is told the marks as they were taken; narrower sight (one's own, one's teams)
is counted from the stretches those were made of, which are kept for `KEPT`. What always holds: both ways come to the
same for the same cases.
"""

from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.level_marks import COUNTED, COUNTS
from protocol.levels import AGE_EDGES, LevelPoint
from protocol.metrics import BAND_EDGES

_MARKS: Final = """
from level_marks m left join ({source}) s on {during}
where m.at >= $1 and m.at < $2 and extract(epoch from m.at)::bigint % $3 = 0 group by m.at order by m.at
"""
_CELLS: Final = """
select * from level_cells s where s.at >= $1 and s.at < $2 and ($4::bigint[] is null or s.team_id = any($4))
  and ($5::bigint[] is null or s.number_id = any($5))
"""
_STRETCHES: Final = """
select 1 as sign, s.* from (select *, user_id as assignee_id from level_spans
                            where tstzrange(from_at, to_at) && tstzrange($1, $2)) s
where {seen} and ($4::bigint[] is null or s.team_id = any($4)) and ($5::bigint[] is null or s.number_id = any($5))
"""


def _total(name: str, edges: tuple[int, ...]) -> str:
    parts = (f"coalesce(sum(s.{name}[{place}]), 0)::int" for place in range(1, len(edges) + 2))
    return f"array[{', '.join(parts)}] as {name}"


_SUMS: Final = ", ".join(
    [
        *(f"coalesce(sum(s.{name}), 0)::int as {name}" for name in COUNTS),
        _total("ages", AGE_EDGES),
        _total("waits", BAND_EDGES),
    ]
)
_POINT: Final = "select m.at, m.restated_at is not null as restated,"


class Marks(Struct, frozen=True, kw_only=True):
    """Which marks: from a moment until before another, `step_s` apart; of these teams and numbers, None: all."""

    since: datetime
    until: datetime
    step_s: int
    teams: tuple[int, ...] | None = None
    numbers: tuple[int, ...] | None = None


async def points(conn: Conn, scope: Scope, marks: Marks) -> tuple[LevelPoint, ...]:
    """The marks as the scope may see them."""
    if scope.viewer.visibility == "all" and not scope.own:
        sql = f"{_POINT} {_SUMS} {_MARKS.format(source=_CELLS, during='s.at = m.at')}"
    else:
        source = _STRETCHES.format(seen=scope.seen("s"))
        sql = f"{_POINT} {COUNTED} {_MARKS.format(source=source, during='s.from_at <= m.at and s.to_at > m.at')}"
    chosen = (None if ids is None else list(ids) for ids in (marks.teams, marks.numbers))
    return tuple(map(_point, await conn.fetch(sql, marks.since, marks.until, marks.step_s, *chosen)))


def _point(row: Any) -> LevelPoint:
    return LevelPoint(**(dict(row) | {"ages": tuple(row["ages"]), "waits": tuple(row["waits"])}))
