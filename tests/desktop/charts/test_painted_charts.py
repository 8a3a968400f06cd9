"""Each painted chart by itself: orders, scales, shapes, what is read where."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.theme import Scheme, Theme
from desktop.views.charts import (
    COUNT,
    About,
    Bar,
    Bars,
    Bin,
    Distribution,
    HeatMap,
    Part,
    Sort,
    Sparkline,
    State,
    Tone,
    paint_sparkline,
    paint_stacked,
)
from desktop.views.charts.stacked_bar import LEAST, part_boxes
from tests.desktop.charts.painted import agents, bars, distribution, has_color, heat_map

Key = Qt.Key


def test_bars_of_a_distribution_are_as_high_as_their_counts(qtbot: QtBot, light: Theme) -> None:
    chart = distribution(light)
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    highs = [chart.bar(stop).height() for stop in range(4)]
    assert highs[1] / highs[0] == pytest.approx(137 / 58)
    assert highs[1] / highs[3] == pytest.approx(137 / 6)
    assert chart.reading(1).spoken().startswith("1–5: 137 · 64")


def test_a_single_case_is_still_seen(qtbot: QtBot, light: Theme) -> None:
    chart = Distribution(light, About("x"))
    qtbot.addWidget(chart)
    chart.set_bins([Bin("0–1", 100_000), Bin("más", 1), Bin("nunca", 0)])
    chart.resize(400, 300)
    assert chart.bar(1).height() >= 1.5
    assert chart.bar(2).height() == 0


def test_nothing_measured_is_empty_not_a_row_of_noughts(qtbot: QtBot, light: Theme) -> None:
    chart = Distribution(light, About("x"))
    qtbot.addWidget(chart)
    chart.set_bins([Bin("0–1", 0), Bin("más", 0)])
    assert chart.state is State.EMPTY


def test_a_heat_map_walks_in_both_directions_and_tells_day_and_hour(qtbot: QtBot, light: Theme) -> None:
    chart = heat_map(light)
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.read(0)
    QTest.keyClick(chart, Key.Key_Down)
    QTest.keyClick(chart, Key.Key_Right)
    assert chart.key(chart.at) == (1, 9)
    assert chart.reading(chart.at).rows[0].value == "11"
    QTest.keyClick(chart, Key.Key_Up)
    QTest.keyClick(chart, Key.Key_Up)  # the first day stays
    assert chart.key(chart.at) == (0, 9)


def test_heat_steps_go_from_the_lightest_to_the_fullest(qtbot: QtBot, theme: Theme) -> None:
    chart = heat_map(theme)
    qtbot.addWidget(chart)
    heat = theme.colors.heat
    assert chart.color(0) == heat[0]
    assert chart.color(6 * 12 + 10) == heat[-1]
    steps = [heat.index(chart.color(day * 12)) for day in range(7)]
    assert steps == sorted(steps)


def test_what_was_not_measured_is_hollow_and_read_as_a_dash(qtbot: QtBot, light: Theme) -> None:
    chart = heat_map(light)
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    last = chart.stops() - 1
    assert chart.value(last) is None
    assert chart.reading(last).rows[0].value == "–"
    middle = chart.spot(last).center().toPoint()
    assert chart.grab().toImage().pixelColor(middle) == light.colors.surface.raised


def test_a_heat_map_of_another_shape_is_refused(qtbot: QtBot, light: Theme) -> None:
    chart = HeatMap(light, About("x"))
    qtbot.addWidget(chart)
    with pytest.raises(ValueError, match="7 rows of 24 hours"):
        chart.set_cells([[1.0]])


def test_bars_are_sorted_by_value_and_people_by_name(qtbot: QtBot, light: Theme) -> None:
    reasons, people = bars(light), agents(light)
    given = Bars(light, About("x"), sort=Sort.GIVEN)
    given.set_bars([Bar("b", 1), Bar("a", 2)])
    for chart in (reasons, people, given):
        qtbot.addWidget(chart)
    assert [bar.name for bar in reasons.bars] == ["Retraso", "Cambio", "Factura"]
    assert [bar.name for bar in people.bars] == ["Ana", "Zoe"]
    assert [bar.name for bar in given.bars] == ["b", "a"]
    assert (reasons.key(0), reasons.key(1)) == (9, "Cambio")


def test_who_has_nothing_measured_is_there_with_a_dash_and_last(qtbot: QtBot, light: Theme) -> None:
    chart = Bars(light, About("x"))
    qtbot.addWidget(chart)
    chart.set_bars([Bar("sin datos", None, n=0), Bar("nada", 0), Bar("algo", 4)])
    chart.resize(400, 260)
    assert [bar.name for bar in chart.bars] == ["algo", "nada", "sin datos"]
    assert chart.reading(2).spoken() == "sin datos: –, n 0"
    image = chart.grab().toImage()
    rows = [image.copy(chart.spot(stop).toAlignedRect()) for stop in range(3)]
    assert [has_color(row, light.colors.chart[0].color) for row in rows] == [True, False, False]


def test_places_of_bars_are_in_proportion(qtbot: QtBot, light: Theme) -> None:
    chart = agents(light)
    qtbot.addWidget(chart)
    chart.resize(400, 260)
    start = chart.x_of(0)
    assert (chart.x_of(290) - start) / (chart.x_of(145) - start) == pytest.approx(2)
    told = chart.reading(0).spoken()
    assert told == "Ana: mediana 3\u00a0min 24\u00a0s, p90 7\u00a0min 54\u00a0s, n 18"


def test_parts_fill_the_bar_and_the_smallest_is_seen() -> None:
    parts = [Part("a", 9990), Part("b", 10), Part("c", 0), Part("d", 1)]
    boxes = part_boxes(QRectF(0, 0, 200, 14), parts)
    assert boxes[-1].right() == pytest.approx(200)
    assert [box.width() >= LEAST for box in boxes] == [True, True, False, True]
    assert all(left.right() <= right.left() + 1e-9 for left, right in pairwise(boxes))
    half = part_boxes(QRectF(0, 0, 200, 14), [Part("a", 5)], whole=10)
    assert half[0].width() < 110


def test_a_bar_in_a_cell_has_the_colours_of_its_tones(qtbot: QtBot, theme: Theme) -> None:
    image = QImage(120, 14, QImage.Format.Format_RGB32)
    image.fill(theme.colors.surface.raised)
    painter = QPainter(image)
    paint_stacked(painter, QRectF(0, 0, 120, 14), [Part("x", 2, Tone.ON_TIME), Part("y", 1, Tone.OVERDUE)], theme)
    painter.end()
    assert has_color(image, theme.colors.chart[2].color)
    assert has_color(image, theme.colors.sla.overdue.fill or theme.colors.sla.overdue.ink)


def test_a_sparkline_needs_two_values_and_leaves_gaps(qtbot: QtBot) -> None:
    theme = Theme(Scheme.LIGHT)
    ink = theme.colors.chart[0].color

    def drawn(*values: float | None) -> QImage:
        image = QImage(88, 32, QImage.Format.Format_RGB32)
        image.fill(theme.colors.surface.raised)
        painter = QPainter(image)
        paint_sparkline(painter, QRectF(0, 0, 88, 32), values, theme)
        painter.end()
        return image

    assert not has_color(drawn(4.0), ink)
    assert has_color(drawn(4.0, 4.0), ink)
    whole, gap = drawn(1, 1, 1, 1, 1), drawn(1, 1, None, 1, 1)
    middle = [image.copy(40, 0, 8, 32) for image in (whole, gap)]
    assert has_color(middle[0], theme.colors.surface.raised)
    assert middle[0] != middle[1]
    mark = Sparkline(theme, (1.0, 2.0), "sube")
    qtbot.addWidget(mark)
    assert (mark.sizeHint().width(), mark.sizeHint().height(), mark.accessibleName()) == (88, 32, "sube")


def test_counts_of_an_axis_are_whole() -> None:
    assert COUNT.ticks(3, 4) == (0, 1, 2, 3)
