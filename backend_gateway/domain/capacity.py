"""How much an agent carries, and how much more fits: one measure for routing, the roster and the live board.

What one conversation weighs is `protocol.rules.load`. Dealing never goes over capacity; customers who write again, and
who takes one by hand, may push the load above it.
"""

from msgspec import Struct

from protocol.rules.load import PLACE, USUAL, Turn, Weights, weight

__all__ = ["PLACE", "USUAL", "Load", "Turn", "Weights", "fits", "free_slots", "points_of", "weight"]


class Load(Struct, frozen=True, kw_only=True):
    """An agent's open conversations, counted by whose turn it is."""

    us: int = 0
    customer: int = 0
    colleague: int = 0
    snoozed: int = 0

    @property
    def open(self) -> int:
        """All of them."""
        return self.us + self.customer + self.colleague + self.snoozed


def points_of(load: Load, weights: Weights = USUAL) -> int:
    """What all of them weigh together, in points."""
    return (
        load.us * weights.us
        + load.customer * weights.customer
        + load.colleague * weights.colleague
        + load.snoozed * weights.snoozed
    )


def fits(points: int, capacity_points: int, more: int = PLACE) -> bool:
    """Whether `more` points may be added to `points` without going over capacity."""
    return points + more <= capacity_points


def free_slots(load: Load, places: int, weights: Weights = USUAL) -> int:
    """How many conversations that wait on us still fit; 0 when full or over."""
    return max(0, places * PLACE - points_of(load, weights)) // max(1, weights.us)
