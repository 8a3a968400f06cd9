"""The filtered lists of the store: followed while rows change and time passes. Part of `desktop.store.store.Store`."""

from datetime import datetime

from desktop.store.changes import ChangeSet
from desktop.store.held import Held
from desktop.store.sorted_ids import Key
from desktop.store.views import key_in
from protocol.conversation import Conversation
from protocol.filters import Filter

LOCAL_MOST = 20_000
"""Conversations that a filter looks at here, newest first; of more the gateway brings the pages."""


class Filtered(Held):
    """One filtered list is followed at a time."""

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
