"""What was in force when: rules, ways of dealing, hours, promises; and what counts instead.

What always holds: a changed list or team counts for the whole period, everything else from the moment it was decided.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property
from typing import Final

import msgspec
from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar, from_stored, is_open, office_hours
from backend_gateway.domain.replay.past import PolicyRow
from backend_gateway.domain.routing.snapshot import TeamQueue
from backend_gateway.domain.sla.company import CompanySla
from protocol.routing import RuleList, TeamRouting

_rules = msgspec.json.Decoder(RuleList)
_team = msgspec.json.Decoder(TeamRouting)
_sla = msgspec.json.Decoder(CompanySla)


class Rulebook:
    """What counts between two decisions of admins. Never changed once made."""

    def __init__(
        self,
        lists: dict[int, RuleList],
        teams: dict[int, TeamRouting],
        calendars: dict[int, Calendar],
        sla: CompanySla,
    ) -> None:
        self.lists: Final = tuple(lists.values())
        self.teams: Final = teams
        self.sla: Final = sla
        self._calendars = calendars
        self._hours_of_number = {number: one.calendar_id for number, one in lists.items()}

    def number_open(self, number_id: int, now: datetime) -> bool:
        """Whether a number's own hours, else the workspace's, are open."""
        named = self._hours_of_number.get(number_id) or self._hours_of_number.get(0)
        return is_open(self._calendars.get(named or 0, self._default), now)

    def queues(self) -> tuple[TeamQueue, ...]:
        """Every team that deals. Hours only decide about alerts, which the replay raises none of."""
        return self._queues

    def hours(self, team_id: int | None, number_id: int) -> Calendar:
        """By which hours a promise is counted: the team's, the number's, the workspace's, the default."""
        team = self.teams.get(team_id or 0)
        named = (team.calendar_id if team else None, *(self._hours_of_number.get(one) for one in (number_id, 0)))
        found = next((self._calendars[one] for one in named if one in self._calendars), None)
        return found or self._default

    @cached_property
    def _default(self) -> Calendar:
        return office_hours(self.sla.zone)

    @cached_property
    def _queues(self) -> tuple[TeamQueue, ...]:
        return tuple(TeamQueue(routing=one, open=False) for _, one in sorted(self.teams.items()))


class Rulebooks:
    """The rulebook of any moment."""

    def __init__(
        self, rows: Iterable[PolicyRow], lists: Sequence[RuleList] = (), teams: Sequence[TeamRouting] = ()
    ) -> None:
        self._lists = {one.number_id or 0: one for one in lists}
        self._teams = {one.team_id: one for one in teams}
        self.ats: Final[list[datetime]] = []
        self.judged_at: Final[set[datetime]] = set()
        """When rules, teams or hours changed: what waits is judged anew (as `actions/policies` does)."""
        self._books = [Rulebook(self._lists, self._teams, {}, CompanySla())]
        known: dict[tuple[str, int], PolicyRow] = {}
        for row in sorted(rows, key=lambda one: (one.at, one.version)):
            known[row.kind, row.subject] = row
            if row.kind != "sla":
                self.judged_at.add(row.at)
            if self.ats and self.ats[-1] == row.at:
                self._books.pop()
            else:
                self.ats.append(row.at)
            self._books.append(self._book(known.values()))

    def at(self, moment: datetime) -> Rulebook:
        """What counted then (or counts instead)."""
        return self._books[bisect_right(self.ats, moment)]

    def _book(self, rows: Iterable[PolicyRow]) -> Rulebook:
        lists, teams, calendars, sla = {}, {}, {}, CompanySla()
        for row in rows:
            if row.kind == "rules":
                lists[row.subject] = replace(
                    _rules.decode(row.body), version=row.version, number_id=row.subject or None
                )
            elif row.kind == "team":
                teams[row.subject] = replace(_team.decode(row.body), version=row.version, team_id=row.subject)
            elif row.kind == "calendar":
                calendars[row.subject] = replace(from_stored(row.body), id=row.subject, version=row.version)
            elif row.kind == "sla":
                sla = _sla.decode(row.body)
        return Rulebook(lists | self._lists, teams | self._teams, calendars, sla)
