"""What this reader may see no more, with all that hangs on it. Part of `desktop.store.store.Store`."""

from desktop.store.changes import ChangeSet, add_name
from desktop.store.office import BY_TAG
from desktop.store.taking_in import TakingIn
from protocol.frames import (
    GoneItem,
)


class Leaving(TakingIn):
    """Nothing of a conversation outlives it."""

    def _gone(self, item: GoneItem, changes: ChangeSet) -> None:
        if item.kind == "conversation":
            self._conversation_gone(item.id, changes)
        elif item.kind == "message":
            self._message_gone(item.id, changes)
        elif item.kind == "contact":
            self._contact_gone(item.id, changes)
        elif item.kind == "draft":
            if self.drafts.pop(item.id, None):
                changes.drafts.add(item.id)
                changes.conversations.add(item.id)
        elif item.kind in BY_TAG:
            add_name(changes.office, self.office.discard(item.kind, item.id))
        else:
            changes.people = self.people.discard(item.kind, item.id)

    def _conversation_gone(self, id: int, changes: ChangeSet) -> None:
        before = self.columns.get(id), self.unread_of(id) > 0
        row = self.rows.peek(id)
        timeline = self.timelines.pop(id, None)
        if timeline:
            changes.messages[id] = {message.id for message in timeline.messages}
        for table in (self.rows, self.columns):
            table.discard(id)
        for kept in (self.drafts, self.read_marks):
            kept.pop(id, None)
        changes.office |= self.office.conversation_gone(id)
        self._moved(id, before[0], None, changes)
        self._live_change(id, None, changes)
        self._count(id, before, None, changes)
        if row is not None and not self.rows.of_contact(row.contact_id) and row.contact_id in self.contacts:
            del self.contacts[row.contact_id]
            changes.contacts.add(row.contact_id)

    def _contact_gone(self, id: int, changes: ChangeSet) -> None:
        """An erased customer: their conversations go with them."""
        if self.contacts.pop(id, None):
            changes.contacts.add(id)
        for conversation_id in self.rows.of_contact(id):
            self._conversation_gone(conversation_id, changes)

    def _message_gone(self, id: int, changes: ChangeSet) -> None:
        for timeline in self.timelines.values():
            if timeline.discard(id):
                changes.messages.setdefault(timeline.conversation_id, set()).add(id)
