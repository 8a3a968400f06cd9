"""The scrolling half of the timeline: rows of a model, laid out when seen, painted from an anchor at the bottom.

`TimelineView` adds what people do with it. Always holds: a change above what is on screen moves nothing on screen; at
the end, new rows push the old ones up; scrolled up, they are counted instead.
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import painting
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.build import build_row
from desktop.views.timeline.cache import ESTIMATE, LaidRows, RowCache
from desktop.views.timeline.empty import paint_nothing, paint_skeleton
from desktop.views.timeline.flash import Flash
from desktop.views.timeline.jump_button import JumpButton
from desktop.views.timeline.look import Look
from desktop.views.timeline.older import OLDER_WITHIN, OlderRows
from desktop.views.timeline.position import Position
from desktop.views.timeline.row_bar import RowBar
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.runs import Runs
from desktop.views.timeline.source import TimelineSource, unread_row

NOTCH = 72


class Canvas(QWidget):
    """Rows on the canvas ground. Subclasses say how each row looks (`state_of`)."""

    load_older = Signal()
    """The reader comes near the oldest loaded row."""
    reached_end = Signal()
    """The newest row came on screen (time to mark the conversation read)."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.look = theme, look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(240, 120)
        # Of rows and look, not of this widget: a cycle through it would keep it alive.
        self.cache = RowCache(partial(build_row, look))
        self.rows = LaidRows(self.cache)
        self.position = Position(self.rows.height)
        look.find, look.runs = self.rows.find, Runs(self.rows)
        self._older = OlderRows()
        self._wanted: int | None = None
        self._anchor_key = ""
        self._was_at_end = True
        self._inset = 0
        self._flash = Flash(self)
        self._flash.changed.connect(self.update)
        self.bar = RowBar(theme, self)
        self.bar.row_wanted.connect(self._on_bar_row)
        self.bar.end_wanted.connect(self.to_end)
        self.jump = JumpButton(theme, self)
        self.jump.clicked.connect(self.to_end)
        theme.changed.connect(self.restyle)
        self._measure()

    # -- model ---------------------------------------------------------------------------------------------------------

    @property
    def model(self) -> TimelineSource | None:
        """What is shown."""
        return self.rows.model

    def set_model(self, model: TimelineSource | None) -> None:
        """Show a model; the former one is no longer listened to."""
        old = self.rows.model
        if old is not None:
            old.changed.disconnect(self._on_changed)
            old.reset.disconnect(self._on_reset)
            old.arrived.disconnect(self._on_arrived)
        self.rows.model = model
        if model is not None:
            model.changed.connect(self._on_changed)
            model.reset.connect(self._on_reset)
            model.arrived.connect(self._on_arrived)
        self._on_reset()

    def _on_reset(self) -> None:
        """Begin at the newest row, or at the first unread one when it lies more than a page above."""
        self.cache.clear()
        self._measure()  # the widget may not have been told its size yet
        self.position.count = len(self.rows.model) if self.rows.model else 0
        self._older, self._wanted = OlderRows(), None
        self._flash.stop()
        self.jump.set_count(0)
        self.position.to_bottom()
        self.position.settle()
        unread = unread_row(self.rows.model) if self.rows.model else None
        if unread is not None and unread < self.position.top()[0]:
            self.position.to_row(unread, self.position.pad_top)
        self._moved()

    def _on_changed(self, first: int, removed: int, inserted: int) -> None:
        model, position = self.rows.model, self.position
        if model is None:
            return
        was_at_end = position.at_bottom
        appended = first + removed >= position.count
        for key in self.look.runs.stale(first + inserted) if self.look.runs is not None else ():
            self.cache.forget(key)
        position.changed(first, removed, inserted, self._kept_anchor(first, removed, inserted))
        mine = appended and inserted > 0 and model[len(model) - 1].kind == "pending" and inserted > removed
        if (was_at_end and appended) or mine:
            position.to_bottom()
        position.settle()
        self._moved()
        if first <= OLDER_WITHIN and self._wanted is not None:
            self.show_message(self._wanted)

    def _kept_anchor(self, first: int, removed: int, inserted: int) -> int | None:
        """The new index of the anchor row when it lies in the replaced stretch and is among the new rows."""
        model, index = self.rows.model, self.position.index
        if model is None or not first <= index < first + removed:
            return None
        key = self._anchor_key
        places = range(first + inserted - 1, first - 1, -1)
        return next((place for place in places if model[place].key == key), None)

    def _on_arrived(self, message: object) -> None:
        """Somebody else's message came at the end."""
        if not self.position.at_bottom and getattr(message, "direction", "") == "in":
            self.jump.set_count(self.jump.count + 1)
            self._place_jump()

    # -- geometry ------------------------------------------------------------------------------------------------------

    def laid(self, index: int) -> LaidRow:
        """The laid-out row at an index."""
        return self.rows.laid(index)

    def restyle(self) -> None:
        """Take over a changed theme."""
        self._relayout()

    def relayout(self) -> None:
        """Words changed (language, names): lay out again what is visible."""
        self._relayout()

    def _relayout(self) -> None:
        self.cache.clear()
        self._measure()
        self.position.settle()
        self._moved()

    def _measure(self) -> None:
        self.look.width = self.width()
        at_end = self.position.at_bottom
        self.position.view = self.height()
        self.position.pad_top = self.look.px(8)
        self.position.pad_bottom = self.look.px(12) + self._inset
        if at_end:
            self.position.to_bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.cache.clear()
        self._measure()
        self.position.settle()
        width = self.bar.sizeHint().width()
        self.bar.setGeometry(self.width() - width, 0, width, self.height())
        self._moved()

    def visible_rows(self) -> Iterator[tuple[int, float, LaidRow]]:
        """(index, y, laid row) of what is on screen, from the lowest up."""
        for index, top in self.position.visible():
            yield index, top, self.laid(index)

    def row_rect(self, index: int, top: float) -> QRectF:
        """The row's place in the widget, with what hangs out of it."""
        return QRectF(0, top - 6, self.width(), self.laid(index).height + 12)

    # -- scrolling -----------------------------------------------------------------------------------------------------

    def scroll_by(self, distance: float) -> None:
        """Positive towards older messages, in px."""
        if self.rows.model is None or not len(self.rows.model):
            return
        self._wanted = None
        self.position.move(distance)
        self._moved()

    def to_end(self) -> None:
        """Show the newest message."""
        self._wanted = None
        self.position.to_bottom()
        self.position.settle()
        self._moved()

    def set_inset(self, px: int) -> None:
        """Leave so much room below the newest message (a toast stands there); it comes up if it is on screen."""
        last_shown = self.position.index >= self.position.count - 1
        self._inset = px
        self._measure()
        if last_shown and px:
            self.position.to_bottom()
        self.position.settle()
        self._moved()

    def to_start(self) -> None:
        """Show the oldest loaded message."""
        self.position.to_row(0, self.position.pad_top)
        self._moved()

    def show_message(self, message_id: int) -> None:
        """Bring a message to the middle and make it flash; older pages are asked for until it is there."""
        index = self.rows.model.index_of(message_id) if self.rows.model else None
        if index is None:
            self._wanted = message_id if self.rows.model is not None and self.rows.model.has_older else None
            if self._wanted is not None:
                self.load_older.emit()
            return
        self._wanted = None
        height = self.rows.height(index)
        self.position.to_row(index, max(self.position.pad_top, (self.height() - height) / 2))
        self._flash.start(self.laid(index).row.key)
        self._moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        pixels = event.pixelDelta().y()
        self.scroll_by(pixels or event.angleDelta().y() / 120 * self.look.px(NOTCH))
        event.accept()

    def _moved(self) -> None:
        """What follows every change of place or rows."""
        if self.rows.model is not None and self.position.index >= 0:
            self._anchor_key = self.rows.model[self.position.index].key
        else:
            self._anchor_key = ""
        self.bar.follow(self.position, self.rows.height)
        self._place_jump()
        if self.rows.model is not None and self._older.wanted(self.rows.model, self.position.top()[0]):
            self.load_older.emit()
        at_end = self.position.at_bottom
        if at_end:
            self.jump.set_count(0) if self.jump.count else None
            if not self._was_at_end:
                self.reached_end.emit()
        self._was_at_end = at_end
        self.update()

    def _on_bar_row(self, index: int, part: float) -> None:
        """The reader drags the bar."""
        if not self.position.count:
            return
        index = min(index, self.position.count - 1)
        pad = self.position.pad_top if index == 0 and part == 0 else 0
        self.position.to_row(index, pad - part * self.rows.height(index))
        self._moved()

    def _px_below(self) -> float:
        """Roughly how much lies under the viewport, without laying anything out."""
        position, model = self.position, self.rows.model
        below, limit = position.below, self.height() * 1.2
        for index in range(position.index + 1, position.count):
            if below > limit or model is None:
                break
            known = self.cache.height_if_known(model[index])
            below += ESTIMATE * self.theme.zoom if known is None else known
        return below

    def _place_jump(self) -> None:
        self.jump.setVisible(self._px_below() > self.height() or (self.jump.count > 0 and not self.position.at_bottom))
        size = self.jump.sizeHint()
        self.jump.resize(size)
        pad = self.look.px(16)
        self.jump.move(self.width() - size.width() - pad, self.height() - size.height() - self.look.px(12))

    # -- paint ---------------------------------------------------------------------------------------------------------

    def flash_of(self, key: str) -> float:
        """How strongly a row flashes, 0 to 1."""
        return self._flash.of(key, still=self.theme.reduced_motion)

    def hideEvent(self, event: QHideEvent) -> None:
        self._flash.stop()
        super().hideEvent(event)

    def state_of(self, index: int, laid: LaidRow) -> PaintState:
        """How a row looks at this moment."""
        return PaintState(flash=self.flash_of(laid.row.key))

    def paintEvent(self, event: QPaintEvent) -> None:
        dirty = QRectF(event.rect())
        with painting(QPainter(self)) as painter:
            painter.fillRect(dirty, self.theme.colors.surface.canvas)
            if not self.position.count:
                if self.rows.model is not None:
                    paint = paint_nothing if self.rows.model.loaded else paint_skeleton
                    paint(painter, self.look, QSizeF(self.size()))
                return
            for index, top, laid in self.visible_rows():
                if top - 6 <= dirty.bottom() and top + laid.height + 6 >= dirty.top():
                    painter.translate(0, top)
                    laid.paint(painter, self.state_of(index, laid))
                    painter.translate(0, -top)
