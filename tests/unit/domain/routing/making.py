"""Short ways to make queues and people: times are minutes before (waiting) or after NOW."""

from datetime import UTC, datetime, timedelta
from typing import Any

from backend_gateway.domain.routing.snapshot import Agent, Snapshot, TeamQueue, Waiting
from protocol.presence import Effective, PresenceState
from protocol.routing import NeededSkill, TeamRouting

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SALES, SUPPORT = 1, 2


def ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


def team(team_id: int = SALES, *, open_: bool = True, **routing: Any) -> TeamQueue:
    return TeamQueue(routing=TeamRouting(team_id=team_id, **routing), open=open_)


def agent(
    agent_id: int,
    teams: tuple[int, ...] = (SALES,),
    *,
    state: PresenceState = "available",
    places: int = 4,
    **more: Any,
) -> Agent:
    presence = Effective(state=state, since=ago(60), receives=state == "available")
    return Agent(
        **{
            "id": agent_id,
            "team_ids": frozenset(teams),
            "presence": presence,
            "points": 0,
            "capacity_points": places * 100,
            **more,
        }
    )


def waiting(conversation_id: int, minutes: float = 1, team_id: int = SALES, **more: Any) -> Waiting:
    since = ago(minutes)
    return Waiting(
        **{
            "id": conversation_id,
            "owner_version": 1,
            "team_id": team_id,
            "since": since,
            "queued_at": since,
            **more,
        }
    )


def skill(name: str, level: int = 1) -> NeededSkill:
    return NeededSkill(name, level)


def snapshot(*parts: TeamQueue | Agent | Waiting) -> Snapshot:
    teams = tuple(one for one in parts if isinstance(one, TeamQueue))
    return Snapshot(
        teams=teams or (team(),),
        agents=tuple(one for one in parts if isinstance(one, Agent)),
        waiting=tuple(one for one in parts if isinstance(one, Waiting)),
    )
