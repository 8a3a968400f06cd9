"""Passing a message on: choose a conversation, send its content there, tell the audit about a file, open it.

The copy can be taken back like any reply, because its conversation is opened. The gateway lets nobody pass on a file
they may not see.
"""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.views.context import ViewContext
from desktop.views.palette.picker import ConversationPicker
from protocol.content import Content


class Forwarding(QObject):
    """`opened(id)` after something was sent there."""

    opened = Signal(int)

    def __init__(self, context: ViewContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._content: Content | None = None

    def ask(self, content: Content, host: QWidget, but: int | None) -> None:
        """Ask to whom, over a window; `but` is the conversation it is from."""
        self._content = content
        words = QCoreApplication.translate("Forwarding", "Reenviar a…")
        picker = ConversationPicker(self._context, host, words, but)
        picker.chosen.connect(self._send)
        picker.start()

    def _send(self, conversation_id: int) -> None:
        content, self._content = self._content, None
        if content is None:
            return
        session = self._context.session
        session.send(conversation_id, content)
        media = getattr(content, "media", None)
        if media is not None and media.id is not None:
            session.media_left(media.id, "forwarded")
        self.opened.emit(conversation_id)
