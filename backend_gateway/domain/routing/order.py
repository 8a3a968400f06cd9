"""Who is next: the most urgent first, of those the oldest. One order for dealing, pulling and telling the position.

What waited `promote_minutes` stands among the most urgent, so a stream of VIPs starves nobody (LESSONS 13); what was
taken back from somebody stands on top of its priority.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from backend_gateway.domain.routing.snapshot import TeamQueue, Waiting
from protocol.routing import TOP_PRIORITY

OrderKey = tuple[int, bool, datetime, int]


def in_order(waiting: Iterable[Waiting], teams: Mapping[int, TeamQueue], now: datetime) -> list[Waiting]:
    """The conversations, next one first, over all teams. Those of a team nobody knows are left out.

    Sorting 10,000 must stay cheap, so the key is made inline.
    """
    promoted = {team_id: now - timedelta(minutes=team.routing.promote_minutes) for team_id, team in teams.items()}
    keyed: list[tuple[OrderKey, Waiting]] = [
        ((-(TOP_PRIORITY if one.since <= before else one.priority), one.from_agent_id is None, one.since, one.id), one)
        for one in waiting
        if (before := promoted.get(one.team_id)) is not None
    ]
    keyed.sort(key=lambda pair: pair[0])
    return [one for _, one in keyed]


def positions(waiting: Iterable[Waiting], teams: Mapping[int, TeamQueue], now: datetime) -> dict[int, int]:
    """Each conversation's place in its own team's queue, from 1: what the customer may be told."""
    taken: dict[int, int] = defaultdict(int)
    places = {}
    for one in in_order(waiting, teams, now):
        taken[one.team_id] += 1
        places[one.id] = taken[one.team_id]
    return places
