"""The live room that can also show how things stood: the same screen, read-only, plainly marked as past.

What always holds: of the past nothing can be given, tagged, resolved or owned from here, and nothing of now is mixed
in: presence and alerts are those of then, the charts of today are put away. Escape leads back to now first.
"""

from collections.abc import Hashable
from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.i18n.time_travel_words import hour
from desktop.i18n.words import problem
from desktop.models.time_travel import TimeTravel
from desktop.views.charts import About, TileData
from desktop.views.context import ViewContext
from desktop.views.live_room import figures
from desktop.views.live_room.room import LiveRoom
from desktop.views.live_room.time_travel import TimeStrip
from desktop.views.reports.telling import day_words
from protocol.board import Board


class TravelRoom(LiveRoom):
    """The room of the main window."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        self.travel = TimeTravel(context.session, context.tasks.start)
        super().__init__(context, parent)
        self.travel.setParent(self)
        self.strip = TimeStrip(self.theme, self.travel)
        self._column.insertWidget(1, self.strip)
        self.travel.changed.connect(self._past_changed)
        self.travel.turned.connect(self._turn)
        self.head.teams_chosen.connect(self._teams_chosen)
        self.alarms.shown.connect(self._note_past_alarms)
        for card in (self.people, self.queue):
            card.table.dropped.disconnect(self.given)
            card.table.dropped.connect(self._give)

    def close_models(self) -> None:
        """Stop listening, before the room is dropped."""
        self.travel.close()
        super().close_models()

    def rest(self) -> None:
        """Nobody looks any more: who comes back sees now."""
        self.travel.end()
        super().rest()

    def toggle_past(self) -> None:
        """To the past, or back to now."""
        board = self.model.board
        if self.travel.on:
            self.travel.end()
        elif board is not None:
            self.travel.begin(board.zone, self.model.teams)
            self.strip.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    # --------------------------------------------------------------------------------------------------------- showing

    @property
    def now(self) -> datetime:
        """Of the past the instant it is of."""
        board = self.travel.board if self.travel.on else None
        return super().now if board is None else board.as_of

    def show_board(self) -> None:
        """Now, or how it stood."""
        if not self.travel.on:
            super().show_board()
        elif self.travel.board is not None:
            self._show_past(self.travel.board)

    def _show_charts(self) -> None:
        if not self.travel.on:
            super()._show_charts()

    def _past_changed(self) -> None:
        if not self.travel.on:
            return
        board, refusal = self.travel.board, self.travel.refusal
        self.area.setVisible(board is not None)
        self._drop_trouble()
        if board is not None:
            self._show_past(board)
        elif refusal is not None:
            self._show_trouble(problem(refusal.words, refusal.detail))
            self.trouble.acted.connect(self.travel.retry)  # type: ignore[union-attr]  # it was just made

    def _drop_trouble(self) -> None:
        if self.trouble is not None:
            self._column.removeWidget(self.trouble)
            self.trouble.hide()
            self.trouble.deleteLater()
            self.trouble = None

    def _show_past(self, board: Board) -> None:
        self.head.mark.show_live(live=False)
        self.head.fresh.setText(self.tr("Pasado · {0}").format(hour(board.as_of, self.travel.zone)))
        self._show_tiles(board)
        self._show_tables(board)
        self.charts.show_board(board)
        title, note = self.charts.pace.about.title, self.tr("ese día, cada 5 minutos")
        self.charts.pace.set_about(About(title, note, day_words(board.day, year=True), board.as_of))
        self.charts.backlog.zone = self.travel.zone
        self.charts.show_backlog(self.travel.levels, self.tr("ese día, cada 5 minutos"), board.as_of.timestamp())
        self.alarms.show_past(board.alerted, board.as_of)

    def _show_tiles(self, board: Board) -> None:
        super()._show_tiles(board)
        if not board.past:
            return
        silent = self.tr("no se guarda cómo iba a esa hora")
        names = {figures.FIRST: self.tr("Primera respuesta"), figures.KEPT: self.tr("Cumplimiento de SLA")}
        for key, tile in self.tiles.items():
            tile.set_stale("")
            if key in names:
                tile.set_data(TileData(names[key], more=(silent,)))

    def _note_past_alarms(self) -> None:
        board = self.travel.board if self.travel.on else None
        if board is not None:
            self.alarms.note.setText(self.tr("{0} abiertas, {1} sin nadie").format(board.alerts, board.alerts_unowned))

    def _tick(self) -> None:
        if not self.travel.on:
            super()._tick()

    def _turn(self, on: bool) -> None:
        """What moves conversations is put away with the present, and comes back with it."""
        self.hot.table.setDragEnabled(not on)
        for card in (self.people, self.queue):
            card.table.setAcceptDrops(not on)
        charts = self.charts
        for chart in (charts.first, charts.week, charts.agents, charts.reasons, charts.delivery):
            chart.setVisible(not on)
        self.head.title.setText(self.tr("Tablero") if on else self.tr("Tablero en vivo"))
        self.model.watch(watched=not on)
        if not on:
            self.alarms.show_now()
            self._drop_trouble()
            super().show_board()
            self.patterns.again()
            self.focus_current()

    def _teams_chosen(self, teams: tuple[int, ...] | None) -> None:
        if self.travel.on:
            self.travel.choose_teams(teams)

    # ---------------------------------------------------------------------------------------------------------- acting

    def chosen(self) -> tuple[int, ...]:
        """Of the past nothing can be done anything with."""
        return () if self.travel.on else super().chosen()

    def panes(self) -> list[QWidget]:
        """What F6 walks through."""
        return [self.strip.slider, *super().panes()] if self.travel.on else super().panes()

    def _ask(self, key: Hashable, where: QPoint) -> None:
        if not self.travel.on:
            super()._ask(key, where)

    def _give(self, target: str, ids: tuple[int, ...]) -> None:
        if not self.travel.on:
            self.given.emit(target, ids)

    def _open_team(self, key: Hashable) -> None:
        if not self.travel.on:
            super()._open_team(key)

    def _open_person(self, key: Hashable) -> None:
        if not self.travel.on:
            super()._open_person(key)

    def _tile_clicked(self) -> None:
        if not self.travel.on:
            super()._tile_clicked()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.travel.on:
            self.travel.end()
            return
        super().keyPressEvent(event)
