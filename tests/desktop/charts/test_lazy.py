"""The start of the client pays nothing for charts: numpy and pyqtgraph come with the first lines over time."""

import subprocess
import sys

import pytest

SCRIPT = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
{before}
from desktop.theme import Theme
from desktop.views.charts import About, HeatMap, Line, Tile, TileData, TimeSeries
theme = Theme()
tile, heat, series = Tile(theme, TileData("x")), HeatMap(theme, About("x")), TimeSeries(theme, About("x"))
series.show_loading()
series.grab()
print([name for name in ("numpy", "pyqtgraph") if name in sys.modules])
series.set_lines([Line("a", [1.0, 2.0], [1.0, 2.0])])
print([name for name in ("numpy", "pyqtgraph") if name in sys.modules])
"""


def _run(script: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, timeout=60,
        env={"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": "."},
    )  # fmt: skip
    return done.stdout.splitlines()


def test_only_lines_over_time_import_pyqtgraph() -> None:
    assert _run(SCRIPT.format(before="")) == ["[]", "['numpy', 'pyqtgraph']"]


WINDOW = """
import sys
import desktop.app, desktop.views.main_window
print([name for name in ("desktop.views.charts", "pyqtgraph") if name in sys.modules])
"""


def test_the_main_window_imports_no_chart() -> None:
    assert _run(WINDOW)[-1] == "[]"


STEPS = """
from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
from desktop.theme import Theme
from desktop.views.charts import About, TimeSeries
from desktop.views.charts.warming import is_warm
chart, rounds, watch = TimeSeries(Theme(), About("x")), 0, QElapsedTimer()
chart.show()
watch.start()
while not is_warm() and watch.elapsed() < 30_000:
    app.processEvents()
    rounds += 1
app.processEvents()
print(is_warm(), rounds > 20, chart._warm._timer.isActive())
"""


def test_a_shown_chart_imports_what_it_needs_a_little_at_a_time() -> None:
    assert _run(STEPS)[-1] == "True True False"


def test_the_words_of_numbers_bring_no_widget_with_them() -> None:
    script = """
import sys
from desktop.views.charts.numbers import number
print([name for name in sys.modules if name.startswith(("desktop.views.charts.", "desktop.views.widgets"))])
"""
    assert _run(script)[-1] == "['desktop.views.charts.numbers']"


def test_every_name_of_the_kit_is_there() -> None:
    from desktop.views import charts

    assert all(getattr(charts, name) is not None for name in charts.__all__)
    assert set(charts._MODULES) == set(charts.__all__)
    with pytest.raises(AttributeError, match="nothing_like_it"):
        _ = charts.nothing_like_it
