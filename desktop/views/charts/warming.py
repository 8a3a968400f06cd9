"""Imports numpy and pyqtgraph in small steps, so that no click waits while it happens.

At once they take a sixth of a second: a third is numpy, a third that pyqtgraph asks for every class of Qt (the binding
makes each when it is first asked for), the rest its own modules. A `TimeSeries` that is shown begins by itself
(`WarmUp`), mostly before its data have come; `warm_up` does what is left at once.
"""

import importlib
import sys
from collections.abc import Iterator

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer

_BEFORE = (
    "numpy", "pickle", "pydoc", "pstats", "xml.dom.minidom", "multiprocessing.connection", "importlib.resources",
    "configparser", "PySide6.QtTest", "PySide6.QtSvg",
)  # fmt: skip
"""What pyqtgraph imports first, one in a step; one that is not there is no loss."""
_CLASSES = 60
"""Names of Qt in a step: two milliseconds."""
_running: list[Iterator[None]] = []


def is_warm() -> bool:
    """Whether there is nothing left to import."""
    return "desktop.views.charts.plot" in sys.modules


def warming() -> Iterator[None]:
    """One step with each."""
    for name in _BEFORE:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
        yield
    for module in (QtCore, QtGui, QtWidgets):
        names = dir(module)
        for start in range(0, len(names), _CLASSES):
            for name in names[start : start + _CLASSES]:
                getattr(module, name)
            yield
    importlib.import_module("desktop.views.charts.plot")
    yield


def warm_up() -> None:
    """All at once; does nothing the second time."""
    importlib.import_module("desktop.views.charts.plot")


class WarmUp(QObject):
    """A step with each turn of the event loop that has nothing else to do, until it is done or its owner is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Go on where any of them stopped."""
        if not is_warm():
            self._timer.start(0)

    def stop(self) -> None:
        """Not now."""
        self._timer.stop()

    def _step(self) -> None:
        if not _running:
            _running.append(warming())
        if is_warm() or next(_running[0], self) is self:
            self._timer.stop()
