"""The real client, without a screen, telling when each message of the run was first painted.

    python -m benchmarks.latency_eye SERVER EMAIL      the password in RELEVO_PASSWORD

It shows every conversation in the list and has one open. Prints one JSON line for each message, {"painted": the last
words of its text, "at": time.perf_counter()}, once the paint that showed it is over: its words in its row of the list,
or its bubble in the open timeline. Called by `latency_window`, which ends it.
"""

import asyncio
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

    from desktop.sync.session import Session
    from desktop.views.main_window import MainWindow
    from protocol.message import Message

    class Look(Protocol):
        """What runs in the place of the demo's agent."""

        def __call__(
            self, window: MainWindow, session: Session, folder: Path, seconds: float
        ) -> Coroutine[Any, Any, None]: ...


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def last_words(text: str) -> str:
    """What tells a message of the run from every other one (`deliveries.body_of`)."""
    return text.rpartition("; ")[2]


class Eye:
    """Remembers what came and looks, after every paint of the list or the timeline, what of it was in there."""

    def __init__(self, window: "MainWindow", session: "Session", tell: "Callable[[str, float], None]") -> None:
        self._window, self._tell = window, tell
        self._waiting: dict[int, tuple[str, int]] = {}
        session.engine.on_message.append(self._came)

    def _came(self, message: "Message") -> None:
        words = last_words(getattr(message.content, "body", ""))
        if message.direction == "in" and words:
            self._waiting[message.id] = (words, message.conversation_id)

    def painted(self) -> None:
        """A paint is over."""
        now = time.perf_counter()
        bubbles = {laid.row.key for _, _, laid in self._window.conversation.timeline.visible_rows()}
        lines = dict(self._lines())
        for id, (words, conversation_id) in tuple(self._waiting.items()):
            if lines.get(conversation_id) == words or f"m{id}" in bubbles:
                del self._waiting[id]
                self._tell(words, now)

    def _lines(self) -> "Iterator[tuple[int, str]]":
        """(conversation, last words of its line) of the rows that are on screen."""
        from desktop.models.rows import ROW_ROLE

        rows, model = self._window.list.rows, self._window.list.model
        height = rows.viewport().height()
        for at in range(model.rowCount()):
            if rows.rowViewportPosition(at) >= height:
                return
            row = model.data(model.index(at, 0), ROW_ROLE)
            yield row.id, last_words(row.preview)


class Looks(Protocol):
    """What is told of paints."""

    def painted(self) -> None:
        """A paint is over."""


def watch(eye: Looks, window: "MainWindow") -> object:
    """Tell `eye` after every paint of the list or the timeline, for as long as what it returns is held."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Paints(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  Qt's name
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, eye.painted)  # runs when this paint is over
            return False

    paints = Paints(window)
    window.list.rows.viewport().installEventFilter(paints)
    window.conversation.timeline.installEventFilter(paints)
    return paints


def say(what: str, at: float) -> None:
    """Tell whoever started us what was painted when."""
    print(json.dumps({"painted": what, "at": at}), flush=True)


def ready() -> None:
    """Tell them that we look."""
    print(json.dumps({"looking": True}), flush=True)


async def look(window: "MainWindow", session: "Session", folder: Path, seconds: float) -> None:  # noqa: ARG001
    """In the place of the demo's agent: show everything, open the first conversation there is, and look."""
    paints = watch(Eye(window, session, say), window)
    window.ui.show_view("all")
    ready()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if window.conversation.conversation_id is None and window.list.model.rowCount():
            window.ui.open(window.list.model.id_at(0) or 0)
        await asyncio.sleep(0.2)
    del paints


def client(looks: "Look", server: str, email: str) -> int:
    """Run the client as its entry point does, with `looks` in it."""
    from desktop.native.lean_qt import import_qt

    import_qt()
    from desktop import rehearsal
    from desktop.__main__ import main

    rehearsal.rehearse = looks
    return main(["--server", server, "--account", email, "--language", "es", "--rehearse", ".", "--seconds", "3600"])


if __name__ == "__main__":
    sys.exit(client(look, *sys.argv[1:]))
