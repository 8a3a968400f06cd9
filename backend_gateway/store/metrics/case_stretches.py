"""The stretches of the cases on a page of the X-ray: their owners, by the hours each fact froze; for `figures`."""

from collections.abc import Sequence
from typing import Any, Final

from backend_gateway.domain.metrics.stretches import PARTED, Owned, stretches
from backend_gateway.store.clocks import inforce
from backend_gateway.store.conn import Conn
from protocol.metrics import CaseStretch, Metric

_OWNED: Final = """
select episode_id, owner_kind, user_id, team_id, started_at, ended_at from owner_segments
where episode_id = any($1::bigint[]) order by episode_id, started_at, id
"""


async def of_cases(conn: Conn, metric: Metric, rows: Sequence[Any]) -> list[tuple[CaseStretch, ...]]:
    """Of each of these facts, in their order; nothing where the metric is no time that owners part."""
    counted = [row for row in rows if row["result"] == "counted" and row["calendar_s"]]
    if metric not in PARTED or not counted:
        return [()] * len(rows)
    owned: dict[int, list[Owned]] = {}
    for episode, *rest in await conn.fetch(_OWNED, [row["episode_id"] for row in counted]):
        owned.setdefault(episode, []).append(Owned(*rest))
    hours = await inforce.hours_by_row(conn, {row["hours_row"] for row in counted} - {None})
    usual = inforce.unset_hours()
    return [
        stretches(metric, row["at"], row["calendar_s"], owned.get(row["episode_id"], []),
                  hours.get(row["hours_row"], usual).calendar)
        if row["result"] == "counted" and row["calendar_s"] else ()
        for row in rows
    ]  # fmt: skip
