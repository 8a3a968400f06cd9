"""The timeline by keyboard and by ear: one message has the keyboard, arrows walk, its sentence is read aloud."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import bare
from desktop.views.timeline.hits import Act
from desktop.views.timeline.look import Look
from desktop.views.timeline.reader import Reader
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.sentence import announcement
from desktop.views.timeline.spoken import speak_timelines
from desktop.views.timeline.words import translate
from protocol.message import Message

LINE_STEP = 40


class Keys(Reader):
    """Tab gives the newest message the keyboard, arrows move it, Enter opens its menu, Esc lets it go."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(theme, look, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Timeline", "Mensajes"))
        speak_timelines()

    def open_menu_for_focus(self) -> None:
        """Show the menu of the message that has the keyboard."""
        raise NotImplementedError

    def index_of_key(self, key: str) -> int | None:
        """Where the row with this key is now; None when it is gone."""
        model = self.model
        if model is None or not key:
            return None
        if key.startswith("m") and key[1:].isdigit():
            return model.index_of(int(key[1:]))
        shown = (index for index, _, laid in self.visible_rows() if laid.row.key == key)
        return next(shown, None) or next((at for at in range(len(model) - 1, -1, -1) if model[at].key == key), None)

    def focused_key(self) -> str:
        """The row that has the keyboard, empty without one."""
        return self._focused

    def focus_row(self, index: int) -> None:
        """Give one message the keyboard; it is brought on screen and read aloud."""
        laid = self.laid(index)
        self._focused = laid.row.key
        self._bring(index)
        self.setAccessibleDescription(bare(laid.says()))
        if QAccessible.isActive():
            self._tell_reader(QAccessible.Event.Focus, index)  # the reader follows the focus and says the item's name
        self.update()

    def _tell_reader(self, what: QAccessible.Event, index: int) -> None:
        event = QAccessibleEvent(self, what)
        event.setChild(index)
        QAccessible.updateAccessibility(event)

    def focused_row(self) -> LaidRow | None:
        """The message that has the keyboard."""
        index = self.index_of_key(self._focused)
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
            self.position.to_row(index, self.height() - self.rows.height(index) - self.position.pad_bottom)
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
                self.open_menu_for_focus()
            case Qt.Key.Key_Space if self._toggle_focused():
                pass
            case _:
                return False
        return True

    def _step(self, direction: int) -> None:
        """Move the keyboard to the next message, or scroll when no message has it."""
        index = self.index_of_key(self._focused)
        if index is None or self.model is None:
            self.scroll_by(-direction * self.look.px(LINE_STEP))
            return
        index += direction
        while 0 <= index < len(self.model) and self._passes(index):
            index += direction
        if 0 <= index < len(self.model):
            self.focus_row(index)

    def _passes(self, index: int) -> bool:
        """Whether the keyboard passes over a row: separators, and lines of a folded run."""
        if self.model is None or self.model[index].kind in {"day", "unread"}:
            return True
        return self.model[index].kind == "activity" and not self.rows.height(index)

    def _toggle_focused(self) -> bool:
        laid = self.focused_row()
        play = next((hit for hit in laid.hits if hit.act is Act.PLAY), None) if laid else None
        if laid is None or play is None:
            return False
        self.act(play, laid)
        return True

    def copy(self) -> None:
        """Put what is marked, else the focused message, on the clipboard."""
        text = self.selected_text()
        if not text:
            laid = self.focused_row()
            text = laid.copy_text() if laid else ""
        if text:
            self._put_on_clipboard(text)

    def _on_changed(self, first: int, removed: int, inserted: int) -> None:
        super()._on_changed(first, removed, inserted)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.ObjectReorder))

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
