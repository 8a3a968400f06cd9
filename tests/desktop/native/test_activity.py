"""Idle and lock as each system tells them: run where they can, judged by their arithmetic where they cannot."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.native.activity import probe
from desktop.native.activity.linux import LinuxProbe, Logind, X11Idle
from desktop.native.activity.qt_events import QtProbe
from desktop.native.activity.watch import IDLE_AFTER_S, ActivityWatch
from desktop.native.activity.windows import idle_seconds
from protocol.frames import ActivitySignal


class Still:
    """A computer that answers what the test says."""

    def __init__(self) -> None:
        self.idle: float | None = 0.0
        self.lock: bool | None = False
        self.closed = False

    def idle_s(self) -> float | None:
        return self.idle

    def locked(self) -> bool | None:
        return self.lock

    def close(self) -> None:
        self.closed = True


class Told:
    """What the gateway heard, and the wall clock."""

    def __init__(self) -> None:
        self.heard: list[ActivitySignal] = []
        self.now = 1000.0
        self.computer = Still()

    def watch(self) -> ActivityWatch:
        return ActivityWatch(self.computer, self.heard.append, lambda: self.now)


def test_the_first_look_reports_and_then_only_changes(qapp: QApplication) -> None:
    told = Told()
    watch = told.watch()
    assert told.heard == [ActivitySignal()]
    for seconds in (5.0, 59.0, IDLE_AFTER_S, 65.0, 70.0, 2.0, 3.0):
        told.now += 5
        told.computer.idle = seconds
        watch.look()
    assert told.heard == [ActivitySignal(), ActivitySignal(idle_s=IDLE_AFTER_S), ActivitySignal()]
    watch.close()
    assert told.computer.closed


def test_a_locked_screen_is_told_with_its_beginning(qapp: QApplication) -> None:
    told = Told()
    watch = told.watch()
    told.computer.lock = True
    told.now += 5
    watch.look()
    told.now += 5
    told.computer.idle = 100.0
    watch.look()
    told.computer.lock = False
    told.now += 5
    watch.look()
    assert told.heard[1:] == [
        ActivitySignal(locked_s=0.0), ActivitySignal(idle_s=100.0, locked_s=5.0), ActivitySignal(idle_s=100.0),
    ]  # fmt: skip
    watch.close()


def test_after_sleep_it_is_told_anew_although_nothing_seems_to_have_changed(qapp: QApplication) -> None:
    told = Told()
    watch = told.watch()
    told.now += 3600
    watch.look()
    assert told.heard == [ActivitySignal(), ActivitySignal()]
    watch.close()


def test_a_system_that_tells_nothing_is_never_idle_or_locked(qapp: QApplication) -> None:
    told = Told()
    told.computer.idle = told.computer.lock = None
    watch = told.watch()
    told.now += 30
    watch.look()
    assert told.heard == [ActivitySignal()]
    watch.close()


def test_qts_own_events_end_idleness_and_none_is_swallowed(qapp: QApplication) -> None:
    now = [0.0]
    found, seen = QtProbe(lambda: now[0]), []

    class Pressed(QWidget):
        def mousePressEvent(self, event: QMouseEvent) -> None:
            seen.append(event)

    widget = Pressed()
    now[0] = 90.0
    assert found.idle_s() == 90.0
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.Timer))
    assert found.idle_s() == 90.0
    at, button = QPointF(1, 1), Qt.MouseButton.LeftButton
    press = QMouseEvent(QEvent.Type.MouseButtonPress, at, at, button, button, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(widget, press)
    assert (found.idle_s(), found.locked(), len(seen)) == (0.0, None, 1)
    found.close()
    assert not found.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))


def test_ticks_of_windows_wrap_around_after_49_days() -> None:
    assert idle_seconds(5_000, 2_000) == 3.0
    assert idle_seconds(1_000, 0xFFFFFFFF - 999) == 2.0


def test_there_is_a_probe_everywhere(qapp: QApplication) -> None:
    found = probe()
    idle, locked = found.idle_s(), found.locked()
    assert idle is None or idle >= 0
    assert locked in {None, True, False}
    found.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the probes of Linux")
def test_linux_uses_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")  # nobody is there
    with pytest.raises(OSError, match=r"display|libX"):
        X11Idle()
    try:
        logind = Logind()
    except OSError:
        logind = None
    found = LinuxProbe(None, logind)
    assert (found.idle_s() is None) == (logind is None)
    found.close()


@pytest.mark.skipif(sys.platform != "win32", reason="asks Windows")
def test_windows_answers() -> None:
    from desktop.native.activity.windows import WindowsProbe

    found = WindowsProbe()
    assert found.idle_s() is not None


@pytest.mark.skipif(sys.platform != "darwin", reason="asks macOS")
def test_macos_answers() -> None:
    from desktop.native.activity.macos import MacProbe

    found = MacProbe()
    assert found.idle_s() is not None
    found.close()
