"""Words and numbers on charts can be read in every scheme (WCAG 2.2: 4.5 to 1), series differ by more than colour."""

import pytest
from PySide6.QtGui import QColor

from desktop.theme import Theme
from desktop.views.charts.end_labels import EndLabel, label_ink
from desktop.views.charts.heat_map import readable_on
from desktop.views.charts.inks import line_pen, marker_path, series


def _light(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("index", range(6))
def test_the_words_at_a_lines_end_can_be_read(theme: Theme, index: int) -> None:
    ink = label_ink(EndLabel("p90", 0, 0, index), theme)
    assert contrast(ink, theme.colors.surface.raised) >= 4.5


def test_the_number_of_a_heat_cell_can_be_read_on_every_step(theme: Theme) -> None:
    for ground in theme.colors.heat:
        assert contrast(readable_on(ground), ground) >= 4.5


@pytest.mark.parametrize("index", range(6))
def test_a_line_stands_out_from_the_card(theme: Theme, index: int) -> None:
    assert contrast(series(theme, index).color, theme.colors.surface.raised) >= 3


def test_series_differ_in_dash_and_marker_too(theme: Theme) -> None:
    looks = [(tuple(line_pen(theme, index, 2).dashPattern()), series(theme, index).marker) for index in range(6)]
    assert len({dash for dash, _ in looks}) == 6
    assert len({marker for _, marker in looks}) == 6


def test_dashes_are_px_whatever_the_width_of_the_line(theme: Theme) -> None:
    thin, thick = (line_pen(theme, 1, width) for width in (1.0, 2.0))
    assert [length * 1 for length in thin.dashPattern()] == [length * 2 for length in thick.dashPattern()]


@pytest.mark.parametrize("name", ["circle", "square", "triangle", "diamond", "plus", "cross"])
def test_every_marker_stands_in_the_middle_of_its_box(name: str) -> None:
    box = marker_path(name).boundingRect()
    assert abs(box.center().x() - 6) < 0.01
    assert abs(box.center().y() - 6) < 0.8  # a triangle stands on its base
