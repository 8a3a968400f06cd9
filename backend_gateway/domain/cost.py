"""What delivered messages are likely to cost: pure, from counts per day, the company's prices and each allowance.

Called by `store/metrics/cost`. The rules are FACTS section 7, as its sources tell them: templates are charged when they
are delivered; since 1 October 2026 so are service (free-form) messages at the rate of utility, after the first thousand
of a number in a calendar month; what comes through a free entry point is free and uses none of the thousand. Meta's own
type wins where it says that a template was free. Without a price nothing is priced.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import Final

from msgspec import Struct

from protocol.metric_cost import Money, PriceList, Prices

SERVICE: Final = "service"
ALLOWANCES: Final = ((date(2026, 10, 1), 1000),)
"""From which day on how many service messages of a number are free in a month; before the first: all of them."""
_FREE_ENTRY: Final = "free_entry_point"
_FREE_SERVICE: Final = "free_customer_service"
_FREE_CATEGORY: Final = "referral_conversion"
_AS: Final = {SERVICE: "utility"}
"""What a category costs that has no price of its own."""


def worth(seconds: int, agent_hour: Money | None) -> Money | None:
    """What so much handling time costs, six decimals; None without a rate."""
    if agent_hour is None:
        return None
    amount = (agent_hour.amount * seconds / 3600).quantize(Decimal("0.000001"))
    return Money(amount=amount, currency=agent_hour.currency)


def each(parts: Iterable[Money], resolved: int) -> tuple[Money, ...]:
    """All of it by so many cases, per currency; nothing where no case was resolved."""
    sums: dict[str, Decimal] = {}
    for one in parts:
        sums[one.currency] = sums.get(one.currency, Decimal(0)) + one.amount
    return tuple(
        Money(amount=(amount / resolved).quantize(Decimal("0.0001")), currency=currency)
        for currency, amount in sorted(sums.items())
        if resolved
    )


class Charge(Struct, frozen=True, order=True):
    """So many delivered messages of one kind."""

    number_id: int
    day: date
    category: str
    type: str
    market: str
    n: int


class Priced(Struct, frozen=True):
    """The same with what it costs. `charged` without `rate`: nobody knows its price."""

    charge: Charge
    free: int
    rate: Decimal | None
    currency: str

    @property
    def charged(self) -> int:
        """How many are not free."""
        return self.charge.n - self.free


class Tariff:
    """The company's lists by the day they begin."""

    def __init__(self, prices: Prices) -> None:
        self._lists = sorted(prices.lists, key=lambda one: one.since)
        self._days = [one.since for one in self._lists]
        self._rates = [{(p.category, p.market): p.amount for p in one.prices} for one in self._lists]
        self._known: dict[tuple[int, str, str], Decimal | None] = {}
        """Found before: a year has tens of thousands of charges of a few dozen kinds."""

    def place(self, day: date) -> int:
        """Which list is in force on a day; -1: none."""
        return bisect_right(self._days, day) - 1

    def on(self, day: date) -> PriceList | None:
        """The list of a day."""
        at = self.place(day)
        return self._lists[at] if at >= 0 else None

    def rate(self, charge: Charge) -> tuple[Decimal | None, str]:
        """What one costs, and in which currency."""
        at = self.place(charge.day)
        if at < 0:
            return None, ""
        key = (at, charge.category, charge.market)
        if key not in self._known:
            self._known[key] = self._found(*key)
        return self._known[key], self._lists[at].currency

    def _found(self, at: int, category: str, market: str) -> Decimal | None:
        keys = [(name, place) for name in (category, _AS.get(category, category)) for place in (market, "")]
        return next((self._rates[at][key] for key in keys if key in self._rates[at]), None)


def granted(month: date) -> int | None:
    """How many service messages are free in a month by Meta's rule; None: all of them."""
    known = [count for since, count in ALLOWANCES if since <= month]
    return known[-1] if known else None


def uses_allowance(charge: Charge) -> bool:
    """Whether it is one of those that are counted."""
    return charge.category == SERVICE and charge.type != _FREE_ENTRY


def always_free(category: str, type_: str) -> bool:
    """Whether such a message costs nothing and uses no allowance."""
    return type_ == _FREE_ENTRY or (category != SERVICE and (type_ == _FREE_SERVICE or category == _FREE_CATEGORY))


@lru_cache(maxsize=4096)
def first_of_month(day: date) -> date:
    """Of the month of a day: asked of a year's days for every charge."""
    return day.replace(day=1)


def priced(charges: Iterable[Charge], tariff: Tariff, allowance: Callable[[int, date], int | None]) -> list[Priced]:
    """Every charge with its cost. Whole months: the allowance (by number and first of the month) is used day by day.

    On the day on which it runs out the cheapest are the free ones, so that an estimate is never too low.
    """
    found: list[Priced] = []
    for (number, month), group in groupby(sorted(charges), key=lambda one: (one.number_id, first_of_month(one.day))):
        found += _month(list(group), tariff, allowance(number, month))
    return found


def _month(charges: Sequence[Charge], tariff: Tariff, allowance: int | None) -> list[Priced]:
    left = allowance
    found = []
    for _, group in groupby(charges, key=lambda one: one.day):
        rated = [(one, *tariff.rate(one)) for one in group]
        if left:  # else it does not matter which are the free ones
            rated.sort(key=lambda one: _dearness(one[1]))
        for charge, rate, currency in rated:
            free = _free(charge, left)
            if left is not None and uses_allowance(charge):
                left -= free
            found.append(Priced(charge, free, rate, currency))
    return found


def _dearness(rate: Decimal | None) -> tuple[bool, Decimal]:
    return rate is None, rate or Decimal(0)


def _free(charge: Charge, left: int | None) -> int:
    if uses_allowance(charge):
        return charge.n if left is None else min(charge.n, left)
    return charge.n if always_free(charge.category, charge.type) else 0
