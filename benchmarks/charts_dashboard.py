"""Draws the dashboards of the `charts` benchmark: ours, mixed, and pyqtgraph's own plots with the same lines.

A redraw is new data for all six charts and the frame that Qt makes of it. Each chart is 450 x 300
px, as six of them stand in a live room of 1440 x 900, and has two lines.
"""

from collections.abc import Callable, Sequence
from statistics import median, quantiles
from time import get_clock_info, perf_counter, thread_time
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from desktop.theme import Scheme, Theme
from desktop.views.charts import (
    COUNT,
    About,
    Bar,
    Bars,
    Bin,
    Chart,
    Distribution,
    Goal,
    HeatMap,
    Line,
    Part,
    StackedBar,
    TimeSeries,
)
from desktop.views.charts.thinning import thin

POINTS, CHARTS, WIDTH, HEIGHT = 10_000, 6, 1380, 640
START, STEP = 1_790_000_000.0, 60.0
Array = NDArray[np.float64]
CLOCK = thread_time if get_clock_info("thread_time").resolution < 1e-5 else perf_counter
"""The thread's own clock, where it is fine enough (Windows counts it in steps of 15 ms)."""
Redraw = Callable[[int], None]


def lines(round_: int, chart: int) -> tuple[Array, Array, Array]:
    """Moments and two lines of made-up arrivals, others each time."""
    dice = np.random.default_rng(round_ * 100 + chart)
    x: Array = START + STEP * np.arange(POINTS, dtype=np.float64)
    wave = 40 + 30 * np.sin(np.arange(POINTS) / 229)
    one, other = (np.maximum(0.0, wave + dice.normal(0, 6, POINTS)).astype(np.float64) for _ in range(2))
    return x, one, other


def _window(parts: Sequence[QWidget]) -> QWidget:
    window = QWidget()
    grid = QGridLayout(window)
    for at, part in enumerate(parts):
        grid.addWidget(part, at // 3, at % 3)
    window.resize(WIDTH, HEIGHT)
    window.show()
    QCoreApplication.processEvents()
    return window


def ours(theme: Theme) -> tuple[list[TimeSeries], QWidget, Redraw]:
    """Six charts over time."""
    charts = [TimeSeries(theme, About("Llegadas y respuestas", "por minuto"), COUNT) for _ in range(CHARTS)]
    window = _window(charts)

    def redraw(round_: int) -> None:
        for at, chart in enumerate(charts):
            x, arrivals, answers = _made[round_, at]
            chart.set_lines([Line("llegadas", x, arrivals), Line("respuestas", x, answers, series=1)])
        _paint(window)

    return charts, window, redraw


def mixed(theme: Theme) -> tuple[QWidget, Redraw]:
    """One of each, as in a live room."""
    series, bins = TimeSeries(theme, About("Llegadas")), Distribution(theme, About("Primera respuesta"))
    heat, bars = HeatMap(theme, About("Por hora y día")), Bars(theme, About("Motivos"))
    backlog, ages = TimeSeries(theme, About("Cola")), StackedBar(theme, About("Por edad"))
    parts: list[Chart] = [series, bins, heat, bars, backlog, ages]
    window = _window(parts)

    def redraw(round_: int) -> None:
        x, arrivals, answers = _made[round_, 0]
        series.set_lines([Line("llegadas", x, arrivals), Line("respuestas", x, answers, series=1)])
        backlog.set_lines([Line("abiertas", x, answers, area=True)])
        bins.set_bins([Bin(str(at), round_ + at + 1) for at in range(8)], Goal(2, "objetivo 5 min"))
        heat.set_cells([[float((round_ + day * hour) % 60) for hour in range(24)] for day in range(7)])
        bars.set_bars([Bar(f"Motivo {at}", (round_ + 7 * at) % 40 + 1) for at in range(10)])
        ages.set_parts([Part("a", round_ + 5), Part("b", 3), Part("c", 1)])
        _paint(window)

    return window, redraw


def peer(theme: Theme, *, thinned: bool) -> tuple[QWidget, Redraw]:
    """Six plots of pyqtgraph as its manual has them, pens as ours are for dense lines."""
    plots = [pg.PlotWidget(background=theme.colors.surface.raised, antialias=True) for _ in range(CHARTS)]
    curves = []
    for plot in plots:
        plot.addLegend()
        pens = [
            pg.mkPen(ink.color, width=1, dash=list(ink.dash) if ink.dash else None) for ink in theme.colors.chart[:2]
        ]
        pair = [plot.plot([], [], pen=pen, name=name) for pen, name in zip(pens, ("a", "b"), strict=True)]
        for curve in pair if thinned else ():
            curve.setDownsampling(auto=True, method="peak")
            curve.setClipToView(True)
        curves.append(pair)
    window = _window(plots)

    def redraw(round_: int) -> None:
        for at, pair in enumerate(curves):
            x, arrivals, answers = _made[round_, at]
            pair[0].setData(x, arrivals)
            pair[1].setData(x, answers)
        _paint(window)

    return window, redraw


_made: dict[tuple[int, int], tuple[Array, Array, Array]] = {}


def _paint(window: QWidget) -> None:
    """The frame that Qt makes of all that has changed."""
    window.update()
    QCoreApplication.processEvents()


def measure(rounds: int) -> dict[str, Any]:
    """Figures and ratios."""
    app = QApplication([])
    app.setStyle("Fusion")
    theme = Theme(Scheme.LIGHT)
    _made.update({(round_, at): lines(round_, at) for round_ in range(8) for at in range(CHARTS)})
    charts, window, redraw = ours(theme)
    kept = {
        "ours": (window, redraw), "mixed": mixed(theme), "every": peer(theme, thinned=False),
        "its own": peer(theme, thinned=True),
    }  # fmt: skip
    taken = _timed({name: pair[1] for name, pair in kept.items()}, rounds)
    figures = {
        "six charts, new data, redrawn, ms": median(taken["ours"]),
        "six charts, new data, redrawn, p95, ms": quantiles(taken["ours"], n=20)[-1],
        "mixed dashboard redrawn, ms": median(taken["mixed"]),
        "pyqtgraph, every point, ms": median(taken["every"]),
        "pyqtgraph, its own down-sampling, ms": median(taken["its own"]),
        "cross-hair moved, ms": _hovering(charts[0], rounds),
        "zoomed and drawn, ms": _zooming(charts[0], window, rounds),
        "points drawn of a chart's 20,000": float(charts[0].points_drawn()),
        "columns whose peak or dip is lost": float(lost_columns(450)),
    }
    ratios = {
        "redraw to pyqtgraph, every point": median(taken["ours"]) / median(taken["every"]),
        "redraw to pyqtgraph, its own down-sampling": median(taken["ours"]) / median(taken["its own"]),
    }
    return {"figures": figures, "ratios": ratios}


def _timed(redraws: dict[str, Redraw], rounds: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in redraws}
    for round_ in range(rounds + 3):
        for name, redraw in redraws.items():
            began = CLOCK()
            redraw(round_ % 8)
            if round_ >= 3:  # glyphs and pens are known by then
                taken[name].append((CLOCK() - began) * 1000)
    return taken


def _hovering(chart: TimeSeries, rounds: int) -> float:
    """The cross-hair stands elsewhere, and what it covered is painted."""
    taken = []
    for at in range(rounds):
        began = CLOCK()
        chart.read((at * 97) % chart.stops())
        QCoreApplication.processEvents()
        taken.append((CLOCK() - began) * 1000)
    chart.read(-1)
    return median(taken)


def _zooming(chart: TimeSeries, window: QWidget, rounds: int) -> float:
    """A tenth of the period is chosen, and left again."""
    low, high = chart.period
    taken = []
    for at in range(max(4, rounds // 4)):
        since = low + (high - low) * 0.1 * (at % 9)
        began = CLOCK()
        chart.zoom(since, since + (high - low) / 10)
        _paint(window)
        taken.append((CLOCK() - began) * 1000)
        chart.zoom_out()
    return median(taken)


def lost_columns(columns: int) -> int:
    """Columns of pixels whose greatest or least value is not among the points that are drawn."""
    x, y, _ = _made[0, 0]
    kept_x, kept_y = thin(x, y, float(x[0]), float(x[-1]), columns)
    scale = columns / (x[-1] - x[0])
    whole, kept = np.floor((x - x[0]) * scale), np.floor((kept_x - x[0]) * scale)
    return sum(
        y[whole == column].max() != kept_y[kept == column].max()
        or y[whole == column].min() != kept_y[kept == column].min()
        for column in np.unique(whole)
    )
