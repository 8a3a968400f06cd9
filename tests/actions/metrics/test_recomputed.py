"""Random histories: every fact of the metric engine equals an independent recomputation, to the second."""

from datetime import datetime

import pytest

from backend_gateway.actions.metrics import follow_log, tell
from backend_gateway.store.unit import Unit
from protocol.routing import RouteTo, RuleList
from tests.actions.clocks.oracle import Event, episodes_of
from tests.actions.clocks.oracle import expected as clocks_of
from tests.actions.clocks.test_recomputed import Story
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.oracle import Told, expected

KNOWN = ("first_response", "first_response_firm", "next_response", "first_resolution", "final_resolution")


async def told(watch: Watch) -> list[Told]:
    """The rows, in the oracle's words."""
    rows = await watch.pool.fetch(
        "select metric, at, result, coalesce(business_s, -1), coalesce(calendar_s, -1) from metric_facts"
        " where metric = any($1::text[])",
        KNOWN,
    )
    return sorted(Told(*row) for row in rows)


_ENDS = {"running": "waiting", "met": "met", "unanswered": "unanswered"}


async def verdicts(watch: Watch) -> list[tuple[str, str, datetime]]:
    """Of promises: metric, result, when."""
    rows = await watch.pool.fetch("select metric, result, at from metric_facts where metric like 'sla%'")
    return sorted(tuple(row) for row in rows)


async def work_off(watch: Watch) -> None:
    """Everything in the log is told."""
    more = True
    while more:
        async with Unit(watch.pool) as unit:
            more = await follow_log(unit, watch.now)


@pytest.mark.parametrize("seed", range(8))
async def test_every_fact_equals_an_independent_recomputation(watch: Watch, seed: int) -> None:
    hours = await watch.hours("Ventas", "9:00-13:30, 14:30-18:00", "America/Sao_Paulo")
    to = RouteTo(team_id=watch.world.teams["Ventas"])
    await watch.policy("rules", 0, RuleList(version=1, otherwise=to, calendar_id=hours))
    story = Story(watch, seed)
    for _ in range(5):
        await story.tell(9)
        await work_off(watch)
    watch.world.tick(60)
    await watch.outage(seconds=0)
    await work_off(watch)
    found, wanted = await told(watch), expected(story.log)
    assert [one for one in found if one not in wanted] == []
    assert [one for one in wanted if one not in found] == []
    assert len(found) == len(wanted) > 3
    assert await verdicts(watch) == sorted(
        (f"sla_{one.target}", *(("missed", one.missed) if one.missed else (_ENDS[one.state], one.ended or one.started)))
        for one in clocks_of(story.log, watch.now)
    )
    assert await clean(watch) == clean_of(story.log, watch.now)


async def clean(watch: Watch) -> list[tuple[str, datetime]]:
    """Of cases: without a miss of any kind or not, and when that was known."""
    rows = await watch.pool.fetch("select result, at from metric_facts where metric = 'clean'")
    return sorted((row["result"], row["at"]) for row in rows)


def clean_of(log: list[Event], now: datetime) -> list[tuple[str, datetime]]:
    """From the clocks that must be, and the cases of the log."""
    found = []
    for stretches in episodes_of(log):
        own = [event for stretch in stretches for event in stretch.events]
        began, end = min(one.at for one in own if one.kind in ("needs", "thanks")), stretches[-1].end
        mine = [event for event in log if event in own or event.at in [one.end for one in stretches] + [
            one.reopened for one in stretches]]  # fmt: skip
        clocks = clocks_of(mine, now)
        missed = [one.missed for one in clocks if one.missed]
        if clocks:
            found.append(("no", min(missed)) if missed else ("yes", end) if end else ("waiting", began))
    return sorted(found)


async def test_told_twice_nothing_changes(watch: Watch) -> None:
    story = Story(watch, 3)
    await story.tell(20)
    await work_off(watch)
    sql = "select metric_facts::text, xmin::text from metric_facts order by 1"
    before = await watch.pool.fetch(sql)
    async with Unit(watch.pool) as unit:
        await tell(unit.conn, [story.id], watch.now)
    assert await watch.pool.fetch(sql) == before != []
