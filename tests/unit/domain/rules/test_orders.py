"""Rules about the customer's last order: exact amounts, exact ages; what cannot be known holds for nobody."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.rules.conditions import judge
from backend_gateway.domain.rules.orders import LastOrder, amount_of, last_order
from backend_gateway.domain.rules.shape import reads_orders, reads_words
from protocol import routing as r
from protocol.content import Order, OrderItem
from tests.unit.domain.rules.facts import NOON, facts

PRICES = st.decimals(min_value=0, max_value=10**6, places=2)
ITEMS = st.lists(st.tuples(PRICES, st.integers(1, 99)), min_size=1, max_size=6)


def order(*items: tuple[Decimal | str, int], currency: str = "MXN") -> Order:
    return Order(tuple(OrderItem(f"s{n}", count, str(price), currency) for n, (price, count) in enumerate(items)))


def holds(condition: r.Condition, known: LastOrder | None) -> bool:
    return judge(condition, facts(order=known), 1).holds


@given(ITEMS, st.integers(0, 10**12), st.integers(0, 90 * 86_400), st.integers(1, 2160))
def test_amount_and_age_are_those_of_plain_arithmetic(
    items: list[tuple[Decimal, int]], over: int, seconds: int, hours: int
) -> None:
    known = last_order(order(*items), NOON - timedelta(seconds=seconds), NOON)
    cents = sum(int(price * 100) * count for price, count in items)
    assert known.micros == cents * 10_000
    assert holds(r.OrderOver(over, "MXN"), known) is (cents * 10_000 > over)
    assert not holds(r.OrderOver(over, "USD"), known)
    assert holds(r.OrderWithin(hours), known) is (seconds < hours * 3600)


def test_both_sides_of_each_edge() -> None:
    known = last_order(order(("500.00", 1)), NOON - timedelta(hours=24), NOON)
    assert not holds(r.OrderOver(500_000_000, "MXN"), known)
    assert holds(r.OrderOver(499_999_999, "MXN"), known)
    assert not holds(r.OrderWithin(24), known)
    assert holds(r.OrderWithin(24), LastOrder(timedelta(hours=24) - timedelta(microseconds=1)))
    assert last_order(order(("1", 1)), NOON + timedelta(hours=1), NOON).age == timedelta(0)


@pytest.mark.parametrize(
    "unknown",
    [
        Order(()), order(("gratis", 1)), order(("NaN", 1)), order(("Infinity", 1)), order(("-5", 1)),
        order(("5", 1), currency="pesos"), order(("5", 1), currency="MXN\n"), order(("5", 1), currency=""),
        Order((OrderItem("a", 1, "5", "MXN"), OrderItem("b", 1, "5", "USD"))),
    ],
)  # fmt: skip
def test_what_has_no_amount_is_more_than_nothing_to_nobody(unknown: Order) -> None:
    assert amount_of(unknown) is None
    known = last_order(unknown, NOON, NOON)
    assert not holds(r.OrderOver(0, "MXN"), known)
    assert holds(r.OrderWithin(1), known)


def test_who_never_ordered_is_in_neither() -> None:
    for condition in (r.OrderOver(0, "MXN"), r.OrderWithin(2160)):
        assert not holds(condition, None)
        assert holds(r.Not(condition), None)


def test_orders_are_read_only_where_a_rule_that_is_on_asks() -> None:
    rule = r.Rule(id=1, name="x", when=r.AllOf((r.Vip(), r.Not(r.OrderWithin(3)))), then=r.RouteTo(team_id=1))
    assert reads_orders([r.RuleList(version=1, rules=(rule,))])
    assert not reads_orders(
        [r.RuleList(version=1, rules=(r.Rule(id=1, name="x", when=rule.when, then=rule.then, enabled=False),))]
    )
    assert not reads_orders([r.RuleList(version=1, rules=(r.Rule(id=1, name="x", when=r.Vip(), then=rule.then),))])
    assert reads_words(rule.when), "an order may still come after the greeting"


@pytest.mark.parametrize(
    "price", ["1e999999", "-1e999999", "1e999", "1e13", "NaN", "sNaN", "-NaN", "Infinity", "", "12,50", "1e-9999999"]
)
@pytest.mark.parametrize("quantity", [1, 10, 10**400])
def test_a_price_that_is_none_is_no_amount_and_breaks_no_rule(price: str, quantity: int) -> None:
    known = last_order(order((price, quantity)), NOON, NOON)
    assert known.micros in (None, 0)
    assert not holds(r.OrderOver(0, "MXN"), known)
