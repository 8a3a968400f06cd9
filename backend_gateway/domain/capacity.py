"""How much an agent carries, and how much more fits: one measure for routing, the roster and the live board.

A *place* is one conversation that waits on us: capacity is said in places ("four at a time"). Work is counted in
points, hundredths of a place, so that sums are exact. A conversation whose turn is the customer's still weighs: it may
come back any minute. Dealing never goes over capacity; customers who write again may push the load above it.
"""

from typing import Final, Literal

from msgspec import Struct

PLACE: Final = 100

Turn = Literal["us", "customer", "colleague", "snoozed"]
"""Whose turn it is in an open conversation."""


class Weights(Struct, frozen=True, kw_only=True):
    """Points per open conversation, by whose turn it is."""

    us: int = PLACE
    customer: int = 50
    colleague: int = 25
    snoozed: int = 0


USUAL: Final = Weights()


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


def weight(turn: Turn, weights: Weights = USUAL) -> int:
    """What one conversation weighs, in points."""
    points: int = getattr(weights, turn)
    return points


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
