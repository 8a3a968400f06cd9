"""What the main window offers to commands that work on conversations: `desktop.commands.work_ui.WorkUi`."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction

from desktop.commands.command import Context
from desktop.commands.deeds import Deed
from desktop.views.window_alerts import WindowAlerts
from protocol.work_api import Change, PriorityMany, TagMany

translate = QCoreApplication.translate
PRIORITIES = (9, 7, 5, 2)


class WindowWork(WindowAlerts):
    """Base of `WindowUi`."""

    def choose_tags(self, ids: Sequence[int]) -> None:
        """Put tags on, take them off."""
        from desktop.views.palette.tag_picker import TagPicker

        TagPicker(self._context, self.window, ids, self.change).start()

    def toggle_tag(self, name: str, *, on: bool) -> None:
        """A choice of the palette: of the open conversation, or of the picked ones."""
        context = self.context()
        reason = self._context.registry["conversation.tag"].when(context)
        if reason:
            self.window.conversation.toasts.say(translate("Commands", reason))
        else:
            self.change(context.targets, TagMany(add=[name]) if on else TagMany(remove=[name]))

    def manage_tags(self) -> None:
        """Make, rename, colour and retire tags."""
        from desktop.views.tags.manager import TagManager

        TagManager(self._context, self.window).open()

    def choose_priority(self, ids: Sequence[int]) -> None:
        """How urgent they are."""
        from desktop.views.deed_words import priority_name
        from desktop.views.menus import work_menu

        rows = [self._context.session.store.rows.get(id) for id in ids]
        now = {priority_name(row.priority) for row in rows if row is not None}
        menu = work_menu(self._context, self.window)
        for priority in PRIORITIES:
            name = priority_name(priority)
            menu.add(name, "flag", checked=now == {name}).setData((priority, tuple(ids)))
        menu.triggered.connect(self._priority_chosen)
        menu.popup(self.menu_place(menu.sizeHint().width()))

    def _priority_chosen(self, action: QAction) -> None:
        priority, ids = action.data()
        self.change(ids, PriorityMany(priority=priority))

    def context(self, conversation_id: int | None = None) -> Context:
        """Where commands run now; see `WindowUi`."""
        raise NotImplementedError

    def change(self, ids: Sequence[int], change: Change, to: str = "") -> None:
        """Do it to these, and offer to take it back."""
        if ids:
            self.offer_deed(Deed(self._context.session, ids, change, to))

    def offer_deed(self, deed: Deed) -> None:
        """Do it, say what was done, and offer to take it back."""
        self.window.conversation.deeds.offer(deed)

    def menu_place(self, width: int) -> QPoint:
        """Where a menu about the open conversation opens: below the header's last button."""
        button = self.window.conversation.header.more
        return button.mapToGlobal(QPoint(button.width() - width, button.height()))
