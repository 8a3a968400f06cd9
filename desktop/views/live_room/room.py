"""The live room: tiles, queue by team, roster, alerts, what is hottest, charts; in place of list and timeline.

Everything on it is one `Board`; names, presence and alerts are this device's own and newer. What always holds: without
a line the last board stays, marked as old; nothing can be assigned then, and the words say so.
"""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.board_words import stale_words, waiting_words
from desktop.i18n.words import problem
from desktop.models.live_board import LiveBoard
from desktop.views.charts import About, Tile
from desktop.views.context import ViewContext
from desktop.views.live_room import figures, showing
from desktop.views.live_room.alarms import AlarmsCard
from desktop.views.live_room.charts import RoomCharts
from desktop.views.live_room.head import RoomHead
from desktop.views.live_room.patterns import Patterns
from desktop.views.live_room.rows import RoomModel
from desktop.views.live_room.table import RoomCard, RoomTable
from desktop.views.reports.telling import day_words
from desktop.views.widgets import EmptyState, ScrollPage, ThemedWidget
from protocol.board import Board

GAP, EDGE, TILES_HIGH, MIDDLE, ALARMS = 12, 16, 96, 372, 172
WIDE, LEAST_LOW = 1180, 288
WIDE_TILES, WIDE_CARDS = (11, 11, 15, 12, 11), (18, 26, 16)
"""Shares of the width."""


class LiveRoom(ThemedWidget):
    """`opened(conversation)`, `asked(conversation, where)`, `given(target, ids)`, `view_wanted(key)`, `person(user)`.

    `acted(command)` of its buttons; `closed` leads back to the inbox.
    """

    shows_more = True
    """Charts of the day under those of the moment."""

    opened = Signal(int)
    asked = Signal(int, QPoint)
    given = Signal(str, tuple)
    tile_opened = Signal(str)
    team_opened = Signal(int)
    person_opened = Signal(int)
    acted = Signal(str)
    listed = Signal(int)
    decided = Signal(str, int)
    closed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.setAccessibleName(self.tr("Tablero en vivo"))
        self._context, self._wide = context, True
        self.model = LiveBoard(context.session, context.tasks.start, self)
        self.head = RoomHead(context)
        self._make_tables()
        self.alarms = AlarmsCard(context)
        self.charts = RoomCharts(self.theme, context.session.store)
        self.patterns = Patterns(context, self.charts, self)
        self.patterns.trended.connect(self._show_trends)
        self.tiles: dict[str, Tile] = {}
        self._roster = showing.RosterRows()
        self._make_tiles()
        self._page = QWidget()
        self._rows = QVBoxLayout(self._page)
        self.area = ScrollPage()
        self.trouble: EmptyState | None = None
        self._assemble()
        self._connect()

    def close_models(self) -> None:
        """Stop listening, before the room is dropped."""
        self.model.close()
        self.alarms.close_models()

    # -------------------------------------------------------------------------------------------------------- building

    def _make_tables(self) -> None:
        titles: tuple[str, ...] = (
            self.tr("Equipo"),
            self.tr("Cola"),
            self.tr("Esperan"),
            self.tr("Por edad"),
            self.tr("Más larga"),
        )
        queue = RoomTable(self.theme, RoomModel(titles, right=2), (0, 44, 64, 68, 82))
        self.queue = RoomCard(self.theme, self.tr("Cola por equipo"), queue)
        titles = (self.tr("Agente"), self.tr("Presencia"), self.tr("Eq."), self.tr("Carga"), self.tr("Próxima"))
        people = RoomTable(self.theme, RoomModel(titles), (0, 150, 40, 134, 80))
        self.people = RoomCard(self.theme, self.tr("Agentes"), people)
        titles = (self.tr("Cliente"), self.tr("De quién"), self.tr("Vence"))
        hot = RoomTable(self.theme, RoomModel(titles, drags=True), (0, 104, 90), many=True)
        self.hot = RoomCard(self.theme, self.tr("Vencidas y por vencer"), hot)
        queue.take_drops()
        people.take_drops()
        hot.give_drags()
        hot.horizontalHeader().hide()

    def _make_tiles(self) -> None:
        """Their places are there before there is anything to say."""
        for key, data in figures.blank().items():
            tile = Tile(self.theme, data)
            tile.setProperty("key", key)
            tile.clicked.connect(self._tile_clicked)
            self.tiles[key] = tile

    def _assemble(self) -> None:
        px = self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        self._rows.setContentsMargins(px(EDGE), px(EDGE), px(EDGE), px(EDGE))
        self._rows.setSpacing(px(GAP))
        self.area.setWidget(self._page)
        column.addWidget(self.area, 1)
        self._column = column
        self._lay_out()

    def _lay_out(self) -> None:
        """Three columns over four charts; a narrow window has two, and scrolls."""
        clear(self._rows)
        px, tiles = self.theme.px, list(self.tiles.values())
        charts, more = self.charts.widgets, self.charts.more if self.shows_more else ()
        for tile in tiles:
            tile.setFixedHeight(px(TILES_HIGH))
        for chart in (*charts, *more):
            chart.setMinimumHeight(px(LEAST_LOW))
        heights = (self.queue, MIDDLE), (self.people, MIDDLE), (self.alarms, MIDDLE), (self.hot, MIDDLE)
        if self._wide:
            heights = (*heights[:2], (self.alarms, ALARMS), (self.hot, MIDDLE - GAP - ALARMS))
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(GAP))
            column.addWidget(self.alarms)
            column.addWidget(self.hot)
            self._add_row(tiles, WIDE_TILES)
            self._add_row((self.queue, self.people, side), WIDE_CARDS)
            self._add_row(charts, (1, 1, 1, 1), grows=True)
            self._add_row(more, (1, 1, 1))
        else:
            self._add_row(tiles[:3], (4, 4, 5))
            self._add_row(tiles[3:], (1, 1))
            self._add_row((self.queue, self.hot), (1, 1))
            self._add_row((self.people, self.alarms), (3, 2))
            self._add_row(charts[:2], (1, 1))
            self._add_row(charts[2:], (1, 1))
            self._add_row(more[:2], (1, 1))
            self._add_row(more[2:], (1,))
        for card, high in heights:
            card.setFixedHeight(px(high))

    def _add_row(self, widgets: Sequence[QWidget], shares: Sequence[int], *, grows: bool = False) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(GAP))
        for widget, share in zip(widgets, shares, strict=False):
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
            row.addWidget(widget, share)
        self._rows.addLayout(row, int(grows))

    def _connect(self) -> None:
        self.model.changed.connect(self.show_board)
        self.model.ticked.connect(self._tick)
        self.head.teams_chosen.connect(self.model.choose)
        self.head.acted.connect(self.acted)
        self.head.closed.connect(self.closed)
        hot, people, queue = self.hot.table, self.people.table, self.queue.table
        hot.opened.connect(self._open)
        hot.asked.connect(self._ask)
        people.opened.connect(self._open_person)
        queue.opened.connect(self._open_team)
        people.dropped.connect(self.given)
        queue.dropped.connect(self.given)
        self.alarms.opened.connect(self.opened)
        self.alarms.listed.connect(self.listed)
        self.alarms.decided.connect(self.decided)
        self.charts.pace.retry.connect(self.model.ask)

    # --------------------------------------------------------------------------------------------------------- showing

    def start(self) -> None:
        """Somebody looks: ask, and take the keyboard."""
        self.show_board()
        self.model.watch(watched=True)

    def rest(self) -> None:
        """Nobody looks any more."""
        self.model.watch(watched=False)

    @property
    def now(self) -> datetime:
        """The gateway's time; of an old board, the time it was of: ages do not run on by themselves."""
        board, now = self.model.board, self._context.session.clock.now()
        return board.as_of if board is not None and self.model.freshness == "old" else now

    def show_board(self) -> None:
        """Everything anew, where it stands."""
        board, freshness = self.model.board, self.model.freshness
        self.head.show_fresh(freshness, board)
        refused = self.model.refusal
        self.area.setVisible(freshness != "refused")
        if self.trouble is not None:
            self._column.removeWidget(self.trouble)
            self.trouble.hide()
            self.trouble.deleteLater()
            self.trouble = None
        if board is None:
            if refused is not None:
                self._show_trouble(problem(refused.words, refused.detail))
            return
        if self.model.teams is None:
            store = self._context.session.store
            known = [(one.team_id, showing.team_name(store, one.team_id)) for one in board.teams if one.team_id]
            self.head.show_teams(known)
        self._show_tiles(board)
        self._show_tables(board)
        QTimer.singleShot(0, self, self._show_charts)  # in a turn of their own: a click may come before it

    def _show_charts(self) -> None:
        """What the board says of the day, and what is asked beside it."""
        board = self.model.board
        if board is None:
            return
        self.charts.show_board(board)
        if self.model.freshness == "live":
            self.patterns.ask(board.day, self.model.teams or ())

    def _show_trouble(self, words: str) -> None:
        """Why there is nothing, and a way to ask again."""
        title, again = self.tr("No se pudo cargar el tablero"), self.tr("Reintentar")
        self.trouble = EmptyState(self.theme, title, words, again)
        self.trouble.acted.connect(self.model.ask)
        self._column.addWidget(self.trouble, 1)

    def _show_tiles(self, board: Board) -> None:
        shown = figures.tiles(board, self.now)
        zone = ZoneInfo(board.zone)
        old = self.model.freshness == "old"
        stale = stale_words(board) if old else ""
        for key, data in shown.items():
            tile = self.tiles[key]
            tile.zone, tile.about = zone, About(data.name, period=day_words(board.day, year=True), as_of=board.as_of)
            drawn = replace(data, trend=self.patterns.trends.get(key, ()))
            if tile.data != drawn:
                tile.set_data(drawn)
            tile.set_stale(stale)

    def _show_trends(self) -> None:
        if (board := self.model.board) is not None:
            self._show_tiles(board)
            self.charts.show_board(board)  # what is usual may be known now

    def _show_tables(self, board: Board) -> None:
        store, now = self._context.session.store, self.now
        self.queue.table.show_rows(showing.queue_rows(board, store, now))
        self.queue.say(waiting_words(board.levels.us), legend=showing.age_parts(board.levels))
        self.people.table.show_rows(self._roster.of(board, store, now))
        here = [one for one in board.people if one.state != "offline"]
        taken, places = sum(one.points for one in here), sum(one.places for one in here)
        words = self.tr("{0} conectados · {1} de {2} lugares ocupados")
        self.people.say(words.format(len(here), round(taken / 100), places))
        self.hot.table.show_rows(showing.hot_rows(board, store, now))
        urgent = board.levels.breached + board.levels.at_risk
        self.hot.say(self.tr("{0} vencen o vencieron").format(urgent) if urgent else self.tr("nada por vencer"))

    def _tick(self) -> None:
        """A second passed: ages grow, promises fall due; only what says something else is painted."""
        if self.model.board is not None and self.model.freshness == "live":
            self._show_tiles(self.model.board)
            self._show_tables(self.model.board)

    # ---------------------------------------------------------------------------------------------------------- acting

    def chosen(self) -> tuple[int, ...]:
        """The chosen conversations, from the top."""
        return tuple(int(str(key)) for key in self.hot.table.chosen())

    def current(self) -> int | None:
        """The conversation commands are about."""
        chosen, key = self.chosen(), self.hot.table.current()
        if len(chosen) == 1:
            return chosen[0]
        return int(str(key)) if key is not None and int(str(key)) in chosen else None

    def focus_current(self) -> None:
        """Take the keyboard."""
        self.hot.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """What F6 walks through."""
        return [self.queue.table, self.people.table, self.alarms.area, self.hot.table]

    def _open(self, key: Hashable) -> None:
        self.opened.emit(int(str(key)))

    def _ask(self, key: Hashable, where: QPoint) -> None:
        self.asked.emit(int(str(key)), where)

    def _open_team(self, key: Hashable) -> None:
        self.team_opened.emit(int(str(key)))

    def _open_person(self, key: Hashable) -> None:
        self.person_opened.emit(int(str(key)))

    def _tile_clicked(self) -> None:
        self.tile_opened.emit(str(self.sender().property("key")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(WIDE)
        if wide != self._wide:
            self._wide = wide
            self._lay_out()
        self.head.set_wide(wide=wide)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colors.surface.canvas)


def clear(layout: QLayout) -> None:
    """Take everything out of it; what stood there stays where it is."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            clear(inner)
            inner.deleteLater()
