"""Teams, capacity, skills and the plan, asked of the gateway; what it took is shown at once.

The part of a session behind the pages of teams and people. Everything raises NetError.
"""

from datetime import datetime

from desktop.net.api import Api
from desktop.net.planning import PlanningApi
from desktop.sync.engine import Engine
from protocol.frames import TeamItem, UserItem
from protocol.people import Team, User
from protocol.planning import ChangePlan, EditWork, SkillUse
from protocol.presence_api import Planned


class Planning:
    """The part of a session that plans who works when, and on what."""

    api: Api
    engine: Engine

    async def plan(self, since: datetime, until: datetime) -> list[Planned]:
        """Everybody's shifts, absences and times on call that touch this span."""
        return (await PlanningApi(self.api).plan(since, until)).lines

    async def change_plan(self, body: ChangePlan) -> list[Planned]:
        """Many lines at once, all or nothing; what was added."""
        return (await PlanningApi(self.api).change_plan(body)).lines

    async def edit_work(self, user_id: int, body: EditWork) -> User:
        """What somebody carries, knows and belongs to."""
        row = await PlanningApi(self.api).edit_work(user_id, body)
        self.engine.apply([UserItem(row)])
        return row

    async def skills(self) -> list[SkillUse]:
        """Every skill of the company, with who has it and which rules ask for it."""
        return await PlanningApi(self.api).skills()

    async def delete_skill(self, skill_id: int) -> None:
        """Refused while somebody uses it."""
        await PlanningApi(self.api).delete_skill(skill_id)

    async def create_team(self, name: str) -> Team:
        """A new one, with nobody in it."""
        return self._team(await PlanningApi(self.api).create_team(name))

    async def rename_team(self, team_id: int, name: str) -> Team:
        """Another name."""
        return self._team(await PlanningApi(self.api).rename_team(team_id, name))

    async def set_members(self, team_id: int, user_ids: list[int]) -> list[User]:
        """Who is in it from now on; those who left come with the stream."""
        rows = await PlanningApi(self.api).set_members(team_id, user_ids)
        self.engine.apply([UserItem(row) for row in rows])
        return rows

    def _team(self, row: Team) -> Team:
        self.engine.apply([TeamItem(row)])
        return row
