"""CSAT: who is satisfied of those who answered, who answered of those who were asked, and who was not asked and why."""

from datetime import date

import asyncpg
import pytest_asyncio

from backend_gateway.store.metrics.figures import Filters, cases, figure
from backend_gateway.store.unit import Reader
from protocol.metrics import Figure, Labelled, Metric
from tests.actions.metrics.test_recomputed import work_off
from tests.actions.surveys.opinion import Opinion

ALL = Filters(since=date(2026, 11, 1), until=date(2027, 2, 1))


@pytest_asyncio.fixture
async def desk(pool: asyncpg.Pool) -> Opinion:
    return await Opinion.open(pool)


async def asked(desk: Opinion, metric: Metric) -> Figure:
    """Of everything, once everything is told."""
    await work_off(desk)
    async with Reader(desk.pool) as reader:
        return await figure(reader.conn, desk.world.sol, metric, ALL)


async def test_answers_and_silence_stand_beside_each_other(desk: Opinion) -> None:
    await desk.wants()
    for n, score in ((1, 5), (2, 2), (3, None)):
        await desk.asked(n)
        if score is not None:
            await desk.chooses(n, score)
    await desk.case(4, answered=False)
    await desk.after(minutes=3)
    good, points, response = [await asked(desk, one) for one in ("csat", "csat_score", "csat_response")]
    assert (good.n, good.yes, good.no) == (2, 1, 1)
    assert points.amount is not None
    assert (points.n, points.amount.mean, points.amount.total) == (2, 3.5, 7)
    assert points.labels == {"2": Labelled(n=1, total=2), "5": Labelled(n=1, total=5)}
    assert (response.yes, response.no, response.beside) == (2, 1, {"not_sent": 1})
    assert response.labels == {"nobody_answered": Labelled(beside=1)}


async def test_the_last_one_with_a_reply_is_credited(desk: Opinion) -> None:
    await desk.wants()
    vera = await desk.world.hire("ana", "all", ())
    id_ = await desk.say(1, "¿tienen lámparas?")
    await desk.world.sent(id_, "Un momento")
    await desk.world.sent(id_, "Sí, tenemos", actor=vera)
    await desk.world.resolve(id_)
    await desk.follow()
    await desk.after(minutes=2)
    await desk.meta_takes_all()
    await desk.chooses(1, 4)
    await asked(desk, "csat")
    rows = await desk.pool.fetch("select agent_id, result from metric_facts where metric = 'csat'")
    assert [tuple(row) for row in rows] == [(vera.user_id, "yes")]
    async with Reader(desk.pool) as reader:
        [shown] = (await cases(reader.conn, desk.world.sol, "csat", ALL, None, 10)).cases
        [other] = (await cases(reader.conn, desk.world.sol, "first_response", ALL, None, 10)).cases
    assert (shown.agent_id, shown.participants) == (vera.user_id, (desk.world.sol.user_id, vera.user_id))
    assert other.participants == ()


async def test_what_relevo_said_first_is_timed_apart_from_people(desk: Opinion) -> None:
    await desk.says(welcome="Bienvenido.", away="Está cerrado.")
    await desk.say(1, "hola, ¿tienen lámparas?")
    await desk.meta_takes_all()
    said = await asked(desk, "automatic_response")
    assert (said.n, said.calendar.median_s) == (1, 1)
    assert (await asked(desk, "first_response")).waiting == 1
