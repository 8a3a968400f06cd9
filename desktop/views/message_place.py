"""Leads to one message of a conversation that is just being opened: waits for its newest page, then shows it."""

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.views.context import ViewContext
from desktop.views.conversation_pane import ConversationPane


class MessagePlace(QObject):
    """Child of the pane; gone when the message is shown, or somebody went elsewhere meanwhile."""

    def __init__(self, context: ViewContext, pane: ConversationPane, conversation_id: int, message_id: int) -> None:
        for older in pane.findChildren(MessagePlace):
            older.leave()
        super().__init__(pane)
        self._context, self._pane = context, pane
        self._conversation, self._message = conversation_id, message_id
        self._subscriptions = Subscriptions()
        self._subscriptions.add(context.session.hub.subscribe(self._on_changes))
        self.look()

    def look(self) -> None:
        """Show it if its page is here."""
        if not isValid(self._pane) or self._pane.conversation_id != self._conversation:
            self.leave()
        elif self._context.session.store.timeline(self._conversation).loaded:
            self._pane.timeline.show_message(self._message)
            self.leave()

    def leave(self) -> None:
        """Stop waiting."""
        self._subscriptions.close()
        if isValid(self):
            self.setParent(None)
            self.deleteLater()

    def _on_changes(self, _changes: ChangeSet) -> None:
        self.look()
