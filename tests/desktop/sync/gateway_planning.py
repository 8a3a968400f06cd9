"""The small gateway's part about calendars, teams and the plan. Previews are the gateway's own, over its own domain."""

from typing import TYPE_CHECKING, Any

import msgspec

from backend_gateway.domain.calendar import CalendarInvalid, from_json, preview
from protocol.calendars import (
    DecideHolidays,
    HolidayCountry,
    HolidayNews,
    HolidayNewsDay,
    HolidayPlaces,
    HolidayRegion,
    PreviewCalendar,
)
from protocol.colleagues import NameTeam, TeamMembers
from protocol.errors import Problem
from protocol.frames import TeamItem, UserItem
from protocol.people import Team, User
from protocol.planning import ChangePlan, EditWork, Plan, SkillUse
from protocol.presence_api import Planned
from tests.desktop.store.samples import DANIEL, ME, NOON
from tests.desktop.sync.gateway_policies import keep

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway

COUNTRIES = [
    HolidayCountry(code="BR", names={"es": "Brasil", "en": "Brazil"}),
    HolidayCountry(code="MX", names={"es": "México", "en": "Mexico"}),
]


class PlanningDesk:
    """What is kept, and every change that was asked for."""

    def __init__(self) -> None:
        self.users: dict[int, User] = {ME.id: ME, DANIEL.id: DANIEL}
        self.teams: dict[int, Team] = {7: Team(id=7, rev=1, name="Ventas")}
        self.lines: dict[int, Planned] = {}
        self.works: list[tuple[int, EditWork]] = []
        self.plans: list[ChangePlan] = []
        self.members: list[tuple[int, list[int]]] = []
        self.skills: dict[int, SkillUse] = {}
        self.news: dict[int, list[HolidayNewsDay]] = {}
        self.decided: list[DecideHolidays] = []
        self.refuse: Problem | None = None


def planning(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    """The answer, or None for what is somebody else's."""
    desk = gateway.planning
    if parts[0] == "holiday-countries":
        regions = [HolidayRegion(code="SP", name="São Paulo")] if parts[1:] == ["BR"] else []
        return HolidayPlaces(code=parts[1], regions=regions, categories=["public"]) if parts[1:] else COUNTRIES
    if parts[0] not in {"calendars", "plan", "users", "teams", "skills"} or parts == ["calendars"]:
        return None
    if desk.refuse is not None and method != "GET" and parts[-1] != "preview":
        refused, desk.refuse = desk.refuse, None
        return refused
    if parts[0] == "skills":
        return desk.skills.pop(int(parts[1])) if method == "DELETE" else list(desk.skills.values())
    return _planned(gateway, method, parts, body)


def _planned(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    if parts[0] == "calendars":
        return _calendar(gateway, parts, body)
    if parts[0] in {"plan", "users"}:
        return _plan(gateway, method, body) if parts[0] == "plan" else _work(gateway, int(parts[1]), body)
    return _team(gateway, method, parts, body)


def _calendar(gateway: "Gateway", parts: list[str], body: bytes) -> Any:
    if parts[1] == "preview":
        wanted = msgspec.json.decode(body, type=PreviewCalendar)
        try:
            return preview(from_json(msgspec.json.encode(wanted.body)), NOON, wanted.days)
        except CalendarInvalid:
            return Problem(code="policy_invalid", title="Invalid", status=422)
    key = f"calendar:{parts[1]}"
    if parts[-1] == "holiday-news":
        return _news(gateway, key, body)
    found = next(one.body for one in gateway.policies if one.key == key)
    return keep(gateway, key, found | {"retired": True})


def _news(gateway: "Gateway", key: str, body: bytes) -> Any:
    desk, row = gateway.planning, next(one for one in gateway.policies if one.key == key)
    if not body:
        return HolidayNews(calendar_id=row.subject, version=row.rev, days=desk.news.get(row.subject, []))
    desk.decided.append(msgspec.json.decode(body, type=DecideHolidays))
    desk.news.pop(row.subject, None)
    return keep(gateway, key, row.body)


def _plan(gateway: "Gateway", method: str, body: bytes) -> Any:
    desk = gateway.planning
    if method == "GET":
        return Plan(lines=sorted(desk.lines.values(), key=lambda line: line.starts_at))
    change = msgspec.json.decode(body, type=ChangePlan)
    desk.plans.append(change)
    for id in change.remove:
        desk.lines.pop(id, None)
    added = [
        Planned(id=100 + len(desk.lines) + n, user_id=new.user_id, kind=new.kind, starts_at=new.starts_at,
                ends_at=new.ends_at, reason=new.reason)
        for n, new in enumerate(change.add)
    ]  # fmt: skip
    desk.lines |= {line.id: line for line in added}
    return Plan(lines=added)


def _work(gateway: "Gateway", user_id: int, body: bytes) -> User:
    desk, edit = gateway.planning, msgspec.json.decode(body, type=EditWork)
    desk.works.append((user_id, edit))
    known = desk.users[user_id]
    chosen = {name: value for name in ("capacity", "skills") if (value := getattr(edit, name)) is not None}
    teams = known.team_ids if edit.team_ids is None else tuple(edit.team_ids)
    return _told(gateway, msgspec.structs.replace(known, rev=known.rev + 10, team_ids=teams, **chosen))


def _told(gateway: "Gateway", user: User) -> User:
    gateway.planning.users[user.id] = user
    gateway.put(UserItem(user))
    return user


def _team(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    desk = gateway.planning
    if parts[-1] == "members":
        id, wanted = int(parts[1]), msgspec.json.decode(body, type=TeamMembers).user_ids
        desk.members.append((id, wanted))
        for user in list(desk.users.values()):
            teams = (set(user.team_ids) | {id}) if user.id in wanted else (set(user.team_ids) - {id})
            if teams != set(user.team_ids):
                _told(gateway, msgspec.structs.replace(user, rev=user.rev + 10, team_ids=tuple(sorted(teams))))
        return [desk.users[user_id] for user_id in wanted]
    name = msgspec.json.decode(body, type=NameTeam).name
    id = int(parts[1]) if parts[1:] else max(desk.teams) + 1
    known = desk.teams.get(id)
    team = Team(id=id, rev=known.rev + 1 if known else 1, name=name)
    desk.teams[id] = team
    gateway.put(TeamItem(team))
    return team
