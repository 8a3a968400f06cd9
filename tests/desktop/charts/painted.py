"""What the tests of charts share: one maker per chart with real values in it, and looking at pixels."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtGui import QColor, QImage

from desktop.theme import Theme
from desktop.views.charts import (
    COUNT,
    SECONDS,
    About,
    Bar,
    Bars,
    Bin,
    Chart,
    Distribution,
    Goal,
    HeatMap,
    Level,
    Line,
    Part,
    Sort,
    StackedBar,
    TimeSeries,
    Tone,
)

ZONE = ZoneInfo("America/Mexico_City")
AS_OF = datetime(2026, 11, 20, 23, 42, tzinfo=UTC)
ABOUT = About("Primera respuesta", "hoy", "20 nov 2026", AS_OF)
HOURS = [datetime(2026, 11, 20, hour, tzinfo=ZONE).timestamp() for hour in range(8, 20)]
ARRIVALS = (30, 57, 71, 65, 50, 42, 44, 60, 55, 40, 22, 10)
ANSWERS = (24, 52, 70, 68, 51, 40, 45, 58, 57, 41, 25, 12)


def distribution(theme: Theme) -> Distribution:
    chart = Distribution(theme, ABOUT, "minutos", zone=ZONE)
    names, counts = ("0–1", "1–5", "5–10", "10–30"), (58, 137, 11, 6)
    tones = (Tone.ON_TIME, Tone.ON_TIME, Tone.SOON, Tone.OVERDUE)
    bins = [Bin(name, count, tone) for name, count, tone in zip(names, counts, tones, strict=True)]
    chart.set_bins(bins, Goal(2, "objetivo 5 min", "92 %"))
    return chart


def heat_map(theme: Theme) -> HeatMap:
    chart = HeatMap(theme, ABOUT, "llegadas", zone=ZONE)
    cells: list[list[float | None]] = [[float(day * 10 + at) for at in range(12)] for day in range(7)]
    cells[6][11] = None
    chart.set_cells(cells, range(8, 20))
    return chart


def bars(theme: Theme) -> Bars:
    chart = Bars(theme, ABOUT, COUNT, zone=ZONE)
    chart.set_bars([Bar("Factura", 22), Bar("Retraso", 71, key=9), Bar("Cambio", 38)])
    return chart


def agents(theme: Theme) -> Bars:
    chart = Bars(theme, ABOUT, SECONDS, Sort.NAME, values=("mediana", "p90"), zone=ZONE)
    chart.set_bars([Bar("Zoe", 144, 38, 290), Bar("Ana", 204, 18, 474)], Level("objetivo", 300))
    return chart


def stacked(theme: Theme) -> StackedBar:
    chart = StackedBar(theme, ABOUT, zone=ZONE)
    parts = [Part("a tiempo", 15, Tone.ON_TIME), Part("por vencer", 0, Tone.SOON), Part("vencidas", 5, Tone.OVERDUE)]
    chart.set_parts(parts)
    return chart


def series(theme: Theme) -> TimeSeries:
    chart = TimeSeries(theme, ABOUT, COUNT, zone=ZONE)
    chart.set_lines([Line("llegadas", HOURS, ARRIVALS), Line("respuestas", HOURS, ANSWERS, series=1)])
    return chart


CHARTS: dict[str, Callable[[Theme], Chart]] = {
    "distribution": distribution, "heat_map": heat_map, "bars": bars, "agents": agents, "stacked": stacked,
    "series": series,
}  # fmt: skip


def colors_of(image: QImage) -> Counter[str]:
    """How many pixels have each colour, of every third in both directions."""
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return Counter(image.pixelColor(x, y).name() for x, y in points)


def has_color(image: QImage, color: QColor) -> bool:
    """Whether any pixel has exactly this colour."""
    wanted = color.rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))
