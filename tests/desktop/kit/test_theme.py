"""The theme: what it derives, when it says it changed, and that widgets come and go without a trace."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Density, Role, Scheme, Theme
from desktop.theme.tokens import parse_color
from desktop.views.widgets import Button, Label, TextField


def test_alpha_stands_last_in_the_file() -> None:
    assert parse_color("#1E1B2266") == QColor(0x1E, 0x1B, 0x22, 0x66)


@pytest.mark.parametrize("text", ["", "red", "#12345", "#GGGGGG", "1E1B22"])
def test_wrong_colours_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Not a colour"):
        parse_color(text)


def test_changed_fires_once_per_real_change(qtbot: QtBot, light: Theme) -> None:
    changes: tuple[Callable[[], None], ...] = (
        lambda: light.set_scheme(Scheme.DARK),
        lambda: light.set_density(Density.COMPACT),
        lambda: light.set_zoom(1.5),
    )
    for change in changes:
        with qtbot.waitSignal(light.changed, timeout=1000):
            change()
        with qtbot.assertNotEmitted(light.changed):
            change()


def test_heights_follow_density_and_zoom(light: Theme) -> None:
    assert (light.metrics.list_row, light.metrics.control, light.metrics.field) == (72, 32, 36)
    light.set_density(Density.COMPACT)
    assert light.metrics.list_row == 48
    light.set_zoom(2.0)
    assert light.metrics.list_row == 96
    assert light.font(Role.BODY).pixelSize() == 28


def test_zoom_stays_within_80_and_200_percent(light: Theme) -> None:
    light.set_zoom(9)
    assert light.zoom == 2.0
    light.zoom_step(1)
    assert light.zoom == 2.0
    light.zoom_step(-1)
    assert light.zoom == 1.75
    light.zoom_step(0)
    assert light.zoom == 1.0
    light.set_zoom(0.1)
    assert light.zoom == 0.8


def test_system_scheme_is_always_resolved(qtbot: QtBot) -> None:
    theme = Theme(Scheme.SYSTEM)
    assert theme.scheme in {Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST}
    assert theme.chosen is Scheme.SYSTEM


def test_reduced_motion_makes_every_duration_zero(light: Theme) -> None:
    assert light.motion(120) == 120
    light.set_reduced_motion(True)
    assert light.motion(120) == 0


def test_inter_is_really_used_in_each_weight(light: Theme) -> None:
    widths = set()
    for weight in (400, 500, 600, 700):
        font = light.font(Role.UI, weight)
        assert QFontInfo(font).family() == "Inter"
        assert QFontInfo(font).exactMatch()
        widths.add(QFontMetricsF(font).horizontalAdvance("Mariana Quispe Rojas"))
    assert len(widths) == 4


def test_small_figures_stand_in_columns(light: Theme) -> None:
    small = QFontMetricsF(light.font(Role.UI))
    assert small.horizontalAdvance("1111") == pytest.approx(small.horizontalAdvance("8888"))
    large = QFontMetricsF(light.font(Role.DISPLAY))
    assert large.horizontalAdvance("1111") < large.horizontalAdvance("8888")


def test_emoji_are_painted_in_colour(light: Theme) -> None:
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.setFont(QFont(light.font(Role.EMOJI_ONLY)))
    painter.drawText(4, 32, "😕👍🇲🇽")
    painter.end()
    hues = {
        image.pixelColor(x, y).hue() // 30
        for x in range(120)
        for y in range(40)
        if image.pixelColor(x, y).saturation() > 120
    }
    assert len(hues) >= 3


def test_unknown_tag_gets_the_neutral_colour(light: Theme) -> None:
    assert light.tag("from-a-newer-server").id == "piedra"


def test_deleted_widgets_are_not_kept_by_the_theme(qtbot: QtBot, light: Theme) -> None:
    gone = []
    for make in (lambda: Button(light, "Enviar", icon="send"), lambda: Label(light, "Hola")):
        widget = make()
        gone.append(weakref.ref(widget))
        widget.deleteLater()
        del widget
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    light.set_scheme(Scheme.DARK)
    assert [ref() for ref in gone] == [None, None]


def test_words_and_heights_follow_a_scheme_chosen_while_the_window_stands(qtbot: QtBot, light: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label, field = Label(light, "Sin asignar", parent=window), TextField(light, "Buscar", parent=window)
    field.set_design_height(32)
    light.changed.connect(lambda: light.style(window))  # the window hears of it after its labels
    light.style(window)
    for scheme in (Scheme.DARK, Scheme.LIGHT, Scheme.HIGH_CONTRAST):
        light.set_scheme(scheme)
        assert label.palette().color(QPalette.ColorRole.WindowText) == light.colors.text.primary
        assert field.height() == 32
