"""The charts under the room: arrivals against answers, how long first answers took, when contacts come, agents.

What the board itself tells is drawn at once; arrivals by hour and weekday and the comparison of agents are asked of the
reports when the room opens and every few minutes (`patterns`).
"""

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.models.live_board_target import first_response_target
from desktop.store.store import Store
from desktop.theme import Theme
from desktop.views.charts import (
    COUNT,
    SECONDS,
    SHARE,
    About,
    Bar,
    Bars,
    Bin,
    Distribution,
    Goal,
    HeatMap,
    Level,
    Line,
    Sort,
    TimeSeries,
    Usual,
)
from desktop.views.charts.inks import band_tone
from desktop.views.charts.numbers import joined, number, share_parts
from desktop.views.reports.telling import day_words
from protocol.board import PACE_STEP_S, Board
from protocol.levels import LevelPoint
from protocol.metric_delivery import Delivered
from protocol.metrics import BAND_EDGES, Figure

translate = QCoreApplication.translate
STEPS = ((1, 24), (3, 96), (6, 288))
"""Steps of the pace that make one point, up to so many of them: a point is worth reading."""


class RoomCharts:
    """Four cards; `widgets` in their order."""

    def __init__(self, theme: Theme, store: Store, zone: ZoneInfo | None = None) -> None:
        self._store = store
        self._drawn: object = None
        """What the charts of the board show now."""
        self.usual_hours: dict[int, tuple[float, float]] = {}
        self.pace = TimeSeries(theme, About(translate("Board", "Llegadas y respuestas")), COUNT, zone=zone)
        axis = translate("Board", "minutos hábiles hasta la primera respuesta")
        self.first = Distribution(theme, About(translate("Board", "Primera respuesta")), axis, zone=zone)
        noun = translate("Board", "llegadas por hora")
        self.week = HeatMap(theme, About(translate("Board", "Llegadas por hora y día")), noun, zone=zone)
        words = (translate("Board", "mediana"), "p90")
        title = translate("Board", "Agentes comparados")
        self.agents = Bars(theme, About(title), SECONDS, Sort.NAME, values=words, zone=zone)

        self.backlog = TimeSeries(theme, About(translate("Board", "Pendiente")), COUNT, zone=zone)
        self.reasons = Bars(theme, About(translate("Board", "Motivos")), COUNT, zone=zone)
        self.delivery = Bars(theme, About(translate("Board", "Entrega de mensajes")), SHARE, Sort.GIVEN, zone=zone)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """In the order they stand."""
        return (self.pace, self.first, self.week, self.agents)

    @property
    def more(self) -> tuple[QWidget, ...]:
        """Those below them."""
        return (self.backlog, self.reasons, self.delivery)

    def show_board(self, board: Board) -> None:
        """What the board itself tells; drawn again only where it says something else than a moment ago."""
        told = (board.as_of.replace(second=0, microsecond=0), board.zone, board.day, board.past, board.pace)
        target = first_response_target(self._store)
        said = (told, replace(first, as_of=None) if (first := board.today.get("first_response")) else None, target)
        if said == self._drawn:
            return
        self._drawn = said
        for chart in (self.pace, self.backlog):
            chart.zone = ZoneInfo(board.zone)
        self._show_pace(board)
        self._show_first(board)

    def show_refused(self, words: str) -> None:
        """Nothing could be asked."""
        self._drawn = None
        for chart in (self.pace, self.first, self.week, self.agents, self.backlog, self.reasons, self.delivery):
            chart.show_error(words)

    def _show_pace(self, board: Board) -> None:
        pace = board.pace
        if pace is None:
            self.pace.show_empty()
            return
        first = next((n for n, both in enumerate(zip(pace.arrivals, pace.answers, strict=True)) if any(both)), None)
        if first is None:
            self.pace.show_empty(translate("Board", "Hoy todavía no llegó nadie"))
            return
        steps = next((many for many, most in STEPS if len(pace.arrivals) - first <= most), STEPS[-1][0])
        begin = first // steps * steps
        ends = range(begin + steps, len(pace.arrivals) + 1, steps)
        at = [pace.since.timestamp() + PACE_STEP_S * end for end in ends]
        note = translate("Board", "hoy, cada {0} minutos").format(steps * PACE_STEP_S // 60)
        day = day_words(board.day, year=True)
        self.pace.set_about(About(translate("Board", "Llegadas y respuestas"), note, day, board.as_of))
        named = ((translate("Board", "llegadas"), pace.arrivals), (translate("Board", "respuestas"), pace.answers))
        usual = self._usual(pace.since.timestamp(), steps * PACE_STEP_S, at[0]) if at else None
        self.pace.set_lines(
            [
                Line(name, at, [sum(values[end - steps : end]) for end in ends], series=series)
                for series, (name, values) in enumerate(named)
            ],
            now=board.as_of.timestamp(), usual=usual,
            period=(at[0], max(at[-1], usual.at[-1])) if usual is not None else None,
        )  # fmt: skip

    def set_usual(self, hours: Mapping[int, tuple[float, float]]) -> None:
        """Fewest and most arrivals of each hour on days like this one; the next board shows it."""
        self.usual_hours = dict(hours)
        self._drawn = None

    def _usual(self, midnight: float, step_s: int, first: float) -> Usual | None:
        """The band from the first point to the end of a usual day: of each hour its share of a step."""
        hours = [hour for hour in self.usual_hours if midnight + 3600 * (hour + 1) > first]
        if len(hours) < 2:
            return None
        share = step_s / 3600
        at = [max(first, midnight + 3600 * (hour + 0.5)) for hour in hours]
        spans = [self.usual_hours[hour] for hour in hours]
        low, high = ([edge * share for edge in edges] for edges in zip(*spans, strict=True))
        return Usual(translate("Board", "lo habitual"), at, low, high)

    def _show_first(self, board: Board) -> None:
        figure = board.today.get("first_response")
        target = first_response_target(self._store)
        if figure is None:
            self.first.show_empty()
            return
        note = translate("Board", "hoy · n {0} · sin responder {1}").format(number(figure.n), number(figure.waiting))
        day = day_words(board.day, year=True)
        self.first.set_about(About(translate("Board", "Primera respuesta"), note, day, figure.as_of))
        self.first.set_bins(bins(figure.business.bands, target), goal(figure, target))

    def show_week(self, cells: Sequence[Sequence[float | None]], hours: range, note: str) -> None:
        """Arrivals by weekday and hour."""
        self.week.set_about(About(translate("Board", "Llegadas por hora y día"), note))
        self.week.set_cells(cells, hours)

    def show_backlog(self, points: Sequence[LevelPoint], note: str, now: float | None = None) -> None:
        """What was open at each mark of the day; a level is never summed. `now` is marked."""
        self.backlog.set_about(About(translate("Board", "Pendiente"), note))
        at = [point.at.timestamp() for point in points]
        named = (
            (translate("Board", "por responder"), [point.us for point in points]),
            (translate("Board", "del cliente"), [point.customer for point in points]),
            (translate("Board", "en la cola"), [point.queued for point in points]),
        )
        lines = [Line(name, at, values, series=series) for series, (name, values) in enumerate(named)]
        self.backlog.set_lines(lines if len(at) > 1 else [], now=now)

    def show_reasons(self, counts: Sequence[tuple[str, int]], note: str) -> None:
        """Cases that began today, by tag; one with two tags is in both."""
        self.reasons.set_about(About(translate("Board", "Motivos"), note))
        self.reasons.set_bars([Bar(name, n, key=name) for name, n in counts])

    def show_delivery(self, found: Delivered, note: str) -> None:
        """Shares of what was sent today."""
        self.delivery.set_about(About(translate("Board", "Entrega de mensajes"), note))
        shares = (
            (translate("Board", "aceptados"), found.accepted_share, found.accepted),
            (translate("Board", "entregados"), found.delivered_share, found.delivered),
            (translate("Board", "leídos (al menos)"), found.read_share, found.read),
            (translate("Board", "fallidos"), found.failed_share, found.failed),
        )
        self.delivery.set_bars([Bar(name, share, n=n, key=name) for name, share, n in shares if share is not None])

    def show_agents(self, bars: Sequence[Bar], note: str) -> None:
        """Medians and p90 by name; nobody is ranked."""
        target = first_response_target(self._store)
        level = Level(translate("Board", "objetivo"), target) if target is not None else None
        self.agents.set_about(About(translate("Board", "Agentes comparados"), note))
        self.agents.set_bars(bars, level)


def bins(bands: Sequence[int], target: float | None) -> list[Bin]:
    """The bands of METRICS 4; within the target, up to three times it, beyond."""
    edges = (*BAND_EDGES, None)
    return [Bin(name, count, band_tone(edge, target)) for name, count, edge in zip(_names(), bands, edges, strict=True)]


def _names() -> tuple[str, ...]:
    return (
        "0–1", "1–5", "5–10", "10–30", "30–60", translate("Board", "1–4 h"), translate("Board", "4–24 h"),
        translate("Board", "más"),
    )  # fmt: skip


def goal(figure: Figure, target: float | None) -> Goal | None:
    """The line of the target, where it stands at the edge of a band."""
    if target is None or target not in BAND_EDGES:
        return None
    after = BAND_EDGES.index(round(target)) + 1
    within = sum(figure.business.bands[:after])
    share = joined(share_parts(round(within / figure.n, 2))) if figure.n else ""
    words = translate("Board", "objetivo {0}").format(SECONDS.told(target))
    return Goal(after, words, share)
