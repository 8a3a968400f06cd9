"""The conversations that wait for my yes or no: what notices, F8 and the top of *Mías* agree about.

Pure reads of the store. They stand on top of `mine`, so finding them costs as much as there are of them.
"""

from datetime import datetime

from desktop.store.facts import OFFERED
from desktop.store.store import Store
from protocol.conversation import Conversation


def asked_of_me(store: Store, now: datetime) -> list[Conversation]:
    """What is on offer to me and still runs at `now`, the longest waiting first."""
    found: list[Conversation] = []
    for id in store.views["mine"]:
        facts, row = store.columns.get(id), store.rows.get(id)
        if facts is None or not facts.bits & OFFERED:
            break
        if row is not None and row.offer is not None and (row.offer.expires_at is None or row.offer.expires_at > now):
            found.append(row)
    return sorted(found, key=lambda row: row.offer.id if row.offer is not None else 0)


class FreshOffers:
    """Which offers nobody spoke of yet: each is told once, whether it came in or had been waiting before I did."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._told: set[int] = set()

    def take(self, now: datetime) -> list[Conversation]:
        """Those that were not told; from now on they were."""
        fresh = [row for row in asked_of_me(self._store, now) if row.offer and row.offer.id not in self._told]
        self._told |= {row.offer.id for row in fresh if row.offer is not None}
        return fresh
