"""Check box, radio button and toggle share a ground: accent when chosen, grey when it can't be changed."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.widgets import CheckBox, RadioButton, Toggle


@pytest.mark.parametrize("kind", [CheckBox, RadioButton, Toggle])
def test_a_chosen_one_is_filled_and_greys_out(qtbot: QtBot, light: Theme, kind: type[CheckBox]) -> None:
    button = kind(light, "Notificaciones")
    qtbot.addWidget(button)
    button.show()
    button.setChecked(True)
    qtbot.waitUntil(lambda: ground(button) == light.colors.accent.fill)
    button.setEnabled(False)
    assert ground(button) == light.colors.border.strong
    assert button.sizeHint().height() >= light.metrics.min_target
    assert button.hitButton(button.rect().bottomRight())


def ground(button: QAbstractButton) -> QColor:
    """The colour of the mark near its upper edge."""
    box = button.focus_rect()  # type: ignore[attr-defined]
    return QColor(button.grab().toImage().pixelColor(box.center().x(), box.top() + 2))
