"""When a conversation that entered a queue may go to the second team: a timer, so that nobody waits for the sweep.

Called wherever a conversation is put into a queue: by the rules, by a hand-over, by an overflow. What always holds: the
timer only has the queues dealt; the plan of that moment decides.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from backend_gateway.store.routing.policies import RoutingPolicies
from backend_gateway.store.timers import Timer

Queued = tuple[int, int | None, datetime | None]
"""(conversation, team, in its queue since)."""


def overflow_timers(policies: RoutingPolicies, queued: Iterable[Queued]) -> list[Timer]:
    """One for each whose team overflows."""
    found = []
    for conversation_id, team_id, since in queued:
        team = policies.teams.get(team_id or 0)
        if team is not None and team.overflow_minutes is not None and since is not None:
            due = since + timedelta(minutes=team.overflow_minutes)
            found.append(Timer(kind="overflow", subject=conversation_id, due_at=due))
    return found
