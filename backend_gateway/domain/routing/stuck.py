"""Conversations a plan could not deal, gathered by cause: one alert per (cause, team), however many wait.

"Nobody available" is itself an alert (LESSONS 15); ten thousand waiting customers are still one.
"""

from dataclasses import replace
from typing import Final

from backend_gateway.domain.routing.able import Able
from backend_gateway.domain.routing.decision import Decision, refusal_counts
from backend_gateway.domain.routing.ledger import Ledger
from backend_gateway.domain.routing.snapshot import TeamQueue, Waiting
from protocol.routing import AlertCause, NeededSkill, RoutingAlert


class Stuck:
    """Who stays, and why. Filled in queue order, so the first of a group is its oldest and most urgent."""

    def __init__(self, ledger: Ledger, able: Able) -> None:
        self._ledger: Final = ledger
        self._able: Final = able
        self._groups: dict[tuple[AlertCause, int], list[Waiting]] = {}
        self._causes: dict[tuple[int, tuple[NeededSkill, ...]], AlertCause] = {}

    def add(self, conversation: Waiting, cause: AlertCause) -> None:
        """One more that stays."""
        self._groups.setdefault((cause, conversation.team_id), []).append(conversation)

    def cause_of(self, team_id: int, skills: tuple[NeededSkill, ...]) -> AlertCause:
        """Why a team without anybody free has nobody: nobody in it, nobody there, nobody able, nobody with room."""
        key = (team_id, skills)
        if key not in self._causes:
            self._causes[key] = self._find_cause(team_id, skills)
        return self._causes[key]

    def _find_cause(self, team_id: int, skills: tuple[NeededSkill, ...]) -> AlertCause:
        if not self._ledger.members.get(team_id):
            return "no_members"
        if not self._able.there(team_id):
            return "nobody_available"
        return "everyone_full" if self._able.who(team_id, skills) else "skill_missing"

    def decisions(self, teams: dict[int, TeamQueue]) -> list[Decision]:
        """A `wait` with its alert for the first of each group; teams that are closed raise none."""
        return [
            self._decision(cause, waiting, teams[team_id])
            for (cause, team_id), waiting in self._groups.items()
            if teams[team_id].open
        ]

    def _decision(self, cause: AlertCause, waiting: list[Waiting], team: TeamQueue) -> Decision:
        top = waiting[0]
        oldest = min(waiting, key=lambda one: (one.since, one.id))
        bare = Decision(
            kind="wait",
            conversation=top,
            routing=team.routing,
            sticky=team.routing.sticky,
            hops=top.hops,
            step=self._ledger.step,
            ledger=self._ledger,
        )
        alert = RoutingAlert(
            cause=cause,
            team_id=top.team_id,
            waiting=len(waiting),
            oldest_id=oldest.id,
            oldest_since=oldest.since,
            refused=refusal_counts(bare),
        )
        return replace(bare, alert=alert)
