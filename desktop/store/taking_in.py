"""Rows that come or change, each only as a newer revision. Part of `desktop.store.store.Store`."""

from msgspec.structs import replace

from desktop.store.changes import ChangeSet
from desktop.store.facts import Facts, facts_of
from desktop.store.filtered import Filtered
from desktop.store.timeline import Pending
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.message import Message
from protocol.people import Contact


class TakingIn(Filtered):
    """Lists, counts and marks follow every row."""

    def put_pending(self, pending: Pending) -> ChangeSet:
        """Show or change a bubble that has not left."""
        self.pending.setdefault(pending.conversation_id, {})[pending.token] = pending
        return _outbox(pending.conversation_id, pending.token)

    def drop_pending(self, conversation_id: int, token: str) -> ChangeSet:
        """Take a bubble away (undone, discarded, or confirmed by its message)."""
        if self.pending.get(conversation_id, {}).pop(token, None) is None:
            return ChangeSet()
        return _outbox(conversation_id, token)

    def put_again(self, row: Conversation) -> ChangeSet:
        """Take in a row though it is no newer: what was known of it turned out to be wrong."""
        changes = ChangeSet()
        self._put_row(row, changes)
        return changes

    def _conversation(self, row: Conversation, changes: ChangeSet) -> None:
        known = self.rows.get(row.id)
        if known is None or known.rev < row.rev:
            self._put_row(row, changes)

    def _put_row(self, row: Conversation, changes: ChangeSet) -> None:
        before = self.columns.get(row.id)
        was_unread = self.unread_of(row.id) > 0
        after = facts_of(row, self.my_id())
        self.rows.put(row)
        self.columns.put(row.id, after)
        self._moved(row.id, before, after, changes)
        self._live_change(row.id, row, changes)
        self._count(row.id, (before, was_unread), after, changes)

    def _moved(self, id: int, before: Facts | None, after: Facts | None, changes: ChangeSet) -> None:
        moves = self.views.place(id, before, after)
        changes.add_moves(id, moves)
        changes.conversations.add(id)
        if self.tally.moved(moves):
            changes.counts = True

    def _count(self, id: int, before: tuple[Facts | None, bool], after: Facts | None, changes: ChangeSet) -> None:
        if self.tally.unread_changed(before, (after, self.unread_of(id) > 0)):
            changes.counts = True

    def _message(self, row: Message, changes: ChangeSet) -> None:
        timeline = self.timelines.get(row.conversation_id)
        if self._leave_other_timeline(row, changes) and timeline is not None and timeline.put(row):
            changes.messages.setdefault(row.conversation_id, set()).add(row.id)
        if row.client_token:
            changes.merge(self.drop_pending(row.conversation_id, row.client_token))

    def _leave_other_timeline(self, row: Message, changes: ChangeSet) -> bool:
        """Merging two customers, or undoing it, moves messages; False when this row is older than that move."""
        for id, timeline in self.timelines.items():
            known = None if id == row.conversation_id else timeline.get(row.id)
            if known is not None:
                if known.rev >= row.rev:
                    return False
                timeline.discard(row.id)
                changes.messages.setdefault(id, set()).add(row.id)
        return True

    def _contact(self, row: Contact, changes: ChangeSet) -> None:
        known = self.contacts.get(row.id)
        if known is None or known.rev < row.rev:
            self.contacts[row.id] = row
            changes.contacts.add(row.id)

    def _draft(self, row: Draft, changes: ChangeSet) -> None:
        known = self.drafts.get(row.conversation_id)
        if known is not None and known.rev >= row.rev:
            return
        if known is not None and row.conversation_id in self.typed:
            self.drafts[row.conversation_id] = replace(known, rev=row.rev)
        else:
            self._set_draft(row, changes)

    def _set_draft(self, row: Draft, changes: ChangeSet) -> None:
        self.drafts[row.conversation_id] = row
        changes.drafts.add(row.conversation_id)
        changes.conversations.add(row.conversation_id)

    def _read_mark(self, row: ReadMark, changes: ChangeSet) -> None:
        known = self.read_marks.get(row.conversation_id)
        if known is None or known.rev < row.rev:
            self._set_mark(row, changes)

    def _set_mark(self, mark: ReadMark, changes: ChangeSet) -> None:
        id = mark.conversation_id
        facts = self.columns.get(id)
        before = facts, self.unread_of(id) > 0
        self.read_marks[id] = mark
        changes.conversations.add(id)
        self._count(id, before, facts, changes)


def _outbox(conversation_id: int, token: str) -> ChangeSet:
    changes = ChangeSet()
    changes.outbox[conversation_id] = {token}
    return changes
