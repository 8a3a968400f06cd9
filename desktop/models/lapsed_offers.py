"""Offers to me that ended because I did not answer in time: told once each, so that no row vanishes without a word.

Asked after every change of the store. What I answered, or what was taken back in time, is not told. Pure but for what
it remembers.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from desktop.store.asked import asked_of_me
from desktop.store.store import Store
from protocol.conversation import Conversation
from protocol.promises import OfferView

EARLY: Final = timedelta(seconds=1)
"""The gateway's clock and ours may differ by so much."""
_EVER: Final = datetime.min.replace(tzinfo=UTC)


class LapsedOffers:
    """Of one session."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._open: dict[int, OfferView] = {}

    def take(self, now: datetime) -> list[Conversation]:
        """The conversations whose offer ended unanswered since the last look, as they are now."""
        before = self._open
        self._open = {row.id: row.offer for row in asked_of_me(self._store, _EVER) if row.offer is not None}
        gone = [id for id, offer in before.items() if self._lapsed(id, offer, now)]
        rows = [row for id in gone if (row := self._store.rows.get(id)) is not None]
        return [row for row in rows if row.assignee_id != self._store.my_id()]

    def _lapsed(self, id: int, offer: OfferView, now: datetime) -> bool:
        still = self._open.get(id)
        ended = still is None or still.id != offer.id
        return ended and offer.expires_at is not None and now >= offer.expires_at - EARLY
