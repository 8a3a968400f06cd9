"""What every desktop test owes: Qt offscreen, no Qt warning, no window or running timer left behind.

Warnings are caught by pytest-qt (`qt_log_level_fail` in pyproject.toml); leftovers are caught here.
"""

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.theme import Scheme, Theme


def _settle() -> None:
    """Let deferred deletions happen."""
    for _ in range(2):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _windows() -> set[QWidget]:
    return {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}


def _timers() -> set[QTimer]:
    # type() first: isinstance on every object of the heap costs ten times as much.
    timers = [thing for thing in gc.get_objects() if type(thing) is QTimer]
    return {timer for timer in timers if isValid(timer) and timer.isActive()}


def _leftovers(windows: set[QWidget]) -> list[str]:
    left = [f"window left open: {window}" for window in _windows() - windows]
    return left + [f"timer left running: {timer} of {timer.parent()}" for timer in _timers() - _KNOWN_TIMERS]


# Told once, not again by every later test.
_KNOWN_TIMERS: set[QTimer] = set()


@pytest.fixture(autouse=True)
def no_leftovers(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window on screen or a timer running. Tests without Qt are left alone."""
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("_lean_heap")
    windows = _windows()
    yield
    _settle()
    if _leftovers(windows):
        gc.collect()  # only cycles may still hold them; a full collection is too slow to run each time
        _settle()
    left = _leftovers(windows)
    _KNOWN_TIMERS.update(_timers())
    assert not left, "; ".join(left)


@pytest.fixture(scope="session")
def _lean_heap(qapp: QApplication) -> None:
    """Put what imports made out of the collector's sight, so that looking for timers stays cheap."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["relevo-tests", "-style", "Fusion"]


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST], ids=str)
def theme(request: pytest.FixtureRequest, qapp: QApplication) -> Theme:
    """A theme in each scheme in turn."""
    return Theme(request.param)


@pytest.fixture
def light(qapp: QApplication) -> Theme:
    """The light theme alone, for tests that do not look at colours."""
    return Theme(Scheme.LIGHT)
