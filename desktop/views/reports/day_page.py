"""A page of what is counted per day: time of people, backlog, delivery, cost or NPS.

Tiles, lines where something is told over time, tables, how it is counted.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from desktop.models.reports.backlog import step_of
from desktop.models.reports.choice import Choice
from desktop.models.reports.period import Days
from desktop.store.refusal import Refusal
from desktop.store.report_query import ReportQuery
from desktop.theme import Role
from desktop.views.charts.data import About
from desktop.views.charts.tile import Tile
from desktop.views.charts.time_series import TimeSeries
from desktop.views.context import ViewContext
from desktop.views.reports.backlog_view import backlog_view
from desktop.views.reports.body import ReportBody
from desktop.views.reports.day_view import DayView
from desktop.views.reports.day_views import cost_view, delivery_view, nps_view, people_view
from desktop.views.reports.figure_table import FigureTable
from desktop.views.reports.telling import days_words
from desktop.views.widgets import Card, Ink, Label, Paragraph, plain_tooltip

HIDDEN: dict[str, tuple[str, ...]] = {
    "people": ("clock", "numbers", "tags"), "delivery": ("clock", "teams", "agents", "tags"),
    "cost": ("clock", "teams", "agents", "tags"), "nps": ("clock", "agents", "tags"),
    "levels": ("clock", "agents", "tags"),
}  # fmt: skip
"""Filters that say nothing on a page."""
LINES_HIGH = 300


class DayPage(ReportBody):
    """`kind`: people, levels, delivery, cost or nps. It asks by itself when the window wants it to."""

    def __init__(self, context: ViewContext, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.kind = kind
        self.tiles: list[Tile] = []
        self.lines: TimeSeries | None = None
        self.tables: list[FigureTable] = []
        self.view: DayView | None = None
        self.told: Any = None
        self._days: Days | None = None
        """the gateway's answer behind the view, for files"""
        self._content: QWidget | None = None
        self.column.addStretch(1)

    def show_loading(self) -> None:
        """What is there stays until the next comes."""

    async def ask(self, choice: Choice, days: Days) -> DayView | Refusal:
        """What it would show, of a period and the one before."""
        session, before = self._context.session, choice.before(days)
        ask, view = self._asked(days)
        told, was = await asyncio.gather(ask(choice.query(days)), ask(before) if before else _nothing())
        if isinstance(told, Refusal):
            return told
        self.told, self._days = told, days
        return view(told, None if isinstance(was, Refusal) else was, session.store)

    def _asked(self, days: Days) -> tuple[Callable[[ReportQuery], Awaitable[Any]], Callable[..., DayView]]:
        session = self._context.session
        kinds: dict[str, tuple[Callable[[ReportQuery], Awaitable[Any]], Callable[..., DayView]]] = {
            "people": (lambda query: session.people_time(query, "person"), people_view),
            "levels": (lambda query: session.backlog(query, step_of(days)), backlog_view),
            "delivery": (session.delivery_health, delivery_view),
            "cost": (session.message_cost, cost_view),
            "nps": (session.nps, nps_view),
        }
        return kinds[self.kind]

    def show_view(self, view: DayView) -> None:
        """Fill it; the keyboard stays where it was in a table."""
        self.view = view
        if [len(view.tiles), len(view.tables)] != [len(self.tiles), len(self.tables)]:
            self._assemble(view)
        period = days_words(self._days.since, self._days.until) if self._days is not None else ""
        for tile, data in zip(self.tiles, view.tiles, strict=True):
            tile.set_data(data)
            tile.set_about(About(data.name, "", period, view.as_of))
        if self.lines is not None and view.lines is not None:
            self.lines.zone = view.zone
            self.lines.set_about(About(view.lines_title, "", period, view.as_of))
            self.lines.set_lines(view.lines) if view.lines else self.lines.show_empty()
        for table, shown in zip(self.tables, view.tables, strict=True):
            table.fill(list(shown.heads), list(shown.rows), 1)
        self.note.set_text(view.note)

    def _explain(self) -> None:
        """There are no cases behind these: how they are counted is said beside the tile."""
        tile = self.sender()
        if isinstance(tile, Tile) and self.view is not None:
            QToolTip.showText(tile.mapToGlobal(tile.rect().bottomLeft()), plain_tooltip(self.view.note), tile)

    def _assemble(self, view: DayView) -> None:
        px = self.theme.px
        if self._content is not None:
            self.column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        column, tiles = QVBoxLayout(self._content), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        tiles.setSpacing(px(12))
        self.tiles = [Tile(self.theme, data) for data in view.tiles]
        for tile in self.tiles:
            tile.clicked.connect(self._explain)
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        self.lines = None
        if view.lines is not None:
            self.lines = TimeSeries(self.theme, About(view.lines_title), zone=view.zone)
            self.lines.setFixedHeight(px(LINES_HIGH))
            column.addWidget(self.lines)
        self.tables = []
        for shown in view.tables:
            card = Card(self.theme)
            inside, head = QVBoxLayout(card), QHBoxLayout()
            inside.setContentsMargins(1, 1, 1, 1)
            inside.setSpacing(0)
            head.setContentsMargins(px(16), px(12), px(16), px(8))
            head.addWidget(Label(self.theme, shown.title, Role.UI_STRONG))
            self.tables.append(FigureTable(self.theme, shown.title))
            inside.addLayout(head)
            inside.addWidget(self.tables[-1])
            column.addWidget(card)
        self.note = Paragraph(self.theme, "", Role.META, Ink.SECONDARY)
        column.addWidget(self.note)
        self.column.insertWidget(0, self._content)


async def _nothing() -> None:
    return None
