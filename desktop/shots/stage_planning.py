"""The stage's part about calendars, teams and the plan: what scenes put here is what is found; nothing is kept."""

from datetime import UTC, datetime
from typing import Any

from desktop.store.store import Store
from protocol.calendars import (
    CalendarPreview,
    HolidayCountry,
    HolidayNews,
    HolidayNewsDay,
    HolidayPlaces,
    HolidayRegion,
    OpenNow,
)
from protocol.people import Team, User
from protocol.planning import ChangePlan, EditWork, SkillUse
from protocol.presence_api import Planned
from protocol.tags import Policy

CLOSED = CalendarPreview(now=OpenNow(open=False, why="day_off", at=datetime(2026, 11, 20, 17, 42, tzinfo=UTC)))
COUNTRIES = (
    HolidayCountry(code="BR", names={"es": "Brasil", "en": "Brazil", "pt": "Brasil"}),
    HolidayCountry(code="ES", names={"es": "España", "en": "Spain", "pt": "Espanha"}),
    HolidayCountry(code="MX", names={"es": "México", "en": "Mexico", "pt": "México"}),
)


SKILLS = (
    SkillUse(id=1, name="Cobranza", user_ids=(12,), rules=("Facturas",)),
    SkillUse(id=2, name="Telefonía"),
)


class StagePlanning:
    """`CalendarsPort` and `PlanningPort` for pictures and tests."""

    store: Store
    calendar_preview: CalendarPreview = CLOSED
    planned: tuple[Planned, ...] = ()
    news_days: tuple[HolidayNewsDay, ...] = ()

    async def preview_calendar(
        self, body: dict[str, Any], days: int = 366, *, calendar_id: int | None = None
    ) -> CalendarPreview:
        return self.calendar_preview

    async def holiday_countries(self) -> list[HolidayCountry]:
        return list(COUNTRIES)

    async def holiday_places(self, country: str) -> HolidayPlaces:
        regions = [HolidayRegion(code="RJ", name="Rio de Janeiro"), HolidayRegion(code="SP", name="São Paulo")]
        return HolidayPlaces(code=country, regions=regions if country == "BR" else [], categories=["public"])

    async def holiday_news(self, calendar_id: int) -> HolidayNews:
        return HolidayNews(calendar_id=calendar_id, version=1, days=list(self.news_days))

    async def decide_holidays(self, news: HolidayNews, accept: bool) -> Policy:
        raise LookupError(news.calendar_id)

    async def retire_calendar(self, calendar_id: int) -> Policy:
        raise LookupError(calendar_id)

    async def plan(self, since: datetime, until: datetime) -> list[Planned]:
        return [line for line in self.planned if line.starts_at < until and line.ends_at > since]

    async def change_plan(self, body: ChangePlan) -> list[Planned]:
        return []

    async def edit_work(self, user_id: int, body: EditWork) -> User:
        return self.store.people.users[user_id]

    async def skills(self) -> list[SkillUse]:
        return list(SKILLS)

    async def delete_skill(self, skill_id: int) -> None:
        raise LookupError(skill_id)

    async def create_team(self, name: str) -> Team:
        return Team(id=99, rev=1, name=name)

    async def rename_team(self, team_id: int, name: str) -> Team:
        return self.store.people.teams[team_id]

    async def set_members(self, team_id: int, user_ids: list[int]) -> list[User]:
        return [self.store.people.users[id] for id in user_ids]
