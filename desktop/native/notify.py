"""Shows notices through the operating system; says so when it cannot, so that the window shows a toast instead.

Click opens the conversation. There is no inline reply: the collision check would be missing there.
"""

import logging
import time
from collections.abc import Callable
from typing import Any, Protocol

from desktop.native.notices import Attention, Burst, Event, Notice, decide

Words = Callable[[Notice], tuple[str, str]]
"""Title and body of a notice in the user's language."""


class Backend(Protocol):
    """What shows a notification; raises when it cannot."""

    async def show(self, title: str, body: str, notice: Notice, clicked: Callable[[], None]) -> None:
        """Show it, replacing an earlier one of the same group where the system can."""

    async def permitted(self) -> bool:
        """Whether the person allows notifications."""


class SystemBackend:
    """desktop-notifier."""

    def __init__(self, app_name: str = "Relevo") -> None:
        self._name = app_name
        self._notifier: Any = None
        self._last: dict[str, str] = {}

    async def show(self, title: str, body: str, notice: Notice, clicked: Callable[[], None]) -> None:
        from desktop_notifier import DEFAULT_SOUND, Urgency

        notifier = self._get()
        earlier = self._last.pop(notice.group, None)
        if earlier is not None:
            await notifier.clear(earlier)
        urgency = Urgency.Critical if notice.kind == "breach" else Urgency.Normal
        sound = DEFAULT_SOUND if notice.sound else None
        self._last[notice.group] = await notifier.send(
            title, body, urgency=urgency, sound=sound, thread=notice.group, on_clicked=clicked
        )

    async def permitted(self) -> bool:
        return bool(await self._get().has_authorisation())

    def _get(self) -> Any:
        if self._notifier is None:
            from desktop_notifier import DesktopNotifier

            self._notifier = DesktopNotifier(app_name=self._name)
        return self._notifier


class Notifications:
    """Decides, collapses, shows."""

    def __init__(
        self, backend: Backend, words: Words, attention: Callable[[], Attention], opened: Callable[[int | None], None]
    ) -> None:
        self._backend, self._words = backend, words
        self._attention, self._opened = attention, opened
        self._burst = Burst()
        self.show_text = False
        self.works = True
        """False after the system refused: show toasts inside the window."""

    async def tell(self, event: Event) -> Notice | None:
        """Notify if the event deserves it; what was shown."""
        notice = decide(event, self._attention(), show_text=self.show_text)
        if notice is None:
            return None
        notice = self._burst.admit(notice, time.monotonic())
        title, body = self._words(notice)
        try:
            await self._backend.show(title, body, notice, self._on_click(notice))
            self.works = True
        except Exception as error:  # noqa: BLE001  every system fails in its own way
            logging.getLogger(__name__).info("notification_failed error=%s", error)
            self.works = False
        return notice

    async def permitted(self) -> bool:
        """Whether the system lets us notify, for the settings page."""
        try:
            return await self._backend.permitted()
        except Exception:  # noqa: BLE001
            return False

    def _on_click(self, notice: Notice) -> Callable[[], None]:
        def clicked() -> None:
            self._opened(notice.conversation_id)

        return clicked
