"""What every screen of the main window is handed: theme, session, settings, commands. Made by the composition root.

`tasks` runs the few awaitable questions a screen asks (search, templates, files) and ends with the window.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from desktop.commands.port import Controller
from desktop.commands.registry import Registry
from desktop.theme import Theme

Said = tuple[bool, str, tuple[str, ...], str]
"""What a context strip tells: VIP, pinned note, tags of the customer, summary of the case before."""


class Kept(Protocol):
    """The choices in force; `desktop.settings.Settings` is this. None: never chosen."""

    @property
    def language(self) -> Any: ...
    @property
    def scheme(self) -> Any: ...
    @property
    def density(self) -> Any: ...
    @property
    def zoom(self) -> int: ...
    @property
    def enter_sends(self) -> bool | None: ...
    @property
    def letters(self) -> bool: ...
    @property
    def keys(self) -> dict[str, tuple[str, ...]]: ...
    @property
    def notifications(self) -> bool: ...
    @property
    def microphone(self) -> str | None: ...
    @property
    def media_mb(self) -> int: ...
    @property
    def panel_open(self) -> bool: ...
    @property
    def my_day_open(self) -> bool: ...
    @property
    def sidebar_open(self) -> bool: ...
    @property
    def geometry(self) -> str: ...
    @property
    def list_width(self) -> int | None: ...
    @property
    def places(self) -> dict[int, tuple[int, float]]: ...
    @property
    def view_order(self) -> tuple[str, ...]: ...
    @property
    def settings_geometry(self) -> str: ...
    @property
    def settings_page(self) -> str: ...
    @property
    def reports_geometry(self) -> str: ...
    @property
    def saved_reports(self) -> dict[str, str]: ...
    @property
    def last_view(self) -> str: ...
    @property
    def last_conversation(self) -> int | None: ...


class Remembered(Protocol):
    """The settings a screen reads and changes; `desktop.settings.SettingsFile` is this."""

    @property
    def now(self) -> Kept: ...

    def change(self, **fields: Any) -> Any:
        """Change some and keep them."""


class Tasks:
    """Questions on their way; `close` cancels them. A failure is logged, never lost and never raised into Qt."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run a coroutine on the running loop."""
        task = self.ask(work)
        task.set_name(type(self).__name__)

    def ask(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run a coroutine that a newer question may cancel."""
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
            logging.getLogger(__name__).warning("question_failed", exc_info=error)


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
        self.theme, self.session, self.registry = theme, session, registry
        self._file = settings
        self.tasks = Tasks()
        self.recent_commands: list[str] = []
        self.places = dict(settings.now.places)
        """Where the reader was in each conversation that was left scrolled up: message id, share of it below."""
        self.put_away: dict[int, Said] = {}
        """Context strips that somebody put away, with what they said then."""
        self._speak = speak

    @property
    def settings(self) -> Kept:
        """The choices in force."""
        return self._file.now

    def remember(self, **fields: Any) -> None:
        """Change choices and keep them."""
        self._file.change(**fields)

    def set_language(self, code: str) -> None:
        """Speak another language and remember it."""
        self.remember(language=code)
        if self._speak is not None:
            self._speak(code)
