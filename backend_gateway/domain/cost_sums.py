"""What a long period is likely to cost: pure; the rule of `cost` for whole runs of days at once.

Called by `store/metrics/cost`. What always holds: its sums are those of `cost.priced`, to the last decimal (a test
compares them); only the day on which an allowance runs out has to be told charge by charge, and is told by it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from backend_gateway.domain.cost import Charge, Priced, Tariff, always_free, first_of_month, priced, uses_allowance

Whole = NDArray[np.int64]
_Price = tuple[Decimal | None, str]
NOWHERE: Final = 0
"""The number of what was added up over all numbers."""


class Run(Struct, frozen=True):
    """Delivered messages of one kind of one number: `n[i]` on the day `offsets[i]` days after the first."""

    number_id: int
    category: str
    type: str
    market: str
    offsets: Sequence[int]
    n: Sequence[int]


class Sums(Struct, frozen=True):
    """`before` and `period`: per number, month, kind and price, the day being the first of the month.

    `days`: of the period, per day and price alone.
    """

    before: list[Priced]
    period: list[Priced]
    days: list[Priced]


class _Calendar:
    """Days in a row, cut into pieces that have one month, one price list, and are before the period or in it."""

    def __init__(self, first: date, since: date, until: date, tariff: Tariff) -> None:
        self.days = [first + timedelta(days=at) for at in range((until - first).days + 1)]
        self.since = (since - first).days
        kinds = [(first_of_month(day), tariff.place(day), day >= since) for day in self.days]
        self.starts = [at for at, kind in enumerate(kinds) if at == 0 or kind != kinds[at - 1]]
        self.ends = [*self.starts[1:], len(self.days)]
        self.months = [kinds[at][0] for at in self.starts]


def sums(
    runs: Iterable[Run], first: date, since: date, until: date, tariff: Tariff,
    allowance: Callable[[int, date], int | None],
) -> Sums:  # fmt: skip
    """Of the days from `first` on, the first of a month, because allowances are used from there."""
    calendar = _Calendar(first, since, until, tariff)
    told = Sums([], [], [])
    days: dict[_Price, tuple[Whole, Whole]] = {}
    numbers: dict[int, list[Run]] = {}
    for run in runs:
        numbers.setdefault(run.number_id, []).append(run)
    for number, mine in numbers.items():
        n = _table(mine, len(calendar.days))
        free = _free(mine, n, calendar, tariff, partial(allowance, number))
        for run, every, those in zip(mine, n, free, strict=True):
            _add(run, every, those, calendar, tariff, told, days)
    told.days.extend(_by_day(calendar, days))
    return told


def _table(runs: Sequence[Run], days: int) -> Whole:
    found = np.zeros((len(runs), days), np.int64)
    for row, run in zip(found, runs, strict=True):
        row[np.asarray(run.offsets, np.int64)] = run.n
    return found


def _free(
    runs: Sequence[Run], n: Whole, calendar: _Calendar, tariff: Tariff, allowance: Callable[[date], int | None]
) -> Whole:
    """How many of them are free."""
    found = np.where([[always_free(run.category, run.type)] for run in runs], n, 0)
    using = [at for at, run in enumerate(runs) if uses_allowance(_charge(run, calendar.days[0], 0))]
    counted = np.array(using, np.int64)
    for month in dict.fromkeys(calendar.months):
        at = np.array([place for place, day in enumerate(calendar.days) if first_of_month(day) == month], np.int64)
        left, mine = allowance(month), np.ix_(counted, at)
        if left is None:
            found[mine] = n[mine]
            continue
        used = n[mine].sum(axis=0)
        remaining = np.maximum(left - (np.cumsum(used) - used), 0)
        found[mine] = np.where(used <= remaining, n[mine], 0)
        for last in at[(used > remaining) & (remaining > 0)].tolist():
            found[counted, last] = _of_last([runs[one] for one in using], n[counted, last].tolist(), tariff,
                                            calendar.days[last], int(remaining[at == last][0]))  # fmt: skip
    return found


def _of_last(runs: Sequence[Run], n: Sequence[int], tariff: Tariff, day: date, left: int) -> list[int]:
    """Of the day on which the allowance runs out."""
    charges = [_charge(run, day, many) for run, many in zip(runs, n, strict=True)]
    free = {one.charge: one.free for one in priced(charges, tariff, lambda *_: left)}
    return [free[one] for one in charges]


def _add(
    run: Run, n: Whole, free: Whole, calendar: _Calendar, tariff: Tariff, told: Sums,
    days: dict[_Price, tuple[Whole, Whole]],
) -> None:  # fmt: skip
    many, those = np.add.reduceat(n, calendar.starts).tolist(), np.add.reduceat(free, calendar.starts).tolist()
    pieces = zip(calendar.starts, calendar.ends, calendar.months, many, those, strict=True)
    for start, end, month, every, without in pieces:
        if not every:
            continue
        rate, currency = tariff.rate(_charge(run, calendar.days[start], every))
        one = Priced(_charge(run, month, every), without, rate, currency)
        if start < calendar.since:
            told.before.append(one)
            continue
        told.period.append(one)
        size = len(calendar.days)
        all_of, free_of = days.setdefault((rate, currency), (np.zeros(size, np.int64), np.zeros(size, np.int64)))
        all_of[start:end] += n[start:end]
        free_of[start:end] += free[start:end]


def _by_day(calendar: _Calendar, days: dict[_Price, tuple[Whole, Whole]]) -> Iterable[Priced]:
    for (rate, currency), (n, free) in days.items():
        for day, every, without in zip(calendar.days, n.tolist(), free.tolist(), strict=True):
            if every:
                yield Priced(Charge(NOWHERE, day, "", "", "", every), without, rate, currency)


def _charge(run: Run, day: date, n: int) -> Charge:
    return Charge(run.number_id, day, run.category, run.type, run.market, n)
