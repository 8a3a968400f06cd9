"""Budgets: prices an admin sets, the estimate against them, one alert per threshold, over when it no longer is so."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from backend_gateway.actions.metrics_days import follow_days
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store.metrics.cost import cost
from backend_gateway.store.metrics.delivery import delivery_health
from backend_gateway.store.unit import Reader
from protocol.metric_cost import Budget, Cost, Money, Price, PriceList, Prices
from sandbox.builders import pricing
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.case_oracle import expected
from tests.actions.metrics.test_cases_recomputed import begun
from tests.actions.metrics.test_recomputed import work_off
from tests.contract.world import person

LIST = PriceList(
    since=date(2026, 10, 1), currency="USD", source="Meta, 1 October 2026",
    prices=(
        Price(category="marketing", amount=Decimal("0.0305"), market="MX"),
        Price(category="utility", amount=Decimal("0.0085")),
    ),
)  # fmt: skip


async def delivered(watch: Watch, day: date, category: str, n: int, kind: str = "regular", market: str = "MX") -> None:
    await watch.pool.execute(
        "insert into metric_charges values ($1, $2, $3, $4, $5, $6)",
        *(watch.world.number_id, day, category, kind, market, n),
    )


async def estimate(watch: Watch, since: date, until: date) -> Cost:
    async with Reader(watch.pool) as reader:
        return await cost(reader.conn, since, until, None)


async def alerts(watch: Watch) -> list[tuple[Any, ...]]:
    sql = """
    select kind, level, step, body ->> 'percent' as percent from alerts where closed_at is null order by kind
    """
    return [tuple(row) for row in await watch.pool.fetch(sql)]


async def look(watch: Watch) -> list[tuple[Any, ...]]:
    while await follow_days(watch.pool, watch.now, lambda: None):
        pass
    return await alerts(watch)


async def test_amounts_are_exact_decimals_and_unpriced_ones_are_told(watch: Watch) -> None:
    await watch.policy("prices", 0, Prices(lists=(LIST,)))
    await delivered(watch, date(2026, 11, 3), "marketing", 3)
    await delivered(watch, date(2026, 11, 3), "marketing", 2, market="BR")
    await delivered(watch, date(2026, 11, 4), "service", 1001, kind="")
    found = await estimate(watch, date(2026, 11, 1), date(2026, 11, 30))
    assert found.whole.amounts == (Money(amount=Decimal("0.1000"), currency="USD"),)
    assert (found.whole.n, found.whole.free, found.whole.charged, found.whole.unpriced) == (1006, 1000, 6, 2)
    assert [(one.used, one.allowance) for one in found.service] == [(1001, 1000)]
    assert [(one.day, one.charged) for one in found.days] == [(date(2026, 11, 3), 5), (date(2026, 11, 4), 1)]
    later = await estimate(watch, date(2026, 11, 4), date(2026, 11, 30))
    assert (later.whole.n, later.whole.charged, later.service[0].used) == (1001, 1, 1001)
    assert (found.prices_version, found.estimated) == (1, True)


async def test_a_case_costs_what_meta_and_people_cost_by_cases_resolved(watch: Watch) -> None:
    life = await begun(watch, 3)
    await life.tell(60)
    await delivered(watch, date(2026, 11, 24), "marketing", 40)
    await work_off(watch)
    days = (date(2026, 11, 1), date(2027, 6, 1))
    cases = [one for one in expected(life.log, life.tags, watch.now) if one.result == "counted"]
    took = sum(one.calendar for one in cases if one.metric == "handling_time")
    resolved = sum(one.metric == "touches" for one in cases)
    assert resolved > 1
    assert took > 0
    await watch.policy("prices", 0, Prices(lists=(LIST,)))
    meta = Decimal("1.22")  # 40 x 0.0305
    found = await estimate(watch, *days)
    assert (found.resolved, found.agent_s, found.agents) == (resolved, took, None)
    assert [(one.currency, round(one.amount - meta / resolved, 3)) for one in found.each] == [("USD", Decimal(0))]
    paid = Decimal(took) / 200
    for currency, wanted in (("USD", {"USD": meta + paid}), ("MXN", {"USD": meta, "MXN": paid})):
        rate = Money(amount=Decimal(18), currency=currency)
        await watch.policy("prices", 0, Prices(lists=(LIST,), agent_hour=rate))
        found = await estimate(watch, *days)
        got = {one.currency: round(one.amount - wanted[one.currency] / resolved, 3) for one in found.each}
        assert got == dict.fromkeys(wanted, 0)
    with pytest.raises(PolicyInvalid):
        await watch.policy("prices", 0, Prices(agent_hour=Money(amount=Decimal(-1), currency="USD")))


async def test_an_alert_climbs_with_the_thresholds_and_is_over_when_the_budget_is_raised(watch: Watch) -> None:
    number = watch.world.number_id
    await watch.policy("prices", 0, Prices(lists=(LIST,)))
    assert await look(watch) == []
    await watch.policy("budget", number, Budget(monthly=Money(amount=Decimal(1), currency="USD"), thresholds=(50, 100)))
    await delivered(watch, date(2026, 11, 3), "marketing", 16)
    assert await look(watch) == []
    await delivered(watch, date(2026, 11, 4), "marketing", 1)  # 0.5185 of 1
    assert await look(watch) == [("budget_passed", "warn", 1, "50")]
    rev = await watch.pool.fetchval("select rev from alerts")
    await look(watch)
    assert await watch.pool.fetchval("select rev from alerts") == rev, "nothing new is told again"
    await delivered(watch, date(2026, 11, 5), "marketing", 16)
    assert await look(watch) == [("budget_passed", "alert", 2, "100")]
    await watch.policy("budget", number, Budget(monthly=Money(amount=Decimal(5), currency="USD")))
    assert await look(watch) == []


async def test_free_service_messages_warn_before_they_are_used_up(watch: Watch) -> None:
    await delivered(watch, date(2026, 11, 3), "service", 799, kind="free_customer_service")
    await delivered(watch, date(2026, 11, 3), "service", 500, kind="free_entry_point")
    assert await look(watch) == []
    await delivered(watch, date(2026, 11, 4), "service", 1)
    assert await look(watch) == [("allowance_passed", "warn", 1, "80")]
    watch.at(watch.now.replace(month=12, day=2))
    assert await look(watch) == [], "a new month has its own"


@pytest.mark.parametrize(
    ("kind", "body", "path"),
    [
        ("prices", {"lists": [{"since": "2026-10-01", "currency": "usd", "prices": []}]}, ""),
        ("prices", {"lists": [{"since": "2026-10-01", "currency": "USD",
                               "prices": [{"category": "utility", "amount": "-1"}]}]}, "lists.0.prices.0.amount"),
        ("prices", {"lists": [{"since": "2026-10-01", "currency": "USD",
                               "prices": [{"category": "utility", "amount": "NaN"}]}]}, "lists.0.prices.0.amount"),
        ("prices", {"lists": [{"since": "2026-10-01", "currency": "USD",
                               "prices": [{"category": "utility", "amount": "1"}] * 2}]}, "lists.0.prices.1"),
        ("prices", {"lists": [{"since": "2026-10-01", "currency": "USD", "prices": []}] * 2}, "lists.1.since"),
        ("budget", {"monthly": {"amount": "0", "currency": "USD"}}, "monthly.amount"),
        ("budget", {"thresholds": [100, 80]}, "thresholds"),
    ],
)  # fmt: skip
async def test_what_is_no_price_and_no_budget_is_refused(watch: Watch, kind: str, body: Any, path: str) -> None:
    with pytest.raises(PolicyInvalid) as refused:
        await watch.policy(kind, 0, body)
    assert [one["path"] for one in refused.value.data["problems"]] == [path]


async def test_what_statuses_say_is_what_is_charged(watch: Watch) -> None:
    """From Meta's webhook to the estimate: delivered ones alone, by Meta's category, once however often it is told."""
    await watch.policy("prices", 0, Prices(lists=(LIST,)))
    who = person(1, wa_id="525541702288")
    await watch.world.say(who, "hola")
    conversation = await watch.world.conversation_of(who)
    marketing, entry = pricing("marketing", "regular", billable=True), pricing("service", "free_entry_point")
    for price, ends in (
        (marketing, ["sent", "delivered", "read"]), (marketing, ["sent"]), (pricing(), ["sent", "delivered"]),
        (entry, ["sent", "read", "delivered"]), (marketing, ["sent", "failed"]),
    ):  # fmt: skip
        _, wamid = await watch.world.sent(conversation)
        for status in ends:
            errors = [{"code": 131026, "title": "Message undeliverable"}] if status == "failed" else None
            for _ in range(2):
                await watch.world.status(status, wamid, who, price=price, errors=errors)
    await work_off(watch)
    await look(watch)
    found = await estimate(watch, date(2026, 11, 1), date(2026, 11, 30))
    lines = {(one.category, one.type, one.market): (one.n, one.free) for one in found.lines}
    assert lines == {
        ("marketing", "regular", "MX"): (1, 0), ("service", "free_customer_service", "MX"): (1, 1),
        ("service", "free_entry_point", "MX"): (1, 1),
    }  # fmt: skip
    assert found.whole.amounts == (Money(amount=Decimal("0.0305"), currency="USD"),)
    assert [(one.used, one.allowance) for one in found.service] == [(1, 1000)]
    async with Reader(watch.pool) as reader:
        health = await delivery_health(reader.conn, date(2026, 11, 1), date(2026, 11, 30), None, watch.now)
    assert (health.whole.sent, health.whole.accepted, health.whole.delivered, health.whole.read) == (5, 5, 3, 2)
    assert (health.whole.failed, health.whole.codes, health.whole.waiting) == (1, {"131026": 1}, 1)
