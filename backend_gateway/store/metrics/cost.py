"""The estimate of what Meta charges: one function for every screen and for the alerts of budgets (law 8)."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.cost import (
    Charge,
    Priced,
    Tariff,
    each,
    first_of_month,
    granted,
    uses_allowance,
    worth,
)
from backend_gateway.domain.cost_sums import Run, sums
from backend_gateway.store import policies
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import changed
from backend_gateway.store.metrics.delivery_days import DEFINITION
from backend_gateway.store.metrics.figures import Filters, figure
from backend_gateway.store.policies import Version
from backend_gateway.store.visible import Viewer
from protocol.metric_cost import Budget, BudgetUse, Cost, CostLine, Money, Prices, ServiceUse

PRICES: Final = "prices"
BUDGET: Final = "budget"
"""Kinds of policies."""
_RUNS: Final = """
select number_id, category, type, market, array_agg(day - $1), array_agg(n) from metric_charges
where day >= $1 and day <= $2 and ($3::bigint[] is null or number_id = any($3))
group by 1, 2, 3, 4 order by 1, 2, 3, 4
"""
_EVERYTHING: Final = Viewer(0, "admin")
"""Charges know no teams: neither does what they are divided by."""
_prices = msgspec.json.Decoder(Prices)
_budget = msgspec.json.Decoder(Budget)


class Rules(Struct, frozen=True, kw_only=True):
    """What counts now: prices and their version, budgets by number (0: of those without their own)."""

    tariff: Tariff
    agent_hour: Money | None
    version: Version | None
    budgets: dict[int, Budget]

    def budget(self, number_id: int) -> Budget:
        """Of a number."""
        return self.budgets.get(number_id) or self.budgets.get(policies.COMPANY) or Budget()

    def allowance(self, number_id: int, month: date) -> int | None:
        """Free service messages of a number in a month; None: all are free."""
        usual, own = granted(month), self.budget(number_id).allowance
        return usual if usual is None or own is None else own


async def rules(conn: Conn) -> Rules:
    """As admins set them."""
    version = (await policies.in_force(conn, PRICES)).get(policies.COMPANY)
    budgets = {subject: _budget.decode(one.body) for subject, one in (await policies.in_force(conn, BUDGET)).items()}
    prices = _prices.decode(version.body) if version else Prices()
    return Rules(tariff=Tariff(prices), agent_hour=prices.agent_hour, version=version, budgets=budgets)


async def cost(conn: Conn, since: date, until: date, numbers: Sequence[int] | None) -> Cost:
    """The estimate of a period; what is used of allowances and budgets is of its months from their first day on."""
    known = await rules(conn)
    wanted = None if numbers is None else list(numbers)
    rows = await conn.fetch(_RUNS, since.replace(day=1), until, wanted)
    as_of = await changed.told(conn, changed.NUMBERS)
    told = await asyncio.to_thread(_told, rows, known, since, until, as_of)  # many countries take a while
    return await _by_case(
        conn, told, known, Filters(since=since, until=until, numbers=None if wanted is None else tuple(wanted))
    )


async def _by_case(conn: Conn, told: Cost, known: Rules, filters: Filters) -> Cost:
    """What the cases took that were resolved in the period: the figures of reports, of the whole company."""
    resolved = (await figure(conn, _EVERYTHING, "final_resolution", filters)).n
    agent_s = (await figure(conn, _EVERYTHING, "handling_time", filters)).calendar.total_s
    agents = worth(agent_s, known.agent_hour)
    parts = [*told.whole.amounts, *([agents] if agents else [])]
    return msgspec.structs.replace(
        told, resolved=resolved, agent_s=agent_s, agents=agents, each=each(parts, resolved)
    )  # fmt: skip


def _told(rows: Iterable[Any], known: Rules, since: date, until: date, as_of: datetime | None) -> Cost:
    found = sums((Run(*row) for row in rows), since.replace(day=1), since, until, known.tariff, known.allowance)
    period = together(found.period)
    months = [*together(found.before), *period]
    return Cost(
        since=since, until=until, estimated=True, definition=DEFINITION, whole=_line(period),
        lines=tuple(_lines(period)), days=tuple(_days(found.days)), service=tuple(service_uses(months, known)),
        budgets=tuple(budget_uses(months, known)), prices_version=known.version.version if known.version else 0,
        prices_at=known.version.at if known.version else None, as_of=as_of,
    )  # fmt: skip


def together(found: Iterable[Priced]) -> list[Priced]:
    """Their sums per number, month, kind and price. The day of each is the first of its month."""
    sums: dict[tuple[int, date, str, str, str, tuple[int, str]], tuple[int, int]] = {}
    rates: dict[tuple[int, str], Decimal | None] = {}
    for one in found:
        of, price = one.charge, (id(one.rate), one.currency)  # Decimals are slow to hash
        rates[price] = one.rate
        key = (of.number_id, first_of_month(of.day), of.category, of.type, of.market, price)
        n, free = sums.get(key, (0, 0))
        sums[key] = (n + of.n, free + one.free)
    return [
        Priced(Charge(number, month, category, kind, market, n), free, rates[price], price[1])
        for (number, month, category, kind, market, price), (n, free) in sums.items()
    ]


def service_uses(months: Iterable[Priced], known: Rules) -> Iterable[ServiceUse]:
    """By number and month."""
    for (number, month), group in _by_month(months):
        used = sum(one.charge.n for one in group if uses_allowance(one.charge))
        yield ServiceUse(number_id=number, month=month, used=used, allowance=known.allowance(number, month))


def budget_uses(months: Iterable[Priced], known: Rules) -> Iterable[BudgetUse]:
    """By number and month, of numbers that have a budget."""
    for (number, month), group in _by_month(months):
        budget = known.budget(number).monthly
        if budget is not None:
            found = _line(group)
            spent = sum((one.amount for one in found.amounts if one.currency == budget.currency), Decimal(0))
            yield BudgetUse(
                number_id=number, month=month, budget=budget, unpriced=found.unpriced,
                spent=Money(amount=spent, currency=budget.currency), percent=int(spent * 100 / budget.amount),
                other=tuple(one for one in found.amounts if one.currency != budget.currency),
            )  # fmt: skip


def _by_month(months: Iterable[Priced]) -> list[tuple[tuple[int, date], list[Priced]]]:
    found: dict[tuple[int, date], list[Priced]] = defaultdict(list)
    for one in months:
        found[one.charge.number_id, first_of_month(one.charge.day)].append(one)
    return sorted(found.items())


def _lines(period: Iterable[Priced]) -> Iterable[CostLine]:
    found: dict[tuple[int, date, str, str, str], list[Priced]] = defaultdict(list)
    for one in period:
        of = one.charge
        found[of.number_id, first_of_month(of.day), of.category, of.type, of.market].append(one)
    for (number, month, category, type_, market), group in sorted(found.items()):
        line = _line(group)
        yield msgspec.structs.replace(line, number_id=number, month=month, category=category, type=type_, market=market)


def _days(period: Iterable[Priced]) -> Iterable[CostLine]:
    found: dict[date, list[Priced]] = defaultdict(list)
    for one in period:
        found[one.charge.day].append(one)
    return (msgspec.structs.replace(_line(group), day=day) for day, group in sorted(found.items()))


def _line(group: Iterable[Priced]) -> CostLine:
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    n = free = unpriced = 0
    for one in group:
        charged = one.charge.n - one.free
        n, free = n + one.charge.n, free + one.free
        if one.rate is None:
            unpriced += charged
        elif charged:
            amounts[one.currency] += one.rate * charged
    money = tuple(Money(amount=amount, currency=currency) for currency, amount in sorted(amounts.items()))
    return CostLine(n=n, free=free, charged=n - free, unpriced=unpriced, amounts=money)
