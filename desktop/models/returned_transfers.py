"""What I passed on and got no yes for: told once each, with the reason, so that nobody believes it is in good hands.

Asked after every change of the store. Reads the line the gateway writes about it in conversations that were opened
here; what I took back myself has none. Pure but for what it remembers.
"""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from desktop.store.changes import ChangeSet
from desktop.store.store import Store
from protocol.content import Activity
from protocol.conversation import Conversation

_ENDS: Final = ("transfer_declined", "transfer_expired")


class Returned(Struct, frozen=True):
    """A transfer of mine that came to nothing. `reason` is theirs, if they gave one."""

    row: Conversation
    to_user: int
    declined: bool
    reason: str


class ReturnedTransfers:
    """Of one session."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked: dict[int, int] = {}
        """conversation -> whom I asked"""

    def take(self, changes: ChangeSet) -> list[Returned]:
        """Those that ended in these changes without a yes."""
        self._remember(changes.conversations)
        ids = [id for id in changes.messages if id in self._asked]
        return [found for id in ids if (found := self._ended(id, changes.messages[id])) is not None]

    def _remember(self, ids: Iterable[int]) -> None:
        me = self._store.my_id()
        for id in ids:
            row = self._store.rows.get(id)
            if row is None or (row.offer is None and row.assignee_id == self._asked.get(id)):
                self._asked.pop(id, None)
            elif row.offer is not None and row.offer.from_user == me and row.offer.to_user is not None:
                self._asked[id] = row.offer.to_user

    def _ended(self, id: int, messages: Iterable[int]) -> Returned | None:
        row, timeline = self._store.rows.get(id), self._store.timelines.get(id)
        if row is None or timeline is None or row.offer is not None:
            return None
        for message in filter(None, map(timeline.get, messages)):
            line = message.content
            if isinstance(line, Activity) and line.event in _ENDS:
                return Returned(row, self._asked.pop(id), line.event == "transfer_declined", line.reason or "")
        return None
