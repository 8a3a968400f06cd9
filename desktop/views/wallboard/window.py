"""The window of a wall-board: full screen on the monitor that was chosen, and back there whatever happens to it.

Opened by F11 in the main window, or at once for the account of a screen (`kiosk`). It is closed by whoever opened it:
`left` and `signed_out` say that somebody wants to. What always holds: the cursor is gone while nobody moves it; the
screen does not sleep while the board is full screen; after sleep the gateway is asked at once.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final, Literal, Protocol

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QWidget

from desktop.commands.wallboard_port import WallSource
from desktop.store.wall import WallState
from desktop.theme import Scheme, Theme
from desktop.views.wallboard.bar import WallBar
from desktop.views.wallboard.canvas import WallCanvas
from desktop.views.wallboard.screens import Monitor, Screens, choose, following, identity

HAND: Final = timedelta(seconds=6)
"""How long bar and cursor stay after the last move or key."""
JUMP: Final = timedelta(seconds=10)
"""A second that took longer: the computer slept."""
WallScheme = Literal["dark", "light", "contrast"]
SCHEMES: Final[dict[WallScheme, Scheme]] = {
    "dark": Scheme.DARK, "light": Scheme.LIGHT, "contrast": Scheme.HIGH_CONTRAST,
}  # fmt: skip


class Kept(Protocol):
    """What is remembered of a wall-board; `desktop.settings.SettingsFile` is this."""

    @property
    def now(self) -> Any: ...
    def change(self, **fields: Any) -> Any: ...


class Lamp(Protocol):
    """Keeps the screen on; `desktop.native.awake.Awake` is this."""

    def set(self, *, on: bool) -> None: ...


class WallWindow(QWidget):
    """`kiosk`: there is nothing behind it to go back to, and any monitor is better than none."""

    left = Signal()
    signed_out = Signal()

    def __init__(
        self, source: WallSource, settings: Kept, lamp: Lamp, *, kiosk: bool = False, screens: Any = None,
        reduced_motion: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(None, Qt.WindowType.Window)
        self.source, self.settings, self._lamp, self.kiosk = source, settings, lamp, kiosk
        self.theme = Theme(SCHEMES[settings.now.wall_scheme], reduced_motion=reduced_motion, parent=self)
        self.theme.style(self)
        self.setWindowTitle(self.tr("Relevo · Modo TV"))
        self.setMinimumSize(960, 540)
        self.screens = screens or Screens(self)
        now = source.clock.now()
        self.canvas = WallCanvas(self.theme, source.state, now, self)
        self.bar = WallBar(self.theme, kiosk=kiosk, parent=self)
        self.bar.hide()
        self.full = True
        self._teams: dict[int, str] = {}
        source.choose(settings.now.wall_team)
        self._second, self._hand_until = now, now
        self._at: Monitor | None = None
        self._closers: list[Callable[[], None]] = [source.listen(self._told), source.clock.subscribe(self.second)]
        self.screens.changed.connect(self.place)
        self.theme.changed.connect(self._restyle)
        self.canvas.setMouseTracking(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._join_bar()

    def _join_bar(self) -> None:
        bar = self.bar
        bar.full_wanted.connect(self.toggle_full)
        bar.screen_wanted.connect(self.next_screen)
        bar.team_wanted.connect(self.next_team)
        bar.scheme_wanted.connect(self.next_scheme)
        bar.page_wanted.connect(self.canvas.step)
        bar.hold_wanted.connect(self._hold)
        bar.leave_wanted.connect(self.leave)

    # --------------------------------------------------------------------------------------------------- the board

    def second(self, now: datetime) -> None:
        """A second passed; after a jump the computer slept, and what is shown is old."""
        if abs(now - self._second) > JUMP:
            self.source.hurry()
        self._second = now
        self.canvas.tick(now)
        if now >= self._hand_until:
            self._rest()

    def _told(self, state: WallState) -> None:
        self.canvas.show_state(state, self.source.clock.now())
        if state.wall is not None and self.source.team is None:
            self._teams = state.wall.teams
        if state.ended and self.kiosk:
            self.signed_out.emit()

    # ------------------------------------------------------------------------------------------------- the monitor

    def place(self) -> None:
        """Where it belongs now: full screen there, a window, or away while its monitor is."""
        screen = choose(self.screens.all(), self.settings.now.wall_screen, anywhere=self.kiosk)
        self._lamp.set(on=self.full and screen is not None)
        if screen is None:
            self.hide()  # the monitor of somebody who works is not covered; it comes back with its own
            return
        self._at = screen
        if not self.full:
            self._show_window(screen)
            return
        there = self.isVisible() and self.isFullScreen() and self.geometry() == screen.geometry()
        if not there:
            self.setWindowState(Qt.WindowState.WindowNoState)
            if isinstance(screen, QScreen):
                self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.showFullScreen()

    def _show_window(self, screen: Monitor) -> None:
        if not self.isVisible() or self.isFullScreen():
            room = screen.geometry()
            wide, high = room.width() // 8, room.height() // 8
            self.showNormal()
            self.setGeometry(room.adjusted(wide, high, -wide, -high))

    def next_screen(self) -> None:
        """To the next monitor, and remember it."""
        found = following(self.screens.all(), self._at)
        if found is not None:
            self.settings.change(wall_screen=identity(found))
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.place()

    def toggle_full(self) -> None:
        """F11: full screen, or a window."""
        self.full = not self.full
        self.place()
        self._show_bar()

    # -------------------------------------------------------------------------------------------------- the people

    def next_team(self) -> None:
        """The next team alone, by name; after the last all of them again. Remembered."""
        order = [None, *sorted(self._teams, key=lambda id_: self._teams[id_].casefold())]
        at = order.index(self.source.team) if self.source.team in order else -1
        team = order[(at + 1) % len(order)]
        self.settings.change(wall_team=team)
        self.source.choose(team)

    def next_scheme(self) -> None:
        """Dark, light, high contrast; remembered."""
        names = tuple(SCHEMES)
        name = names[(names.index(self.settings.now.wall_scheme) + 1) % len(names)]
        self.settings.change(wall_scheme=name)
        self.theme.set_scheme(SCHEMES[name])

    def leave(self) -> None:
        """Back to Relevo; the account of a screen signs out."""
        (self.signed_out if self.kiosk else self.left).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(event):
            super().keyPressEvent(event)
        self._touch()

    def _pressed(self, event: QKeyEvent) -> bool:
        key, keys = event.key(), Qt.Key
        mac_full = key == keys.Key_F and event.modifiers() == (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        )
        if key == keys.Key_Q and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.leave()
        elif key == keys.Key_Escape:
            self._escape()
        elif key == keys.Key_F11 or mac_full:
            self._full_key()
        elif key == keys.Key_S:
            self.next_screen()
        elif key == keys.Key_E:
            self.next_team()
        elif key == keys.Key_T:
            self.next_scheme()
        elif key in (keys.Key_Left, keys.Key_Right):
            self.canvas.step(1 if key == keys.Key_Right else -1)
        elif key == keys.Key_Space:
            self._hold()
        else:
            return False
        return True

    def _full_key(self) -> None:
        """As it is opened: F11 leaves it again, and shows the window of a screen's account."""
        if self.kiosk:
            self.toggle_full()
        else:
            self.leave()

    def _escape(self) -> None:
        if not self.kiosk:
            self.leave()
        elif self.full:
            self.toggle_full()

    def _hold(self) -> None:
        self.canvas.hold()
        self._show_bar()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._touch()
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.canvas.tick(self.source.clock.now())
        super().changeEvent(event)

    def _touch(self) -> None:
        """A hand is near: bar and cursor come."""
        self._hand_until = self.source.clock.now() + HAND
        self.unsetCursor()
        self._show_bar()

    def _rest(self) -> None:
        if self.bar.isVisible() or self.cursor().shape() != Qt.CursorShape.BlankCursor:
            self.bar.hide()
            self.setFocus()
            if self.full:
                self.setCursor(Qt.CursorShape.BlankCursor)

    def _show_bar(self) -> None:
        turning = self.canvas.turning
        screens, pages = len(self.screens.all()), len(turning.pages)
        teams = len(self._teams) > 1 or self.source.team is not None
        self.bar.show_mode(full=self.full, screens=screens, pages=pages, held=turning.held, teams=teams)
        self.bar.fit(self.width() - 32)
        self.bar.move(QPoint((self.width() - self.bar.width()) // 2, self.height() - self.bar.height() - 24))
        self.bar.show()
        self.bar.raise_()

    # -------------------------------------------------------------------------------------------------- the window

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.setGeometry(self.rect())
        self.canvas.tick(self.source.clock.now())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4, or the system ends: whoever opened it hears of it once."""
        if self._closers:
            self.left.emit()
        super().closeEvent(event)

    def shut(self) -> None:
        """End it: no board is asked for any more, the screen may sleep."""
        closers, self._closers = self._closers, []
        for closer in closers:
            closer()
        self.source.close()
        self._lamp.set(on=False)
        self.close()
        self.deleteLater()

    def _restyle(self) -> None:
        self.theme.style(self)
