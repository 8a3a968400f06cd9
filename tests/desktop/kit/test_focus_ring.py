"""The focus ring stands 2 px outside the control, is 2 px wide, and goes where the control goes."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.widgets import Button, FocusRing, TextField, show_focus_ring
from tests.desktop.kit.makers import CONTROLS


def _hosted(qtbot: QtBot, theme: Theme, widget: QWidget) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    theme.style(host)
    host.resize(320, 120)
    widget.setParent(host)
    widget.resize(widget.sizeHint())
    widget.move(40, 40)
    widget.show()
    host.show()
    return host


def _pixel(host: QWidget, point: QPoint) -> QColor:
    return host.grab().toImage().pixelColor(point)


def test_ring_is_two_px_wide_and_two_px_away(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Resolver")
    host = _hosted(qtbot, theme, button)
    show_focus_ring(button)
    middle = 40 + button.height() // 2
    focus = theme.colors.accent.focus
    found = [_pixel(host, QPoint(40 - distance, middle)) == focus for distance in (1, 2, 3, 4, 5)]
    assert found == [False, False, True, True, False]


@pytest.mark.parametrize("name", CONTROLS)
def test_every_control_can_show_its_ring(qtbot: QtBot, theme: Theme, name: str) -> None:
    widget = CONTROLS[name](theme)
    host = _hosted(qtbot, theme, widget)
    before = host.grab().toImage()
    show_focus_ring(widget)
    assert host.grab().toImage() != before


def test_buttons_show_it_for_the_keyboard_only_fields_always(qtbot: QtBot, light: Theme) -> None:
    for widget, by_mouse in ((Button(light, "Resolver"), False), (TextField(light, "Nombre"), True)):
        host = _hosted(qtbot, light, widget)
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow, timeout=5000)
        ring = widget.findChild(FocusRing)
        assert ring is not None
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        assert ring.is_shown() is by_mouse
        widget.clearFocus()
        assert not ring.is_shown()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert ring.is_shown()


def test_ring_follows_the_control_and_goes_with_it(qtbot: QtBot, light: Theme) -> None:
    button = Button(light, "Resolver")
    host = _hosted(qtbot, light, button)
    show_focus_ring(button)
    button.move(80, 60)
    assert _pixel(host, QPoint(80 - 3, 60 + button.height() // 2)) == light.colors.accent.focus
    button.setParent(None)
    button.deleteLater()
    qtbot.waitUntil(lambda: _pixel(host, QPoint(77, 60 + 16)) != light.colors.accent.focus, timeout=2000)


def test_fields_with_a_ring_come_and_go_many_times(qtbot: QtBot, light: Theme) -> None:
    """A Python reference from the ring to its host once crashed the process here."""
    for _ in range(10):
        field = TextField(light, "Nombre")
        host = QWidget()
        light.style(host)
        field.setParent(host)
        host.show()
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow, timeout=5000)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        show_focus_ring(field)
        assert field.findChild(FocusRing) is not None
        del field, host
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
