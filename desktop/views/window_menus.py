"""The menus of the main window: who gets a conversation, what can be done with it, the account."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction

from desktop.commands.undo import Change
from desktop.i18n.routing_words import nothing_word
from desktop.views.delegates.painting import isolate
from desktop.views.menus import account_menu, ask_menu, conversation_menu
from protocol.conversation import Conversation
from protocol.routing import Reason

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


translate = QCoreApplication.translate


class WindowMenus(QObject):
    """Base of `WindowUi`. Asks Qt for the window each time: a kept reference would be a cycle through the binding."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = window.context

    @property
    def window(self) -> "MainWindow":
        """The window this belongs to."""
        from desktop.views.main_window import MainWindow

        window = self.parent()
        assert isinstance(window, MainWindow)  # noqa: S101
        return window

    def run(self, id: str, conversation_id: int | None = None) -> bool:
        """Run a command; see `WindowUi`."""
        raise NotImplementedError

    def choose_assignee(self) -> None:
        """Ask who shall have it, and whether they are asked."""
        from desktop.views.dialogs.transfer import TransferDialog

        conversation_id = self.window.conversation.conversation_id
        if conversation_id is not None:
            TransferDialog(self._context, self.window, self, conversation_id).start()

    def assign_to(self, conversation_id: int, target: str) -> None:
        """Give it at once to `user:7` or `team:2`; it can be taken back."""
        name, given = self._target(target)
        change = Change.assign(self._context.session, conversation_id, name, **given)
        if change is not None:
            self.did(change)

    def transfer(self, conversation_id: int, target: str, note: str) -> None:
        """Hand it over with a note: a person is asked, a team's queue gets it."""
        name, given = self._target(target)
        self._context.session.transfer(conversation_id, note=note, landed=self._told(name), **given)

    def _told(self, name: str) -> Callable[[Conversation], None]:
        def told(row: Conversation) -> None:
            asked = translate("Window", "Se la ofrecimos a {0}: falta su respuesta.")
            queued = translate("Window", "Está en la cola de {0}.")
            self.window.conversation.toasts.say((asked if row.offer is not None else queued).format(isolate(name)))

        return told

    def _target(self, target: str) -> tuple[str, dict[str, int]]:
        kind, _, number = target.partition(":")
        people, id = self._context.session.store.people, int(number)
        if kind == "user":
            return people.name(id), {"user_id": id}
        team = people.teams.get(id)
        return team.name if team is not None else "", {"team_id": id}

    def decline_offer(self) -> None:
        """Ask why not."""
        self.window.conversation.offer.ask_reason()

    def take_next(self) -> None:
        """Take the oldest one of my queues and open it."""
        self._context.session.take_next(self._taken)

    def _taken(self, row: Conversation | None, reason: Reason | None) -> None:
        if row is None:
            self.window.conversation.toasts.say(nothing_word(reason))
        else:
            self.open(row.id)

    def open(self, id: int) -> None:
        """Show a conversation; see `WindowUi`."""
        raise NotImplementedError

    def why_here(self) -> None:
        """Tell what was decided about it by itself."""
        from desktop.views.dialogs.why_here import WhyPopup

        conversation_id = self.window.conversation.conversation_id
        if conversation_id is not None:
            button = self.window.conversation.header.more
            popup = WhyPopup(self._context, self.window, conversation_id)
            popup.show_below(button)
            self._context.tasks.start(popup.ask())

    def show_clocks(self, hover: bool = False) -> None:  # noqa: FBT002  the value of a signal
        """Every clock of the case, below its countdown. `hover`: it goes when the pointer does."""
        from desktop.views.dialogs.case_clocks import ClocksPopup

        pane = self.window.conversation
        if pane.conversation_id is None or (hover and self.window.findChild(ClocksPopup) is not None):
            return
        for other in self.window.findChildren(ClocksPopup):
            other.close()
        popup = ClocksPopup(self._context, self.window, pane.conversation_id, hover=hover)
        pane.header.clocks_left.connect(popup.leave)
        popup.show_below(pane.header.badge or pane.header.more)
        self._context.tasks.start(popup.ask())

    def did(self, change: Change) -> None:
        """Say what was done; see `WindowUi`."""
        raise NotImplementedError

    def show_ask_menu(self) -> None:
        """What the customer can be asked for, above its button."""
        button = self.window.conversation.composer.tools.ask
        menu = ask_menu(self._context, self.window, self)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def show_more(self) -> None:
        """The menu of the header."""
        button = self.window.conversation.header.more
        menu = conversation_menu(self._context, self.window, self)
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height())))

    def show_context_menu(self, conversation_id: int, where: QPoint) -> None:
        """The menu of a row."""
        conversation_menu(self._context, self.window, self, conversation_id).popup(where)

    def chosen(self, action: QAction) -> None:
        """A command of a menu; what is none (a state of presence) belongs to whoever knows it."""
        if isinstance(action.data(), tuple):
            id, conversation_id = action.data()
            self.run(id, conversation_id)
        else:
            self.presence_chosen(action)

    def presence_chosen(self, action: QAction) -> None:
        """A state of presence; see `WindowPresence`."""
        raise NotImplementedError

    def show_account_menu(self) -> None:
        """The menu of the signed-in colleague."""
        block = self.window.sidebar.profile
        menu = account_menu(self._context, self.window, self)
        menu.popup(block.mapToGlobal(QPoint(4, -menu.sizeHint().height())))
