"""The docked panel beside the conversation: *Mi día* with one's own figures; *Mi equipo* for who supervises.

It stays while somebody works; every figure says its clock, its aggregate, how many cases, and who still waits.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.board_words import age, breached_words, freshness_words
from desktop.i18n.words import problem
from desktop.models.live_board import LiveBoard
from desktop.theme import Role, Theme
from desktop.views.charts.numbers import count_parts, duration_parts, joined, number, share_parts
from desktop.views.context import ViewContext
from desktop.views.live_room.cells import LoadCell, load_words
from desktop.views.live_room.head import FreshMark
from desktop.views.widgets import Hairline, IconButton, Ink, Label, Paragraph, ScrollPage, ThemedWidget
from protocol.board import Board
from protocol.metrics import Figure, Metric
from protocol.rules.permissions import Permission

translate = QCoreApplication.translate

WIDTH, FEW = 280, 30
Line = tuple[str, str, str, int | None]
"""Name, figure, what belongs to it, and how many cases (None: it is a count)."""


class FigureLine(ThemedWidget):
    """Name and figure side by side, what belongs to it below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnStretch(0, 1)
        self.name = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.value = Label(theme, "", Role.TITLE)
        self.faint = Label(theme, "", Role.TITLE, Ink.TERTIARY)
        self.more = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        grid.addWidget(self.name, 0, 0)
        for label in (self.value, self.faint):
            grid.addWidget(label, 0, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.more, 1, 0, 1, 2)

    def show_line(self, line: Line, *, old: bool) -> None:
        """Another figure; few cases and old ones are grey."""
        name, value, more, n = line
        few = n is not None and n < FEW
        self.name.set_text(name)
        for label, shown in ((self.value, not (few or old)), (self.faint, few or old)):
            label.setText(value)
            label.setVisible(shown)
        self.more.set_text(more)
        self.more.setVisible(bool(more))
        self.setAccessibleName(f"{name}: {value}. {more}")


class MyDay(ThemedWidget):
    """`closed`: put it away."""

    closed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self.team = context.session.store.may(Permission.SUPERVISE)
        title = self.tr("Mi equipo") if self.team else self.tr("Mi día")
        self.setAccessibleName(title)
        self.setFixedWidth(self.theme.px(WIDTH))
        self.model = LiveBoard(context.session, context.tasks.start, self)
        self.lines: list[FigureLine] = []
        px = self.theme.px
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        head.setContentsMargins(px(16), px(12), px(8), px(4))
        head.addWidget(Label(self.theme, title, Role.TITLE), 1)
        away = IconButton(self.theme, "panel-right-close", self.tr("Cerrar el panel"))
        away.clicked.connect(self.closed)
        head.addWidget(away)
        column.addLayout(head)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(16), px(8))
        foot.setSpacing(px(6))
        self.mark = FreshMark(self.theme)
        self.fresh = Paragraph(self.theme, "", Role.META, Ink.SECONDARY)
        foot.addWidget(self.mark)
        foot.addWidget(self.fresh, 1)
        column.addLayout(foot)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, px(12))
        self._column.setSpacing(0)
        self._column.addStretch(1)
        column.addWidget(ScrollPage(self._inside, title), 1)
        self.model.changed.connect(self.show_board)
        self.model.ticked.connect(self._tick)
        self._minute = -1

    def close_models(self) -> None:
        """Stop listening, before the panel is dropped."""
        self.model.close()

    def start(self) -> None:
        """Somebody looks."""
        self.show_board()
        self.model.watch(watched=True)

    def show_board(self) -> None:
        """Every figure anew, where it stands."""
        board, freshness, refused = self.model.board, self.model.freshness, self.model.refusal
        self.mark.show_live(live=freshness == "live")
        words = freshness_words(freshness, board)
        self.fresh.set_text(problem(refused.words, refused.detail) if board is None and refused is not None else words)
        if board is None:
            return
        now = self._context.session.clock.now() if freshness == "live" else board.as_of
        lines = team_lines(board, now) if self.team else own_lines(board, now)
        while len(self.lines) < len(lines):
            made = FigureLine(self.theme)
            for widget in (Hairline(self.theme), made):
                self._column.insertWidget(self._column.count() - 1, widget)
            self.lines.append(made)
        for shown, line in zip(self.lines, lines, strict=True):
            shown.show_line(line, old=freshness != "live")

    def _tick(self) -> None:
        minute = self._context.session.clock.now().minute
        if minute != self._minute:
            self._minute = minute
            self.show_board()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.base)
        painter.fillRect(0, 0, 1, self.height(), colors.border.subtle)


def own_lines(board: Board, now: datetime) -> list[Line]:
    """One's own day."""
    mine = board.people[0] if board.people else None
    return [
        _waiting(board, now),
        *([_load(mine.points, mine.places)] if mine is not None else []),
        _timed(board, "agent_first_reply", translate("Board", "Mi primera respuesta")),
        _timed(board, "next_response", translate("Board", "Respuestas siguientes")),
        _kept(board),
        _worked(board),
        _long(board),
    ]


def team_lines(board: Board, now: datetime) -> list[Line]:
    """The day of those in sight."""
    levels, here = board.levels, [one for one in board.people if one.state != "offline"]
    since = age(levels.queued_oldest_at, now)
    queue = translate("Board", "la más larga, {0}").format(since) if levels.queued else ""
    return [
        _waiting(board, now),
        (translate("Board", "En la cola"), number(levels.queued), queue, None),
        (translate("Board", "Conectados"), number(len(here)), load_words(_whole(board)), None),
        _timed(board, "first_response", translate("Board", "Primera respuesta")),
        _timed(board, "next_response", translate("Board", "Respuestas siguientes")),
        _kept(board),
        _worked(board),
        _long(board),
    ]


def _whole(board: Board) -> LoadCell:
    here = [one for one in board.people if one.state != "offline"]
    return LoadCell(sum(one.points for one in here), sum(one.places for one in here))


def _waiting(board: Board, now: datetime) -> Line:
    levels = board.levels
    parts = [breached_words(levels.us_breached)] if levels.us_breached else []
    parts += [translate("Board", "{0} por vencer").format(levels.us_at_risk)] if levels.us_at_risk else []
    if levels.us_oldest_at is not None:
        parts.append(translate("Board", "la más larga, {0}").format(age(levels.us_oldest_at, now)))
    parts.append(translate("Board", "{0} esperando al cliente").format(levels.customer))
    return translate("Board", "Esperan respuesta"), joined(count_parts(levels.us)), " · ".join(parts), None


def _load(points: int, places: int) -> Line:
    return translate("Board", "Mi carga"), load_words(LoadCell(points, places)), translate("Board", "lugares"), None


def _timed(board: Board, metric: Metric, name: str) -> Line:
    figure = board.today.get(metric)
    waiting = translate("Board", "sin responder {0}").format(number(figure.waiting if figure is not None else 0))
    if figure is None or figure.business.median_s is None:
        return name, "–", waiting, 0
    p90 = joined(duration_parts(figure.business.p90_s or 0))
    clock = translate("Board", "mediana, tiempo hábil")
    parts = (clock, f"p90 {p90}", f"n {number(figure.n)}", waiting)
    return name, joined(duration_parts(figure.business.median_s)), " · ".join(parts), figure.n


def _kept(board: Board) -> Line:
    name = translate("Board", "Cumplimiento de SLA")
    figure = board.today.get("sla_first_response")
    if figure is None or not figure.n:
        return name, "–", translate("Board", "primera respuesta"), 0
    parts = (
        translate("Board", "primera respuesta"),
        translate("Board", "{0} de {1}").format(number(figure.met), number(figure.n)),
    )
    return name, joined(share_parts(round(figure.met / figure.n, 2))), " · ".join(parts), figure.n


def _worked(board: Board) -> Line:
    counts = [_n(board.today.get(name)) for name in ("received", "handled", "resolved")]
    words = translate("Board", "recibidas {0} · atendidas {1}").format(*map(number, counts[:2]))
    if counts[1]:
        words += " · " + translate("Board", "{0} de lo atendido").format(
            joined(share_parts(round(counts[2] / counts[1], 2)))
        )
    return translate("Board", "Resueltas hoy"), number(counts[2]), words, None


def _n(figure: Figure | None) -> int:
    return figure.n if figure is not None else 0


def _long(board: Board) -> Line:
    words = translate("Board", "meta: 0")
    return translate("Board", "Sin responder más de 24 h"), number(board.levels.unanswered_long), words, None
