"""Requests about reports kept by name. Everything raises NetError."""

from desktop.net.api import Api
from protocol.saved_reports import PutSavedReport, SavedReport


class SavedReportsApi:
    """The routes of `backend_gateway.api.saved_reports`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def saved(self) -> list[SavedReport]:
        """One's own, then shared ones."""
        return await self._api.call("GET", "/saved-reports", list[SavedReport])

    async def keep(self, body: PutSavedReport) -> SavedReport:
        """Under its name."""
        return await self._api.call("PUT", "/saved-reports", SavedReport, body)

    async def forget(self, report_id: int) -> None:
        """One's own."""
        await self._api.tell("DELETE", f"/saved-reports/{report_id}")
