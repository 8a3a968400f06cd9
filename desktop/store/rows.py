"""Conversation rows in memory: the ones used lately, the others fetched from the cache when a screen asks.

A million rows would cost a gigabyte; the lists need only ids. `fetch` is the cache's read by primary key (well under a
millisecond for a screenful) and may answer with fewer rows than asked for.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from protocol.conversation import Conversation

LIMIT = 20_000
PAGE = 40
"""Rows fetched at once, because a screen that asks for one will ask for its neighbours."""

Fetch = Callable[[list[int]], Iterable[Conversation]]


class Nearby(Protocol):
    """Where the neighbours of a row are looked up."""

    def __len__(self) -> int: ...

    def __getitem__(self, row: int) -> int: ...


def _nothing(_ids: list[int]) -> Iterable[Conversation]:
    return ()


class Rows:
    """id -> Conversation with a ceiling; the least recently written or fetched go first."""

    def __init__(self, fetch: Fetch | None = None, limit: int = LIMIT) -> None:
        self.fetch: Fetch = fetch or _nothing
        self._limit = limit
        self._rows: dict[int, Conversation] = {}
        self._gone: set[int] = set()
        """Out of sight; the cache may not have forgotten them yet, and must not bring them back."""

    def __len__(self) -> int:
        return len(self._rows)

    def peek(self, id: int) -> Conversation | None:
        """The row if it is in memory."""
        return self._rows.get(id)

    def get(self, id: int) -> Conversation | None:
        """The row, from the cache if need be; None when nobody has it."""
        if id not in self._rows:
            self._take([id])
        return self._rows.get(id)

    def bring(self, ids: Iterable[int]) -> None:
        """Have these rows in memory: one read for all that are not."""
        if missing := [id for id in ids if id not in self._rows]:
            self._take(missing)

    def at(self, ids: Nearby, row: int) -> Conversation | None:
        """The conversation at a row of a list; fetches the screenful around it when it is not in memory."""
        id = ids[row]
        if id not in self._rows:
            around = range(max(0, row - PAGE // 2), min(len(ids), row + PAGE // 2))
            self._take([near for near in (ids[index] for index in around) if near not in self._rows])
        return self._rows.get(id)

    def put(self, row: Conversation) -> None:
        """Keep a row."""
        self._gone.discard(row.id)
        self._keep(row)

    def _keep(self, row: Conversation) -> None:
        self._rows.pop(row.id, None)
        self._rows[row.id] = row
        while len(self._rows) > self._limit:
            del self._rows[next(iter(self._rows))]

    def discard(self, id: int) -> None:
        """Forget a row, until it is put again."""
        self._gone.add(id)
        self._rows.pop(id, None)

    def of_contact(self, contact_id: int) -> list[int]:
        """The conversations of a customer, as far as they are in memory."""
        return [row.id for row in self._rows.values() if row.contact_id == contact_id]

    def clear(self) -> None:
        """Forget all rows."""
        self._rows.clear()
        self._gone.clear()

    def _take(self, ids: list[int]) -> None:
        for row in self.fetch([id for id in ids if id not in self._gone]):
            self._keep(row)
