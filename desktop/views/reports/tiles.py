"""The tiles over a figure: its aggregates beside each other, the unanswered always among them.

Hovering tells the same by the other clock; a click opens the X-ray.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.i18n.metric_words import RESPONSES, aggregate_name, clock_name, result_name
from desktop.models.reports.pages import Clock, kind_of, left_out, lower_is_better, timing
from desktop.theme import Theme
from desktop.views.charts.data import About, Change, TileData, Tone
from desktop.views.charts.numbers import duration_parts, joined, number
from desktop.views.charts.tile import Tile
from desktop.views.reports.telling import columns, days_words, main_name, moved_words, parts_of, raw, told
from desktop.views.widgets import plain_tooltip
from protocol.metrics import Figure, Result

translate = QCoreApplication.translate


class FigureTile(Tile):
    """A tile that knows which cases it opens, and what it says on hover."""

    def __init__(self, theme: Theme, data: TileData, hint: str = "", result: Result | None = None) -> None:
        self.hint, self.result = hint, result
        super().__init__(theme, data)

    def _update_tip(self) -> None:
        """The whole foot, and the other clock; never only what does not fit."""
        words = f"{self.accessibleName()}. {self.told()}"
        self.setToolTip(plain_tooltip(f"{words}\n{self.hint}" if self.hint else words))


class TileRow(QWidget):
    """`looked(result)`: the X-ray is wanted; None: of the whole number."""

    looked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.tiles: list[FigureTile] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: Figure, before: Figure | None, clock: Clock, now: datetime) -> None:
        """Make them anew."""
        for tile in self.tiles:
            self._row.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = tiles_of(self.theme, figure, before, clock, now)
        for tile in self.tiles:
            tile.set_about(About(tile.data.name, "", days_words(figure.since, figure.until), figure.as_of))
            tile.clicked.connect(self._look)
            self._row.addWidget(tile, 1)

    def _look(self) -> None:
        tile = self.sender()
        if isinstance(tile, FigureTile):
            self.looked.emit(tile.result)


def tiles_of(theme: Theme, figure: Figure, before: Figure | None, clock: Clock, now: datetime) -> list[FigureTile]:
    """Those of a kind of figure, from the left."""
    kind = kind_of(figure.metric)
    keys = {"time": ["median", "p90"], "amount": [main_key(figure)], "volume": []}.get(
        kind, [columns(figure.metric)[1]]
    )
    tiles = [_value_tile(theme, figure, before, clock, key) for key in keys]
    tiles.append(_count_tile(theme, figure, before))
    if kind == "promise":
        tiles.append(_part_tile(theme, figure, "missed", figure.missed, Tone.OVERDUE))
    elif kind == "share":
        tiles.append(_part_tile(theme, figure, "yes", figure.yes, None))
    if figure.metric in RESPONSES or kind == "promise" or figure.waiting:
        tiles.append(_waiting_tile(theme, figure, now))
    return tiles


def main_key(figure: Figure) -> str:
    """The column of the one number that stands for what cases carry."""
    return "total" if main_name(figure.metric) == aggregate_name("total") else "mean"


def _value_tile(theme: Theme, figure: Figure, before: Figure | None, clock: Clock, key: str) -> FigureTile:
    value = raw(figure, key, clock)
    more: tuple[str, ...] = ()
    hint = ""
    if kind_of(figure.metric) == "time":
        other: Clock = "calendar" if clock == "business" else "business"
        hint = f"{clock_name(other)}: {told(figure.metric, raw(figure, key, other))}"
        mean = timing(figure, clock).mean_s
        if key == "p90" and mean is not None:
            more = (f"{aggregate_name('mean').lower()} {joined(duration_parts(mean))}",)
    data = TileData(
        name=aggregate_name(key), value=parts_of(figure.metric, value), clock=_clock_words(figure, clock), n=figure.n,
        more=more, change=_change(figure, before, clock, key), provisional=figure.provisional > 0,
    )  # fmt: skip
    return FigureTile(theme, data, hint)


def _clock_words(figure: Figure, clock: Clock) -> str:
    return clock_name(clock).lower() if kind_of(figure.metric) == "time" else ""


def _change(figure: Figure, before: Figure | None, clock: Clock, key: str) -> Change | None:
    new, old = raw(figure, key, clock), raw(before, key, clock) if before is not None else None
    if new is None or old is None or told(figure.metric, new) == told(figure.metric, old):
        return None
    words, lower = moved_words(figure.metric, new - old), lower_is_better(figure.metric)
    return Change(words, up=new > old, better=None if lower is None else (new < old) == lower)


def _count_tile(theme: Theme, figure: Figure, before: Figure | None) -> FigureTile:
    time = kind_of(figure.metric) == "time"
    name = translate("Reports", "Casos medidos (n)") if time else translate("Reports", "Casos (n)")
    out = left_out(figure)
    change = None
    if before is not None and before.n != figure.n:
        change = Change(number(abs(figure.n - before.n)), up=figure.n > before.n)
    more: tuple[str, ...] = (translate("Reports", "%n excluido(s)", "", out),) if out else ()
    if figure.out_of_hours:
        more += (translate("Reports", "{0} fuera de horario").format(number(figure.out_of_hours)),)
    return FigureTile(theme, TileData(name=name, value=parts_of("arrivals", figure.n), more=more, change=change))


def _part_tile(theme: Theme, figure: Figure, result: Result, count: int, tone: Tone | None) -> FigureTile:
    data = TileData(name=result_name(result, figure.metric), value=parts_of("arrivals", count), tone=tone)
    return FigureTile(theme, data, result=result)


def _waiting_tile(theme: Theme, figure: Figure, now: datetime) -> FigureTile:
    more: tuple[str, ...] = ()
    if figure.oldest_at is not None:
        age = joined(duration_parts(max(0.0, (now - figure.oldest_at).total_seconds())))
        more = (translate("Reports", "la más antigua, {0}").format(age),)
    alarm = bool(figure.waiting) and figure.metric in RESPONSES
    data = TileData(
        name=result_name("waiting", figure.metric), value=parts_of("arrivals", figure.waiting), more=more, alarm=alarm
    )
    return FigureTile(theme, data, result="waiting")
