"""The promises in force: targets, hours, ladders; and the hours a clock froze when it began.

What always holds: a calendar is known by the row of its version, so an old clock is counted by the hours it began
under; nothing set is the brief's default (Monday to Friday, 9 to 18 in the company's zone).
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar, from_stored, office_hours
from backend_gateway.domain.sla import DEFAULT_LADDER, Chosen, LadderPolicy, Subject, choose
from backend_gateway.domain.sla.company import CompanySla
from backend_gateway.store.conn import Conn
from backend_gateway.store.policies import gives_up
from protocol.routing import RuleList, TeamRouting

_IN_FORCE: Final = """
select distinct on (kind, subject) id, kind, subject, version, body from policies
where kind in ('sla', 'ladder', 'calendar', 'team', 'rules') order by kind, subject, version desc
"""
_BY_ROW: Final = "select id, kind, subject, version, body from policies where id = any($1::bigint[])"
_TAGS: Final = "select lower(name), id from tags"
_KEPT: Final = 512

_sla = msgspec.json.Decoder(CompanySla)
_ladder = msgspec.json.Decoder(LadderPolicy)
_team = msgspec.json.Decoder(TeamRouting)
_rules = msgspec.json.Decoder(RuleList)


class Hours(Struct, frozen=True):
    """A version of a calendar and the row it is kept in; None = the default nobody ever set."""

    row: int | None
    calendar: Calendar


class Promises(Struct, frozen=True, kw_only=True):
    """`hours_of_team`, `hours_of_number`: calendar ids; number 0 is the workspace."""

    sla: CompanySla
    sla_row: int | None = None
    default_hours: Hours
    ladders: dict[int, LadderPolicy] = {}
    calendars: dict[int, Hours] = {}
    hours_of_team: dict[int, int] = {}
    hours_of_number: dict[int, int] = {}
    tag_ids: dict[str, int] = {}

    @property
    def watches_turns(self) -> bool:
        """Whether any target needs every turn of an episode: a resolution, or one that pauses."""
        targets = [target for policy in self.sla.policies for target in policy.targets if target.within is not None]
        return any(target.kind == "resolution" or target.pauses for target in targets)

    def hours(self, team_id: int | None, number_id: int) -> Hours:
        """The team's, else the number's, else the workspace's, else the default."""
        named = (
            self.hours_of_team.get(team_id or 0),
            self.hours_of_number.get(number_id),
            self.hours_of_number.get(0),
        )
        return next((self.calendars[one] for one in named if one in self.calendars), self.default_hours)

    def chosen(self, team_id: int | None, number_id: int, tags: Iterable[str], priority: int) -> Chosen:
        """The targets of a conversation."""
        known = frozenset(self.tag_ids[name.lower()] for name in tags if name.lower() in self.tag_ids)
        subject = Subject(team_id=team_id, number_id=number_id, tags=known, priority=priority)
        return choose(self.sla.policies, subject)

    def ladder(self, team_id: int | None) -> LadderPolicy:
        """The team's, else the company's, else the brief's."""
        return self.ladders.get(team_id or 0) or self.ladders.get(0) or DEFAULT_LADDER


async def in_force(conn: Conn) -> Promises:
    """What counts now."""
    sla, default, ladders, calendars, teams, numbers = CompanySla(), unset_hours(), {}, {}, {}, {}
    for id_, kind, subject, version, body in await conn.fetch(_IN_FORCE):
        if kind == "sla":
            sla = _numbered(body, version)
            default = Hours(id_, _default(sla.zone, version))
        elif kind == "ladder" and not gives_up(body):
            ladders[subject] = _ladder.decode(body)
        elif kind == "calendar":
            calendars[subject] = Hours(id_, _calendar(id_, subject, version, body))
        elif kind == "team" and (named := _team.decode(body).calendar_id) is not None:
            teams[subject] = named
        elif kind == "rules" and (named := _rules.decode(body).calendar_id) is not None:
            numbers[subject] = named
    tagged = any(policy.match.tags for policy in sla.policies)
    return Promises(
        sla=sla, sla_row=default.row, default_hours=default, ladders=ladders, calendars=calendars, hours_of_team=teams,
        hours_of_number=numbers, tag_ids={name: int(id_) for name, id_ in await conn.fetch(_TAGS)} if tagged else {},
    )  # fmt: skip


async def hours_by_row(conn: Conn, rows: Iterable[int]) -> dict[int, Hours]:
    """The calendars that clocks froze, by the row of their version."""
    wanted = sorted(set(rows))
    found = {}
    for id_, kind, subject, version, body in await conn.fetch(_BY_ROW, wanted) if wanted else ():
        if kind == "calendar":
            found[id_] = Hours(id_, _calendar(id_, subject, version, body))
        elif kind == "sla":
            found[id_] = Hours(id_, _default(_sla.decode(body).zone, version))
    return found


def unset_hours() -> Hours:
    """The default of a company that never set anything."""
    return Hours(None, _default(CompanySla().zone, 0))


@lru_cache(_KEPT)
def _calendar(_row: int, subject: int, version: int, body: str) -> Calendar:
    return replace(from_stored(body), id=subject, version=version)


@lru_cache(_KEPT)
def _default(zone: str, version: int) -> Calendar:
    return replace(office_hours(zone), version=version)


@lru_cache(_KEPT)
def _numbered(body: str, version: int) -> CompanySla:
    """Every policy carries the version of the list it is in."""
    sla = _sla.decode(body)
    return replace(sla, policies=tuple(replace(policy, version=version) for policy in sla.policies))
