"""How the store begins: from the cache, then from the gateway. Part of `desktop.store.store.Store`."""

from collections.abc import Iterable
from typing import Protocol

from desktop.store.changes import ChangeSet
from desktop.store.facts import Columns, facts_of
from desktop.store.filtered import Filtered
from desktop.store.views import PUT_AWAY, Views
from protocol.api import Snapshot
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.people import Number, Team, User


class First(Protocol):
    """What `load_first` reads (`cache.first_paint.FirstPaint`)."""

    @property
    def me(self) -> User: ...
    @property
    def users(self) -> list[User]: ...
    @property
    def teams(self) -> list[Team]: ...
    @property
    def numbers(self) -> list[Number]: ...
    @property
    def conversations(self) -> list[Conversation]: ...
    @property
    def read_marks(self) -> list[ReadMark]: ...
    @property
    def drafts(self) -> list[Draft]: ...


class Loading(Filtered):
    """Each answers with a change set that says: everything."""

    def load_index(
        self, columns: Columns, views: Views, *, complete: bool, unread_mine: int | None = None
    ) -> ChangeSet:
        """Take over lists that another thread built from the cache, and perhaps the badge it counted."""
        self.columns, self.views, self.complete = columns, views, complete
        self.tally.settle({view: len(views[view]) for view in views.names()})
        if unread_mine is None:
            mine = {*views["mine"], *views[PUT_AWAY]}
            self.tally.recount((id, columns.get(id)) for id in mine if self.unread_of(id))
        else:
            self.tally.unread_mine = unread_mine
        self._follow_again()
        return _reset()

    def load_snapshot(self, snapshot: Snapshot) -> ChangeSet:
        """Begin anew from a snapshot: rows that it does not bring are forgotten, timelines are stale."""
        self.people.load(snapshot.me, snapshot.users, snapshot.teams, snapshot.numbers)
        self.office.load(snapshot)
        self.server_company = snapshot.company
        self.rows.clear()
        for timeline in self.timelines.values():
            timeline.stale = True
        self.contacts.clear()
        self.read_marks = {mark.conversation_id: mark for mark in snapshot.read_marks}
        self.drafts = {draft.conversation_id: draft for draft in snapshot.drafts if draft.text}
        facts = [(row.id, facts_of(row, snapshot.me.id)) for row in snapshot.conversations]
        self.columns, self.views = Columns(facts), Views(facts)
        for row in snapshot.conversations:
            self.rows.put(row)
        self.complete = snapshot.more is None
        self.tally.load(snapshot.counts)
        self.tally.recount((id, each) for id, each in facts if self.unread_of(id))
        self._follow_again()
        return _reset()

    def load_first(self, first: First) -> ChangeSet:
        """Take over the first screenful that `cache.first_paint` read; the whole index follows with `load_index`."""
        self.people.load(first.me, first.users, first.teams, first.numbers)
        self.load_small(first.read_marks, first.drafts)
        facts = [(row.id, facts_of(row, first.me.id)) for row in first.conversations]
        self.columns, self.views = Columns(facts), Views(facts)
        for row in first.conversations:
            self.rows.put(row)
        return _reset()

    def load_small(self, marks: Iterable[ReadMark], drafts: Iterable[Draft]) -> None:
        """Take over the private rows that the cache kept."""
        self.read_marks = {mark.conversation_id: mark for mark in marks}
        self.drafts = {draft.conversation_id: draft for draft in drafts if draft.text}

    def settle(self) -> ChangeSet:
        """Every conversation has been fetched: from now on the lists' lengths are the counts."""
        self.complete = True
        changes = ChangeSet()
        changes.counts = self.tally.settle({view: len(self.views[view]) for view in self.views.names()})
        return changes


def _reset() -> ChangeSet:
    changes = ChangeSet()
    changes.reset = True
    return changes
