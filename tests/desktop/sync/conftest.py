"""A desk for tests of files."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.desktop.store.samples import ME, conversation, message
from tests.desktop.sync.files_desk import Desk
from tests.desktop.sync.gateway import Gateway


@pytest.fixture
async def desk(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Desk]:
    """One conversation of mine with a message; nothing may fail unseen."""
    gateway = Gateway()
    gateway.conversations[1] = conversation(1, assignee_id=ME.id)
    gateway.messages[1] = message(1)
    here = Desk(tmp_path / "data", gateway)
    await here.up()
    yield here
    await here.down()
    assert [record.exc_text for record in caplog.get_records("call") if record.levelname == "ERROR"] == []
