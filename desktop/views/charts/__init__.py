"""The chart kit: plain values in, signals out. It knows no metric; importing it imports neither numpy nor pyqtgraph.

    Tile(theme, TileData(name, value=duration_parts(146), clock="tiempo hábil", aggregate="mediana", n=214,
         left_out="sin responder 9", more=("p90 4 min 56 s",), trend=(...)), About(...), zone=zone).clicked -> open it
    Sparkline(theme, values, told="...")            paint_sparkline(painter, box, values, theme): in a delegate
    StackedBar(theme, About(title, note, period, as_of), COUNT).set_parts([Part("a tiempo", 15, Tone.ON_TIME), ...])
         paint_stacked(painter, box, parts, theme, whole=widest_row): in a delegate
    Distribution(theme, about, axis="minutos hábiles ...").set_bins([Bin("0–1", 58), ...], Goal(2, "objetivo 5 min"))
    HeatMap(theme, about, noun="llegadas por hora").set_cells(rows_from_monday, range(8, 21))
    Bars(theme, about, SECONDS, Sort.NAME, values=("mediana", "p90")).set_bars([Bar("Ana", 160, n=38, end=290)], level)
    TimeSeries(theme, about, COUNT, zone=zone).set_lines([Line("llegadas", epochs, values), Line(..., series=1)],
         usual=Usual(...), level=Level("objetivo", 300), provisional=Provisional(since, until), now=epoch)
         .period_chosen(since, until): aware datetimes, load it finer or filter by it; .period_left(): the whole again

Every chart: `opened(key)` (click, Enter), `pointed(key)`, `retry`, `copied`; `show_loading()`, `show_error(words)`,
`show_empty(words)`, data makes it ready; `set_about`, `picture()`, `copy_image()`, `show_menu_button()`; `zone=` is the
office's; a chart is a card of its own unless `framed=False`; `minimumSizeHint` is what it can be read at. Durations are
seconds, shares 0 to 1, moments epoch seconds; NaN is a gap. Who only needs words imports `charts.numbers`, `.times`.
numpy and pyqtgraph are imported in small steps while the first `TimeSeries` is shown, or by its first `set_lines`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.views.charts.bars import Bars, Sort
    from desktop.views.charts.chart import Chart, State
    from desktop.views.charts.data import (
        About,
        Bar,
        Bin,
        Change,
        Goal,
        Level,
        Line,
        Part,
        Provisional,
        TileData,
        Tone,
        Usual,
    )
    from desktop.views.charts.distribution import Distribution
    from desktop.views.charts.heat_map import HeatMap
    from desktop.views.charts.numbers import (
        COUNT,
        SECONDS,
        SHARE,
        Measure,
        count_parts,
        duration_parts,
        number,
        share_parts,
    )
    from desktop.views.charts.reading import Reading
    from desktop.views.charts.sparkline import Sparkline, paint_sparkline
    from desktop.views.charts.stacked_bar import StackedBar, paint_stacked
    from desktop.views.charts.tile import Tile
    from desktop.views.charts.time_series import TimeSeries
    from desktop.views.charts.warming import warm_up

__all__ = [
    "COUNT",
    "SECONDS",
    "SHARE",
    "About",
    "Bar",
    "Bars",
    "Bin",
    "Change",
    "Chart",
    "Distribution",
    "Goal",
    "HeatMap",
    "Level",
    "Line",
    "Measure",
    "Part",
    "Provisional",
    "Reading",
    "Sort",
    "Sparkline",
    "StackedBar",
    "State",
    "Tile",
    "TileData",
    "TimeSeries",
    "Tone",
    "Usual",
    "count_parts",
    "duration_parts",
    "number",
    "paint_sparkline",
    "paint_stacked",
    "share_parts",
    "warm_up",
]

_WHERE = {
    "bars": ("Bars", "Sort"),
    "chart": ("Chart", "State"),
    "data": (
        "About", "Bar", "Bin", "Change", "Goal", "Level", "Line", "Part", "Provisional", "TileData", "Tone", "Usual",
    ),
    "distribution": ("Distribution",),
    "heat_map": ("HeatMap",),
    "numbers": ("COUNT", "SECONDS", "SHARE", "Measure", "count_parts", "duration_parts", "number", "share_parts"),
    "reading": ("Reading",),
    "sparkline": ("Sparkline", "paint_sparkline"),
    "stacked_bar": ("StackedBar", "paint_stacked"),
    "tile": ("Tile",),
    "time_series": ("TimeSeries",),
    "warming": ("warm_up",),
}  # fmt: skip
_MODULES = {name: module for module, names in _WHERE.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import what is asked for: who needs only the words of numbers waits for no widget."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
