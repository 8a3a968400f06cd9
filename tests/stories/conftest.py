"""Stories: a real client, a real gateway and a stand-in of Meta in one process, joined by real sockets on loopback."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest_asyncio

from backend_gateway import settings
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.secrets import Keyring
from sandbox import Limits, NumberSettings, Sandbox
from tests.flows.line.conftest import _connect_number
from tests.stories.office import Office, free_port


@pytest_asyncio.fixture
async def office(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    numbers = (NumberSettings(limits=Limits.none()),)
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(Sandbox(speed=1000, numbers=numbers))
        chosen = settings.for_folder(
            tmp_path / "gateway",
            database_url=Secret(database_url),
            listen=Address("127.0.0.1", free_port()),
            graph_url=sandbox.base_url,
            graph_version="v26.0",
            company="Casa Lumbre",
            reports_dir=tmp_path / "reports",
            drain_seconds=1,
        )
        await _connect_number(database_url, Keyring.from_settings(chosen), sandbox)
        people = await stack.enter_async_context(AsyncExitStack())
        here = Office(sandbox, chosen, people, tmp_path / "computers")
        await here.start()
        people.push_async_callback(here.stop)
        yield here
