"""What the session tells the main window: rows that changed, how the line is, every second. Panes are as they are then.

Called by `MainWindow`, which subscribes these and takes them away.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.models.countdown import nearest
from desktop.store.changes import ChangeSet
from desktop.views.coaching_news import CoachingNews
from desktop.views.countdown import window_title
from desktop.views.offer_news import OfferNews

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow

translate = QCoreApplication.translate


class WindowPulse:
    """Made once the window knows its session; the panes may be built anew behind it."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.offers = OfferNews(window.session, self._lead)
        self._coaching = CoachingNews(window.session, window.context.tasks, self._lead)
        self._minute = -1

    def on_changes(self, changes: ChangeSet) -> None:
        """Rows, people or settings changed."""
        window = self._window
        window.come_back()
        self.offers.tell(changes)
        if changes.counts or changes.reset:
            window.list.refresh_counts()
        if changes.people or changes.reset or {"presence", "policies"} & changes.office:
            window.sidebar.refresh_people()
            window.list.offline.refresh()
        if changes.people or changes.reset or changes.outbox or changes.keeping:
            window.banners.show_state()

    def on_line(self, _status: object) -> None:
        """The line came, went or is being made."""
        window = self._window
        window.banners.show_state()
        window.sidebar.refresh_people()
        window.list.offline.refresh()
        self.apply_line()
        window.list.refresh_next()
        window.ui.adopt_view_order()

    def apply_line(self) -> None:
        """What can't be done without it, and who was signed out, is seen."""
        window, state = self._window, self._window.session.line.state
        window.conversation.header.set_online(state == "online", translate("MainWindow", "sin conexión"))
        if state == "signed_out":
            window.signed_out.cover()

    def tick(self, now: datetime) -> None:
        """A second passed."""
        window = self._window
        window.conversation.tick(now)
        window.list.tick_second(now)
        self._count_down(now)
        self._coaching.tick(now)
        window.ui.tick_room()
        if now.minute != self._minute:
            self._minute = now.minute
            window.list.tick(now)

    def _count_down(self, now: datetime) -> None:
        """The title says what is due next, within its last minutes."""
        title = window_title(nearest(self._window.session.store, now))
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)

    def _lead(self, words: str, conversation_id: int, icon: str) -> None:
        self._window.conversation.toasts.lead(words, conversation_id, icon)  # of the pane there is by then
