"""*Nobody is available* rings although no conversation does: one alert per cause, over when somebody is there again.

Called by `workers/attendance`, by any number of gateways. What always holds: ten teams whose people all lost the
network are one alert (LESSONS 15); what is told already is not told again.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.domain.presence.nobody import NobodyAvailable, nobody_available
from backend_gateway.domain.routing.snapshot import Agent
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.routing.queues import read_people
from backend_gateway.store.unit import Unit
from protocol.presence import Effective

KIND: Final = "nobody_available"
_OPEN: Final = "select cause from alerts where kind = $1 and closed_at is null"


async def find(conn: Conn, now: datetime) -> tuple[dict[str, NobodyAvailable], set[str]]:
    """What is so now, by the alert's cause, and which alerts are open."""
    policies = await in_force(conn)
    known = {row[0] for row in await conn.fetch(_OPEN, KIND)}
    if not policies.teams:
        return {}, known
    agents = await _as_declared(conn, await read_people(conn, policies, now))
    found = nobody_available(policies.queues(now), agents, now)
    return {f"{KIND}:{one.cause}": one for one in found}, known


async def _as_declared(conn: Conn, agents: Sequence[Agent]) -> list[Agent]:
    """Who never said a word is offline because they never came, not because a network was lost."""
    came = {row[0] for row in await conn.fetch("select user_id from presence")}
    never = Effective(state="offline", since=datetime.min.replace(tzinfo=UTC))
    return [one if one.id in came else replace(one, presence=never) for one in agents]


async def tell(unit: Unit, now: datetime) -> None:
    """Raise what is new or says something else, close what is over."""
    found, known = await find(unit.conn, now)
    await raise_alerts(unit, [_alert(cause, found[cause]) for cause in sorted(found)], now)
    await close_alerts(unit, sorted(known - found.keys()), now)


def _alert(cause: str, found: NobodyAvailable) -> NewAlert:
    team = found.team_ids[0] if len(found.team_ids) == 1 else None
    return NewAlert(kind=KIND, cause=cause, level="alert", team_id=team, body=msgspec.to_builtins(found))
