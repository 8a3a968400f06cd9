"""The real window over a real session against a gateway on loopback; Qt's events are turned by hand."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.commands.registry import default_registry
from desktop.i18n import Languages
from desktop.net.auth import Account, MemorySecrets
from desktop.settings import SettingsFile
from desktop.sync.session import Session
from desktop.theme import Scheme, Theme
from desktop.views.context import ViewContext
from desktop.views.main_window import MainWindow
from protocol.tags import Policy
from tests.desktop.store.samples import ME, NOON, conversation, message
from tests.desktop.sync.gateway import Gateway, serving


def turn() -> None:
    """Let Qt do what waits."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def until(condition: Callable[[], Any], seconds: float = 30) -> None:
    """Wait until it holds, with Qt and asyncio both turning."""
    async with asyncio.timeout(seconds):
        while not condition():
            turn()
            await asyncio.sleep(0.005)


class Line:
    """The gateway's socket, which goes away and comes back at the same address."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway, self._port = gateway, 0
        self._served = AsyncExitStack()

    async def up(self) -> str:
        """Serve; the address."""
        address = await self._served.enter_async_context(serving(self._gateway, self._port))
        self._port = int(address.rsplit(":", 1)[1])
        return address

    async def down(self) -> None:
        """Serve no more."""
        await self._served.aclose()


class Room:
    """The window and everything around it."""

    def __init__(
        self, line: Line, gateway: Gateway, session: Session, window: MainWindow, languages: Languages
    ) -> None:
        self.line, self.gateway, self.session = line, gateway, session
        self.window, self.languages = window, languages

    @property
    def composer(self) -> Any:
        return self.window.conversation.composer

    def sent(self) -> list[Any]:
        """What reached the gateway, in order."""
        return [row.content for row in self.gateway.tokens.values()]

    async def open(self, id: int) -> None:
        """Open a conversation and wait for its messages, and for the frame that shows them."""
        self.window.ui.open(id)
        await until(lambda: self.session.store.timeline(id).loaded)
        self.session.hub.flush()
        turn()


def open_until(hours: float = 20) -> datetime:
    """The end of a reply window, seen from the gateway's time."""
    return NOON + timedelta(hours=hours)


def ordinary_gateway() -> Gateway:
    """Three conversations with an open reply window, some messages; closing a case asks nothing here."""
    gateway = Gateway()
    gateway.policies = [Policy(id=1, rev=1, kind="resolving", body={})]
    for id in (1, 2, 3):
        row = conversation(id, window_until=open_until(), owed_since=open_until(-1), assignee_id=ME.id)
        gateway.conversations[id] = row
    for id in (1, 2, 3):
        gateway.messages[id] = message(id, id)
    return gateway


Opened = Callable[..., Any]


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Opened:
    """Opens the window, signed in, on line, shown and active."""

    @asynccontextmanager
    async def opening(gateway: Gateway | None = None, **settings: Any) -> AsyncIterator[Room]:
        gateway = gateway or ordinary_gateway()
        file = SettingsFile(tmp_path / "settings.json")
        file.change(**({"last_view": "all"} | settings))
        languages = Languages()
        languages.use("es")
        line = Line(gateway)
        address = await line.up()
        async with AsyncExitStack() as served:
            served.push_async_callback(line.down)
            session = Session(Account(MemorySecrets(), address, ME.email), "t0", tmp_path / "data", undo_s=0)
            await session.start()
            theme = Theme(Scheme.LIGHT)
            window = MainWindow(ViewContext(theme, session, file, default_registry(), languages.use))
            window.show()
            window.activateWindow()
            await until(lambda: session.line.state == "online" and session.store.complete and window.isActiveWindow())
            try:
                yield Room(line, gateway, session, window, languages)
            finally:
                window.shut()
                turn()
                await session.close()
                languages.close()
                turn()

    return opening
