"""The store: `apply(item) -> ChangeSet`. Owned by the GUI thread; written by `sync`, read by `models`.

    snapshot --> load        frame items --> apply        outbox --> put_pending

What always holds: a row is replaced only by a newer revision of it; the lists, counts and marks agree with the rows;
everything that hangs on a conversation goes when the conversation goes.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from msgspec.structs import replace

from desktop.store.changes import ChangeSet
from desktop.store.facts import Columns, Facts, facts_of
from desktop.store.live_views import LiveViews
from desktop.store.office import BY_TAG, Office
from desktop.store.people import People
from desktop.store.presence import Presence
from desktop.store.rows import Fetch, Rows
from desktop.store.sorted_ids import Key
from desktop.store.tally import Tally
from desktop.store.timeline import Keeping, Pending, Timeline
from desktop.store.views import PUT_AWAY, Views, key_in
from protocol.api import Snapshot
from protocol.conversation import Conversation, Draft, ReadMark
from protocol.filters import Filter
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
from protocol.message import Message
from protocol.people import Contact, Number, Team, User

LOCAL_MOST = 20_000
"""Conversations that a filter looks at here, newest first; of more the gateway brings the pages."""


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


class Store:
    """Everything the screens show, for the user `me`."""

    def __init__(self, fetch: Fetch | None = None) -> None:
        self.rows = Rows(fetch)
        self.people = People()
        self.office = Office()
        self.presence = Presence()
        self.tally = Tally()
        self.columns = Columns()
        self.views = Views()
        self.live = LiveViews()
        self.contacts: dict[int, Contact] = {}
        self.drafts: dict[int, Draft] = {}
        self.typed: set[int] = set()
        """Conversations whose draft here is newer than the gateway's: what is typed now wins over its echo."""
        self.read_marks: dict[int, ReadMark] = {}
        self.timelines: dict[int, Timeline] = {}
        self.pending: dict[int, dict[str, Pending]] = {}
        self.keeping: Keeping = "safe"
        self.company = ""
        self.complete = False
        """Whether every visible conversation is in the lists (no further pages at the gateway)."""

    @property
    def me(self) -> User | None:
        """The signed-in user."""
        return self.people.me

    def my_id(self) -> int:
        """The id of the signed-in user, 0 before the first snapshot."""
        return self.people.me.id if self.people.me else 0

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
        self.company = snapshot.company
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

    def follow(self, view: str, want: Filter, now: datetime) -> ChangeSet:
        """Show what fits a filter under this name from now on, instead of any other filtered list."""
        ids = self.views["resolved" if want.state == "resolved" else "all"]
        rows = (self.rows.at(ids, place) for place in range(min(len(ids), LOCAL_MOST)))
        keys = self.live.follow(view, want, (row for row in rows if row is not None), self.my_id(), now)
        self.views.fill(view, keys)
        self.tally.counts[view] = len(keys)
        changes = ChangeSet()
        changes.counts = True
        return changes

    def retime(self, now: datetime) -> ChangeSet:
        """A minute has passed: some fit a filter now, some no longer."""
        changes = ChangeSet()
        for view in self.live.by_time():
            live = self.live.get(view)
            if live is not None:
                live.now = now
                others = self.views["all"][:LOCAL_MOST]
                known = {*others, *live.keys}
                for id in known:
                    self._live_change(id, self.rows.get(id), changes)
        return changes

    def key_of(self, view: str, id: int) -> Key | None:
        """Where a conversation belongs in a list."""
        live = self.live.get(view)
        if live is not None:
            return live.keys.get(id)
        facts = self.columns.get(id)
        return key_in(view, id, facts) if facts else None

    def _live_change(self, id: int, row: Conversation | None, changes: ChangeSet) -> None:
        moves = self.live.change(id, row)
        if moves:
            self.views.move(moves)
            changes.add_moves(id, moves)
            changes.counts = self.tally.moved(moves) or changes.counts

    def _follow_again(self) -> None:
        """The lists were made anew."""
        for view in self.live.names():
            live = self.live.get(view)
            if live is not None:
                self.follow(view, live.want, live.now)

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
                _add(changes.office, self.office.put(item.row))
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

    def put_pending(self, pending: Pending) -> ChangeSet:
        """Show or change a bubble that has not left."""
        self.pending.setdefault(pending.conversation_id, {})[pending.token] = pending
        return _outbox(pending.conversation_id, pending.token)

    def drop_pending(self, conversation_id: int, token: str) -> ChangeSet:
        """Take a bubble away (undone, discarded, or confirmed by its message)."""
        if self.pending.get(conversation_id, {}).pop(token, None) is None:
            return ChangeSet()
        return _outbox(conversation_id, token)

    def timeline(self, conversation_id: int) -> Timeline:
        """The loaded part of a conversation; empty until a page is joined."""
        return self.timelines.setdefault(conversation_id, Timeline(conversation_id))

    def tag_color(self, name: str) -> str:
        """The colour of a tag; empty when nobody defined it."""
        return self.office.tag_color(name)

    def unread_of(self, conversation_id: int) -> int:
        """Messages of the customer that I have not read."""
        row = self.rows.peek(conversation_id)
        facts = None if row else self.columns.get(conversation_id)
        count = row.inbound_count if row else facts.inbound if facts else 0
        mark = self.read_marks.get(conversation_id)
        return max(0, count - mark.inbound_count) if mark else count

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
            _add(changes.office, self.office.discard(item.kind, item.id))
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


def _add(names: set[str], name: str | None) -> None:
    if name is not None:
        names.add(name)


def _reset() -> ChangeSet:
    changes = ChangeSet()
    changes.reset = True
    return changes


def _outbox(conversation_id: int, token: str) -> ChangeSet:
    changes = ChangeSet()
    changes.outbox[conversation_id] = {token}
    return changes
