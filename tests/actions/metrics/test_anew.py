"""What the engine keeps is a pure consequence of what happened: lost or pruned, it is told anew and comes out equal."""

from backend_gateway.store.pruning import EVENTS_KEPT, prune_events
from backend_gateway.store.unit import Unit
from tests.actions.clocks.test_recomputed import Story
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.test_recomputed import work_off
from tests.contract.world import person

FACTS = "select metric_facts::text as fact from metric_facts order by 1"


async def facts(watch: Watch) -> list[str]:
    """Every row, as text."""
    return [row["fact"] for row in await watch.pool.fetch(FACTS)]


async def some_history(watch: Watch, seed: int) -> list[str]:
    """A customer's weeks; the facts of them."""
    await Story(watch, seed).tell(30)
    await watch.outage(seconds=0)
    await work_off(watch)
    return await facts(watch)


async def test_a_database_of_an_older_version_is_told_from_the_start(watch: Watch) -> None:
    before = await some_history(watch, 21)
    await watch.pool.execute("delete from metric_facts")
    await watch.pool.execute("delete from metric_progress")
    await work_off(watch)
    assert await facts(watch) == before != []


async def test_a_log_that_was_pruned_past_us_loses_nothing(watch: Watch) -> None:
    await some_history(watch, 22)
    await Story(watch, 23).tell(10)
    await watch.outage(seconds=0)
    async with Unit(watch.pool) as unit:
        await prune_events(unit.conn, watch.now + EVENTS_KEPT * 2, 100_000)
    assert await watch.pool.fetchval("select count(*) from event_log") == 0
    await work_off(watch)
    after = await facts(watch)
    await watch.pool.execute("delete from metric_facts")
    await watch.pool.execute("delete from metric_progress")
    await work_off(watch)
    assert await facts(watch) == after != []


async def test_a_case_that_cannot_be_told_stops_no_other(watch: Watch) -> None:
    """Its end is there and its owners are gone: a state of the rows that nothing of ours writes."""
    for n in (1, 2):
        await watch.world.say(person(n), "¿tienen stock?")
    broken = await watch.world.conversation_of(person(1))
    await work_off(watch)
    kept = await watch.pool.fetch("select * from metric_facts where conversation_id = $1 order by metric", broken)
    sql = "delete from owner_segments where episode_id in (select id from episodes where conversation_id = $1)"
    await watch.world.resolve(broken)
    await watch.world.resolve(await watch.world.conversation_of(person(2)))
    await watch.pool.execute(sql, broken)
    await work_off(watch)
    after = await watch.pool.fetch("select * from metric_facts where conversation_id = $1 order by metric", broken)
    assert after == kept != []
    resolved = await watch.pool.fetch("select conversation_id from metric_facts where metric = 'final_resolution'")
    assert [row[0] for row in resolved] == [await watch.world.conversation_of(person(2))]
