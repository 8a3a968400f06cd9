"""Shows notices through the operating system; says so when it cannot, so that the window shows a toast instead.

Click opens the conversation. There is no inline reply: the collision check would be missing there. A notice of alerts
stays until somebody owns them: it has a button for that, and goes from every device when one of them did it.
"""

import contextlib
import logging
import time
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from desktop.native.notices import Attention, Burst, Event, Notice, decide

Words = Callable[[Notice], tuple[str, str]]
"""Title and body of a notice in the user's language."""


class Owning(NamedTuple):
    """The button of a notice that must be owned."""

    words: str
    pressed: Callable[[], None]


class Backend(Protocol):
    """What shows a notification; raises when it cannot."""

    async def show(
        self, title: str, body: str, notice: Notice, clicked: Callable[[], None], owning: Owning | None = None
    ) -> None:
        """Show it, replacing an earlier one of the same group where the system can."""

    async def clear(self, group: str) -> None:
        """Take away what is shown of this group."""

    async def permitted(self) -> bool:
        """Whether the person allows notifications."""


class NotShown(Exception):
    """The system took no notice."""


class SystemBackend:
    """desktop-notifier. It only logs what it cannot show, so what it did not hand over is told by `NotShown`."""

    def __init__(self, app_name: str = "Relevo") -> None:
        self._name = app_name
        self._notifier: Any = None
        self._last: dict[str, str] = {}

    async def show(
        self, title: str, body: str, notice: Notice, clicked: Callable[[], None], owning: Owning | None = None
    ) -> None:
        from desktop_notifier import DEFAULT_SOUND, Button, Urgency

        await self.clear(notice.group)
        buttons = (Button(owning.words, on_pressed=owning.pressed),) if owning is not None else ()
        urgency = Urgency.Critical if notice.kind == "breach" else Urgency.Normal
        sound = DEFAULT_SOUND if notice.sound else None
        shown: list[bool] = []
        id = await self._get().send(
            title, body, urgency=urgency, sound=sound, thread=notice.group, on_clicked=clicked, buttons=buttons,
            on_dispatched=lambda: shown.append(True),
        )  # fmt: skip
        if not shown:
            raise NotShown
        self._last[notice.group] = id

    async def clear(self, group: str) -> None:
        earlier = self._last.pop(group, None)
        if earlier is not None:
            with contextlib.suppress(KeyError):  # the person closed it, or pressed its button
                await self._get().clear(earlier)

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
        self,
        backend: Backend,
        words: Words,
        attention: Callable[[], Attention],
        opened: Callable[[int | None], None],
        owning: tuple[Callable[[Notice], str], Callable[[tuple[int, ...]], None]] | None = None,
    ) -> None:
        """`owning`: the words of the button of a notice of alerts, and what it does."""
        self._backend, self._words = backend, words
        self._attention, self._opened, self._owning = attention, opened, owning
        self._shown: dict[str, tuple[int, ...]] = {}
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
            await self._backend.show(title, body, notice, self._on_click(notice), self._button(notice))
            self.works = True
            if notice.alerts:
                await self._clear_where(lambda alerts: set(alerts) <= set(notice.alerts), but=notice.group)
                self._shown[notice.group] = notice.alerts
        except Exception as error:  # noqa: BLE001  every system fails in its own way
            logging.getLogger(__name__).info("notification_failed error=%s", error)
            self.works = False
        return notice

    async def clear_settled(self, settled: Callable[[tuple[int, ...]], bool]) -> None:
        """Take away the notices whose alerts wait for nobody any more."""
        await self._clear_where(settled)

    async def _clear_where(self, over: Callable[[tuple[int, ...]], bool], but: str = "") -> None:
        for group in [group for group, alerts in self._shown.items() if group != but and over(alerts)]:
            del self._shown[group]
            try:
                await self._backend.clear(group)
            except Exception as error:  # noqa: BLE001  it may be gone already
                logging.getLogger(__name__).info("notification_not_cleared error=%s", error)

    async def permitted(self) -> bool:
        """Whether the system lets us notify, for the settings page."""
        try:
            return await self._backend.permitted()
        except Exception:  # noqa: BLE001
            return False

    def _button(self, notice: Notice) -> Owning | None:
        if self._owning is None or not notice.alerts:
            return None
        words, own = self._owning
        return Owning(words(notice), lambda: own(notice.alerts))

    def _on_click(self, notice: Notice) -> Callable[[], None]:
        def clicked() -> None:
            self._opened(notice.conversation_id)

        return clicked
