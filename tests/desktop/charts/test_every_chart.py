"""What holds for each chart of the kit: states, keyboard, screen reader, colours of the scheme, copy as image."""

import gc

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme import Scheme, Theme
from desktop.views.charts import About, Chart, State
from desktop.views.widgets import IconButton, LinkButton, Menu
from tests.desktop.charts.painted import ABOUT, CHARTS, colors_of, has_color

Key = Qt.Key
EVERY = pytest.mark.parametrize("name", CHARTS)
NONE = Qt.KeyboardModifier.NoModifier


def shown(qtbot: QtBot, theme: Theme, name: str, width: int = 360, height: int = 280) -> Chart:
    chart = CHARTS[name](theme)
    qtbot.addWidget(chart)
    chart.resize(width, height)
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def hover(chart: Chart, at: QPointF) -> None:
    move = QMouseEvent(
        QEvent.Type.MouseMove, at, chart.mapToGlobal(at), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(chart, move)


@EVERY
def test_hovering_a_place_reads_it_and_leaving_lets_go(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    for stop in range(chart.stops()):
        spot = chart.spot(stop)
        if spot.width() < 1:
            continue
        hover(chart, spot.center())
        assert chart.at == stop
        assert chart.accessibleDescription() == chart.reading(stop).spoken()
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.at == -1


@EVERY
def test_a_click_opens_what_is_under_it(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    with qtbot.waitSignal(chart.opened) as told:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, NONE, chart.spot(0).center().toPoint())
    assert told.args == [chart.key(0)]


@EVERY
def test_arrows_walk_home_and_end_jump_enter_opens_escape_lets_go(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    QTest.keyClick(chart, Key.Key_Right)
    assert chart.at == 0
    QTest.keyClick(chart, Key.Key_Right)
    assert chart.at == 1
    QTest.keyClick(chart, Key.Key_Left)
    QTest.keyClick(chart, Key.Key_Left)
    assert chart.at == 0
    QTest.keyClick(chart, Key.Key_End)
    assert chart.at == chart.stops() - 1
    with qtbot.waitSignal(chart.opened) as told:
        QTest.keyClick(chart, Key.Key_Return)
    assert told.args == [chart.key(chart.stops() - 1)]
    QTest.keyClick(chart, Key.Key_Home)
    assert chart.at == 0
    QTest.keyClick(chart, Key.Key_Escape)
    assert chart.at == -1


@EVERY
def test_a_chart_takes_its_keys_before_the_window_does(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    for key, modifier in (
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    ):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        asked.ignore()
        QApplication.sendEvent(chart, asked)
        assert asked.isAccepted()


@EVERY
def test_it_has_a_name_and_says_its_values(qtbot: QtBot, theme: Theme, name: str) -> None:
    chart = shown(qtbot, theme, name)
    assert chart.accessibleName() == "Primera respuesta. hoy. 20 nov 2026"
    assert len(chart.accessibleDescription()) > 10


@EVERY
def test_a_screen_reader_meets_a_chart_whose_value_is_what_is_read(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    face = QAccessible.queryAccessibleInterface(chart)
    assert face.role() == QAccessible.Role.Chart
    assert face.text(QAccessible.Text.Name) == chart.accessibleName()
    assert face.text(QAccessible.Text.Value) == ""
    chart.read(1)
    assert face.text(QAccessible.Text.Value) == chart.reading(1).spoken()


@EVERY
def test_colours_are_those_of_the_scheme_and_follow_it(qtbot: QtBot, name: str) -> None:
    theme = Theme(Scheme.LIGHT)
    chart = shown(qtbot, theme, name)
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST):
        theme.set_scheme(scheme)
        image = chart.grab().toImage()
        assert image.pixelColor(40, 6) == theme.colors.surface.raised
        inks = [
            theme.colors.chart[0].color,
            theme.colors.chart[2].color,
            theme.colors.heat[3],
            theme.colors.chart[1].color,
        ]
        assert any(has_color(image, ink) for ink in inks)


@EVERY
def test_the_copied_picture_is_the_chart_with_period_and_time_twice_as_fine(
    qtbot: QtBot, light: Theme, name: str
) -> None:
    chart = shown(qtbot, light, name)
    chart.read(0)
    with qtbot.waitSignal(chart.copied):
        QTest.keyClick(chart, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (2 * chart.width(), 2 * (chart.height() + light.px(28)))
    assert len(colors_of(image)) > 8
    foot = image.copy(0, 2 * chart.height(), image.width(), 2 * light.px(28))
    assert len(colors_of(foot)) > 2
    assert chart.at == 0  # the reading is back, and was not in the picture
    assert not has_color(image, light.colors.surface.inverse)


@EVERY
def test_without_period_and_time_the_picture_has_no_foot(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    chart.set_about(About("Otra"))
    assert chart.picture(1).height() == chart.height()
    chart.set_about(ABOUT)
    assert chart.picture(1).height() == chart.height() + light.px(28)


@EVERY
def test_the_menu_copies_it_too(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    menu = chart.make_menu()
    with qtbot.waitSignal(chart.copied):
        menu.actions()[0].trigger()
    menu.deleteLater()
    chart.show_loading()
    menu = chart.make_menu()
    assert not menu.actions()[0].isEnabled()
    menu.deleteLater()


@EVERY
def test_what_the_keys_read_stays_when_the_pointer_leaves(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    chart.setFocus()
    hover(chart, chart.spot(0).center())
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.at == -1
    QTest.keyClick(chart, Key.Key_Home)
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.at == 0


@EVERY
def test_a_chart_that_stands_alone_may_have_its_menu_behind_a_button(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    chart.set_about(About("Un título largo que llega hasta el botón", "y su nota también"))
    chart.show_menu_button()
    chart.place()
    button = next(tool for tool in chart.findChildren(IconButton) if tool.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, NONE, QPoint(8, 8))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    with qtbot.waitSignal(chart.copied):
        menu.actions()[0].trigger()
    menu.close()


@EVERY
def test_without_a_title_the_body_takes_its_room(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    top = chart.spot(0).top()
    chart.set_about(About(""))
    assert chart.spot(0).top() < top


@EVERY
def test_states_follow_each_other_and_an_error_offers_to_retry(qtbot: QtBot, light: Theme, name: str) -> None:
    chart = shown(qtbot, light, name)
    assert chart.state is State.READY
    ready = chart.grab().toImage()
    chart.read(0)
    chart.show_error("No se pudo")
    assert (chart.state, chart.at, chart.accessibleDescription()) == (State.ERROR, -1, "No se pudo")
    again = chart.findChild(LinkButton)
    assert again is not None
    assert again.isVisible()
    with qtbot.waitSignal(chart.retry):
        QTest.mouseClick(again, Qt.MouseButton.LeftButton, NONE, QPoint(4, 4))
    chart.show_loading()
    assert not again.isVisible()
    assert chart.grab().toImage() != ready
    chart.show_ready()
    assert chart.state is State.READY
    assert chart.grab().toImage() == ready


@EVERY
@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_it_is_drawn_at_any_zoom_in_little_room(qtbot: QtBot, name: str, zoom: float) -> None:
    chart = shown(qtbot, Theme(Scheme.LIGHT, zoom=zoom), name, 200, 150)
    for stop in range(0, chart.stops(), 5):
        chart.read(stop)
        assert len(colors_of(chart.grab().toImage())) > 3


@EVERY
def test_charts_go_when_they_are_deleted(qtbot: QtBot, light: Theme, name: str) -> None:
    kind = type(CHARTS[name](light))
    gc.collect()
    before = sum(isinstance(thing, kind) for thing in gc.get_objects())
    for _ in range(4):
        chart = CHARTS[name](light)
        chart.show()
        chart.close()
        chart.deleteLater()
        del chart
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert sum(isinstance(thing, kind) for thing in gc.get_objects()) <= before
