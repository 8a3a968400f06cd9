"""Requests about scheduled reports: one method per route, over the session's `Api`. Everything raises NetError."""

from desktop.net.api import Api
from protocol.report_schedules import PutSchedule, Schedule, Schedules


class SchedulesApi:
    """The routes of `backend_gateway.api.report_schedules`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def schedules(self) -> Schedules:
        """One's own, and where files may go."""
        return await self._api.call("GET", "/report-schedules", Schedules)

    async def make(self, body: PutSchedule) -> Schedule:
        """A new one."""
        return await self._api.call("POST", "/report-schedules", Schedule, body)

    async def change(self, schedule_id: int, body: PutSchedule) -> Schedule:
        """All of it anew."""
        return await self._api.call("PUT", f"/report-schedules/{schedule_id}", Schedule, body)

    async def end(self, schedule_id: int) -> None:
        """Delete it."""
        await self._api.tell("DELETE", f"/report-schedules/{schedule_id}")

    async def run(self, schedule_id: int) -> Schedule:
        """Once more, now."""
        return await self._api.call("POST", f"/report-schedules/{schedule_id}/run", Schedule)
