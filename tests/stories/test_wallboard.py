"""The screen in the room: it signs in once, shows what waits, and needs no hand when the gateway or a monitor goes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import App, Start
from desktop.net.api import Api
from desktop.net.errors import Refused
from desktop.settings import SettingsFile
from desktop.views.login.window import LoginWindow
from desktop.views.main_window import MainWindow
from desktop.views.wallboard.window import WallWindow
from tests.desktop.views.conftest import turn, until
from tests.flows.line.conftest import PASSWORD
from tests.stories.office import Office, WorkingKeyring


def shown(kind: type) -> Any:
    """The window of a kind that is on screen."""
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found[0] if found else None


class Television:
    """A computer behind a screen, which remembers between starts."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RELEVO_DESKTOP_DIR", str(folder))
        self.secrets = WorkingKeyring()
        self.program: App | None = None
        self._folder = folder

    @asynccontextmanager
    async def on(self, **how: Any) -> AsyncIterator["asyncio.Task[int]"]:
        """The program from its start to its end."""
        settings = SettingsFile(self._folder / "settings.json")
        self.program = App(Start(**({"language": "es"} | how)), settings, self.secrets)
        self.program.begin()
        running = asyncio.ensure_future(self.program.run())
        try:
            yield running
        finally:
            self.program.quit()
            if (asking := shown(LoginWindow)) is not None:
                asking.close()
            await running
            turn()

    @property
    def said(self) -> str:
        """What the board says."""
        wall = shown(WallWindow)
        return wall.canvas.accessibleName() if wall is not None else ""


@pytest.fixture
def television(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Television:
    return Television(tmp_path / "tv", monkeypatch)


async def test_it_opens_at_once_follows_the_office_and_survives_the_gateway(
    office: Office, television: Television
) -> None:
    await office.hire("tv", role="wallboard")
    address = (await office.line("tv")).address
    async with television.on(server=address, email="tv@casalumbre.mx", password=PASSWORD):
        await until(lambda: "Esperan: 0" in television.said)
        wall = shown(WallWindow)
        assert wall.isFullScreen()
        assert shown(MainWindow) is None
        assert television.said.startswith("Casa Lumbre. ")
        await office.customer("Mariana Quispe").say("¿dónde está mi pedido?")
        await until(lambda: wall.source.hurry() or "Esperan: 1" in television.said)
        assert "Mariana" not in television.said
        await office.stop()
        wall.source.hurry()
        await until(lambda: wall.source.state.tries)
        assert wall.canvas.shows_figures, "a moment without the gateway shows no alarm"
        await office.start()
        await until(
            lambda: wall.source.state.tries == 0 and wall.source.state.freshness(wall.source.clock.now()) == "live"
        )
        assert shown(WallWindow) is wall
    async with television.on():
        await until(lambda: "Esperan: 1" in television.said)
        assert shown(LoginWindow) is None, "nobody signs in a second time"


async def test_an_administrator_ends_it_and_it_asks_who_signs_in(office: Office, television: Television) -> None:
    await office.hire("tv", role="wallboard")
    address = (await office.line("tv")).address
    async with television.on(server=address, email="tv@casalumbre.mx", password=PASSWORD):
        await until(lambda: "Esperan: 0" in television.said)
        await office.revoke("tv")
        shown(WallWindow).source.hurry()
        await until(lambda: shown(LoginWindow))
        assert shown(WallWindow) is None
        assert television.program is not None
        assert television.program.settings.now.wall_account == ""


async def test_signed_out_at_the_screen_its_token_is_worth_nothing(office: Office, television: Television) -> None:
    await office.hire("tv", role="wallboard")
    address = (await office.line("tv")).address
    async with television.on(server=address, email="tv@casalumbre.mx", password=PASSWORD):
        await until(lambda: "Esperan: 0" in television.said)
        token = next(value for name, value in television.secrets.entries.items() if name.endswith("token"))
        shown(WallWindow).leave()
        await until(lambda: shown(LoginWindow))
    assert not [name for name in television.secrets.entries if name.endswith("token")]
    api = Api(address, token)
    try:
        with pytest.raises(Refused) as refused:
            await api.call("GET", "/wallboard", dict)
        assert refused.value.code == "not_signed_in"
    finally:
        await api.close()
