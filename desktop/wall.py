"""The client of a screen in the room: the wall-board and nothing else. Part of the composition root, called by `app`.

    remembered token -> Api -> WallFeed -> WallWindow, full screen        no store, no cache, no stream, no other window

What always holds: whatever happens to gateway, network, monitor or sleep, it goes on by itself; it ends only when it is
signed out, here or by an administrator, or its window is closed.
"""

import asyncio
import logging
from typing import TYPE_CHECKING, Literal

from desktop.native.awake import Awake
from desktop.net.api import Api
from desktop.net.errors import NetError
from desktop.net.wallboard import WallboardApi
from desktop.store.clock import Clock
from desktop.sync.wallboard import WallFeed
from desktop.views.wallboard.window import WallWindow

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.net.auth import Account

_log = logging.getLogger(__name__)


class Wall:
    """The board of one account, until `shut`."""

    def __init__(self, app: "App", account: "Account", token: str) -> None:
        self._app, self._account = app, account
        self.api, self.clock = Api(account.server, token), Clock()
        app.remember_gateways(self.api.gateways)
        self.feed = WallFeed(WallboardApi(self.api).wallboard, self.clock, learns=True)
        self.window = WallWindow(self.feed, app.settings, Awake(), kiosk=True, reduced_motion=app.theme.reduced_motion)
        self.signed_out = asyncio.Event()
        self.window.signed_out.connect(self.signed_out.set)
        self.window.left.connect(app.quit)
        self.clock.start(asyncio.get_running_loop())
        self._asking = asyncio.get_running_loop().create_task(self.feed.run(), name="wall feed")
        self.window.place()

    async def shut(self) -> None:
        """Close everything; a screen that was signed out here tells the gateway, and forgets its token."""
        self.window.shut()
        self._asking.cancel()
        await asyncio.gather(self._asking, return_exceptions=True)
        self.clock.stop()
        if self.signed_out.is_set():
            await self._sign_out()
        await self.api.close()

    async def _sign_out(self) -> None:
        self._account.forget_token()
        self._app.settings.change(wall_account="")
        if self.feed.state.ended:
            return
        try:
            await self.api.sign_out()
        except NetError as error:
            _log.info("sign_out_not_told reason=%s", type(error).__name__)


async def show_wall(app: "App", account: "Account", token: str) -> Literal["switched", "ended"] | None:
    """Show it until it is signed out, or the program ends (None)."""
    wall = Wall(app, account, token)
    waits = [asyncio.ensure_future(event.wait()) for event in (app.quitting, wall.signed_out)]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
        ended = wall.feed.state.ended
        await wall.shut()
    if app.quitting.is_set():
        return None
    return "ended" if ended else "switched"
