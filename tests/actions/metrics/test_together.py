"""Several figures of a day read by one statement are those that are read one by one."""

from datetime import date, timedelta

import asyncpg
import pytest

from backend_gateway.store.metrics.figures import figure, figures
from backend_gateway.store.unit import Reader
from protocol.metrics import Metric
from tests.actions.metrics.test_rollups import FIRST, LAST, OTHERS, TIMED, Ledger

ASKED: tuple[Metric, ...] = (*TIMED, *OTHERS, "csat")


@pytest.mark.parametrize("seed", range(4))
async def test_together_they_say_what_each_says(pool: asyncpg.Pool, seed: int) -> None:
    ledger = Ledger(pool, seed)
    await ledger.write(list(range(1, 400)))
    await ledger.roll_up()
    found = 0
    async with Reader(pool, repeatable_read=True) as reader:
        for _ in range(12):
            viewer = ledger.viewer()
            filters = ledger.filters()
            day = _day(ledger)
            filters = type(filters)(
                since=day, until=day + timedelta(days=ledger.dice.choice([0, 0, 1, 40])), teams=filters.teams,
                agents=filters.agents, numbers=filters.numbers, tags=filters.tags,
            )  # fmt: skip
            together = await figures(reader.conn, viewer, ASKED, filters)
            alone = {metric: await figure(reader.conn, viewer, metric, filters) for metric in ASKED}
            assert together == alone
            found += sum(one.n + one.waiting for one in together.values())
    assert found, "there was something to count"


def _day(ledger: Ledger) -> date:
    return FIRST + timedelta(days=ledger.dice.randint(0, (LAST - FIRST).days))
