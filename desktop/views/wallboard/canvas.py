"""The face of a wall-board: one widget that paints the page in its turn, or that nothing is known.

Told the state and the second by `window`; asks for nothing itself. What always holds: figures older than 30 seconds are
never painted; nothing blinks; the picture moves by two px every ten minutes.
"""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.models.wall import breached, pages
from desktop.store.wall import WallState
from desktop.theme import Theme
from desktop.views.charts.numbers import joined
from desktop.views.delegates.painting import draw_line, painting
from desktop.views.wallboard.look import HEADER, HIGH, LABEL, MARGIN_X, MARGIN_Y, WIDE, Look
from desktop.views.wallboard.pages import paint_page, paint_stale, room_of
from desktop.views.wallboard.paint import paint_dots, paint_head
from desktop.views.wallboard.tiles import now_tiles
from desktop.views.wallboard.turning import Flash, Turning, shift
from desktop.views.wallboard.words import age_words, clock_words, stale_words, zone_of


class WallCanvas(QWidget):
    """`tick` every second, `show_state` whenever something came."""

    def __init__(self, theme: Theme, state: WallState, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look(theme)
        self.state, self.now = state, now
        self.turning, self.flash = Turning(), Flash()
        theme.changed.connect(self.restyle)
        self.show_state(state, now)

    def show_state(self, state: WallState, now: datetime) -> None:
        """Another board, or none."""
        self.state = state
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """A second passed."""
        self.now = now
        fresh = self.shows_figures
        if fresh and self.state.wall is not None:
            self.turning.show(pages(self.state.wall, room_of(self.design)))
            self.flash.count(breached(self.state.wall, now), now)
            self.turning.second(now)
        elif self.state.freshness(now) == "stale":
            self.flash.forget()
        if (said := self.sentence()) != self.accessibleName():  # each time, a reader would begin anew
            self.setAccessibleName(said)
        self.update()

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.look = Look(self.look.theme)
        self.update()

    @property
    def shows_figures(self) -> bool:
        """Whether there are some, and they are young enough."""
        return self.state.wall is not None and self.state.freshness(self.now) in ("live", "late")

    @property
    def scale(self) -> float:
        """Px of the screen per px of the design."""
        return max(0.05, min(self.width() / WIDE, self.height() / HIGH))

    @property
    def design(self) -> QSizeF:
        """The screen in px of the design: at least 1920 by 1080, more where its shape is another one."""
        return QSizeF(self.width() / self.scale, self.height() / self.scale)

    @property
    def turned(self) -> bool:
        """Whether the tile of a breach is turned now. Who wants less motion sees its border alone."""
        return self.flash.on(self.now) and not self.look.theme.reduced_motion

    def step(self, by: int) -> None:
        """The next page, or the one before."""
        self.turning.step(by, self.now)
        self.update()

    def hold(self) -> None:
        """Stay on this page, or go on."""
        self.turning.hold(self.now)
        self.update()

    def sentence(self) -> str:
        """What is shown, for a screen reader."""
        wall = self.state.wall
        if wall is None or not self.shows_figures:
            return stale_words(self.state, self.now)[0] if self._is_stale else age_words(self.state, self.now)
        tiles = now_tiles(wall, self.now, breached(wall, self.now))
        return f"{wall.title}. " + ". ".join(f"{tile.name}: {joined(tile.parts)}, {tile.foot}" for tile in tiles)

    @property
    def _is_stale(self) -> bool:
        return self.state.freshness(self.now) == "stale"

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            painter.fillRect(self.rect(), self.look.ink.ground)
            painter.translate(QPointF(*shift(self.now)))
            painter.scale(self.scale, self.scale)
            self._paint(painter, self.design)

    def _paint(self, painter: QPainter, size: QSizeF) -> None:
        wall, now = self.state.wall, self.now
        head = QRectF(MARGIN_X, MARGIN_Y, size.width() - 2 * MARGIN_X, HEADER)
        clock = clock_words(now, zone_of(wall))
        live = self.state.freshness(now) == "live"
        title = wall.title if wall is not None else "Relevo"
        paint_head(painter, head, title, age_words(self.state, now), clock, self.look, live=live)
        if self._is_stale:
            paint_stale(painter, size, self.state, now, self.look)
        elif wall is None:
            box = QRectF(MARGIN_X, 0, size.width() - 2 * MARGIN_X, size.height())
            draw_line(painter, box, age_words(self.state, now), self.look.font(LABEL), self.look.ink.label)
        else:
            turning = self.turning
            paint_page(painter, size, turning.page, wall, now, self.look, turned=self.turned)
            if len(turning.pages) > 1:
                at = QPointF(size.width() / 2, size.height() - 16)
                count, page = len(turning.pages), turning.pages.index(turning.page)
                paint_dots(painter, at, count, page, self.look, held=turning.held)
