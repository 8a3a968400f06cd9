"""A slash in a reply offers quick replies: Up and Down choose, Tab or Enter insert, Ctrl+Enter also sends, Esc leaves.

The keyboard stays in the editor. What was inserted is ordinary text; the first variable without a value is selected,
so that typing fills it, and Tab goes to the next one.
"""

from typing import TYPE_CHECKING

import regex
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop.i18n.words import net_problem
from desktop.models.quick_replies import Offer, offers
from desktop.views.composer.offering import Offering
from desktop.views.composer.quick_reply_popup import QuickReplyPopup
from protocol.rules.variables import places

if TYPE_CHECKING:
    from desktop.views.composer.composer import Composer

_TYPED = regex.compile(r"(?:^|(?<=\s))/([^\s/]{0,40})$")


def typed_code(line: str) -> str | None:
    """What follows a slash at the line's start or after a space, up to the caret; None when there is no such slash."""
    found = _TYPED.search(line)
    return None if found is None else str(found[1])


class QuickReplying(Offering):
    """Quick replies, in replies to the customer."""

    popup: QuickReplyPopup | None = None
    manage_wanted = Signal()

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._context = composer.context

    def open(self) -> None:
        """Begin one where the caret is, as if a slash had been typed."""
        box = self._box
        box.focus_editor()
        if self._typed() is None:
            before = self._line()
            self._dismissed = False
            box.editor.insertPlainText(" /" if before and not before[-1].isspace() else "/")
        self._dismissed = False
        self._look()

    def accept(self) -> bool:
        """Insert the chosen one (Ctrl+Enter sends afterwards); False while none is offered."""
        offer = self.popup.current() if self.popup is not None else None
        if offer is None:
            return False
        self._insert(offer)
        return True

    def _typed(self) -> str | None:
        return None if self._box.editor.textCursor().hasSelection() else typed_code(self._line())

    def _look(self) -> None:
        box, typed = self._box, self._typed()
        if typed is None:
            self._dismissed = False
        id = box.conversation_id
        here = box.window().focusWidget() is box.editor
        if typed is None or id is None or self._dismissed or box.mode != "reply" or not here:
            self.close()
            return
        store = self._session.store
        language = self._context.settings.language or "es"
        found = offers(store, self._session.uses, id, typed, self._session.clock.now(), language)
        total = sum(reply.active for reply in store.office.quick_replies.values())
        if not found and (typed or total):
            self.close()
            return
        self._shown().offer(found, typed, total, *self._place())

    def _place(self) -> tuple[QPoint, int]:
        """The lower left corner over the composer, in the window's coordinates, and the room there is."""
        box = self._box
        px = box.theme.px
        window = box.editor.window()
        caret = box.editor.viewport().mapTo(window, box.editor.cursorRect().topLeft())
        left = box.mapTo(window, QPoint(0, 0))
        return QPoint(left.x() + px(8), min(left.y(), caret.y()) - px(2)), box.width() - px(16)

    def _shown(self) -> QuickReplyPopup:
        if self.popup is None:
            self.popup = QuickReplyPopup(self._box.theme, self._box.editor.window())
            self.popup.picked.connect(self._insert)
            self.popup.manage_wanted.connect(self._manage)
            self._say(self.tr("Respuestas rápidas: flechas para elegir, Tab para insertar"))
        return self.popup

    def _manage(self) -> None:
        self.close()
        self.manage_wanted.emit()

    def _insert(self, offer: Offer) -> None:
        typed, editor = self._typed(), self._box.editor
        self.close()
        cursor = editor.textCursor()
        if typed is not None:
            cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, len(typed) + 1)
        start = cursor.selectionStart()
        cursor.insertText(offer.filled.text)
        editor.setTextCursor(cursor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.next_missing(start)
        self._session.use_quick_reply(offer.reply.id)
        if offer.reply.files:
            self._context.tasks.start(self._attach(offer.reply.id, self._box.conversation_id))

    async def _attach(self, id: int, conversation_id: int | None) -> None:
        """Its files, which were uploaded when it was written."""
        try:
            files = await self._session.quick_reply_files(id)
        except Exception as error:  # noqa: BLE001  told to the person; the text stands
            self._box.actions_of.problem.emit(net_problem(str(getattr(error, "words", ""))))
            return
        for file in files:
            if conversation_id is not None:
                self._session.attach_uploaded(conversation_id, file)
        self._box.actions_of.files.look()

    def next_missing(self, start: int) -> bool:
        """Select the first variable without a value after `start`; False when there is none."""
        editor = self._box.editor
        for begin, end in _in_qt(editor.text()):
            if begin >= start:
                cursor = editor.textCursor()
                cursor.setPosition(begin)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                editor.setTextCursor(cursor)
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close()
            return False
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self.popup is None:
            return event.key() == Qt.Key.Key_Tab and self.next_missing(self._box.editor.textCursor().selectionEnd())
        return self._key(self.popup, event)

    def _key(self, popup: QuickReplyPopup, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._say(popup.step(1 if event.key() == Qt.Key.Key_Down else -1))
            case Qt.Key.Key_Tab | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self.accept()
            case Qt.Key.Key_Escape:
                self._dismiss()
            case _:
                return False
        return True


def _in_qt(text: str) -> list[tuple[int, int]]:
    """Where variables stand, in the editor's units (UTF-16: an emoji counts twice)."""

    def units(end: int) -> int:
        return len(text[:end].encode("utf-16-le")) // 2

    return [(units(begin), units(end)) for begin, end in places(text)]
