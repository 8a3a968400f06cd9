"""The settings desk, left only when every question is answered: a request cut while it dials leaves its socket open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.views.conftest import until


def _asking() -> bool:
    """Whether a request of the session is under way."""
    return any("Tasks._guard" in repr(task.get_coro()) for task in asyncio.all_tasks())


@pytest.fixture
def desk(desk: OpenSettings) -> OpenSettings:
    """The same, that waits at the end; what would be asked later is not asked any more."""

    @asynccontextmanager
    async def opening(*given: Any, **more: Any) -> AsyncIterator[Desk]:
        async with desk(*given, **more) as it:
            yield it
            if it.page is not None:
                it.page.trial._timer.stop()
                it.page.what_if.end()
            if it.it.session.line.state == "online":
                await until(lambda: not _asking())

    return opening
