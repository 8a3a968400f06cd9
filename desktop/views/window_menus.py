"""The menus of the main window: who gets a conversation, what can be done with it, the account."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction

from desktop.commands.undo import Change
from desktop.views.menus import account_menu, ask_menu, assignee_menu, conversation_menu

if TYPE_CHECKING:
    from desktop.views.main_window import MainWindow


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
        """Ask who shall have it."""
        button = self.window.conversation.header.assign
        assignee_menu(self._context, self.window, self).popup(button.mapToGlobal(QPoint(0, button.height())))

    def assign(self, action: QAction) -> None:
        """A choice of the assignee menu."""
        kind, id = action.data()
        conversation_id = self.window.conversation.conversation_id
        if conversation_id is not None:
            given = {"user_id": id} if kind == "user" else {"team_id": id}
            change = Change.assign(self._context.session, conversation_id, action.text(), **given)
            if change is not None:
                self.did(change)

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
        """A command of a menu."""
        id, conversation_id = action.data()
        self.run(id, conversation_id)

    def show_account_menu(self) -> None:
        """The menu of the signed-in colleague."""
        block = self.window.sidebar.profile
        menu = account_menu(self._context, self.window, self)
        menu.popup(block.mapToGlobal(QPoint(4, -menu.sizeHint().height())))
