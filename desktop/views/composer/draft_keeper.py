"""Keeps what is typed, conversation by conversation: shortly after the last key, and at once when it is left."""

from typing import Literal

from PySide6.QtCore import QObject, QTimer

from desktop.commands.port import Controller

PAUSE_MS = 250
Mode = Literal["reply", "note"]


class DraftKeeper(QObject):
    """Writes the draft of one conversation at a time through the session."""

    def __init__(self, session: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting: tuple[int, str, Mode, int | None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def put(self, conversation_id: int, text: str, mode: Mode, reply_to: int | None) -> None:
        """Remember what is typed now."""
        if self._waiting is not None and self._waiting[0] != conversation_id:
            self.flush()
        self._waiting = (conversation_id, text, mode, reply_to)
        self._timer.start()

    def flush(self) -> None:
        """Hand it to the session."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            conversation_id, text, mode, reply_to = waiting
            self._session.set_draft(conversation_id, text, mode, reply_to)

    def forget(self) -> None:
        """It was sent: nothing to keep."""
        self._timer.stop()
        self._waiting = None
