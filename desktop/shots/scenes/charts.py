"""The charts: the kit by itself in light, dark and high contrast, its states, at 150 %, and in Portuguese lengths."""

from datetime import UTC, datetime
from math import sin
from random import Random
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop.i18n import Languages
from desktop.shots.canvas import Canvas, TwoHalves
from desktop.shots.registry import ShotContext, shot
from desktop.theme import Scheme, Theme
from desktop.views.charts import (
    COUNT,
    SECONDS,
    About,
    Bar,
    Bars,
    Bin,
    Change,
    Distribution,
    Goal,
    HeatMap,
    Level,
    Line,
    Part,
    Provisional,
    Sort,
    StackedBar,
    Tile,
    TileData,
    TimeSeries,
    Tone,
    Usual,
    count_parts,
    duration_parts,
    share_parts,
)

ZONE = ZoneInfo("America/Mexico_City")
AS_OF = datetime(2026, 11, 20, 17, 42, tzinfo=UTC)
BANDS = ("0–1", "1–5", "5–10", "10–30", "30–60", "1–4 h", "4–24 h", "más")
COUNTS = (58, 137, 11, 6, 2, 0, 0, 0)
_TONES = (Tone.ON_TIME, Tone.ON_TIME, Tone.SOON, Tone.SOON, *(Tone.OVERDUE,) * 4)
AGENTS = (
    ("Daniel", 144, 290, 38), ("Julián", 174, 372, 29), ("Marisol", 108, 246, 44),
    ("Nadia", 156, 312, 31), ("Tomás", 204, 474, 18), ("Valentina", 126, 264, 41),
)  # fmt: skip


def tiles(theme: Theme) -> list[Tile]:
    """One of each kind."""
    trend = (9.0, 11, 10, 13, 15, 14, 17, 16, 18, 19, 21, 20)
    spoiled = (7.4, 7.2, 7.6, 6.8, 6.4, 6.6, 6.1, 6.0, 6.3, 5.9, 5.8, 6.0)
    told = (
        TileData("Esperan respuesta", count_parts(23), more=("9 sin asignar", "14 con agente"), trend=trend),
        TileData("Espera más larga", duration_parts(600), more=("Envíos", "vencida hace 5 min"), tone=Tone.OVERDUE),
        TileData(
            "Primera respuesta, hoy", duration_parts(146), "tiempo hábil", "mediana", 214, "sin responder 9",
            ("p90 4 min 56 s",), spoiled,
        ),
        TileData("Cumplimiento de SLA, hoy", share_parts(0.91), n=214, left_out="6 en riesgo, aparte", trend=trend),
        TileData("Sin responder más de 24 h", count_parts(0), more=("meta: 0", "12 días así"), tone=Tone.OK),
        TileData("Satisfacción", share_parts(0.83), n=12, aggregate="4 y 5 de 5", left_out="no enviadas 41"),
        TileData(
            "Reabiertos", share_parts(0.045), n=311, provisional=True,
            change=Change("0,8 puntos", up=False, better=True, versus="frente a octubre"),
        ),
        TileData("Aún sin responder", count_parts(27), more=("la más antigua, 3 h 12 min",), alarm=True),
    )  # fmt: skip
    return [Tile(theme, data, About(data.name, period="hoy", as_of=AS_OF)) for data in told]


def distribution(theme: Theme) -> Distribution:
    """Bands with the target at five minutes."""
    chart = Distribution(
        theme, _about("Primera respuesta", "hoy · n 214"), "minutos hábiles hasta la primera respuesta"
    )
    bins = [Bin(name, count, tone) for name, count, tone in zip(BANDS, COUNTS, _TONES, strict=True)]
    chart.set_bins(bins, Goal(2, "objetivo 5 min", "91 %"))
    return chart


def heat(theme: Theme) -> HeatMap:
    """A shop that is busiest at eleven."""
    chart = HeatMap(theme, _about("Llegadas por hora y día", "4 semanas"), "llegadas por hora")
    shape = (8, 21, 64, 77, 66, 45, 33, 31, 52, 55, 36, 20, 6)
    week = (1.0, 1.02, 0.87, 0.96, 0.83, 0.3, 0.12)
    chart.set_cells([[round(value * day) for value in shape] for day in week], range(8, 21))
    return chart


def agents(theme: Theme) -> Bars:
    """Dots and strokes against a target."""
    chart = Bars(theme, _about("Agentes comparados", "mediana y p90"), SECONDS, Sort.NAME, values=("mediana", "p90"))
    chart.set_bars([Bar(name, value, n, end) for name, value, end, n in AGENTS], Level("objetivo", 300))
    return chart


def reasons(theme: Theme) -> Bars:
    """Bars by value, one name too long."""
    chart = Bars(theme, _about("Motivos", "hoy, por etiqueta"), COUNT)
    names = {
        "Retraso en la entrega": 71, "Cambio de talla": 38, "Factura": 22,
        "Garantía de electrodomésticos de línea blanca": 15, "Otro": 9,
    }  # fmt: skip
    chart.set_bars([Bar(name, value) for name, value in names.items()])
    return chart


def ages(theme: Theme) -> StackedBar:
    """The queue by age."""
    chart = StackedBar(theme, _about("Cola por edad", "23 esperan"))
    chart.set_parts(
        [Part("a tiempo", 15, Tone.ON_TIME), Part("por vencer", 6, Tone.SOON), Part("vencidas", 2, Tone.OVERDUE)]
    )
    return chart


def today(theme: Theme) -> TimeSeries:
    """A day half over: two lines, what is usual, and now."""
    chart = TimeSeries(theme, _about("Llegadas y respuestas", "hoy, por hora"), COUNT, zone=ZONE)
    hours = [_at(20, hour) for hour in range(8, 20)]
    usual = (28, 56, 72, 68, 64, 52, 46, 50, 60, 62, 40, 28)
    chart.set_lines(
        [Line("llegadas", hours[:4], (30, 57, 71, 65)), Line("respuestas", hours[:4], (24, 52, 70, 68), series=1)],
        usual=Usual("lo habitual", hours, [value * 0.85 for value in usual], [value * 1.15 for value in usual]),
        period=(hours[0], hours[-1]), now=hours[3],
    )  # fmt: skip
    return chart


def month(theme: Theme) -> TimeSeries:
    """Twenty days with a target, the month before, and three days that are provisional."""
    chart = TimeSeries(
        theme,
        _about("Primera respuesta por día", "minutos hábiles · rayado: provisional hasta 72 h"),
        SECONDS,
        zone=ZONE,
    )
    days = [_at(day, 0) for day in range(1, 21)]
    middle = (168, 155, 180, 212, 192, 138, 121, 163, 158, 172, 204, 249, 206, 163, 146, 151, 143, 160, 172, 151)
    p90 = (468, 444, 534, 585, 525, 404, 333, 461, 458, 503, 538, 669, 558, 483, 435, 396, 442, 483, 493, 436)
    before = [value * 1.33 for value in middle]
    chart.set_lines(
        [Line("mediana", days, middle), Line("p90", days, p90, series=1), Line("octubre", days, before, faint=True)],
        level=Level("objetivo 5 min", 300), provisional=Provisional(_at(17, 15), _at(20, 0), "provisional"),
    )  # fmt: skip
    return chart


def minutes(theme: Theme) -> TimeSeries:
    """A backlog by the minute over a week, as an area: thousands of points."""
    chart = TimeSeries(theme, _about("Cola", "una semana, por minuto"), COUNT, zone=ZONE)
    at = [_at(13, 0) + 60 * minute for minute in range(7 * 1440)]
    dice, value, values = Random(5), 20.0, []  # noqa: S311  a picture, no secret
    for minute in range(len(at)):
        value = max(0.0, value + dice.uniform(-2, 2) - (value - 30 - 25 * sin(minute / 229)) * 0.02)
        values.append(round(value))
    chart.set_lines([Line("abiertas", at, values, area=True)])
    return chart


def _at(day: int, hour: int) -> float:
    return datetime(2026, 11, day, hour, tzinfo=ZONE).timestamp()


def _about(title: str, note: str) -> About:
    return About(title, note, "20 nov 2026", AS_OF)


def page(theme: Theme, title: str) -> Canvas:
    """Half a page: tiles above, charts below; a place of the distribution is being read."""
    canvas = Canvas(theme, title)
    for at, tile in enumerate(tiles(theme)):
        canvas.put(tile, 16 + (at % 3) * 232, 40 + (at // 3) * 108, 224, 96)
    canvas.put(ages(theme), 480, 256, 224, 108)
    shown = distribution(theme)
    canvas.put(shown, 16, 376, 336, 272)
    shown.read(1)
    canvas.put(heat(theme), 364, 376, 340, 272)
    canvas.put(agents(theme), 16, 660, 336, 228)
    canvas.put(reasons(theme), 364, 660, 340, 228)
    return canvas


@shot("charts", (1440, 900))
def charts(context: ShotContext) -> QWidget:
    """Light beside dark."""
    context.keep(Languages()).use("es")
    light, dark = context.theme(Scheme.LIGHT), context.theme(Scheme.DARK)
    return TwoHalves(page(light, "Claro"), page(dark, "Oscuro"))


@shot("charts_time", (1440, 900))
def charts_time(context: ShotContext) -> QWidget:
    """Lines over time, light beside dark."""
    context.keep(Languages()).use("es")
    return TwoHalves(lines(context.theme(Scheme.LIGHT), "Claro"), lines(context.theme(Scheme.DARK), "Oscuro"))


@shot("charts_time_contrast", (1440, 900))
def charts_time_contrast(context: ShotContext) -> QWidget:
    """The same in high contrast, and at 150 %."""
    context.keep(Languages()).use("es")
    large = context.theme(Scheme.LIGHT, zoom=1.5)
    return TwoHalves(lines(context.theme(Scheme.HIGH_CONTRAST), "Alto contraste"), lines(large, "150 %"))


def lines(theme: Theme, title: str) -> Canvas:
    """The month being read, the day, the week."""
    canvas = Canvas(theme, title)
    shown = month(theme)
    canvas.put(shown, 16, 40, 688, 290)
    shown.read(11)
    canvas.put(today(theme), 16, 342, 340, 290)
    canvas.put(distribution(theme), 368, 342, 336, 290)
    canvas.put(minutes(theme), 16, 644, 688, 244)
    return canvas


@shot("charts_contrast", (1440, 900))
def charts_contrast(context: ShotContext) -> QWidget:
    """High contrast beside the states."""
    context.keep(Languages()).use("es")
    return TwoHalves(page(context.theme(Scheme.HIGH_CONTRAST), "Alto contraste"), states(context.theme(Scheme.LIGHT)))


def states(theme: Theme) -> Canvas:
    """Loading, empty, failed, and figures that are stale or not there."""
    canvas = Canvas(theme, "Estados")
    loading, empty, failed = (
        Distribution(theme, _about("Primera respuesta", "hoy")),
        HeatMap(theme, _about("Llegadas por hora y día", "4 semanas")),
        Bars(theme, _about("Un título que no cabe de ninguna manera en este ancho", "y su nota tampoco")),
    )
    empty.show_empty()
    failed.show_error("El servidor tardó demasiado en responder. Intenta de nuevo.")
    for at, chart in enumerate((loading, empty, failed)):
        canvas.put(chart, 16 + at * 232, 40, 224, 260)
    stale = Tile(theme, TileData("Esperan respuesta", count_parts(23), more=("9 sin asignar",)))
    stale.set_stale("hace 45 s")
    canvas.put(stale, 16, 316, 224, 96)
    canvas.put(Tile(theme, TileData("Satisfacción")), 248, 316, 224, 96)
    return canvas
