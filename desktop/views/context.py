"""What every screen of the main window is handed: theme, session, settings, commands. Made by the composition root.

`tasks` runs the few awaitable questions a screen asks (search, templates, files) and ends with the window.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

import structlog

from desktop.commands.port import Controller
from desktop.commands.registry import Registry
from desktop.theme import Theme


class Remembered(Protocol):
    """The settings a screen reads and writes; `desktop.settings.Settings` is this."""

    language: str
    scheme: Any
    density: Any
    zoom: float
    enter_sends: bool | None
    letters: bool
    panel: bool
    sidebar: bool
    list_width: int
    geometry: str
    view: str
    conversation: int | None
    notifications: bool
    recent_commands: list[str]

    def save(self) -> None:
        """Keep them."""


class Tasks:
    """Questions on their way; `close` cancels them. A failure is logged, never lost and never raised into Qt."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run a coroutine on the running loop."""
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finished)
        return task

    def close(self) -> None:
        """Cancel what is under way."""
        for task in tuple(self._running):
            task.cancel()

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            structlog.get_logger(__name__).warning("question_failed", error=type(error).__name__, exc_info=error)


class ViewContext:
    """The things every screen needs."""

    def __init__(
        self,
        theme: Theme,
        session: Controller,
        settings: Remembered,
        registry: Registry,
        speak: Callable[[str], None] | None = None,
    ) -> None:
        self.theme, self.session, self.settings, self.registry = theme, session, settings, registry
        self.tasks = Tasks()
        self._speak = speak

    def set_language(self, code: str) -> None:
        """Speak another language and remember it."""
        self.settings.language = code
        self.settings.save()
        if self._speak is not None:
            self._speak(code)
