"""Estimates by the words of the rules: each message by itself, one after the other, against counts per day."""

import random
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from backend_gateway.domain.cost import Charge, Priced, Tariff, granted, priced
from backend_gateway.domain.cost_sums import Run, sums
from protocol.metric_cost import Price, PriceList, Prices

CATEGORIES = ("marketing", "utility", "service", "unknown", "referral_conversion")
TYPES = ("regular", "free_customer_service", "free_entry_point", "")
MARKETS = ("MX", "BR", "")
FIRST = date(2026, 8, 20)


def some_prices(dice: random.Random) -> Prices:
    """Two or three lists that begin at some day, with gaps."""
    lists = []
    for since in sorted(dice.sample([FIRST + timedelta(days=n) for n in range(0, 90, 5)], dice.randint(1, 3))):
        keys = [(c, m) for c in ("marketing", "utility", "service") for m in MARKETS if dice.random() < 0.6]
        rates = tuple(Price(category=c, market=m, amount=Decimal(dice.randrange(1, 999)) / 10_000) for c, m in keys)
        lists.append(PriceList(since=since, currency=dice.choice(["USD", "MXN"]), prices=rates))
    return Prices(lists=tuple(lists))


def rate_of(prices: Prices, day: date, category: str, market: str) -> tuple[Decimal, str] | None:
    """The newest list that has begun; of its prices the country's own, else everybody's."""
    begun = [one for one in prices.lists if one.since <= day]
    if not begun:
        return None
    newest = max(begun, key=lambda one: one.since)
    for name in (category, "utility") if category == "service" else (category,):
        for place in (market, ""):
            for one in newest.prices:
                if (one.category, one.market) == (name, place):
                    return one.amount, newest.currency
    return None


def one_by_one(charges: list[Charge], prices: Prices, allowance: int) -> tuple[dict[str, Decimal], int, int]:
    """Amounts, how many were free, how many have no price."""
    amounts: dict[str, Decimal] = {}
    free = unpriced = 0
    used: Counter[tuple[int, int, int]] = Counter()
    messages = [(one, rate_of(prices, one.day, one.category, one.market)) for one in charges for _ in range(one.n)]
    for one, rate in sorted(messages, key=lambda m: (m[0].number_id, m[0].day, m[1] is None, m[1][0] if m[1] else 0)):
        if one.category == "service" and one.type != "free_entry_point":
            month = (one.number_id, one.day.year, one.day.month)
            used[month] += 1
            gratis = one.day < date(2026, 10, 1) or used[month] <= allowance
        else:
            gratis = one.type.startswith("free_") or one.category == "referral_conversion"
        if gratis:
            free += 1
        elif rate is None:
            unpriced += 1
        else:
            amounts[rate[1]] = amounts.get(rate[1], Decimal(0)) + rate[0]
    return amounts, free, unpriced


def summed(found: list[Priced]) -> tuple[dict[str, Decimal], int, int]:
    amounts: dict[str, Decimal] = {}
    for one in found:
        if one.rate is not None and one.charged:
            amounts[one.currency] = amounts.get(one.currency, Decimal(0)) + one.rate * one.charged
    return amounts, sum(one.free for one in found), sum(one.charged for one in found if one.rate is None)


@pytest.mark.parametrize("seed", range(60))
def test_every_estimate_equals_counting_message_by_message(seed: int) -> None:
    dice = random.Random(seed)
    prices = some_prices(dice)
    keys = {
        (dice.randint(1, 2), FIRST + timedelta(days=dice.randrange(90)), dice.choice(CATEGORIES), dice.choice(TYPES),
         dice.choice(MARKETS)) for _ in range(150)
    }  # fmt: skip
    charges = [Charge(*key, dice.randint(1, 40)) for key in sorted(keys)]
    allowance = dice.choice([0, 30, 200, 1000])
    dice.shuffle(charges)
    found = priced(charges, Tariff(prices), lambda _, month: granted(month) and allowance)
    wanted = one_by_one(charges, prices, allowance)
    assert summed(found) == wanted
    assert sorted(one.charge for one in found) == sorted(charges)


@pytest.mark.parametrize("seed", range(60))
def test_sums_of_a_long_period_are_those_of_its_charges(seed: int) -> None:
    dice = random.Random(seed)
    tariff, until = Tariff(some_prices(dice)), FIRST + timedelta(days=89)
    since, first = FIRST + timedelta(days=dice.randrange(80)), FIRST.replace(day=1)
    counted: dict[tuple[int, str, str, str], dict[int, int]] = {}
    for _ in range(200):
        kind = (dice.randint(1, 2), dice.choice(CATEGORIES), dice.choice(TYPES), dice.choice(MARKETS))
        counted.setdefault(kind, {})[(FIRST - first).days + dice.randrange(90)] = dice.randint(1, 40)
    limit = dice.choice([0, 30, 200, 1000])
    allowance = lambda _, month: None if granted(month) is None else limit  # noqa: E731
    runs = [Run(*kind, [*days], [*days.values()]) for kind, days in counted.items()]
    told = sums(runs, first, since, until, tariff, allowance)
    charges = [
        Charge(one.number_id, first + timedelta(days=at), one.category, one.type, one.market, n)
        for one in runs for at, n in zip(one.offsets, one.n, strict=True)
    ]  # fmt: skip
    wanted = priced(charges, tariff, allowance)
    for mine, theirs in (
        (told.before, [one for one in wanted if one.charge.day < since]),
        (told.period, [one for one in wanted if one.charge.day >= since]),
    ):
        assert by_kind(mine) == by_kind(theirs)
    days = {one.charge.day for one in wanted if one.charge.day >= since}
    assert {one.charge.day for one in told.days} == days
    for day in days:
        assert summed([one for one in told.days if one.charge.day == day]) == summed(
            [one for one in wanted if one.charge.day == day]
        )


def by_kind(found: list[Priced]) -> dict[Any, Any]:
    """What each kind of each month comes to."""
    groups: dict[Any, list[Priced]] = {}
    for one in found:
        of = one.charge
        groups.setdefault((of.number_id, of.day.replace(day=1), of.category, of.type, of.market), []).append(one)
    return {key: (sum(one.charge.n for one in group), *summed(group)) for key, group in groups.items()}


def test_nobody_pays_for_service_messages_before_october_2026_and_a_thousand_are_free_since() -> None:
    assert granted(date(2026, 9, 1)) is None
    assert granted(date(2026, 10, 1)) == granted(date(2026, 11, 1)) == 1000


def test_without_a_price_list_nothing_is_priced() -> None:
    [one] = priced([Charge(1, date(2026, 11, 3), "marketing", "regular", "MX", 5)], Tariff(Prices()), lambda *_: 1000)
    assert (one.charged, one.rate, one.free) == (5, None, 0)


def test_the_day_the_allowance_runs_out_the_dearest_are_charged() -> None:
    rates = tuple(Price(category="utility", market=m, amount=Decimal(a)) for m, a in (("MX", "0.01"), ("BR", "0.03")))
    tariff = Tariff(Prices(lists=(PriceList(since=date(2026, 1, 1), currency="USD", prices=rates),)))
    day = date(2026, 11, 3)
    charges = [Charge(1, day, "service", "regular", market, 3) for market in ("BR", "MX")]
    found = {one.charge.market: one.charged for one in priced(charges, tariff, lambda *_: 4)}
    assert found == {"BR": 2, "MX": 0}
