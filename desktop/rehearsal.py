"""The window worked by itself: an agent who opens what waits, types an answer and presses Ctrl+Enter. For the demo.

Called by `app` with `--rehearse DIR`. Everything goes through the real widgets (clicks and key presses), never through
the session behind them. Pictures go to DIR; for every message painted for the first time one JSON line goes to standard
output, which the demo compares with the moment its webhook was posted.
"""

import asyncio
import itertools
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.theme import Scheme

if TYPE_CHECKING:
    from desktop.sync.session import Session
    from desktop.views.main_window import MainWindow

ANSWERS = {
    "es": ("Hola, ya lo reviso y te cuento.", "Gracias por la foto. Hoy sale el cambio.", "Perfecto, queda agendado."),
    "pt": ("Oi, já estou verificando.", "Obrigada pela foto, a troca sai hoje.", "Perfeito, está agendado."),
    "en": ("Hi, I am looking into it now.", "Thanks for the picture, the exchange leaves today.", "All set."),
}
PAUSE_SECONDS = 0.6
PICTURE_SECONDS = 4.0


class PaintWatch(QObject):
    """Tells when a message that came in was painted first: in the list's row or in the open timeline."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window.windowHandle()
        self._waiting: dict[int, set[int]] = {}
        self._told: set[int] = set()
        self._subscriptions = Subscriptions()
        self._subscriptions.add(window.session.hub.subscribe(self._on_changes))
        self._watched = [window.list.rows.viewport(), *_surfaces(window.conversation.timeline)]
        for widget in self._watched:
            widget.installEventFilter(self)

    def close(self) -> None:
        """Stop watching."""
        self._subscriptions.close()

    def _on_changes(self, changes: ChangeSet) -> None:
        for conversation, messages in changes.messages.items():
            self._waiting.setdefault(conversation, set()).update(id for id in messages if id not in self._told)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            QTimer.singleShot(0, self._painted)  # runs when this paint has ended
        return False

    def _painted(self) -> None:
        now = time.monotonic()
        for ids in self._waiting.values():
            for id in ids - self._told:
                _tell({"painted": id, "at": now})
            self._told |= ids
        self._waiting.clear()


def _surfaces(timeline: QWidget) -> list[QWidget]:
    """What a timeline paints on."""
    viewport = getattr(timeline, "viewport", None)
    return [viewport()] if callable(viewport) else [timeline]


def _tell(line: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


class Pictures:
    """Numbered screenshots in a folder."""

    def __init__(self, window: "MainWindow", folder: Path) -> None:
        self._window, self._folder = window, folder
        self._numbers = itertools.count(1)
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str) -> None:
        """Write what the window shows now."""
        self._window.grab().save(str(self._folder / f"{next(self._numbers):02}-{name}.png"))


async def rehearse(window: "MainWindow", session: "Session", out: Path, seconds: float) -> None:
    """Work for `seconds`, then show the window dark, small and with the palette open."""
    window.resize(*window.theme.tokens.window.design)
    watch, pictures = PaintWatch(window), Pictures(window, out)
    end = time.monotonic() + seconds
    answers = itertools.cycle(ANSWERS.get(window.context.settings.language or "es", ANSWERS["es"]))
    pictured = time.monotonic()
    try:
        while time.monotonic() < end:
            await asyncio.sleep(PAUSE_SECONDS)
            _answer_next(window, session, next(answers))
            if time.monotonic() - pictured >= PICTURE_SECONDS:
                pictures.take("working")
                pictured = time.monotonic()
        await _wait_until_sent(session)
        await _show_states(window, pictures)
    finally:
        watch.close()


def _answer_next(window: "MainWindow", session: "Session", text: str) -> None:
    """Open the conversation that has waited longest and answer it, as a person would with the keyboard."""
    waiting = [row for id in session.store.views["all"] if (row := session.store.rows.get(id)) and row.owed_since]
    mine = [row for row in waiting if row.assignee_id in (None, session.store.my_id()) and not _unsent(session, row.id)]
    if not mine:
        return
    oldest = min(mine, key=lambda row: (row.owed_since is None, row.owed_since))
    window.ui.open(oldest.id)
    composer = window.conversation.composer
    if not composer.window_open or not composer.editor.isEnabled():
        return
    composer.focus_editor()
    QTest.keyClicks(composer.editor, text)
    QTest.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def _unsent(session: "Session", conversation_id: int) -> bool:
    return bool(session.store.pending.get(conversation_id))


async def _wait_until_sent(session: "Session", seconds: float = 15.0) -> None:
    """Give held and queued replies the time to leave."""
    end = time.monotonic() + seconds
    while session.unsent_count() and time.monotonic() < end:
        await asyncio.sleep(0.1)


async def _settle() -> None:
    await asyncio.sleep(0.4)


async def _show_states(window: "MainWindow", pictures: Pictures) -> None:
    pictures.take("light")
    window.theme.set_scheme(Scheme.DARK)
    await _settle()
    pictures.take("dark")
    window.theme.set_scheme(Scheme.LIGHT)
    window.resize(*window.theme.tokens.window.minimum)
    await _settle()
    pictures.take("small")
    window.resize(*window.theme.tokens.window.design)
    window.ui.show_palette()
    await _settle()
    pictures.take("palette")
