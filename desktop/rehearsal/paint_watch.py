"""When a customer's message is first on screen: one JSON line `{"painted": message id, "at": monotonic seconds}`."""

import json
import time

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.sync.session import Session
from desktop.views.main_window import MainWindow
from protocol.message import Message


class PaintWatch(QObject):
    """Tells when a message that came is first on screen: in its row of the list or in the open timeline."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._session = session
        self._waiting: dict[int, int] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._after_paint)
        session.engine.on_message.append(self._came)
        window.list.rows.viewport().installEventFilter(self)
        window.conversation.timeline.installEventFilter(self)

    def _came(self, message: Message) -> None:
        if message.direction == "in":
            self._waiting[message.id] = message.conversation_id

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            self._soon.start()
        return False

    def _after_paint(self) -> None:
        now, window = time.monotonic(), self.parent()
        if not isinstance(window, MainWindow):
            return
        shown = {laid.row.key for _, _, laid in window.conversation.timeline.visible_rows()}
        for id, conversation_id in tuple(self._waiting.items()):
            if f"m{id}" in shown or _in_list(window, conversation_id):
                del self._waiting[id]
                print(json.dumps({"painted": id, "at": now}), flush=True)  # noqa: T201  the demo listens


def _in_list(window: MainWindow, conversation_id: int) -> bool:
    rows = window.list.rows
    row = window.list.model.row_of(conversation_id)
    return row is not None and rows.rowViewportPosition(row) < rows.viewport().height()
