"""Warns when this month's estimate of a number passes a threshold of its budget, or of its free service messages.

Called by `actions/metrics_days` after the days are counted. What always holds: one alert per number, month and cause,
which asks for a new acknowledgement at each higher threshold; it is over when the month is, or when the budget was
raised; it never says more than that the estimate passed.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import asyncpg
import msgspec
from msgspec import Struct

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.metrics import changed
from backend_gateway.store.metrics.cost import cost, rules
from backend_gateway.store.unit import Unit
from protocol.metric_cost import Cost
from protocol.promises import AlertKind

_OPEN: Final = (
    "select cause, level, body from alerts where kind in ('budget_passed', 'allowance_passed') and closed_at is null"
)
_NAMES: Final = "select id, name from numbers"
_WHOLE: Final = 100


class _Use(Struct, frozen=True, kw_only=True):
    """How far something of a number and month is used up, in percent; `body` is what the alert tells of it."""

    kind: AlertKind
    number_id: int
    month: date
    percent: Decimal
    body: dict[str, Any]


async def warn_of_budgets(pool: asyncpg.Pool, zone: ZoneInfo, now: datetime, told: Callable[[], None]) -> None:
    """Raise what is new, close what is over; nothing is written while nothing changes."""
    async with Unit(pool, name="warn of budgets") as unit:
        if not await changed.hold(unit.conn, "budgets"):
            return
        today = now.astimezone(zone).date()
        found, known = await cost(unit.conn, today.replace(day=1), today, None), await rules(unit.conn)
        names = {row[0]: row[1] for row in await unit.conn.fetch(_NAMES)}
        wanted = [
            alert
            for use in _uses(found)
            for alert in _passed(use, known.budget(use.number_id).thresholds, names.get(use.number_id, ""))
        ]
        open_ = {row["cause"]: (row["level"], msgspec.json.decode(row["body"])) for row in await unit.conn.fetch(_OPEN)}
        if {one.cause: (one.level, one.body) for one in wanted} != open_:
            unit.after_commit(told)
            await raise_alerts(unit, wanted, now)
            await close_alerts(unit, sorted(open_.keys() - {one.cause for one in wanted}), now)


def _uses(found: Cost) -> Iterable[_Use]:
    for one in found.budgets:
        yield _Use(
            kind="budget_passed", number_id=one.number_id, month=one.month,
            percent=one.spent.amount * _WHOLE / one.budget.amount,
            body={"budget": format(one.budget.amount, "f"), "currency": one.budget.currency},
        )  # fmt: skip
    for service in found.service:
        if service.allowance:
            yield _Use(
                kind="allowance_passed", number_id=service.number_id, month=service.month,
                percent=Decimal(service.used) * _WHOLE / service.allowance, body={"allowance": service.allowance},
            )  # fmt: skip


def _passed(use: _Use, thresholds: Iterable[int], name: str) -> Iterable[NewAlert]:
    """Its alert, if it passed any of them."""
    passed = [one for one in thresholds if use.percent >= one]
    if passed:
        month = use.month.isoformat()[:7]
        about = {"number_id": use.number_id, "name": name, "month": month, "percent": passed[-1]}
        yield NewAlert(
            kind=use.kind, cause=f"{use.kind}:{use.number_id}:{month}", step=len(passed), body=about | use.body,
            level="alert" if passed[-1] >= _WHOLE else "warn",
        )  # fmt: skip
