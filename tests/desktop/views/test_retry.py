"""Without a line the banner counts down to the next attempt; a click or the system's word tries at once."""

from functools import partial
from typing import Any

import pytest
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QApplication

from desktop.native.network import NetworkWatch
from tests.desktop.views.conftest import Opened, Room, turn, until

Reach = QNetworkInformation.Reachability


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself the next attempt is an hour away; a cut is shown at once."""
    monkeypatch.setattr("desktop.net.stream.wait_before", lambda _attempt: 3600.0)
    monkeypatch.setattr("desktop.sync.connectivity.SHOW_AFTER_S", 0.01)
    monkeypatch.setattr("desktop.sync.connectivity.OFFLINE_AFTER_S", 0.02)


async def offline(it: Room) -> Any:
    """Lose the line; the banner that says so."""
    await it.line.down()
    await until(lambda: it.session.line.state == "offline")
    banner: Any = it.window.banners.banner
    await until(lambda: "3600" in banner.note.text())
    return banner


async def test_the_banner_counts_down_and_its_button_connects_at_once(room: Opened) -> None:
    async with room() as it:
        banner = await offline(it)
        assert banner.button.label() == "Reintentar ahora"
        turn()
        assert banner.button.isVisible()
        await it.line.up()
        banner.button.click()
        await until(lambda: it.session.line.state == "online")
        assert it.window.banners.banner is None


async def test_an_attempt_in_vain_counts_anew(room: Opened) -> None:
    async with room() as it:
        banner = await offline(it)
        first = it.session.stream._next_at
        banner.button.click()
        await until(lambda: it.session.retry_in() is not None and it.session.stream._next_at > first)
        assert it.session.line.state == "offline"
        assert it.window.banners.banner is banner
        await it.line.up()
        banner.button.click()
        await until(lambda: it.session.line.state == "online")


async def test_the_system_says_that_the_network_is_back(room: Opened) -> None:
    async with room() as it:
        await offline(it)
        await it.line.up()
        watch = it.window.banners.findChild(NetworkWatch)
        watch.heard(Reach.Disconnected)
        watch.heard(Reach.Online)
        await until(lambda: it.session.line.state == "online")


def test_only_coming_back_counts(qapp: QApplication) -> None:
    watch, heard = NetworkWatch(), list[str]()
    watch.came_back.connect(partial(heard.append, "back"))
    watch.heard(Reach.Disconnected)
    assert heard == []
    for reach, times in ((Reach.Online, 1), (Reach.Online, 1), (Reach.Site, 1), (Reach.Online, 2)):
        watch.heard(reach)
        assert len(heard) == times
    watch.deleteLater()
