"""The store: `apply(item) -> ChangeSet`. Owned by the GUI thread; written by `sync`, read by `models`.

    snapshot --> load        frame items --> apply        outbox --> put_pending

What always holds: a row is replaced only by a newer revision of it; the lists, counts and marks agree with the rows;
everything that hangs on a conversation goes when the conversation goes.
"""

from desktop.store.changes import ChangeSet, add_name
from desktop.store.leaving import Leaving
from desktop.store.loading import Loading
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.frames import (
    ContactItem,
    ConversationItem,
    DraftItem,
    GoneItem,
    Item,
    Live,
    MessageItem,
    NumberItem,
    ReadMarkItem,
    TeamItem,
    UserItem,
)
from protocol.rules.permissions import Permission, can


class Store(Loading, Leaving):
    """Everything the screens show, for the user `me`."""

    def may(self, permission: Permission) -> bool:
        """Whether the gateway would let me; nobody may anything before it is known who is here."""
        return self.me is not None and can(self.me, permission)

    def apply(self, item: Item) -> ChangeSet:
        """Take in the current row of something; the change set is empty when it was known already."""
        changes = ChangeSet()
        match item:
            case ConversationItem(row):
                self._conversation(row, changes)
            case MessageItem(row):
                self._message(row, changes)
            case ContactItem(row):
                self._contact(row, changes)
            case UserItem() | TeamItem() | NumberItem():
                changes.people = self.people.put(item)
            case DraftItem(row):
                self._draft(row, changes)
            case ReadMarkItem(row):
                self._read_mark(row, changes)
            case GoneItem():
                self._gone(item, changes)
            case _:
                add_name(changes.office, self.office.put(item.row))
        return changes

    def apply_live(self, live: Live, now: float) -> ChangeSet:
        """Somebody types or looks; `now` is monotonic."""
        self.presence.hear(live, now)
        changes = ChangeSet()
        changes.live.add(live.conversation_id)
        return changes

    def fade(self, now: float) -> ChangeSet:
        """Drop the signs of typing and viewing that are over; `now` is monotonic."""
        changes = ChangeSet()
        changes.live = self.presence.fade(now)
        return changes

    def put_local_mark(self, conversation_id: int, inbound_count: int) -> ChangeSet:
        """My read mark before the gateway confirms it (same revision, so its answer wins)."""
        known = self.read_marks.get(conversation_id)
        mark = ReadMark(conversation_id=conversation_id, inbound_count=inbound_count, rev=known.rev if known else 0)
        changes = ChangeSet()
        self._set_mark(mark, changes)
        return changes

    def put_local_row(self, row: Conversation) -> ChangeSet:
        """A conversation as my change leaves it, before the gateway confirms it (same revision, so its answer wins)."""
        changes = ChangeSet()
        self._put_row(row, changes)
        return changes

    def put_local_draft(self, draft: Draft) -> ChangeSet:
        """My draft before the gateway knows it."""
        changes = ChangeSet()
        self._set_draft(draft, changes)
        return changes
