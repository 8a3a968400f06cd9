"""A figure equals a plain recount of the rows behind it, for random filters; and each role sees what it may."""

import random
import statistics
from datetime import date, timedelta
from typing import Any

import asyncpg
import pytest

from backend_gateway.store.metrics.figures import Filters, cases, figure
from backend_gateway.store.unit import Reader
from backend_gateway.store.visible import Viewer
from protocol.metrics import BAND_EDGES, METRICS, SHARES, Figure, Metric, MetricCases
from tests.actions.clocks.test_recomputed import Story
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.test_recomputed import work_off
from tests.contract.world import person

START = date(2026, 11, 20)


async def history(watch: Watch) -> list[asyncpg.Record]:
    """Two customers' weeks, three agents; the rows of facts."""
    story = Story(watch, 11)
    await story.tell(35)
    for name in ("mia", "vera"):
        await watch.world.say(person(2), "¿tienen stock?")
        other = await watch.world.conversation_of(person(2))
        await watch.world.take(other, watch.world.viewers[name])
        watch.world.tick(400)
        await watch.world.sent(other, "Sí", actor=watch.world.viewers[name])
        watch.world.tick(90)
        await watch.world.resolve(other)
    await watch.pool.execute("update conversations set tags = array['Ventas', 'urgente'] where id = $1", other)
    await watch.world.say(person(2), "otra cosa")
    await watch.outage(seconds=0)
    await work_off(watch)
    return await watch.pool.fetch("select * from metric_facts")


async def asked(watch: Watch, viewer: Viewer, metric: Metric, filters: Filters) -> Figure:
    """As the API would ask."""
    async with Reader(watch.pool) as reader:
        return await figure(reader.conn, viewer, metric, filters)


def chosen(row: Any, filters: Filters) -> bool:
    """Whether a row is in these filters, by plain comparison."""
    in_days = row["day"] <= filters.until and (row["day"] >= filters.since or row["result"] == "waiting")
    pairs = (("team_id", filters.teams), ("agent_id", filters.agents), ("number_id", filters.numbers))
    tagged = filters.tags is None or bool(set(filters.tags) & set(row["tags"]))
    return in_days and tagged and all(ids is None or row[name] in ids for name, ids in pairs)


def some(dice: random.Random, values: set[Any]) -> tuple[Any, ...] | None:
    """Any of them, some of the time."""
    found = sorted(value for value in values if value is not None)
    return tuple(dice.sample(found, dice.randint(1, len(found)))) if found and dice.random() < 0.4 else None


def by_label(rows: list[Any]) -> dict[str, tuple[int, int]]:
    """How many of each, and their amounts."""
    names = {row["label"] for row in rows if row["label"] is not None}
    found = {name: [row for row in rows if row["label"] == name] for name in names}
    return {name: (len(mine), sum(row["amount"] or 0 for row in mine)) for name, mine in found.items()}


async def test_a_figure_equals_a_plain_recount_on_random_filters(watch: Watch) -> None:
    rows, dice, counted = await history(watch), random.Random(5), 0
    promises = shared = 0
    for _ in range(1000):
        since = START + timedelta(days=dice.randint(0, 20))
        filters = Filters(
            since=since,
            until=since + timedelta(days=dice.choice([0, 1, 5, 40])),
            teams=some(dice, {row["team_id"] for row in rows}),
            agents=some(dice, {row["agent_id"] for row in rows}),
            numbers=some(dice, {row["number_id"] for row in rows}),
            tags=some(dice, {"Ventas", "urgente", "nadie"}),
        )
        metric = dice.choice(METRICS)
        told = await asked(watch, watch.world.sol, metric, filters)
        mine = [row for row in rows if row["metric"] == metric and chosen(row, filters)]
        inside = [row for row in mine if row["result"] == "counted"]
        spans = sorted(row["business_s"] for row in inside if row["business_s"] is not None)
        waiting = [row["at"] for row in mine if row["result"] == "waiting"]
        if metric.startswith("sla_"):
            verdicts = [row["result"] for row in mine]
            assert (told.met, told.missed) == (verdicts.count("met"), verdicts.count("missed"))
            assert told.n == told.met + told.missed
            promises += told.n
            continue
        if metric in SHARES:
            verdicts = [row["result"] for row in mine]
            assert (told.yes, told.no) == (verdicts.count("yes"), verdicts.count("no"))
            assert told.n == told.yes + told.no
            inside = [row for row in mine if row["result"] in ("yes", "no")]
            shared += told.n
        assert told.provisional == sum(1 for row in inside if row["provisional"])
        amounts = [row["amount"] for row in inside if row["amount"] is not None]
        assert (told.amount.total if told.amount else 0) == sum(amounts)
        assert not amounts or (told.amount and told.amount.median == statistics.median(amounts))
        assert {label: (part.n, part.total) for label, part in told.labels.items()} == by_label(inside)
        assert (told.n, told.waiting, told.oldest_at) == (len(inside), len(waiting), min(waiting, default=None))
        assert sum(told.beside.values()) == len(mine) - len(inside) - len(waiting)
        assert sum(told.business.bands) == len(spans)
        counted += len(spans)
        if spans:
            assert told.business.median_s == statistics.median(spans)
            assert told.business.mean_s == pytest.approx(statistics.fmean(spans))
            assert told.business.bands[0] == sum(1 for one in spans if one < BAND_EDGES[0])
            assert told.business.bands[-1] == sum(1 for one in spans if one >= BAND_EDGES[-1])
    assert counted > 30
    assert promises > 20
    assert shared > 10


async def test_every_case_behind_a_figure_is_listed_once(watch: Watch) -> None:
    await history(watch)
    filters = Filters(since=START, until=START + timedelta(days=60))
    for metric in METRICS:
        told = await asked(watch, watch.world.sol, metric, filters)
        async with Reader(watch.pool) as reader:
            found: MetricCases = await cases(reader.conn, watch.world.sol, metric, filters, None, 200)
        assert len(found.cases) == told.n + told.waiting + sum(told.beside.values())
        weights = [one.business_s or 0 for one in found.cases if one.result == "counted"]
        assert weights == sorted(weights, reverse=True)
        assert not found.more


async def test_a_colleague_with_narrow_sight_counts_what_is_theirs(watch: Watch) -> None:
    rows = await history(watch)
    filters = Filters(since=START, until=START + timedelta(days=60))
    mia = watch.world.viewers["mia"]
    own = Viewer(mia.user_id, mia.role, "mine", mia.team_ids)
    told = await asked(watch, own, "agent_first_reply", filters)
    mine = [row for row in rows if row["metric"] == "agent_first_reply" and row["agent_id"] == mia.user_id]
    assert told.n == sum(1 for row in mine if row["result"] == "counted") == 1
    assert told.calendar.median_s == 400 + 2  # a second for each step of sending
    assert told.out_of_hours == 1
