"""The settings window of an admin over the real session and the small gateway."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from desktop.views.settings.window import SettingsWindow
from protocol.frames import UserItem
from protocol.people import User
from tests.desktop.store.samples import ME
from tests.desktop.sync.gateway import Gateway
from tests.desktop.sync.gateway_policies import keep
from tests.desktop.views.conftest import Opened, Room, ordinary_gateway, room, turn, until

__all__ = ["room"]


class Desk:
    """The window, the room around it, and a short way to what tests look at."""

    def __init__(self, it: Room, window: SettingsWindow) -> None:
        self.it, self.window, self.gateway = it, window, it.gateway

    @property
    def page(self) -> Any:
        """The open page."""
        return self.window.page

    @property
    def foot(self) -> str:
        """What the foot says; empty while it is out of sight."""
        return self.window.foot.words.text() if self.window.foot.isVisibleTo(self.window) else ""

    def body(self, key: str) -> dict[str, Any]:
        """What is in force at the gateway."""
        return next(one.body for one in self.gateway.policies if one.key == key)

    def kept(self, key: str) -> int:
        """How many versions there are at the gateway."""
        return len(self.gateway.policy_desk.of(key))

    async def saved(self, key: str, version: int = 1) -> dict[str, Any]:
        """Save, wait until the gateway has that many versions and the foot is gone; the body."""
        self.window.save()
        await until(lambda: self.kept(key) == version and not self.foot)
        return self.body(key)

    async def elsewhere(self, key: str, body: dict[str, Any], by: int = 2) -> None:
        """A colleague saves a version; it has arrived here."""
        row = keep(self.gateway, key, body, by=by)
        await until(lambda: self.it.session.store.office.policies.get(key) == row)
        self.it.session.hub.flush()
        turn()


async def become(it: Room, role: Any) -> None:
    """I have another role now."""
    me = it.session.store.me
    rev = me.rev + 1 if me is not None else 2
    it.gateway.put(UserItem(User(id=ME.id, rev=rev, name=ME.name, email=ME.email, role=role)))
    await until(lambda: it.session.store.me is not None and it.session.store.me.role == role)
    it.session.hub.flush()
    turn()


def _active(window: SettingsWindow) -> bool:
    """Offscreen nobody but us brings a window to the front."""
    window.activateWindow()
    return window.isActiveWindow()


OpenSettings = Callable[..., Any]


@pytest.fixture
def desk(room: Opened) -> OpenSettings:
    """Opens the settings with a page; `policies`: bodies in force by `kind:subject`."""

    @asynccontextmanager
    async def opening(
        page: str, policies: dict[str, dict[str, Any]] | None = None, gateway: Gateway | None = None,
        role: str = "admin",
    ) -> AsyncIterator[Desk]:  # fmt: skip
        gateway = gateway or ordinary_gateway()
        gateway.policies = []
        async with room(gateway) as it:
            await become(it, role)
            for key, body in (policies or {}).items():
                row = keep(gateway, key, body)
                await until(lambda row=row: row.key in it.session.store.office.policies)  # type: ignore[misc]
            it.window.ui.show_settings(page)
            [window] = it.window.findChildren(SettingsWindow)
            await until(lambda: _active(window))
            yield Desk(it, window)

    return opening
