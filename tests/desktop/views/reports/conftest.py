"""The reports window over the real session and a gateway that knows figures, opened as somebody with a role."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from desktop.views.reports.window import ReportsWindow
from tests.desktop.settings.conftest import become
from tests.desktop.views.conftest import Opened, Room, until
from tests.desktop.views.measured import Measured


class Reading:
    """The room, its gateway, the reports opened from it."""

    def __init__(self, it: Room, gateway: Measured, window: Any) -> None:
        self.it, self.gateway, self.window = it, gateway, window

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The cells of the table on the screen."""
        table = self.window.page.table if hasattr(self.window.page, "table") else self.window.page.groups.table
        return [row.cells for row in table.figures.rows]

    def last(self, metric: str, what: str = "figure") -> dict[str, str]:
        """What was asked last about a metric; nothing yet: empty."""
        found = [query for name, kind, query in self.gateway.asked if (name, kind) == (metric, what)]
        return found[-1] if found else {}

    async def go(self, page: str) -> None:
        """Open a page and wait for its figures."""
        self.window.go(page)
        await until(lambda: self.window.data is not None)


OpenReports = Callable[..., Any]


@pytest.fixture
def reading(room: Opened) -> OpenReports:
    """Opens the reports as somebody with a role."""

    @asynccontextmanager
    async def opening(role: str = "supervisor", gateway: Measured | None = None) -> AsyncIterator[Reading]:
        gateway = gateway or Measured()
        async with room(gateway) as it:
            await become(it, role)
            gateway.people()
            await until(lambda: len(it.session.store.people.teams) >= 3 and it.session.store.office.tags)
            it.session.hub.flush()
            assert it.window.ui.run("reports.open")
            [window] = it.window.findChildren(ReportsWindow)
            await until(lambda: window.rows or window.trouble.isVisible())
            yield Reading(it, gateway, window)

    return opening
