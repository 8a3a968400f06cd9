"""What a conversation weighs on who has it: the gateway deals by it, the client tells how full one's own hands are.

A *place* is one conversation that waits on us: capacity is said in places ("four at a time"). Work is counted in
points, hundredths of a place, so that sums are exact. A conversation whose turn is the customer's still weighs: it may
come back any minute.
"""

from typing import Final, Literal

from msgspec import Struct

from protocol.conversation import Conversation

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


def weight(turn: Turn, weights: Weights = USUAL) -> int:
    """What one conversation weighs, in points."""
    points: int = getattr(weights, turn)
    return points


def points_of_row(row: Conversation) -> int:
    """What this one weighs on its owner; a resolved one nothing."""
    if row.state == "resolved":
        return 0
    if row.state == "snoozed":
        return weight("snoozed")
    if row.state == "waiting_colleague":
        return weight("colleague")
    return weight("us" if row.owed_since is not None else "customer")
