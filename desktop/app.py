"""The composition root of the client: application, settings, language, theme, sign-in, session, window. In this order.

    start(Start) -> App.begin() -> Qt loop -> App.run() -> [login window] -> panes -> session.start() -> ... -> code

Nothing else makes these objects; they are handed down. Who is remembered sees the rows of the cache first (`begin`), so
what is heavy is imported after that: asyncio, the panes, the session.
"""

import contextlib
import gc
import sys
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from msgspec import Struct
from PySide6.QtWidgets import QApplication

from desktop.i18n import Languages, system_language
from desktop.native.late_modules import load_late_modules
from desktop.settings import SettingsFile, default_folder
from desktop.theme import Density, Scheme, Theme
from desktop.theme.fonts import load_fonts

if TYPE_CHECKING:
    import asyncio

    from desktop.cache.first_paint import FirstPaint
    from desktop.commands.port import Controller
    from desktop.commands.registry import Registry
    from desktop.first_paint import Beginning
    from desktop.late import LateSession
    from desktop.net.auth import Account, Secrets
    from desktop.net.gateways import Gateways
    from desktop.store.store import Store
    from desktop.sync.session import Session
    from desktop.views.main_window import MainWindow

_SCHEMES = {"system": Scheme.SYSTEM, "light": Scheme.LIGHT, "dark": Scheme.DARK, "contrast": Scheme.HIGH_CONTRAST}


class Start(Struct, frozen=True, kw_only=True):
    """How this run begins. With server, email and password it signs in without the sign-in screen."""

    server: str = ""
    email: str = ""
    password: str = ""
    language: str | None = None
    seconds: float = 0
    rehearse: Path | None = None
    room: bool = False


class App:
    """Everything that lives as long as the program. `run` returns the exit code."""

    def __init__(self, how: Start, settings: SettingsFile | None = None, secrets: "Secrets | None" = None) -> None:
        self.how, self.settings = how, settings or SettingsFile()
        self.begun: Beginning | None = None
        self.languages = Languages()
        self.theme = _make_theme(self.settings)
        self._secrets = secrets
        self._quit: asyncio.Event | None = None
        self.session: Session | None = None
        self.window: MainWindow | None = None
        self.languages.use(how.language or self.settings.now.language or system_language())

    @property
    def secrets(self) -> "Secrets":
        """The keyring; the demo and computers without one keep secrets for this run only."""
        if self._secrets is None:
            from desktop.net.auth import ForgivingSecrets, KeyringSecrets, MemorySecrets

            self._secrets = MemorySecrets() if self.how.password else ForgivingSecrets(KeyringSecrets())
        return self._secrets

    @cached_property
    def registry(self) -> "Registry":
        """Every command."""
        from desktop.commands.registry import default_registry

        return default_registry()

    @property
    def quitting(self) -> "asyncio.Event":
        """Set when the program is to end."""
        if self._quit is None:
            import asyncio

            self._quit = asyncio.Event()
        return self._quit

    def begin(self) -> None:
        """Before there is a loop: show who is remembered the rows of the cache."""
        if self.how.email or self.settings.now.wall_account:
            return
        from desktop.first_paint import remembered, show_first

        known = remembered(self.settings.now, self.secrets)
        if known is not None:
            self.begun = show_first(self.settings, self.theme, *known)

    async def run(self) -> int:
        """Sign in, show the window, wait for the end."""
        import asyncio

        from desktop.sign_in import SignIn

        for _ in load_late_modules():
            await asyncio.sleep(0)

        sign_in = SignIn(self)
        if self.how.seconds and self.how.rehearse is None:
            asyncio.get_running_loop().call_later(self.how.seconds, self.quitting.set)
        try:
            account = await sign_in.first()
            while account is not None and not self.quitting.is_set():
                how = await self._serve(*account)
                left = account[0].email if how == "switched" else ""
                account = await sign_in.ask(instead_of=left) if how is not None else None
        finally:
            self.languages.close()
        return 0

    async def _serve(self, account: "Account", token: str) -> Literal["switched", "ended"] | None:
        """Work as an account until the person quits (None), switches accounts, or the session ended elsewhere."""
        import asyncio

        if self.settings.now.wall_account == account.email:
            from desktop.wall import show_wall

            return await show_wall(self, account, token)
        switch = asyncio.Event()
        try:
            window = await self.open_window(account, token)
        except Exception as error:
            from desktop.sync.profile import AlreadyOpen

            await self.close_window()
            if not isinstance(error, AlreadyOpen):
                raise
            sys.stderr.write("Relevo is open already with this account. Use that window.\n")
            return None
        if not (self.secrets.persistent or self.how.password):
            window.warn_of_keyring()
        window.quit_wanted.connect(self.quitting.set)
        window.switch_wanted.connect(switch.set)
        from desktop.presence import Presence

        presence = Presence(self, window)
        window.hidden_by_user.connect(presence.hide_or_quit)
        try:
            if self.how.rehearse is not None:
                await self._rehearse(window)
            else:
                await _first(self.quitting, switch)
        finally:
            ended = window.session.line.state == "signed_out"
            presence.close()
            await self.close_window(sign_out=switch.is_set())
        if not switch.is_set() or self.quitting.is_set():
            return None
        return "ended" if ended else "switched"

    async def open_window(self, account: "Account", token: str) -> "MainWindow":
        """The complete window on what the cache holds, then the session behind it."""
        import asyncio

        from desktop.first_paint import read_rows
        from desktop.late import LateSession
        from desktop.views.context import ViewContext

        begun, self.begun = self.begun, None
        late = LateSession(_store_of(begun.first if begun is not None else read_rows(account, self.settings.now)))
        session_like = cast("Controller", late)
        context = ViewContext(self.theme, session_like, self.settings, self.registry, self.languages.use)
        if begun is not None:
            self.window = begun.window
            for _ in begun.window.furnishing(context):
                await asyncio.sleep(0)
        else:
            from desktop.views.main_window import MainWindow

            self.window = MainWindow(context)
            self.window.show()
            await asyncio.sleep(0)
        late.attach(await self._start_session(account, token, late))
        if self.how.room and await who_signed_in(late) in {"supervisor", "admin"}:
            self.window.ui.show_live_room()
        return self.window

    async def _start_session(self, account: "Account", token: str, late: "LateSession") -> "Session":
        """The heavy imports happen on another thread while the window paints."""
        import asyncio

        await asyncio.to_thread(import_module, "desktop.sync.session")
        from desktop.sync.session import Session

        undo_s = 0.2 if self.how.rehearse is not None else self.settings.now.undo_s
        session = Session(
            account, token, default_folder("data"), undo_s=undo_s, store=late.store, hub=late.hub, clock=late.clock
        )
        self.remember_gateways(session.gateways)
        await session.start()
        await session.keep_media(self.settings.now.media_mb)
        self.session = session
        return session

    def remember_gateways(self, gateways: "Gateways") -> None:
        """Give it the addresses that are known, and keep what it learns."""
        gateways.learn(self.settings.now.gateways)
        gateways.on_learned = lambda others: self.settings.change(gateways=others)

    async def close_window(self, *, sign_out: bool = False) -> None:
        """Close the window and the session; on `sign_out` the gateway ends the session too."""
        if self.window is not None:
            self.window.shut()
            self.window = None
        if self.session is not None:
            session, self.session = self.session, None
            await (session.sign_out() if sign_out else session.close())
        if sign_out:  # the next person begins with nothing of the one before
            self.settings.change(last_conversation=None)

    def quit(self) -> None:
        """End the program."""
        self.quitting.set()

    async def _rehearse(self, window: "MainWindow") -> None:
        from desktop.rehearsal import rehearse

        if self.session is not None and self.how.rehearse is not None:
            await rehearse(window, self.session, self.how.rehearse, self.how.seconds or 30)


async def who_signed_in(session: "LateSession", seconds: float = 30) -> str:
    """The role of who signed in, as soon as it is known here; empty when nobody tells in time."""
    import asyncio

    known = asyncio.Event()
    close = session.hub.subscribe(lambda _: known.set())
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while session.store.me is None:
                known.clear()
                await known.wait()
    close()
    return session.store.me.role if session.store.me is not None else ""


def _store_of(first: "FirstPaint | None") -> "Store":
    """What the cache holds at first."""
    from desktop.store.store import Store

    store = Store()
    if first is not None:
        store.load_first(first)
    return store


async def _first(*events: "asyncio.Event") -> None:
    """Wait for whichever comes first."""
    import asyncio

    waits = [asyncio.ensure_future(event.wait()) for event in events]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()


def _make_theme(settings: SettingsFile) -> Theme:
    now = settings.now
    return Theme(_SCHEMES[now.scheme], Density(now.density), now.zoom / 100)


def make_application() -> QApplication:
    """Qt with our names, style and fonts; before anything that paints."""
    from desktop.native.identity import introduce

    introduce()
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    load_fonts()
    return app


def start(how: Start) -> int:
    """Run the program to its end; the exit code."""
    app = make_application()
    relevo = App(how)
    relevo.begin()
    gc.enable()
    from desktop.runtime import run

    return run(app, relevo.run)
