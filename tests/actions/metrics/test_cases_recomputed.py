"""Random histories with owners: every fact of a case equals an independent recomputation, to the second."""

from collections.abc import Sequence
from datetime import timedelta

import asyncpg
import pytest

from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.store.unit import Unit
from protocol.metrics import Measures
from protocol.routing import RouteTo, RuleList
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.case_oracle import Told, expected
from tests.actions.metrics.life import Life
from tests.actions.metrics.test_recomputed import work_off
from tests.contract.world import person

KNOWN = (
    "queue_time", "agent_first_reply", "received", "handled", "resolved", "team_received", "team_handled",
    "team_resolved", "handling_time", "agent_handling_time", "wait_on_us", "wait_on_customer", "wait_on_colleague",
    "lost", "reopened", "fcr_one", "fcr_any", "attempts", "call_results", "transfers", "touches", "outcomes", "sales",
    "conversion_first", "conversion_last", "conversion_ad", "reasons",
)  # fmt: skip
WITHOUT_TEAM = ("lost", "conversion_first", "conversion_last", "conversion_ad")
"""Their team is the wait's, or that of the reply: not in the log."""
SQL = """
select f.metric, f.at, f.result, coalesce(f.business_s, -1), coalesce(f.calendar_s, -1), coalesce(lower(u.name), ''),
       case when f.metric = any($2::text[]) then '' else coalesce(t.name, '') end, coalesce(f.amount, -1),
       coalesce(f.label, ''), f.provisional
from metric_facts f left join users u on u.id = f.agent_id left join teams t on t.id = f.team_id
where f.metric = any($1::text[])
"""


DUMP = "select metric_facts::text from metric_facts order by 1"


async def told(watch: Watch, metrics: Sequence[str] = KNOWN) -> list[Told]:
    """The rows, in the oracle's words."""
    return sorted(Told(*row) for row in await watch.pool.fetch(SQL, list(metrics), list(WITHOUT_TEAM)))


def open_time(rows: list[Told], *metrics: str) -> tuple[int, int]:
    """Both clocks of all cases that are closed."""
    mine = [one for one in rows if one.metric in metrics and one.result != "waiting"]
    return sum(one.business for one in mine), sum(one.calendar for one in mine)


async def check(watch: Watch, life: Life) -> list[Told]:
    """Told now, and equal."""
    await work_off(watch)
    found, wanted = await told(watch), expected(life.log, life.tags, watch.now)
    assert [one for one in found if one not in wanted] == []
    assert [one for one in wanted if one not in found] == []
    assert len(found) == len(wanted)
    return found


async def begun(watch: Watch, seed: int) -> Life:
    """With the hours by which the oracle walks."""
    hours = await watch.hours("Ventas", "9:00-13:30, 14:30-18:00", "America/Sao_Paulo")
    to = RouteTo(team_id=watch.world.teams["Ventas"])
    await watch.policy("rules", 0, RuleList(version=1, otherwise=to, calendar_id=hours))
    return await Life.begin(watch, seed)


@pytest.mark.parametrize("seed", range(8))
async def test_every_fact_of_a_case_equals_an_independent_recomputation(watch: Watch, seed: int) -> None:
    life = await begun(watch, seed)
    await watch.policy("measures", 0, Measures(lead_tags=("Ventas",), goal_tags=("Pagado",)))
    for _ in range(6):
        await life.tell(12)
        await check(watch, life)
    for hours_later in (5, 30, 60, 100):
        watch.world.tick(timedelta(hours=hours_later).total_seconds())
        found = await check(watch, life)
    assert len(found) > 20
    assert open_time(found, "wait_on_us", "wait_on_customer", "wait_on_colleague") == open_time(
        await told(watch, ("final_resolution",)), "final_resolution"
    )
    assert {one.provisional for one in found if one.metric == "reopened"} <= {False}


async def test_spam_that_is_opened_again_is_work_until_it_is_closed(watch: Watch) -> None:
    """METRICS section 2: only closed it was never there; figures and backlog say the same."""
    life = await begun(watch, 1)
    seen = []
    for step in ("needs", "spam", "reopen", "needs", "spam"):
        watch.world.tick(60)
        await life.do(step)
        await check(watch, life)
        results = {
            row[0] for row in await watch.pool.fetch("select result from metric_facts where metric = 'arrivals'")
        }
        open_now = await watch.pool.fetchval("select count(*) from level_spans where to_at > $1", watch.now)
        seen.append((results, open_now > 0))
    assert seen == [({"counted" if work else "void"}, work) for work in (True, False, True, True, False)]


async def test_told_from_nothing_it_comes_out_equal(watch: Watch) -> None:
    life = await Life.begin(watch, 4)
    for days in (0, 2, 5):
        await life.tell(15)
        watch.world.tick(days * 86_400)
        await work_off(watch)
        await watch.policy("measures", 0, Measures(lead_tags=("Ventas",), reopen_hours=24 * (days + 1)))
    await same_from_nothing(watch)
    assert await watch.pool.fetchval("select count(distinct settings_row) from metric_facts") > 1


@pytest.mark.parametrize("seed", range(4))
async def test_two_customers_made_one_and_parted_are_told_as_they_are(watch: Watch, seed: int) -> None:
    lives = [await Life.begin(watch, 10 * seed + n, n) for n in (1, 2)]
    for _ in range(3):
        for life in lives:
            await life.tell(6)
        await work_off(watch)
    alone = await same_from_nothing(watch)
    ids = [await watch.world.contact_of(person(n)) for n in (1, 2)]
    async with Unit(watch.pool) as unit:
        merged = await merge_contacts(unit, watch.world.sol, ids[0], ids[1], watch.now)
    await watch.follow()
    assert await same_from_nothing(watch) != alone
    async with Unit(watch.pool) as unit:
        await unmerge_contacts(unit, watch.world.sol, ids[0], merged.merge_id, watch.now)
    await watch.follow()
    await same_from_nothing(watch)


async def same_from_nothing(watch: Watch) -> list[asyncpg.Record]:
    """What is kept now; told again from the start it is the same."""
    await work_off(watch)
    kept = await watch.pool.fetch(DUMP)
    await watch.pool.execute("delete from metric_facts")
    await watch.pool.execute("delete from metric_progress")
    await work_off(watch)
    assert await watch.pool.fetch(DUMP) == kept != []
    return kept
