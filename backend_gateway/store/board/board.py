"""The whole board as one viewer may see it. Called by the API, in one REPEATABLE READ transaction.

What always holds: what the metric engine measures comes from `figures.figure`; levels are counted as the list counts.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from backend_gateway.store.alert_sight import in_sight
from backend_gateway.store.board.levels import Counted, hot_lines, levels
from backend_gateway.store.board.pace import today
from backend_gateway.store.board.roster import roster
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.filters import Filters
from protocol.board import Board, Levels, TeamLine

_ZONE = "select body ->> 'zone' from policies where kind = 'sla' order by version desc limit 1"
_ALERTS = """
select count(*), count(*) filter (where a.acknowledged_at is null)
from alerts a left join conversations c on c.id = a.conversation_id
where a.closed_at is null and {seen} and ($1::bigint[] is null or coalesce(c.team_id, a.team_id) = any($1::bigint[]))
"""


async def board(conn: Conn, scope: Scope, now: datetime) -> Board:
    """What waits now and how today goes."""
    zone = await company_zone(conn)
    local = now.astimezone(ZoneInfo(zone))
    counted = await levels(conn, scope, now)
    chosen = Filters(
        since=local.date(), until=local.date(), teams=scope.teams, agents=(scope.viewer.user_id,) if scope.own else None
    )
    began = local.replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)
    alerts, unowned = await _alerts(conn, scope)
    figures, so_far = await today(conn, scope, chosen, began, now)
    return Board(
        as_of=now, zone=zone, day=local.date(), levels=counted.total, teams=await team_lines(conn, scope, counted),
        people=await roster(conn, scope, counted), hottest=await hot_lines(conn, counted.hottest),
        pace=so_far, alerts=alerts, alerts_unowned=unowned, today=figures,
    )  # fmt: skip


async def company_zone(conn: Conn) -> str:
    """The zone of the company's days."""
    return str(await conn.fetchval(_ZONE) or "UTC")


async def team_lines(conn: Conn, scope: Scope, counted: Counted) -> tuple[TeamLine, ...]:
    """Those in sight by name, whether they have something or not; nobody's last."""
    rows = [] if scope.own else await conn.fetch("select id from teams order by lower(name), id")
    everywhere = scope.viewer.visibility == "all"
    wanted = [row[0] for row in rows if everywhere or row[0] in scope.viewer.team_ids]
    wanted = [id_ for id_ in wanted if scope.teams is None or id_ in scope.teams]
    others = sorted((id_ for id_ in counted.teams if id_ not in wanted), key=lambda id_: (id_ is None, id_ or 0))
    return tuple(TeamLine(team_id=id_, levels=counted.teams.get(id_, Levels())) for id_ in (*wanted, *others))


async def _alerts(conn: Conn, scope: Scope) -> tuple[int, int]:
    sql = _ALERTS.format(seen=in_sight(scope.viewer))
    row = await conn.fetchrow(sql, None if scope.teams is None else list(scope.teams))
    return (0, 0) if row is None else (row[0], row[1])
