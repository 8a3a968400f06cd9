"""A wall-board with a clock that is moved by hand, boards that are given to it, and monitors that come and go."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QApplication

from desktop.i18n import Languages
from desktop.settings import SettingsFile
from desktop.shots.stage_wall import StillSource, wall_sample
from desktop.store.clock import Clock
from desktop.store.wall import WallState
from desktop.views.wallboard.screens import Monitor
from desktop.views.wallboard.window import WallWindow
from protocol.wallboard import Wallboard

NOW = datetime(2026, 11, 23, 16, 44, tzinfo=UTC)


def turn() -> None:
    """Let Qt do what waits."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Hand:
    """The time, moved by hand."""

    def __init__(self) -> None:
        self.at = NOW
        self.clock = Clock(lambda: self.at)

    def goes(self, seconds: float, window: WallWindow) -> None:
        """Second by second, as the heartbeat tells it."""
        for _ in range(int(seconds)):
            self.at += timedelta(seconds=1)
            window.second(self.at)

    def jumps(self, seconds: float, window: WallWindow) -> None:
        """The computer slept."""
        self.at += timedelta(seconds=seconds)
        window.second(self.at)


class Panel:
    """A monitor."""

    def __init__(self, name: str, x: int = 0, model: str = "TV55", serial: str = "") -> None:
        self._told = (name, model, serial)
        self._box = QRect(x, 0, 800, 800)

    def name(self) -> str:
        return self._told[0]

    def model(self) -> str:
        return self._told[1]

    def serialNumber(self) -> str:
        return self._told[2]

    def geometry(self) -> QRect:
        return self._box


class Sockets(QObject):
    """What is plugged in; `desktop.views.wallboard.screens.Screens` asks Qt for it."""

    changed = Signal()

    def __init__(self, *panels: Panel) -> None:
        super().__init__()
        self.panels: list[Monitor] = list(panels)

    def all(self) -> list[Monitor]:
        return list(self.panels)

    def plug(self, *panels: Panel) -> None:
        """These are there now, and no other."""
        self.panels = list(panels)
        self.changed.emit()


class Lamp:
    """Whether the screen is asked to stay on."""

    def __init__(self) -> None:
        self.on = False

    def set(self, *, on: bool) -> None:
        self.on = on


class Hung:
    """A window with everything around it."""

    def __init__(self, window: WallWindow, source: StillSource, hand: Hand, lamp: Lamp, settings: SettingsFile) -> None:
        self.window, self.source, self.hand, self.lamp, self.settings = window, source, hand, lamp, settings

    def answered(self, wall: Wallboard | None = None) -> None:
        """The gateway answers now."""
        now = self.hand.at
        self.source.show(wall=wall or wall_sample(now), received_at=now, tries=0, retry_at=None)

    def failed(self, tries: int = 1) -> None:
        """A question failed now."""
        self.source.show(tries=tries, retry_at=self.hand.at + timedelta(seconds=8))


Hang = Callable[..., Hung]


@pytest.fixture
def hang(qapp: QApplication, tmp_path: Path) -> Iterator[Hang]:
    """Opens one; answered once unless `silent`."""
    opened: list[Hung] = []
    languages = Languages()
    languages.use("es")

    def opening(*, kiosk: bool = False, silent: bool = False, screens: Any = None, **chosen: Any) -> Hung:
        hand, lamp = Hand(), Lamp()
        settings = SettingsFile(tmp_path / "settings.json")
        settings.change(**chosen)
        source = StillSource(hand.clock, WallState(asked_at=hand.at))
        window = WallWindow(source, settings, lamp, kiosk=kiosk, screens=screens)
        hung = Hung(window, source, hand, lamp, settings)
        opened.append(hung)
        if not silent:
            hung.answered()
        window.place()
        window.resize(960, 540)
        turn()
        return hung

    yield opening
    for hung in opened:
        if not hung.source.closed:
            hung.window.shut()
    turn()
    languages.close()
