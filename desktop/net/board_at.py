"""The requests for the board of the past and the backlog over time, over the session's `Api`."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from urllib.parse import urlencode

from desktop.net.api import Api
from protocol.board import Board
from protocol.levels import LevelSeries


class PastBoardApi:
    """The routes of `backend_gateway.api.levels`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def board_at(self, at: datetime, teams: Iterable[int] | None = None) -> Board:
        """As it stood at that instant; `teams`: of these alone."""
        chosen = [("t", at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")), *_teams(teams)]
        return await self._api.call("GET", f"/board/at?{urlencode(chosen)}", Board)

    async def levels(self, day: date, teams: Iterable[int] | None = None) -> LevelSeries:
        """The backlog of a day of the company's zone, every five minutes."""
        chosen = [("since", day.isoformat()), ("until", day.isoformat()), *_teams(teams)]
        return await self._api.call("GET", f"/metrics/levels?{urlencode(chosen)}", LevelSeries)


def _teams(teams: Iterable[int] | None) -> list[tuple[str, str]]:
    return [("team", str(team)) for team in teams or ()]
