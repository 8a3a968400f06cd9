"""Tray, badge and notices of a running window: joins `desktop.native` to the session. Part of the composition root."""

import asyncio
import contextlib
import logging
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QIcon

from desktop.i18n.alert_words import group_about, group_title
from desktop.models.fresh_alerts import Fresh
from desktop.native.activity import probe
from desktop.native.activity.watch import ActivityWatch
from desktop.native.badge import show_badge
from desktop.native.notices import Attention, Event, Kind
from desktop.native.notify import Notifications, SystemBackend
from desktop.native.tray import Tray
from desktop.store.asked import FreshOffers
from desktop.store.changes import ChangeSet
from desktop.theme.paths import resource
from desktop.views.tray import notice_words, own_word, raise_window, tell_inside

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.views.main_window import MainWindow

translate = QCoreApplication.translate


class Presence(QObject):
    """One per window; `close` takes everything away."""

    def __init__(self, app: "App", window: "MainWindow") -> None:
        super().__init__()
        self._app, self._window = app, window
        self._tasks: set[asyncio.Task[Any]] = set()
        icon = QIcon(str(resource("brand", "mark.svg")))
        window.setWindowIcon(icon)
        self.tray = Tray(icon, window.theme.colors.status.danger, self.raise_window)
        self._fill_menu()
        self.tray.show()
        owning = (own_word, self._own)
        self.notices = Notifications(SystemBackend(), notice_words, self._attention, self._opened, owning)
        self._closers = [window.session.hub.subscribe(self._changed)]
        if app.how.rehearse is None:
            self._closers.append(window.session.on_happening(self._happened))
        # It prints a traceback for every notice a computer without notifications cannot show.
        logging.getLogger("desktop_notifier").setLevel(logging.CRITICAL)
        store = window.session.store
        self._fresh, self._asked = Fresh(store, app.settings.now.device), FreshOffers(store)
        self._badge = -1
        self._changed(None)
        self.activity = ActivityWatch(probe(), window.session.measured)

    def _fill_menu(self) -> None:
        for command in self._app.registry.at("tray"):
            action = QAction(translate("Commands", command.title), self.tray.menu)
            action.setData(command.id)
            self.tray.menu.addAction(action)
        self.tray.menu.triggered.connect(self._chosen)

    def _chosen(self, action: QAction) -> None:
        self._window.ui.run(str(action.data()))

    def hide_or_quit(self) -> None:
        """The window was closed: into the tray where there is one, else the end."""
        if Tray.available():
            self._window.hide()
        else:
            self._app.quit()

    def raise_window(self) -> None:
        """Back to the window."""
        raise_window(self._window)

    def close(self) -> None:
        """Take tray, badge and notices away."""
        for closer in self._closers:
            closer()
        for task in tuple(self._tasks):
            task.cancel()
        self.activity.close()
        self.tray.close()
        show_badge(0)

    def _attention(self) -> Attention:
        focused = self._window.conversation.conversation_id if self._window.isActiveWindow() else None
        return Attention(focused_on=focused, quiet=not self._app.settings.now.notifications)

    def _opened(self, conversation_id: int | None) -> None:
        self.raise_window()
        if conversation_id:
            self._window.ui.open(conversation_id)
        elif conversation_id is not None:
            self._window.ui.show_alerts()

    def _happened(self, happening: Any) -> None:
        kinds = cast("frozenset[Kind]", happening.kinds - {"offered"})  # `_offers` tells those, also the waiting ones
        if not kinds:
            return
        event = Event(conversation_id=happening.conversation_id, kinds=kinds, name=happening.name, text=happening.text)
        self._say(event)

    def _say(self, event: Event) -> None:
        self.notices.show_text = self._app.settings.now.notification_text
        self._start(self._tell(event))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _tell(self, event: Event) -> None:
        with contextlib.suppress(asyncio.CancelledError):
            notice = await self.notices.tell(event)
            if notice is not None and not self.notices.works:
                tell_inside(notice, self._window.conversation.toasts)

    def _own(self, alerts: tuple[int, ...]) -> None:
        """*Me encargo*, on the notice itself."""
        self._window.session.acknowledge(*alerts)

    def _alarm(self) -> None:
        """Alerts that must interrupt: told once, and again at each step they climb until somebody owns them.

        Whoever owned one on another device, or anybody else, takes its notice away here too.
        """
        store = self._window.session.store
        self._start(self.notices.clear_settled(self._fresh.settled))
        self._window.conversation.toasts.calm(self._fresh.settled)
        for group in self._fresh.take():
            id, ids = group.first.conversation_id or 0, tuple(one.id for one in group.alerts)
            title, about = group_title(group.alerts, store), group_about(group.alerts, store)
            if len(group.conversations) > 1:
                id = 0  # a click shows the panel, which leads through them
            self._say(Event(conversation_id=id, kinds=frozenset({"breach"}), name=title, detail=about, alerts=ids))

    def _offers(self) -> None:
        """What waits for my answer, each told once: also what was offered before I came."""
        session = self._window.session
        if self._app.how.rehearse is None:
            for row in self._asked.take(session.clock.now()):
                text = row.preview.text if row.preview is not None else ""
                self._say(Event(conversation_id=row.id, kinds=frozenset({"offered"}), name=row.name, text=text))

    def _changed(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.reset or "alerts" in changes.office:
            self._alarm()
        if changes is None or changes.reset or "mine" in changes.moves or changes.conversations:
            self._offers()
        count = self._window.session.store.tally.unread_mine
        if count != self._badge:
            self._badge = count
            show_badge(count)
            self.tray.set_state(self.tr("Relevo: %n sin leer", "", count) if count else "Relevo", unread=count > 0)
