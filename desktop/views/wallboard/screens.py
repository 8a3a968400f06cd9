"""Which monitor a wall-board is on: the one that was chosen while it is there, else another, and back when it returns.

A monitor is remembered by name, model and serial number: names change with the socket, serial numbers are often empty.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen


class Monitor(Protocol):
    """What we ask of a QScreen."""

    def name(self) -> str: ...
    def model(self) -> str: ...
    def serialNumber(self) -> str: ...
    def geometry(self) -> QRect: ...


def identity(monitor: Monitor) -> str:
    """What is remembered of it."""
    return f"{monitor.name()}|{monitor.model()}|{monitor.serialNumber()}"


def find(monitors: Sequence[Monitor], wanted: str) -> Monitor | None:
    """The monitor that was meant: the same, or the same device at another socket."""
    for monitor in monitors:
        if identity(monitor) == wanted:
            return monitor
    _, _, device = wanted.partition("|")
    model, _, serial = device.partition("|")
    if not (model and serial):
        return None
    return next((one for one in monitors if (one.model(), one.serialNumber()) == (model, serial)), None)


class Screens(QObject):
    """The computer's monitors. `changed`: one came, went or has another size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._added)
            app.screenRemoved.connect(self._removed)
            app.primaryScreenChanged.connect(self._removed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._moved)

    def all(self) -> list[QScreen]:
        """Those that are there, the primary one first."""
        primary = QGuiApplication.primaryScreen()
        return sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._moved)
        self.changed.emit()

    def _removed(self, _screen: QScreen | None) -> None:
        self.changed.emit()

    def _moved(self, _geometry: QRect) -> None:
        self.changed.emit()


def choose(monitors: Sequence[Monitor], wanted: str, *, anywhere: bool) -> Monitor | None:
    """Where the board goes now. `anywhere`: rather on another monitor than nowhere."""
    found = find(monitors, wanted) if wanted else None
    if found is None and (anywhere or not wanted) and monitors:
        return monitors[-1] if not wanted else monitors[0]
    return found


def following(monitors: Sequence[Monitor], at: Monitor | None) -> Monitor | None:
    """The monitor after this one."""
    if not monitors:
        return None
    names = [identity(monitor) for monitor in monitors]
    place = names.index(identity(at)) if at is not None and identity(at) in names else -1
    return monitors[(place + 1) % len(monitors)]
