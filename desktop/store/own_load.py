"""How full my hands are: what I have weighs so many points, so much fits. Advice: who takes by hand may go over.

Pure reads of the store, by the weights the gateway deals with (`protocol.rules.load`).
"""

from typing import Final, Literal, NamedTuple

from desktop.store.store import Store
from protocol.rules.load import PLACE, points_of_row

MOST: Final = 500
"""Conversations that are counted; who has that many is over any capacity."""

Level = Literal["free", "full", "over"]


class OwnLoad(NamedTuple):
    """Points (hundredths of a place) and places."""

    points: int
    capacity: int

    @property
    def level(self) -> Level:
        """`full`: not one more that waits on us fits; `over`: more than fits already."""
        room = self.capacity * PLACE - self.points
        if room < 0:
            return "over"
        return "full" if room < PLACE and self.points else "free"


def own_load(store: Store) -> OwnLoad:
    """What I carry now."""
    me, mine = store.me, store.views["mine"]
    if me is None:
        return OwnLoad(0, 0)
    ids = [mine[place] for place in range(min(len(mine), MOST))]
    store.rows.bring(ids)
    rows = [row for id in ids if (row := store.rows.peek(id)) is not None]
    return OwnLoad(sum(points_of_row(row) for row in rows if row.assignee_id == me.id), me.capacity)
