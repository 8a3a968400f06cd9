"""Grounds under the pointer fade within 80 ms, without motion at once; only what fades is painted anew."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.delegates.fades import Fades
from desktop.views.widgets import Button, ButtonKind


def point_at(widget: Any) -> None:
    """The pointer comes over a widget."""
    at = QPointF(4, 4)
    QApplication.sendEvent(widget, QEnterEvent(at, at, widget.mapToGlobal(QPoint(4, 4)).toPointF()))


def ground(button: Button) -> QColor:
    """The colour between edge and label."""
    return button.grab().toImage().pixelColor(6, button.height() // 2)


@pytest.mark.parametrize("kind", [ButtonKind.OUTLINE, ButtonKind.GHOST, ButtonKind.PRIMARY])
def test_a_button_goes_through_what_lies_between(qtbot: QtBot, light: Theme, kind: ButtonKind) -> None:
    button = Button(light, "Resolver", kind)
    qtbot.addWidget(button)
    button.show()
    rest = ground(button)
    shares: list[float] = []
    assert button._hover._fades is None, "nothing is made before the pointer comes"
    point_at(button)
    fades: Any = button._hover._fades
    fades.changed.connect(lambda _: shares.append(fades.share()))
    assert ground(button) == rest, "the first frame is the ground at rest"
    qtbot.waitUntil(lambda: button._hover.share() == 1.0)
    over = ground(button)
    assert over != rest
    assert shares == sorted(shares)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: button._hover.share() == 0.0)
    assert ground(button) == rest


def test_without_motion_it_is_there_at_once(qtbot: QtBot, light: Theme) -> None:
    light.set_reduced_motion(True)
    button = Button(light, "Resolver")
    qtbot.addWidget(button)
    button.show()
    rest = ground(button)
    point_at(button)
    assert ground(button) != rest
    assert button._hover._fades is not None
    assert button._hover._fades._timer is None
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    assert ground(button) == rest


def test_from_row_to_row_only_these_two_are_painted_and_the_timer_ends(qtbot: QtBot, light: Theme) -> None:
    fades, painted = Fades(light, light), list[int]()
    fades.changed.connect(painted.append)
    fades.hover(3)
    qtbot.waitUntil(lambda: fades.share(3) == 1.0)
    fades.hover(8)
    qtbot.waitUntil(lambda: fades.share(8) == 1.0 and fades.share(3) == 0.0)
    assert set(painted) == {3, 8}
    assert fades._timer is not None
    assert not fades._timer.isActive()
    fades.deleteLater()
