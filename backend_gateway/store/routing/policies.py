"""The rules and the ways teams deal that are in force, decoded, each with its hours."""

from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar, from_stored, is_open, office_hours
from backend_gateway.domain.routing.snapshot import TeamQueue
from backend_gateway.domain.sla.company import CompanySla
from backend_gateway.store.conn import Conn
from protocol.routing import RuleList, RuleRef, TeamRouting

_IN_FORCE: Final = """
select distinct on (kind, subject) id, kind, subject, version, body from policies
where kind in ('rules', 'team', 'calendar', 'sla') order by kind, subject, version desc
"""
_rules = msgspec.json.Decoder(RuleList)
_team = msgspec.json.Decoder(TeamRouting)
_sla = msgspec.json.Decoder(CompanySla)


class RoutingPolicies(Struct, frozen=True, kw_only=True):
    """`ids`: the row of each list's version, by (version, number). `default`: hours where none are named."""

    lists: tuple[RuleList, ...] = ()
    teams: dict[int, TeamRouting] = {}
    calendars: dict[int, Calendar] = {}
    default: Calendar
    ids: dict[tuple[int, int | None], int] = {}
    team_ids: dict[int, int] = {}

    def row_of(self, rule: RuleRef | None) -> int | None:
        """The policies row a rule is of."""
        return None if rule is None else self.ids.get((rule.version, rule.number_id))

    def team_open(self, team_id: int, now: datetime) -> bool:
        """Whether a team's hours say that somebody is supposed to be there."""
        routing = self.teams.get(team_id)
        found = {rules.number_id: rules.calendar_id for rules in self.lists}
        return self._open((routing.calendar_id if routing else None) or found.get(None), now)

    def number_open(self, number_id: int, now: datetime) -> bool:
        """The same for a number: its own hours, else the workspace's."""
        found = {rules.number_id: rules.calendar_id for rules in self.lists}
        return self._open(found.get(number_id) or found.get(None), now)

    def queues(self, now: datetime) -> tuple[TeamQueue, ...]:
        """Every team that deals."""
        return tuple(TeamQueue(routing=one, open=self.team_open(id_, now)) for id_, one in sorted(self.teams.items()))

    def _open(self, calendar_id: int | None, now: datetime) -> bool:
        return is_open(self.calendars.get(calendar_id or 0, self.default), now)


async def in_force(conn: Conn) -> RoutingPolicies:
    """What counts now. Cheap: one row per number, team and calendar."""
    lists, teams, calendars, ids, team_ids, zone = [], {}, {}, {}, {}, CompanySla().zone
    for id_, kind, subject, version, body in await conn.fetch(_IN_FORCE):
        if kind == "rules":
            rules = replace(_rules.decode(body), version=version, number_id=subject or None)
            lists.append(rules)
            ids[version, rules.number_id] = id_
        elif kind == "team":
            teams[subject] = replace(_team.decode(body), version=version, team_id=subject)
            team_ids[subject] = id_
        elif kind == "sla":
            zone = _sla.decode(body).zone
        else:
            calendars[subject] = from_stored(body)
    return RoutingPolicies(
        lists=tuple(lists), teams=teams, calendars=calendars, default=office_hours(zone), ids=ids, team_ids=team_ids
    )
