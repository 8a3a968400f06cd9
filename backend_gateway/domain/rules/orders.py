"""The customer's last order, as rules look at it: how long ago it came, and how much it comes to.

Called by whatever gathers facts. What always holds: an order in several currencies or in none, or with a price nobody
can read or pay, has no amount; exact decimals, no floats. What the customer's device wrote as a price breaks nothing.
"""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from msgspec import Struct

from protocol.content import Order
from protocol.routing_trial import CURRENCY, MOST_MICROS

OLDEST: Final = timedelta(days=90)
"""No rule asks for older ones (`protocol.routing.OrderWithin`)."""
_MICROS: Final = 1_000_000


class LastOrder(Struct, frozen=True):
    """`micros`: millionths of `currency`; None: not known."""

    age: timedelta
    micros: int | None = None
    currency: str = ""


def last_order(order: Order, at: datetime, now: datetime) -> LastOrder:
    """The order that came at `at`, looked at at `now`; one from the future came just now."""
    amount = amount_of(order)
    micros, currency = amount if amount is not None else (None, "")
    return LastOrder(max(now - at, timedelta(0)), micros, currency)


def amount_of(order: Order) -> tuple[int, str] | None:
    """What it comes to, in millionths of its currency."""
    currencies = {one.currency for one in order.items}
    if len(currencies) != 1 or not re.fullmatch(CURRENCY, (currency := currencies.pop())):
        return None
    try:
        total = sum((Decimal(one.price) * one.quantity for one in order.items), Decimal(0))
        micros = total * _MICROS
        return (int(micros), currency) if 0 <= micros <= MOST_MICROS else None
    except ArithmeticError:  # no number, or far too large a one
        return None
