"""Lines over time: values under the cross-hair, a period chosen by dragging or keys, and the way back."""

from collections.abc import Iterator
from datetime import datetime
from math import nan

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme import Scheme, Theme
from desktop.views.charts import (
    COUNT,
    SECONDS,
    About,
    Level,
    Line,
    Provisional,
    State,
    TimeSeries,
    Usual,
    warm_up,
)
from tests.desktop.charts.painted import ANSWERS, ARRIVALS, HOURS, ZONE, colors_of, has_color, series

Key, Button = Qt.Key, Qt.MouseButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def _spanish(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("es"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def chart(qtbot: QtBot, light: Theme) -> TimeSeries:
    return shown(qtbot, series(light))


def shown(qtbot: QtBot, made: TimeSeries) -> TimeSeries:
    qtbot.addWidget(made)
    made.resize(640, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def mouse(chart: TimeSeries, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton = Button.LeftButton) -> None:
    held = Button.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, at, chart.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(chart, event)


def drag(chart: TimeSeries, start: QPointF, end: QPointF) -> None:
    mouse(chart, QEvent.Type.MouseButtonPress, start)
    mouse(chart, QEvent.Type.MouseMove, (start + end) / 2)
    mouse(chart, QEvent.Type.MouseMove, end)
    mouse(chart, QEvent.Type.MouseButtonRelease, end)


def over(chart: TimeSeries, hour: float) -> QPointF:
    """The place of a time of the day."""
    area = chart.area()
    return QPointF(area.left() + area.width() * (hour - 8) / 11, area.center().y())


def test_the_cross_hair_reads_every_line_at_the_nearest_moment(chart: TimeSeries) -> None:
    for at in range(12):
        mouse(chart, QEvent.Type.MouseMove, over(chart, 8 + at + 0.3 * (at < 11)), Button.NoButton)
        reading = chart.reading(chart.at)
        assert reading.title == f"vie 20 nov, {8 + at:02}:00"
        assert [row.value for row in reading.rows] == [str(ARRIVALS[at]), str(ANSWERS[at])]
        assert [row.name for row in reading.rows] == ["llegadas", "respuestas"]


def test_the_cross_hair_stands_on_the_lines(chart: TimeSeries) -> None:
    chart.read(1)
    image, area = chart.grab().toImage(), chart.area()
    x, top = chart.spot(1).center().x(), chart.measure.ticks(max(ARRIVALS), 4)[-1]
    for value, index in ((ARRIVALS[1], 0), (ANSWERS[1], 1)):
        y = area.bottom() - area.height() * value / top
        around = image.copy(int(x) - 4, int(y) - 4, 9, 9)
        assert has_color(around, chart.theme.colors.chart[index].color)
    elsewhere = image.copy(int(x) - 4, int(area.bottom()) - 20, 9, 9)
    assert has_color(elsewhere, chart.theme.colors.accent.focus)


def test_dragging_chooses_a_period_in_the_offices_time(qtbot: QtBot, chart: TimeSeries) -> None:
    with qtbot.waitSignal(chart.period_chosen) as told:
        drag(chart, over(chart, 10), over(chart, 14))
    since, until = told.args
    assert abs((since - datetime(2026, 11, 20, 10, tzinfo=ZONE)).total_seconds()) < 120
    assert abs((until - datetime(2026, 11, 20, 14, tzinfo=ZONE)).total_seconds()) < 120
    assert since.utcoffset() == datetime(2026, 11, 20, tzinfo=ZONE).utcoffset()
    assert chart.is_zoomed
    assert {"11:00", "12:00", "13:00"} <= {chart.reading(stop).title[-5:] for stop in range(chart.stops())}
    assert chart.stops() <= 5


def test_dragging_backwards_is_the_same_and_a_click_is_no_drag(qtbot: QtBot, chart: TimeSeries) -> None:
    with qtbot.waitSignal(chart.period_chosen) as told:
        drag(chart, over(chart, 14), over(chart, 10))
    assert told.args[0] < told.args[1]
    chart.zoom_out()
    with qtbot.assertNotEmitted(chart.period_chosen), qtbot.waitSignal(chart.opened) as opened:
        drag(chart, over(chart, 10), over(chart, 10) + QPointF(2, 0))
    assert opened.args == [datetime(2026, 11, 20, 10, tzinfo=ZONE)]


def test_a_double_click_goes_back_to_the_whole_and_opens_nothing(qtbot: QtBot, chart: TimeSeries) -> None:
    drag(chart, over(chart, 10), over(chart, 14))
    at = chart.area().center().toPoint()
    with qtbot.waitSignal(chart.period_left), qtbot.assertNotEmitted(chart.opened):
        QTest.mouseClick(chart, Button.LeftButton, NONE, at)
        QTest.mouseDClick(chart, Button.LeftButton, NONE, at)
    assert not chart.is_zoomed
    assert chart.stops() == 12


def test_a_click_in_a_zoomed_chart_opens_once_it_is_no_double_click(qtbot: QtBot, chart: TimeSeries) -> None:
    drag(chart, over(chart, 10), over(chart, 14))
    with qtbot.waitSignal(chart.opened, timeout=3000) as told:
        QTest.mouseClick(chart, Button.LeftButton, NONE, chart.spot(1).center().toPoint())
    assert told.args == [chart.key(1)]


def test_shift_and_arrows_choose_a_period_enter_takes_it_backspace_leaves_it(qtbot: QtBot, chart: TimeSeries) -> None:
    chart.read(2)
    for _ in range(3):
        QTest.keyClick(chart, Key.Key_Right, SHIFT)
    with qtbot.waitSignal(chart.period_chosen) as told:
        QTest.keyClick(chart, Key.Key_Return)
    assert told.args == [datetime(2026, 11, 20, hour, tzinfo=ZONE) for hour in (10, 13)]
    with qtbot.waitSignal(chart.period_left):
        QTest.keyClick(chart, Key.Key_Backspace)
    assert chart.stops() == 12


def test_escape_and_a_plain_arrow_let_go_of_a_stretch(qtbot: QtBot, chart: TimeSeries) -> None:
    for way_out in (Key.Key_Escape, Key.Key_Right):
        chart.read(2)
        QTest.keyClick(chart, Key.Key_Right, SHIFT)
        QTest.keyClick(chart, way_out)
        with qtbot.assertNotEmitted(chart.period_chosen):
            QTest.keyClick(chart, Key.Key_Return)


def test_pages_leap(qtbot: QtBot, light: Theme) -> None:
    made = TimeSeries(light, About("x"), zone=ZONE)
    shown(qtbot, made)
    made.set_lines([Line("a", list(range(0, 60_000, 60)), [float(at) for at in range(1000)])])
    made.read(0)
    QTest.keyClick(made, Key.Key_PageDown)
    assert made.at == 100
    QTest.keyClick(made, Key.Key_PageUp)
    assert made.at == 0


def test_the_way_back_is_a_button_and_a_row_of_the_menu(qtbot: QtBot, chart: TimeSeries) -> None:
    from desktop.views.widgets import IconButton

    back = chart.findChild(IconButton)
    assert back is not None
    assert not back.isVisible()
    chart.zoom(HOURS[2], HOURS[6])
    assert back.isVisible()
    menu = chart.make_menu()
    assert menu.actions()[1].isEnabled()
    menu.deleteLater()
    QTest.mouseClick(back, Button.LeftButton, NONE, QPoint(8, 8))
    assert not chart.is_zoomed
    assert not back.isVisible()


def test_lines_of_a_zoomed_chart_do_not_cross_its_edges(chart: TimeSeries) -> None:
    chart.zoom((HOURS[2] + HOURS[3]) / 2, HOURS[6])
    image, area = chart.grab().toImage(), chart.area()
    for ink in chart.theme.colors.chart[:2]:
        beyond = image.copy(int(area.left()) - 5, int(area.top()) + 20, 4, int(area.height()) - 40)
        assert not has_color(beyond, ink.color)


def test_the_picture_of_a_zoomed_chart_tells_its_period_and_has_no_button(chart: TimeSeries) -> None:
    whole = chart.picture()
    chart.zoom(HOURS[2], HOURS[6])
    zoomed = chart.picture()
    foot = [image.copy(0, 2 * chart.height(), image.width(), 56) for image in (whole, zoomed)]
    assert foot[0] != foot[1]
    corner = zoomed.copy(zoomed.width() - 80, 16, 60, 56)
    assert set(colors_of(corner)) == {chart.theme.colors.surface.raised.name()}
    assert chart.about.period == "20 nov 2026"


def test_lines_of_a_picture_are_as_thick_as_on_screen(chart: TimeSeries) -> None:
    ink, x = chart.theme.colors.chart[0].color, chart.area().left() + chart.area().width() / 22
    thick = []
    for ratio in (1, 2):
        image = chart.picture(ratio)
        column = image.copy(int(x * ratio), 0, 1, image.height())
        thick.append(sum(abs(column.pixelColor(0, y).hue() - ink.hue()) < 4 for y in range(column.height())))
    assert thick[1] > 1.5 * thick[0] > 0


def test_new_data_keep_the_zoom_that_lies_within(chart: TimeSeries) -> None:
    chart.zoom(HOURS[2], HOURS[6])
    chart.set_lines([Line("llegadas", HOURS, ANSWERS)])
    assert chart.period == (HOURS[2], HOURS[6])
    chart.set_lines([Line("llegadas", HOURS[7:], ANSWERS[7:])])
    assert chart.period == (HOURS[7], HOURS[-1])


def test_a_gap_is_read_as_a_dash_and_not_bridged(qtbot: QtBot, light: Theme) -> None:
    made = TimeSeries(light, About("x"), zone=ZONE)
    shown(qtbot, made)
    values = [50.0] * 12
    values[5] = nan
    made.set_lines([Line("a", HOURS, values)])
    assert made.reading(5).rows[0].value == "–"
    image = made.grab().toImage()
    ink = light.colors.chart[0].color
    whole, gap = (_around(made, image, (HOURS[at] + HOURS[at + 1]) / 2) for at in (2, 4))
    assert has_color(whole, ink)
    assert not has_color(gap, ink)


def _around(chart: TimeSeries, image: QImage, moment: float) -> QImage:
    low, high = chart.period
    x = chart.area().left() + chart.area().width() * (moment - low) / (high - low)
    return image.copy(int(x) - 3, int(chart.area().top()), 6, int(chart.area().height()))


def test_a_line_that_has_no_point_there_is_read_as_a_dash(qtbot: QtBot, light: Theme) -> None:
    made = shown(qtbot, TimeSeries(light, About("x"), zone=ZONE))
    made.set_lines([Line("todo el día", HOURS, ARRIVALS), Line("hasta ahora", HOURS[:4], ANSWERS[:4], series=1)])
    assert [row.value for row in made.reading(8).rows] == ["55", "–"]


def test_nothing_measured_is_empty_and_comes_back(qtbot: QtBot, light: Theme) -> None:
    made = shown(qtbot, TimeSeries(light, About("x"), zone=ZONE))
    states = []
    for lines in ([], [Line("a", HOURS, [None] * 12)], [Line("a", HOURS[:1], [4.0])]):
        made.set_lines(lines)
        states.append(made.state)
    assert states == [State.EMPTY, State.EMPTY, State.READY]
    assert made.reading(0).rows[0].value == "4"


def test_moments_must_ascend_and_each_needs_a_value(qtbot: QtBot, light: Theme) -> None:
    made = shown(qtbot, TimeSeries(light, About("x"), zone=ZONE))
    with pytest.raises(ValueError, match="ascending"):
        made.set_lines([Line("a", [2.0, 1.0], [1, 2])])
    with pytest.raises(ValueError, match="one value for each"):
        made.set_lines([Line("a", [1.0, 2.0], [1])])


def test_target_and_newest_values_stand_at_the_ends_of_the_lines(qtbot: QtBot, light: Theme) -> None:
    made = shown(qtbot, TimeSeries(light, About("x"), SECONDS, zone=ZONE))
    made.set_lines(
        [Line("mediana", HOURS, ARRIVALS), Line("octubre", HOURS, ANSWERS, faint=True)],
        usual=Usual("lo habitual", HOURS, ANSWERS, ARRIVALS),
        level=Level("objetivo", 60),
        provisional=Provisional(HOURS[9], HOURS[11], "provisional"),
        now=HOURS[4],
    )
    assert "mediana 10\u00a0s" in made.accessibleDescription()
    assert "octubre" not in made.accessibleDescription()
    image = made.grab().toImage()
    assert has_color(image, light.colors.surface.canvas)  # under the hatch
    assert has_color(image, light.colors.surface.hover)  # what is usual
    made.theme.set_scheme(Scheme.DARK)
    assert made.grab().toImage() != image


def test_ten_thousand_points_show_their_one_peak(qtbot: QtBot, light: Theme) -> None:
    made = shown(qtbot, TimeSeries(light, About("x"), COUNT, zone=ZONE))
    values = [10.0] * 10_000
    values[6_543] = 100.0
    made.set_lines([Line("a", [60.0 * at for at in range(10_000)], values)])
    area = made.area()
    x = int(area.left() + area.width() * 6_543 / 9_999)
    half_way = made.grab().toImage().copy(x - 3, int(area.top() + area.height() * 0.3), 7, int(area.height() * 0.3))
    ground = light.colors.surface.raised
    darkest = min(half_way.pixelColor(at, y).lightness() for at in range(7) for y in range(10, 40))
    assert darkest < ground.lightness() - 40
    made.read(6_543)
    assert made.reading(made.at).rows[0].value == "100"


def test_warming_up_twice_is_harmless() -> None:
    warm_up()
    warm_up()
