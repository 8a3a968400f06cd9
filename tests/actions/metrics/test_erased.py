"""Somebody is forgotten and no figure of the past notices, not even when all are told from the start."""

from pathlib import Path

import pytest

from backend_gateway.actions import erasing
from backend_gateway.store.secrets import Keyring, new_key
from backend_gateway.store.unit import Unit
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.life import Life
from tests.actions.metrics.test_anew import facts
from tests.actions.metrics.test_recomputed import work_off

_WORDS = "select count(*) from messages where plain <> '' or wamid is not null"


async def _erase(watch: Watch, conversation: int, folder: Path) -> None:
    keyring = Keyring.from_text(new_key())
    contact = await watch.pool.fetchval("select contact_id from conversations where id = $1", conversation)
    async with Unit(watch.pool) as unit:
        made, _ = await erasing.forget(
            unit, watch.world.sol.user_id, contact, keyring, folder / "erasures.log", watch.now
        )
    await erasing.finish(lambda name: Unit(watch.pool, name=name), None, keyring, made)


@pytest.mark.parametrize("seed", range(4))
async def test_every_fact_of_closed_cases_stays(watch: Watch, seed: int, tmp_path: Path) -> None:
    life = await Life.begin(watch, seed)
    await life.tell(60)
    if life.open:
        await life.do("resolve")
    await watch.outage(seconds=0)
    await work_off(watch)
    before = await facts(watch)
    assert await watch.pool.fetchval(_WORDS) > 0
    await watch.pool.execute("update messages set status = 'sent' where status in ('queued', 'sending')")
    await _erase(watch, life.id, tmp_path)
    assert await watch.pool.fetchval(_WORDS) == 0
    await work_off(watch)
    assert await facts(watch) == before != []
    await watch.pool.execute("delete from metric_facts")
    await watch.pool.execute("delete from metric_progress")
    await work_off(watch)
    assert await facts(watch) == before
