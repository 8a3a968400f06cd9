"""The head of the room: its name, which teams, how fresh it is, and what a shift needs."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.i18n.board_words import freshness_words
from desktop.models.live_board import Freshness
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import fill_round, painting, stroke_round
from desktop.views.shortcuts import caps_of, title_of
from desktop.views.widgets import Button, Combo, IconButton, Ink, Label, Segmented, ThemedWidget
from desktop.views.widgets.tooltip import set_tooltip
from protocol.board import Board

HIGH, MOST_SEGMENTS = 56, 6
COMMANDS = ("live_room.travel", "shift.hand_over", "wallboard.open")
"""Those that exist are offered."""


class FreshMark(ThemedWidget):
    """A green disc while it is live, a hollow one when it is old."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.live = False
        self.setFixedSize(theme.px(8), theme.px(8))

    def show_live(self, *, live: bool) -> None:
        """Draw the other shape."""
        self.live = live
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box, side = QRectF(self.rect()), self.width() / 2
            if self.live:
                fill_round(painter, box, side, self.theme.colors.status.ok)
            else:
                stroke_round(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), side, self.theme.colors.text.tertiary)


class RoomHead(ThemedWidget):
    """`teams_chosen(ids or None)`, `acted(command)`, `closed`."""

    teams_chosen = Signal(object)
    acted = Signal(str)
    closed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        px = self.theme.px
        self.setFixedHeight(px(HIGH))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(20), 0, px(16), 0)
        self._row.setSpacing(px(12))
        self.title = Label(self.theme, self.tr("Tablero en vivo"), Role.TITLE)
        self.mark, self.fresh = FreshMark(self.theme), Label(self.theme, "", Role.META, Ink.SECONDARY)
        self.picker: QWidget | None = None
        self._teams: tuple[tuple[int, str], ...] = ()
        self._picked: int | None = None
        self._wide = True
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self._row.addWidget(self.mark)
        self._row.addWidget(self.fresh)
        self.ways: list[Button] = []
        self.away = IconButton(self.theme, "x", self.tr("Volver a la bandeja"))
        self.away.clicked.connect(self.closed)
        self._row.addWidget(self.away)
        self._make_ways()

    def _make_ways(self) -> None:
        """The other places a shift needs: with words where there is room, else as icons."""
        for button in self.ways:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        known = {command.id: command for command in self._context.registry}
        self.ways = [self._way(id, known[id].icon) for id in COMMANDS if id in known]
        for button in self.ways:
            self._row.insertWidget(self._row.count() - 1, button)

    def _way(self, id: str, icon: str) -> Button:
        words = title_of(self._context, id).rstrip("…")
        short = words.partition(":")[0]
        button = Button(self.theme, short, icon=icon) if self._wide else IconButton(self.theme, icon, short)
        button.setProperty("command", id)
        set_tooltip(button, self.theme, words, caps_of(self._context, id))
        button.clicked.connect(self._act)
        return button

    def _act(self) -> None:
        self.acted.emit(str(self.sender().property("command")))

    def set_wide(self, *, wide: bool) -> None:
        """Where there is little room the teams are a list, and what can be done are icons."""
        if wide != self._wide:
            self._wide = wide
            self._make_picker()
            self._make_ways()

    def show_teams(self, teams: Sequence[tuple[int, str]]) -> None:
        """The teams in sight; few are side by side, more in a list."""
        if tuple(teams) != self._teams:
            self._teams = tuple(teams)
            self._make_picker()

    def _make_picker(self) -> None:
        if self.picker is not None:
            self._row.removeWidget(self.picker)
            self.picker.hide()
            self.picker.deleteLater()
            self.picker = None
        if len(self._teams) < 2:
            return
        names, name = [self.tr("Todos"), *(name for _, name in self._teams)], self.tr("Equipos del tablero")
        at = next((n for n, (id, _) in enumerate(self._teams, 1) if id == self._picked), 0)
        if self._wide and len(names) <= MOST_SEGMENTS:
            segments = Segmented(self.theme, name, names)
            segments.set_current(at)
            segments.changed.connect(self._chosen)
            self.picker = segments
        else:
            combo = Combo(self.theme, name)
            combo.addItems(names)
            combo.setCurrentIndex(at)
            combo.currentIndexChanged.connect(self._chosen)
            self.picker = combo
        self._row.insertWidget(1, self.picker)

    def _chosen(self, at: int) -> None:
        self._picked = None if at == 0 else self._teams[at - 1][0]
        self.teams_chosen.emit(None if self._picked is None else (self._picked,))

    def show_fresh(self, freshness: Freshness, board: Board | None) -> None:
        """How far what is shown may be believed."""
        words = freshness_words(freshness, board)
        self.mark.show_live(live=freshness == "live")
        if self.fresh.text() != words:
            self.fresh.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.raised)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colors.border.subtle)
