"""Requests about what admins decide: one method per route, over the session's `Api`."""

from desktop.net.api import Api
from protocol.api import NewCalendar, PolicyVersion, PutPolicy
from protocol.tags import Policy


class PoliciesApi:
    """The routes of `backend_gateway.api.policies`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def put(self, kind: str, subject: int, body: PutPolicy) -> Policy:
        """A new version that counts from now on."""
        return await self._api.call("PUT", f"/policies/{kind}/{subject}", Policy, body)

    async def history(self, kind: str, subject: int) -> list[PolicyVersion]:
        """Its versions, newest first."""
        return await self._api.call("GET", f"/policies/{kind}/{subject}/history", list[PolicyVersion])

    async def create_calendar(self, body: NewCalendar) -> Policy:
        """A calendar with its first version."""
        return await self._api.call("POST", "/calendars", Policy, body)
