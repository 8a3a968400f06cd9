"""Nobody is available: the alert that must ring although no conversation does (LESSONS 15), with one cause.

Ten teams whose people all lost the network at once are one outage, acknowledged once, not ten alerts.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from msgspec import Struct

from backend_gateway.domain.routing.eligible import standing
from backend_gateway.domain.routing.snapshot import Agent, TeamQueue

Cause = Literal["no_members", "off_shift", "absent", "lost_network", "away", "offline", "busy"]

_CAUSES: dict[str, Cause] = {
    "absent": "absent",
    "off_shift": "off_shift",
    "shift_ending": "off_shift",
    "unsure": "lost_network",
    "away": "away",
    "busy": "busy",
    "offline": "offline",
}
_MEASURED = frozenset({"lost_network", "no_device", "asleep"})


class NobodyAvailable(Struct, frozen=True, kw_only=True):
    """One cause and every open team it leaves without anybody; `people` counts their members by what keeps them off."""

    cause: Cause
    team_ids: tuple[int, ...]
    people: dict[str, int] = {}


def nobody_available(teams: Iterable[TeamQueue], agents: Iterable[Agent], now: datetime) -> tuple[NobodyAvailable, ...]:
    """One alert per cause, for teams that are open and have nobody to deal to. Full people are available people.

    A team's cause is what keeps most of its members away; of equals the one that comes first in the alphabet.
    """
    everybody = {agent.id: (agent, _keeps_away(agent, now)) for agent in agents}
    found: dict[Cause, list[int]] = {}
    for team_id in sorted(team.routing.team_id for team in teams if team.open):
        members = [cause for agent, cause in everybody.values() if team_id in agent.team_ids]
        if all(cause is not None for cause in members):
            found.setdefault(_main([cause for cause in members if cause]), []).append(team_id)
    return tuple(_alert(cause, team_ids, everybody.values()) for cause, team_ids in sorted(found.items()))


def _alert(cause: Cause, team_ids: list[int], everybody: Iterable[tuple[Agent, Cause | None]]) -> NobodyAvailable:
    wanted = frozenset(team_ids)
    people = Counter(kept for agent, kept in everybody if kept is not None and wanted & agent.team_ids)
    return NobodyAvailable(cause=cause, team_ids=tuple(team_ids), people=dict(sorted(people.items())))


def _main(causes: list[Cause]) -> Cause:
    if not causes:
        return "no_members"
    counts = Counter(causes)
    return min(counts, key=lambda cause: (-counts[cause], cause))


def _keeps_away(agent: Agent, now: datetime) -> Cause | None:
    """What keeps one person away, None when nothing does. A lost connection counts as such, not as "offline"."""
    reasons = standing(agent, now)
    if not reasons:
        return None
    if reasons[0].code in ("offline", "away", "unsure") and agent.presence.because in _MEASURED:
        return "lost_network"
    return _CAUSES[reasons[0].code]
