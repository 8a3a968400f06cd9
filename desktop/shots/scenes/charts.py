"""The charts: the kit by itself in light, dark and high contrast, its states, at 150 %, and in Portuguese lengths."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

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
    Part,
    Sort,
    StackedBar,
    Tile,
    TileData,
    Tone,
    count_parts,
    duration_parts,
    share_parts,
)

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
    light, dark = context.theme(Scheme.LIGHT), context.theme(Scheme.DARK)
    return TwoHalves(page(light, "Claro"), page(dark, "Oscuro"))


@shot("charts_contrast", (1440, 900))
def charts_contrast(context: ShotContext) -> QWidget:
    """High contrast beside the states."""
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
