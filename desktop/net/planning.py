"""Requests about who carries what and works when: one method per route, over the session's `Api`."""

from datetime import datetime
from urllib.parse import quote

from desktop.net.api import Api
from protocol.colleagues import NameTeam, TeamMembers
from protocol.people import Team, User
from protocol.planning import ChangePlan, EditWork, Plan, SkillUse


class PlanningApi:
    """Part of the routes of `backend_gateway.api.users` and `api.presence`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def plan(self, since: datetime, until: datetime) -> Plan:
        """Everybody's lines that touch this span."""
        span = f"since={quote(since.isoformat())}&until={quote(until.isoformat())}"
        return await self._api.call("GET", f"/plan?{span}", Plan)

    async def change_plan(self, body: ChangePlan) -> Plan:
        """All of it or nothing; what was added."""
        return await self._api.call("POST", "/plan", Plan, body)

    async def edit_work(self, user_id: int, body: EditWork) -> User:
        """What somebody carries, knows and belongs to."""
        return await self._api.call("PUT", f"/users/{user_id}/work", User, body)

    async def skills(self) -> list[SkillUse]:
        """Every skill, with who uses it."""
        return await self._api.call("GET", "/skills", list[SkillUse])

    async def delete_skill(self, skill_id: int) -> None:
        """One that nobody uses."""
        await self._api.tell("DELETE", f"/skills/{skill_id}")

    async def create_team(self, name: str) -> Team:
        """A new one, with nobody in it."""
        return await self._api.call("POST", "/teams", Team, NameTeam(name=name))

    async def rename_team(self, team_id: int, name: str) -> Team:
        """Another name."""
        return await self._api.call("PATCH", f"/teams/{team_id}", Team, NameTeam(name=name))

    async def set_members(self, team_id: int, user_ids: list[int]) -> list[User]:
        """Who is in it from now on."""
        return await self._api.call("PUT", f"/teams/{team_id}/members", list[User], TeamMembers(user_ids=user_ids))
