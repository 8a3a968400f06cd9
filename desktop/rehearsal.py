"""An agent who works by itself through the real window, for the headless demo: opens what is owed, types, sends.

Prints one JSON line `{"painted": message id, "at": monotonic seconds}` when a customer's message is first on screen,
and saves pictures of the window. Used by the composition root alone.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.sync.session import Session
from desktop.views.main_window import MainWindow
from protocol.message import Message

PAUSE_S, DRAIN_S, READ_S = 0.6, 12.0, 0.25
ANSWERS = {
    "es": ("Gracias por escribir. Ya lo reviso y le confirmo.", "Con gusto. ¿Me comparte su número de pedido?"),
    "en": ("Thanks for writing. I am checking and will confirm.", "Gladly. Could you share your order number?"),
    "pt": ("Obrigada por escrever. Já verifico e confirmo.", "Com prazer. Pode me passar o número do pedido?"),
}


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


async def rehearse(window: MainWindow, session: Session, folder: Path, seconds: float) -> None:
    """Work for so many seconds, then wait until everything has left. Writes pictures into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240  once, before anything turns
    watch = PaintWatch(window, session)
    window.ui.show_view("all")
    pictures = asyncio.ensure_future(_take_pictures(window, folder, seconds))
    end = time.monotonic() + seconds
    turn = 0
    while time.monotonic() < end:
        turn += 1
        await _answer_one(window, session, turn)
        await asyncio.sleep(PAUSE_S)
    await pictures
    await _drain(session)
    watch.deleteLater()


async def _answer_one(window: MainWindow, session: Session, turn: int) -> None:
    id = _oldest_owed(session)
    if id is None:
        return
    window.ui.open(id)
    window.list.rows.scrollToTop()
    await asyncio.sleep(READ_S)
    composer = window.conversation.composer
    if not composer.window_open() or window.conversation.conversation_id != id:
        return
    answers = ANSWERS.get(window.context.settings.language or "es", ANSWERS["es"])
    if turn % 7 == 0:
        composer.set_mode("note")
    composer.editor.insertPlainText(answers[turn % len(answers)])
    composer.actions_of.submit()


def _oldest_owed(session: Session) -> int | None:
    """The conversation whose customer has waited longest, among the ones that may be answered freely."""
    store, now = session.store, session.clock.now()
    rows = [row for id in tuple(store.views["all"])[:200] if (row := store.rows.get(id)) is not None]
    busy = {id for id, bubbles in store.pending.items() if bubbles}
    owed = [
        (row.owed_since, row.id) for row in rows
        if row.owed_since is not None and row.window_until is not None and row.window_until > now and row.id not in busy
    ]  # fmt: skip
    return min(owed)[1] if owed else None


async def _take_pictures(window: MainWindow, folder: Path, seconds: float) -> None:
    await asyncio.sleep(seconds * 0.4)
    _save(window, folder / "inbox_light.png", "light")
    await asyncio.sleep(seconds * 0.2)
    _save(window, folder / "inbox_dark.png", "dark")
    await asyncio.sleep(seconds * 0.2)
    window.ui.set_density("compact")
    await asyncio.sleep(0.1)
    _save(window, folder / "inbox_compact.png", "light")
    window.ui.set_density("comfortable")


def _save(window: MainWindow, path: Path, scheme: str) -> None:
    window.ui.set_scheme("dark" if scheme == "dark" else "light")
    if not window.grab().save(str(path)):
        print(f"could not write {path}", file=sys.stderr)  # noqa: T201  the demo shows it


async def _drain(session: Session) -> None:
    """Wait until nothing is on its way any more, at most `DRAIN_S`."""
    end = time.monotonic() + DRAIN_S
    while session.unsent_count() and time.monotonic() < end:  # noqa: ASYNC110  at the end of a demo
        await asyncio.sleep(0.1)
