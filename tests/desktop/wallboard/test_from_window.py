"""F11 in the main window: who supervises hangs the board over the room, and comes back with the same key."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.shots.stage_wall import wall_sample
from desktop.views.wallboard.window import WallWindow
from protocol.frames import UserItem
from protocol.wallboard import Wallboard
from tests.desktop.store.samples import ME, NOON
from tests.desktop.sync.gateway import Gateway
from tests.desktop.views.conftest import Opened, ordinary_gateway, room, turn, until

__all__ = ["room"]


class WallGateway(Gateway):
    """Answers with a board, too."""

    wall: Wallboard | None = None
    boards = 0

    def _answer(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        if path == "/wallboard":
            self.boards += 1
            return self.wall
        return super()._answer(method, path, query, body)


def gateway_with_a_board() -> WallGateway:
    gateway = WallGateway()
    gateway.__dict__.update(ordinary_gateway().__dict__)
    gateway.wall = wall_sample(NOON)
    return gateway


def walls() -> list[WallWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, WallWindow) and each.isVisible()]


async def promoted(it: Any, gateway: Gateway) -> None:
    """I supervise from now on."""
    gateway.put(UserItem(msgspec.structs.replace(ME, rev=ME.rev + 1, role="supervisor")))
    await until(lambda: it.session.store.me.role == "supervisor")


async def test_it_is_hung_with_f11_and_left_with_it(room: Opened) -> None:
    gateway = gateway_with_a_board()
    async with room(gateway) as it:
        await promoted(it, gateway)
        QTest.keyClick(it.window, Qt.Key.Key_F11)
        await until(walls)
        wall = walls()[0]
        assert wall.isFullScreen()
        await until(lambda: wall.canvas.shows_figures)
        assert "Esperan: 11" in wall.canvas.accessibleName()
        assert it.window.isVisible(), "work goes on behind it"
        it.window.ui.run("wallboard.open")
        assert walls() == [wall], "there is one"
        QTest.keyClick(wall, Qt.Key.Key_Escape)
        turn()
        assert walls() == []
        asked = gateway.boards
        it.window.ui.run("wallboard.open")
        await until(lambda: gateway.boards > asked)
        walls()[0].close()
        turn()
        assert walls() == []
        assert it.window.ui.wall is None


async def test_it_goes_with_the_session(room: Opened) -> None:
    gateway = gateway_with_a_board()
    async with room(gateway) as it:
        await promoted(it, gateway)
        it.window.ui.run("wallboard.open")
        await until(walls)
    turn()
    assert walls() == []


async def test_an_agent_has_none(room: Opened) -> None:
    async with room(gateway_with_a_board()) as it:
        assert ME.role == "agent"
        QTest.keyClick(it.window, Qt.Key.Key_F11)
        turn()
        assert walls() == []


@pytest.mark.parametrize("state", ["offline"])
async def test_without_a_line_it_says_why_not(room: Opened, state: str) -> None:
    gateway = gateway_with_a_board()
    async with room(gateway) as it:
        await promoted(it, gateway)
        await it.line.down()
        await until(lambda: it.session.line.state == state, 20)
        reason = it.window.context.registry["wallboard.open"].when(it.window.ui.context())
        assert reason
        it.window.ui.run("wallboard.open")
        assert walls() == []
