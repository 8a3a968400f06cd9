"""Checks of the policies `prices` and `budget`: money is exact, positive and in one currency a list.

Called by `actions/policy_kinds`.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from protocol.metric_cost import Budget, PriceList, Prices

MOST: Final = Decimal(10) ** 9
PLACES: Final = 6
Problem = tuple[str, str, str]


def price_problems(prices: Prices) -> list[Problem]:
    """(code, place, what to do) of everything that is wrong."""
    days = [one.since for one in prices.lists]
    found: list[Problem] = [
        ("list_twice", f"lists.{at}.since", "Two lists begin on the same day: give one of them another day.")
        for at, day in enumerate(days)
        if day in days[:at]
    ]
    for at, one in enumerate(prices.lists):
        found += _list_problems(f"lists.{at}.prices", one)
    if prices.agent_hour is not None and not _is_money(prices.agent_hour.amount):
        found.append(("rate_amount", "agent_hour.amount", "An hour costs zero or more, with at most six decimals."))
    return found


def _list_problems(place: str, prices: PriceList) -> Iterable[Problem]:
    keys = [(one.category, one.market) for one in prices.prices]
    for at, one in enumerate(prices.prices):
        if keys[at] in keys[:at]:
            yield "price_twice", f"{place}.{at}", "There is a price for this category and country already."
        if not _is_money(one.amount):
            yield "price_amount", f"{place}.{at}.amount", "A price is zero or more, with at most six decimals."


def budget_problems(budget: Budget) -> list[Problem]:
    """Likewise."""
    found: list[Problem] = []
    if budget.monthly is not None and (not _is_money(budget.monthly.amount) or not budget.monthly.amount):
        found.append(("budget_amount", "monthly.amount", "A budget is more than zero, with at most six decimals."))
    if list(budget.thresholds) != sorted(set(budget.thresholds)):
        found.append(("thresholds_order", "thresholds", "Give each threshold once, the lowest first."))
    return found


def _is_money(amount: Decimal) -> bool:
    exponent = amount.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -PLACES and 0 <= amount <= MOST
