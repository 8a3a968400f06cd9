"""Reading with the mouse: mark text over bubbles, copy it, point at things, open the text of one bubble.

Between `Places`, which scrolls and paints, and `Keys`, which adds the keyboard. What a click does is decided above.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Look
from desktop.views.timeline.overlay import TextOverlay
from desktop.views.timeline.places import Places
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.selection import Selection
from desktop.views.timeline.words import author_name, translate
from desktop.views.widgets import plain_tooltip

DRAG_START = 4
DRAG_MS, DRAG_MOST = 30, 40.0


class Reader(Places):
    """Marking, copying, pointing."""

    copied = Signal(str)

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(theme, look, parent)
        self.setMouseTracking(True)
        self.selection = Selection()
        self._hovered: tuple[str, Hit] | None = None
        self._focused = ""
        self._pressed: QPointF | None = None
        self._dragging = False
        self._overlay: TextOverlay | None = None
        self._drag_timer = QTimer(self)
        self._drag_timer.setInterval(DRAG_MS)
        self._drag_timer.timeout.connect(self._on_drag_timer)
        self._drag_at = QPointF()

    def act(self, hit: Hit, laid: LaidRow, point: QPointF | None = None) -> None:
        """Carry out what a click on a hit means."""
        raise NotImplementedError

    def state_of(self, index: int, laid: LaidRow) -> PaintState:
        key = laid.row.key
        marked = self.selection.of_row(index, laid.body.units()) if laid.body is not None else None
        return PaintState(
            selection=marked,
            chosen=laid.body is None and self.selection.covers(index),
            hovered=self._hovered[1] if self._hovered and self._hovered[0] == key else None,
            focused=key == self._focused and self.hasFocus(),
            flash=self.flash_of(key),
        )

    def row_at(self, point: QPointF) -> tuple[int, float, LaidRow] | None:
        """The row under a point."""
        return next((row for row in self.visible_rows() if row[1] <= point.y() < row[1] + row[2].height), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._close_overlay()
        self._focused = ""
        self._pressed, self._dragging = event.position(), False
        self.selection.clear()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed is None:
            self._hover(point)
            return
        if not self._dragging and (point - self._pressed).manhattanLength() >= DRAG_START:
            self._dragging = True
            start = self._place_at(self._pressed)
            if start is not None:
                self.selection.begin(start)
        if self._dragging:
            self._drag_to(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        self._drag_timer.stop()
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self._dragging:
            self._dragging = False
            return
        found = self.row_at(event.position())
        if found is None:
            return
        hit = found[2].hit_at(event.position() - QPointF(0, found[1]))
        if hit is not None:
            self.act(hit, found[2], event.position() - QPointF(0, found[1]))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.row_at(event.position())
        if found is None or found[2].body is None:
            return
        _, top, laid = found
        inside = event.position() - QPointF(0, top)
        if laid.hit_at(inside) is None and laid.box.contains(inside):
            self._open_overlay(laid, top, inside)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(None)
        super().leaveEvent(event)

    def _hover(self, point: QPointF) -> None:
        found = self.row_at(point)
        hit = found[2].hit_at(point - QPointF(0, found[1])) if found else None
        self._set_hovered((found[2].row.key, hit) if found and hit else None)

    def _set_hovered(self, hovered: tuple[str, Hit] | None) -> None:
        if hovered == self._hovered:
            return
        self._hovered = hovered
        self.setCursor(Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor)
        tip = str(hovered[1].value) if hovered and hovered[1].act is Act.LINK else ""
        self.setToolTip(plain_tooltip(tip) if tip else "")

    def _place_at(self, point: QPointF) -> tuple[int, int] | None:
        found = self.row_at(point)
        if found is None:
            rows = list(self.visible_rows())
            if not rows:
                return None
            found = rows[-1] if point.y() < rows[-1][1] else rows[0]
        index, top, laid = found
        return index, laid.text_at(point - QPointF(0, top)) or 0

    def _drag_to(self, point: QPointF) -> None:
        place = self._place_at(point)
        if place is not None:
            self.selection.reach(place)
        self._drag_at = point
        outside = point.y() < 0 or point.y() > self.height()
        if outside and not self._drag_timer.isActive():
            self._drag_timer.start()
        elif not outside:
            self._drag_timer.stop()
        self.update()

    def _on_drag_timer(self) -> None:
        """Scroll on while the pointer is held beyond an edge."""
        over = -self._drag_at.y() if self._drag_at.y() < 0 else self.height() - self._drag_at.y()
        self.scroll_by(max(-DRAG_MOST, min(DRAG_MOST, over)))
        place = self._place_at(self._drag_at)
        if place is not None:
            self.selection.reach(place)

    def _open_overlay(self, laid: LaidRow, top: float, inside: QPointF) -> None:
        body = laid.body
        if body is None:
            return
        self.selection.clear()
        ink = self.look.ink("note" if laid.row.kind == "note" else "in")
        ink.fill, ink.text = laid.ground(), body.color
        overlay = TextOverlay(self.theme, body.says(), body.font, ink, self)
        overlay.closed.connect(self._on_overlay_closed)
        at = laid.body_at + QPointF(0, top)
        corner = QPoint(int(at.x()), int(at.y()))
        width, height = int(laid.body_width) + 2, int(body.height)
        self._overlay = overlay
        overlay.open_at(QRect(corner, QSize(width, height)), laid.text_at(inside) or 0)

    def _close_overlay(self) -> None:
        if self._overlay is not None:
            self._overlay.hide()
            self._overlay.deleteLater()
            self._overlay = None

    def _on_overlay_closed(self) -> None:
        self._overlay = None
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self) -> None:
        self._close_overlay()
        super()._moved()

    def _on_reset(self) -> None:
        self.selection.clear()
        self._focused = ""
        super()._on_reset()

    def _on_changed(self, first: int, removed: int, inserted: int) -> None:
        self.selection.changed(first, removed, inserted)
        super()._on_changed(first, removed, inserted)

    def selected_text(self) -> str:
        """What is marked, as plain text; several messages with time and author."""
        span = self.selection.span
        if span is None or self.model is None:
            return ""
        first, last = span
        if first[0] == last[0]:
            body = self.laid(first[0]).body
            return body.text_of(first[1], last[1]) if body is not None else ""
        parts = [self._copied_row(index) for index in range(first[0], last[0] + 1)]
        return "\n".join(filter(None, parts))

    def _copied_row(self, index: int) -> str:
        laid = self.laid(index)
        row, message = laid.row, laid.row.message
        if row.kind in {"day", "unread"}:
            return ""
        text = laid.copy_text()
        marked = self.selection.of_row(index, laid.body.units()) if laid.body is not None else None
        if laid.body is not None and marked is not None and marked != (0, laid.body.units()):
            text = laid.body.text_of(*marked)
        author = author_name(message.author, self.look.customer) if message else translate("Timeline", "Tú")
        return f"[{self.look.clock(row.at)}] {author}: {text}" if text else ""

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)
