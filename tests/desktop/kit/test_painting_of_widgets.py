"""Every widget paints in every scheme, at both densities and at the ends of the zoom, without a Qt warning."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Density, Scheme, Theme
from tests.desktop.kit.makers import ALL, CONTROLS


def _shown(qtbot: QtBot, theme: Theme, widget: QWidget) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    theme.style(host)
    widget.setParent(host)
    widget.resize(widget.sizeHint())
    host.resize(widget.width() + 40, widget.height() + 40)
    widget.move(20, 20)
    widget.show()
    host.show()
    return host


def _colors(widget: QWidget) -> set[int]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", [name for name in ALL if name != "popup"])
def test_widget_paints_in_every_scheme(qtbot: QtBot, theme: Theme, name: str) -> None:
    widget = ALL[name](theme)
    host = _shown(qtbot, theme, widget)
    assert host.isVisible()
    assert len(_colors(widget)) >= 2


@pytest.mark.parametrize("name", ALL)
def test_widget_follows_a_changing_theme(qtbot: QtBot, name: str) -> None:
    theme = Theme(Scheme.LIGHT)
    widget = ALL[name](theme)
    host = _shown(qtbot, theme, widget)
    theme.set_zoom(2.0)
    theme.set_density(Density.COMPACT)
    theme.set_scheme(Scheme.HIGH_CONTRAST)
    widget.resize(widget.sizeHint())
    dark = _colors(widget)
    theme.set_zoom(0.8)
    widget.resize(widget.sizeHint())
    assert dark != {0}
    assert host.isVisible()
    assert widget.sizeHint().isValid()


@pytest.mark.parametrize("name", CONTROLS)
def test_control_has_name_focus_and_a_target_of_32_px(qtbot: QtBot, light: Theme, name: str) -> None:
    widget = CONTROLS[name](light)
    qtbot.addWidget(widget)
    assert widget.accessibleName()
    assert widget.focusPolicy().value & 1, "Tab must reach it"
    assert widget.sizeHint().height() >= 32
    assert widget.sizeHint().width() >= 32


def test_disabled_controls_look_different(qtbot: QtBot, light: Theme) -> None:
    for make in CONTROLS.values():
        widget = make(light)
        host = _shown(qtbot, light, widget)
        before = widget.grab().toImage()
        assert host.isVisible()
        widget.setEnabled(False)
        if type(widget).__name__ != "TagChip":
            assert widget.grab().toImage() != before, type(widget).__name__
