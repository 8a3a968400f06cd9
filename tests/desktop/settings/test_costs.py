"""Costs: prices are typed as lines and kept as decimals, a budget per number, and nothing half understood is saved."""

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from PySide6.QtTest import QTest

from backend_gateway.actions.policy_cost import budget_problems, price_problems
from desktop.models.alert_queue import decided_at
from desktop.models.price_text import BadLine, read, written
from desktop.views.alerts.panel import AlertsPanel
from desktop.views.settings.history import History
from protocol.frames import AlertItem
from protocol.metric_cost import Budget, Money, Price, Prices
from protocol.promises import Alert
from tests.desktop.settings.conftest import Desk, OpenSettings
from tests.desktop.store.samples import NOON, somebody
from tests.desktop.views.conftest import turn, until

LISTED: dict[str, Any] = {
    "lists": [{"since": "2026-10-01", "currency": "USD", "source": "Meta",
               "prices": [{"category": "marketing", "amount": "0.0305", "market": "MX"},
                          {"category": "utility", "amount": "0.0085"}]}]
}  # fmt: skip


def prices(it: Desk) -> Prices:
    """What the gateway would decode, judged by its own rules."""
    found = msgspec.json.decode(msgspec.json.encode(it.body("prices:0")), type=Prices)
    assert price_problems(found) == []
    return found


def budget(it: Desk, key: str) -> Budget:
    found = msgspec.json.decode(msgspec.json.encode(it.body(key)), type=Budget)
    assert budget_problems(found) == []
    return found


async def test_a_first_list_is_typed_and_kept(desk: OpenSettings) -> None:
    async with desk("costs") as it:
        assert it.window.header.hint.text() == "sin precios no se estima"
        assert not it.page.lists.prices.isVisible()
        it.page.lists.add.click()
        turn()
        it.page.lists.prices.setPlainText("marketing mx 0,0305\nutility\t0.0085\n")
        it.page.lists.currency.setFocus()
        it.page.lists.currency.selectAll()
        QTest.keyClicks(it.page.lists.currency, "mxn")
        assert it.foot
        await it.saved("prices:0")
        [one] = prices(it).lists
        assert one.since.day == 1
        assert (one.currency, one.prices) == (
            "MXN",
            (
                Price(category="marketing", market="MX", amount=Decimal("0.0305")),
                Price(category="utility", amount=Decimal("0.0085")),
            ),
        )


async def test_what_is_not_understood_is_said_and_not_saved(desk: OpenSettings) -> None:
    async with desk("costs", {"prices:0": LISTED}) as it:
        it.page.lists.prices.setPlainText("marketing MX 0.0305\nutility gratis")
        assert it.page.lists.prices_line.error.text().startswith("Línea 2")
        it.window.save()
        turn()
        assert it.kept("prices:0") == 1
        assert it.foot
        it.page.lists.prices.setPlainText("marketing MX 0.0400")
        assert not it.page.lists.prices_line.error.isVisible()
        await it.saved("prices:0", 2)
        assert prices(it).lists[0].prices == (Price(category="marketing", market="MX", amount=Decimal("0.0400")),)


async def test_a_new_list_begins_with_the_prices_of_the_last_one(desk: OpenSettings) -> None:
    async with desk("costs", {"prices:0": LISTED}) as it:
        it.page.lists.add.click()
        turn()
        await it.saved("prices:0", 2)
        old, new = prices(it).lists
        assert (new.prices, new.since > old.since, new.source) == (old.prices, True, "")
        it.page.lists.remove.click()
        assert "sin los precios" in it.foot
        await it.saved("prices:0", 3)
        assert prices(it).lists == (old,)


async def test_an_hour_of_attention_has_a_rate_that_new_prices_keep(desk: OpenSettings) -> None:
    async with desk("costs", {"prices:0": LISTED}) as it:
        rate = it.page.rate
        rate.amount.setText("120,50")
        rate.amount.textEdited.emit("")
        assert rate.currency_line.error.text(), "an amount of no currency"
        it.window.save()
        turn()
        assert it.kept("prices:0") == 1
        rate.currency.setText("mxn")
        rate.currency.textEdited.emit("")
        await it.saved("prices:0", 2)
        assert prices(it).agent_hour == Money(amount=Decimal("120.50"), currency="MXN")
        it.page.lists.add.click()
        turn()
        await it.saved("prices:0", 3)
        assert prices(it).agent_hour is not None
        rate.amount.setText("")
        rate.amount.textEdited.emit("")
        await it.saved("prices:0", 4)
        assert (prices(it).agent_hour, len(prices(it).lists)) == (None, 2)


async def test_a_number_has_its_own_budget(desk: OpenSettings) -> None:
    async with desk("costs", {"budget:0": {"monthly": {"amount": "500", "currency": "USD"}}}) as it:
        assert it.page.budget.amount.text() == "500"
        number = next(iter(it.it.session.store.people.numbers.values()))
        it.page.budget.whose.setCurrentIndex(it.page.budget.whose.findData(number.id))
        it.page.budget.whose.activated.emit(0)
        assert it.page.budget.amount.text() == "500", "it lives by everybody's"
        it.page.budget.amount.setText("99.50")
        it.page.budget.amount.textEdited.emit("99.50")
        it.page.budget.thresholds.setText("50, 90, 100")
        it.page.budget.thresholds.textEdited.emit("")
        it.page.budget.allowance.setValue(2000)
        assert number.name in it.foot or "cambios" in it.foot
        await it.saved(f"budget:{number.id}")
        assert budget(it, f"budget:{number.id}") == Budget(
            monthly=Money(amount=Decimal("99.50"), currency="USD"), allowance=2000, thresholds=(50, 90, 100)
        )
        assert it.kept("budget:0") == 1


@pytest.mark.parametrize(("field", "typed"), [("amount", "mucho"), ("currency", "US"), ("thresholds", "100, 80")])
async def test_half_a_budget_is_not_saved(desk: OpenSettings, field: str, typed: str) -> None:
    async with desk("costs", {"budget:0": {"monthly": {"amount": "500", "currency": "USD"}}}) as it:
        box = getattr(it.page.budget, field)
        box.setText(typed)
        box.textEdited.emit(typed)
        assert getattr(it.page.budget, f"{field}_line").error.text()
        it.window.save()
        turn()
        assert it.kept("budget:0") == 1


async def test_a_refusal_is_said_where_it_belongs(desk: OpenSettings) -> None:
    async with desk("costs", {"prices:0": LISTED}) as it:
        it.gateway.policy_desk.faults = [{"code": "list_twice", "path": "lists.0.since", "detail": "twice"}]
        it.page.lists.prices.setPlainText("utility 1")
        it.window.save()
        await until(lambda: bool(it.page.lists.since_line.error.text()))
        assert "mismo día" in it.page.lists.since_line.error.text()


async def test_the_alert_of_a_budget_leads_to_it(desk: OpenSettings) -> None:
    async with desk("guard", {"budget:0": {"monthly": {"amount": "500", "currency": "USD"}}}) as it:
        number = next(iter(it.it.session.store.people.numbers.values()))
        body = {"number_id": number.id, "name": number.name, "month": "2026-11", "percent": 80, "budget": "500",
                "currency": "USD"}  # fmt: skip
        told = Alert(id=7, rev=1, kind="budget_passed", cause="budget_passed:1:2026-11", at=NOON, body=body)
        it.gateway.put(AlertItem(told))
        await until(lambda: it.it.session.store.office.alerts)
        it.it.window.ui.show_alerts()
        [panel] = it.it.window.findChildren(AlertsPanel)
        [card] = panel.cards
        assert card.open_it is not None
        assert card.open_it.accessibleName() == "Ver el presupuesto"
        card.open_it.click()
        await until(lambda: it.window.entry is not None and it.window.entry.key == "costs")
        await until(lambda: it.page.number == number.id)
        assert it.page.budget.whose.currentData() == number.id
        assert decided_at(told, somebody("supervisor")) is None, "who may not change it is not sent there"


async def test_the_history_says_what_changed(desk: OpenSettings) -> None:
    async with desk("costs", {"prices:0": LISTED}) as it:
        it.page.lists.prices.setPlainText("utility 0.01")
        await it.saved("prices:0", 2)
        it.page.history.click()
        await until(lambda: bool(it.window.findChildren(History)))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("marketing", "shape"), ("marketing MX Lima 3", "shape"), ("m4rketing MX 1", "category"),
        ("marketing MEX 1", "country"), ("marketing MX -1", "amount"), ("marketing MX 0.0000001", "amount"),
        ("marketing MX NaN", "amount"), ("utility 1\nutility 2", "twice"),
    ],
)  # fmt: skip
def test_a_bad_line_is_named(line: str, problem: str) -> None:
    _, wrong = read(f"\n{line}")
    assert wrong == (BadLine(line.count("\n") + 2, problem),)  # type: ignore[arg-type]


def test_what_is_written_is_read_again() -> None:
    some = (
        Price(category="utility", amount=Decimal("0.008500")),
        Price(category="service", market="MX", amount=Decimal(0)),
    )
    assert read(written(some)) == (some, ())
