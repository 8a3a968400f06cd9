"""A sheet of figures: an agent's own first, or the company's. A line each; Enter or a click opens its X-ray.

Figures of different kinds share one table, so each says in its own words what it is: a median, a share kept, a count.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.metric_words import aggregate_name, clock_name, metric_name
from desktop.models.reports.choice import Choice
from desktop.models.reports.gathering import Row
from desktop.models.reports.pages import FEW, kind_of, left_out, lower_is_better, value_of
from desktop.models.reports.rows import FigureRow
from desktop.theme import Role
from desktop.views.charts.data import About, Change, TileData
from desktop.views.charts.numbers import number
from desktop.views.context import ViewContext
from desktop.views.reports.body import ReportBody
from desktop.views.reports.figure_table import FigureTable
from desktop.views.reports.telling import (
    NOTHING,
    cell,
    change_of,
    days_words,
    main_name,
    moved_words,
    parts_of,
    short_told,
    told,
    waiting_words,
)
from desktop.views.reports.tiles import FigureTile
from desktop.views.widgets import Card, Ink, Label, Paragraph
from protocol.metrics import Metric

translate = QCoreApplication.translate
HEADLINES: tuple[Metric, ...] = ("agent_first_reply", "first_response", "next_response", "sla_first_response",
                                 "final_resolution")  # fmt: skip
TILES = 4


class SheetPage(ReportBody):
    """Tiles of the headlines over the table of all."""

    def __init__(self, context: ViewContext, *, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.own = own
        self.rows: list[Row] = []
        self.tiles: list[FigureTile] = []
        px = self.theme.px
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(px(12))
        card = Card(self.theme)
        inside, head = QVBoxLayout(card), QHBoxLayout()
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        head.setContentsMargins(px(16), px(12), px(16), px(8))
        title = translate("Reports", "Tus cifras") if own else translate("Reports", "Todas las cifras")
        head.addWidget(Label(self.theme, title, Role.UI_STRONG))
        head.addStretch(1)
        self.table = FigureTable(self.theme, title)
        self.note = Paragraph(self.theme, "", Role.META, Ink.SECONDARY)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(8), px(16), px(12))
        foot.addWidget(self.note)
        inside.addLayout(head)
        inside.addWidget(self.table)
        inside.addLayout(foot)
        self.column.addLayout(self._tiles)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.table.opened.connect(self._open)

    def show_loading(self) -> None:
        """What is there stays until the next comes."""

    def show_rows(self, rows: Sequence[Row], choice: Choice, _now: datetime) -> None:
        """Fill it."""
        self.rows = list(rows)
        heads = [
            translate("Reports", "Cifra"), translate("Reports", "Valor"), translate("Reports", "Antes"),
            aggregate_name("n"), aggregate_name("p90"), aggregate_name("waiting"), aggregate_name("mean"),
            aggregate_name("beside"),
        ]  # fmt: skip
        self.table.fill(heads, [_row(row, choice) for row in rows], 1)
        self._show_tiles(rows, choice)
        words = [translate("Reports", "El valor es la mediana, la parte cumplida o la cuenta, según la cifra.")]
        if any(0 < row.figure.n < FEW for row in rows):
            words.append(translate("Reports", "En gris: menos de {0} casos, dicen poco.").format(FEW))
        if not any(row.figure.n or row.figure.waiting for row in rows):
            words = [translate("Reports", "Sin datos en este período.")]
        self.note.set_text(" ".join(words))

    def _show_tiles(self, rows: Sequence[Row], choice: Choice) -> None:
        for tile in self.tiles:
            self._tiles.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        chosen = [row for metric in HEADLINES for row in rows if row.metric == metric][:TILES]
        self.tiles = [_tile(self, row, choice) for row in chosen]
        for tile in self.tiles:
            tile.clicked.connect(self._tile_pressed)
            self._tiles.addWidget(tile, 1)

    def _tile_pressed(self) -> None:
        tile = self.sender()
        if isinstance(tile, FigureTile):
            self.looked.emit(("metric", tile.property("metric")), None)

    def _open(self, key: object) -> None:
        self.looked.emit(key, None)


def _row(row: Row, choice: Choice) -> FigureRow:
    figure, clock, kind = row.figure, choice.clock, kind_of(row.metric)
    timed = kind == "time"
    before = short_told(row.metric, value_of(row.before, clock)) if row.before is not None else NOTHING
    cells = (
        metric_name(row.metric), short_told(row.metric, value_of(figure, clock)), before, number(figure.n),
        cell(figure, "p90", clock) if timed else "", number(figure.waiting) if kind != "volume" else "",
        cell(figure, "mean", clock) if timed else "", number(left_out(figure)),
    )  # fmt: skip
    hint = ""
    if timed:
        other = translate("Reports", "Calendario: {0}") if clock == "business" else translate(
            "Reports", "Tiempo hábil: {0}"
        )  # fmt: skip
        hint = other.format(told(row.metric, value_of(figure, "calendar" if clock == "business" else "business")))
    return FigureRow(
        key=("metric", row.metric), cells=cells, hints=("", hint, *[""] * 6), few=0 < figure.n < FEW,
        provisional=figure.provisional > 0,
    )  # fmt: skip


def _tile(page: SheetPage, row: Row, choice: Choice) -> FigureTile:
    figure, moved = row.figure, change_of(row.figure, row.before, choice.clock)
    lower = lower_is_better(row.metric)
    change = None
    if moved:
        better = None if lower is None else (moved < 0) == lower
        change = Change(moved_words(row.metric, moved), up=moved > 0, better=better)
    waiting = waiting_words(row.metric, figure.waiting) if figure.waiting else ""
    data = TileData(
        name=metric_name(row.metric), value=parts_of(row.metric, value_of(figure, choice.clock)), n=figure.n,
        aggregate=main_name(row.metric).lower(), left_out=waiting, change=change,
        provisional=figure.provisional > 0,
    )  # fmt: skip
    tile = FigureTile(page.theme, data)
    tile.set_about(About(data.name, clock_name(choice.clock), days_words(figure.since, figure.until), figure.as_of))
    tile.setProperty("metric", row.metric)
    return tile
