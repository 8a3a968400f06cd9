"""The timeline of a conversation: `TimelineView`, what the main window plugs in.

    view = TimelineView(theme, pictures=MediaLoader(...), playback=Playback(...))
    view.set_model(timeline_model);  view.set_conversation(customer_name)

It knows rows and nothing else: every wish of the reader leaves as a signal, none of which it carries out itself.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.canvas import Canvas
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Look
from desktop.views.timeline.menu import message_menu
from desktop.views.timeline.overlay import TextOverlay
from desktop.views.timeline.pictures import MediaLoader, NoPictures, PictureSource
from desktop.views.timeline.playback import Playback
from desktop.views.timeline.reaction_bar import ReactionBar
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.selection import Selection
from desktop.views.timeline.sentence import announcement
from desktop.views.timeline.words import author_name, translate
from desktop.views.widgets import ConfirmDialog, Menu
from protocol.content import MediaRef
from protocol.message import Message

DRAG_START = 4
LINE_STEP = 40


class TimelineView(Canvas):
    """Messages of one conversation with everything a reader does to them."""

    reply_to = Signal(int)
    react = Signal(int, str)
    retry = Signal(int)
    edit_failed = Signal(int)
    ask_outcome = Signal(int)
    show_info = Signal(int)
    open_media = Signal(int)
    save_media = Signal(int)
    open_link = Signal(str)
    """The reader confirmed the address that was shown."""
    write_to = Signal(str)
    """Write to a phone of a contact card."""
    copied = Signal(str)
    resend = Signal(str)
    send_anyway = Signal(str)
    edit_pending = Signal(str)
    discard = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, pictures: PictureSource | None = None,
        playback: Playback | None = None, zone: tzinfo | None = None, today: Callable[[], date] | None = None,
    ) -> None:  # fmt: skip
        zone = zone or datetime.now().astimezone().tzinfo or UTC
        super().__init__(theme, Look(theme, zone, pictures or NoPictures(), playback, today), parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(translate("Timeline", "Mensajes"))
        self.selection = Selection()
        self._hovered: tuple[str, Hit] | None = None
        self._focused = ""
        self._pressed: QPointF | None = None
        self._dragging = False
        self._overlay: TextOverlay | None = None
        self._dialog: ConfirmDialog | None = None
        self._asked_url = ""
        self._reactions_for = 0
        self._drag_timer = QTimer(self)
        self._drag_timer.setInterval(30)
        self._drag_timer.timeout.connect(self._on_drag_timer)
        self._drag_at = QPointF()
        if isinstance(pictures, MediaLoader):
            pictures.ready.connect(self._on_picture)
        if playback is not None:
            playback.changed.connect(self._on_playback)

    def set_conversation(self, customer: str) -> None:
        """Whose conversation it is; the name stands for authors without one."""
        if customer != self.look.customer:
            self.look.customer = customer
            self.relayout()

    # -- looks ---------------------------------------------------------------------------------------------------------

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

    def _on_picture(self, media_id: int) -> None:
        """A picture came: its box was known, so only this row is made again."""
        for index, top, laid in self._showing(media_id):
            self.cache.forget(laid.row.key)
            self.update(self.row_rect(index, top).toRect())

    def _on_playback(self, media_id: int) -> None:
        for index, top, _ in self._showing(media_id):
            self.update(self.row_rect(index, top).toRect())

    def _showing(self, media_id: int) -> list[tuple[int, float, LaidRow]]:
        return [row for row in self.visible_rows() if _media_id(row[2]) == media_id]

    # -- rows and focus ------------------------------------------------------------------------------------------------

    def row_at(self, point: QPointF) -> tuple[int, float, LaidRow] | None:
        """The row under a point."""
        return next((row for row in self.visible_rows() if row[1] <= point.y() < row[1] + row[2].height), None)

    def _index_of_key(self, key: str) -> int | None:
        if self.model is None or not key:
            return None
        if key.startswith("m") and key[1:].isdigit():
            return self.model.index_of(int(key[1:]))
        return next((index for index, _, laid in self.visible_rows() if laid.row.key == key), None)

    def focus_row(self, index: int) -> None:
        """Give one message the keyboard; it is brought on screen and read aloud."""
        laid = self.laid(index)
        self._focused = laid.row.key
        self._bring(index)
        words = laid.says()
        self.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self._announce(words)
        self.update()

    def focused_row(self) -> LaidRow | None:
        """The message that has the keyboard."""
        index = self._index_of_key(self._focused)
        return None if index is None else self.laid(index)

    def _bring(self, index: int) -> None:
        on_screen = {row: (top, laid) for row, top, laid in self.visible_rows()}
        if index in on_screen:
            top, laid = on_screen[index]
            over, under = -top, top + laid.height + self.position.pad_bottom - self.height()
            if over > 0 and laid.height < self.height():
                self.scroll_by(over)
            elif under > 0:
                self.scroll_by(-under)
            return
        if index < self.position.index:
            self.position.to_row(index, self.position.pad_top)
        else:
            self.position.to_row(index, self.height() - self._height(index) - self.position.pad_bottom)
        self._moved()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        if by_key and self.focused_row() is None:
            newest = next((row[0] for row in self.visible_rows() if row[2].row.message or row[2].row.pending), None)
            if newest is not None:
                self.focus_row(newest)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # -- keyboard ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selection.everything(self.position.count)
            self.update()
        elif not self._navigate(event.key()):
            super().keyPressEvent(event)

    def _navigate(self, key: int) -> bool:
        page = self.height() * 0.9
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._step(-1 if key == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.scroll_by(page if key == Qt.Key.Key_PageUp else -page)
            case Qt.Key.Key_Home:
                self.to_start()
            case Qt.Key.Key_End:
                self.to_end()
            case Qt.Key.Key_Escape if self._focused or self.selection.span:
                self._focused = ""
                self.selection.clear()
                self.update()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Menu if self.focused_row() is not None:
                self._open_menu_for_focus()
            case Qt.Key.Key_Space if self._toggle_focused():
                pass
            case _:
                return False
        return True

    def _step(self, direction: int) -> None:
        """Move the keyboard to the next message, or scroll when no message has it."""
        index = self._index_of_key(self._focused)
        if index is None or self.model is None:
            self.scroll_by(-direction * self.look.px(LINE_STEP))
            return
        index += direction
        while 0 <= index < len(self.model) and self.model[index].kind in {"day", "unread"}:
            index += direction
        if 0 <= index < len(self.model):
            self.focus_row(index)

    def _toggle_focused(self) -> bool:
        laid = self.focused_row()
        play = next((hit for hit in laid.hits if hit.act is Act.PLAY), None) if laid else None
        if laid is None or play is None:
            return False
        self._do(play, laid)
        return True

    def _open_menu_for_focus(self) -> None:
        for _, top, laid in self.visible_rows():
            if laid.row.key == self._focused:
                where = QPoint(int(laid.box.left()) + 12, int(min(self.height() - 8, top + laid.box.bottom())))
                self._open_menu(laid, self.mapToGlobal(where))

    # -- mouse ---------------------------------------------------------------------------------------------------------

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
            self._do(hit, found[2], event.position() - QPointF(0, found[1]))

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
        tip = hovered[1].value if hovered and hovered[1].act is Act.LINK else ""
        self.setToolTip(tip)

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
        self.scroll_by(max(-40.0, min(40.0, over)))
        place = self._place_at(self._drag_at)
        if place is not None:
            self.selection.reach(place)

    # -- overlay -------------------------------------------------------------------------------------------------------

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

    # -- model ---------------------------------------------------------------------------------------------------------

    def _on_reset(self) -> None:
        self.selection.clear()
        self._focused = ""
        super()._on_reset()

    def _on_changed(self, first: int, removed: int, inserted: int) -> None:
        self.selection.changed(first, removed, inserted)
        super()._on_changed(first, removed, inserted)

    def _on_arrived(self, message: object) -> None:
        super()._on_arrived(message)
        if isinstance(message, Message) and QAccessible.isActive() and self.model is not None:
            index = self.model.index_of(message.id)
            if index is not None:
                self._announce(announcement(self.look, message, self.laid(index).copy_text()))

    def _announce(self, words: str) -> None:
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    # -- copying -------------------------------------------------------------------------------------------------------

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

    def copy(self) -> None:
        """Put what is marked, else the focused message, on the clipboard."""
        text = self.selected_text()
        if not text:
            laid = self.focused_row()
            text = laid.copy_text() if laid else ""
        if text:
            self._put_on_clipboard(text)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    # -- acts ----------------------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._open_menu_for_focus()
            return
        found = self.row_at(QPointF(event.pos()))
        if found is not None:
            self._open_menu(found[2], event.globalPos())

    def _open_menu(self, laid: LaidRow, where: QPoint) -> None:
        menu = message_menu(self.theme, laid, self, has_selection=self.selection.span is not None)
        if menu is None:
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._on_menu)
        self._menu_row = laid
        self._menu: Menu = menu
        menu.popup(where)

    def _on_menu(self, action: QAction) -> None:
        what = action.data()
        laid = self._menu_row
        message = laid.row.message
        if isinstance(what, int):
            self._do(laid.hits[what], laid)
        elif what == "copy":
            self._put_on_clipboard(self.selected_text() or laid.copy_text())
        elif message is not None and what == "reply":
            self.reply_to.emit(message.id)
        elif message is not None and what == "info":
            self.show_info.emit(message.id)
        elif message is not None and what == "react":
            self._open_reactions(message.id)

    def _open_reactions(self, message_id: int) -> None:
        self._reactions_for = message_id
        bar = ReactionBar(self.theme, self)
        bar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        bar.chosen.connect(self._on_reaction)
        bar.adjustSize()
        place = next((row for row in self.visible_rows() if row[2] is self._menu_row), None)
        top = place[1] + self._menu_row.box.top() if place else self.height() / 2
        bar.move(self.mapToGlobal(QPoint(int(self._menu_row.box.left()), int(max(0, top - bar.height() - 4)))))
        bar.show()

    def _on_reaction(self, emoji: str) -> None:
        self.react.emit(self._reactions_for, emoji)

    def _do(self, hit: Hit, laid: LaidRow, point: QPointF | None = None) -> None:
        """Carry out a click: here what concerns this view alone, everything else as a signal."""
        playback = self.look.playback
        match hit.act:
            case Act.LINK:
                self._confirm_link(str(hit.value))
            case Act.QUOTE:
                self.show_message(hit.value)
            case Act.COPY:
                self._put_on_clipboard(str(hit.value))
            case Act.PLAY if playback is not None:
                playback.toggle(hit.value[0], rendition=hit.value[1])
            case Act.SPEED if playback is not None and playback.is_current(hit.value):
                playback.next_speed()
            case Act.SEEK if playback is not None and point is not None:
                share = (point.x() - hit.rect.left()) / max(1.0, hit.rect.width())
                playback.seek(hit.value[0], round(share * hit.value[1]))
            case Act.RELOAD:
                self.look.pictures.retry(hit.value)
            case _:
                self._tell(hit, laid)

    def _tell(self, hit: Hit, laid: LaidRow) -> None:
        value = {
            Act.OPEN: self.open_media,
            Act.SAVE: self.save_media,
            Act.WRITE: self.write_to,
            Act.REPLY: self.reply_to,
        }
        if hit.act in value:
            value[hit.act].emit(hit.value)
            return
        message, pending = laid.row.message, laid.row.pending
        if message is not None:
            of_message = {Act.RETRY: self.retry, Act.EDIT: self.edit_failed, Act.ASK: self.ask_outcome}
            if hit.act in of_message:
                of_message[hit.act].emit(message.id)
        elif pending is not None:
            of_pending = {
                Act.RESEND: self.resend,
                Act.SEND_ANYWAY: self.send_anyway,
                Act.EDIT: self.edit_pending,
                Act.DISCARD: self.discard,
            }
            if hit.act in of_pending:
                of_pending[hit.act].emit(pending.token)

    def _confirm_link(self, url: str) -> None:
        """Show the true address, with a foreign-looking host spelled out, before it opens."""
        self._asked_url = url
        shown = bytes(QUrl(url).toEncoded().data()).decode("ascii", "replace")
        dialog = ConfirmDialog(
            self.theme, translate("Timeline", "¿Abrir este enlace?"), shown, translate("Timeline", "Abrir"), self,
            danger=False,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._on_link_confirmed)
        self._dialog = dialog
        dialog.open()

    def _on_link_confirmed(self) -> None:
        self.open_link.emit(self._asked_url)


def _media_id(laid: LaidRow) -> int | None:
    """The file a row shows, if any."""
    holder = laid.row.message or laid.row.pending
    media = getattr(holder.content, "media", None) if holder is not None else None
    return media.id if isinstance(media, MediaRef) else None
