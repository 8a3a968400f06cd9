"""What screens may ask of the session about teams, people and the plan: `desktop.sync.planning.Planning` is this."""

from collections.abc import Awaitable
from datetime import datetime
from typing import Protocol

from protocol.people import Team, User
from protocol.planning import ChangePlan, EditWork
from protocol.presence_api import Planned


class PlanningPort(Protocol):
    """Part of `Controller`: awaitable questions; what the gateway took is in the store when they are answered."""

    def plan(self, since: datetime, until: datetime) -> Awaitable[list[Planned]]: ...
    def change_plan(self, body: ChangePlan) -> Awaitable[list[Planned]]: ...
    def edit_work(self, user_id: int, body: EditWork) -> Awaitable[User]: ...
    def create_team(self, name: str) -> Awaitable[Team]: ...
    def rename_team(self, team_id: int, name: str) -> Awaitable[Team]: ...
    def set_members(self, team_id: int, user_ids: list[int]) -> Awaitable[list[User]]: ...
