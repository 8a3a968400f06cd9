"""What a company sets of a definition counts for the cases that begin after it: last month stays as it was."""

from datetime import date
from typing import Any

import asyncpg
import msgspec
import pytest

from backend_gateway.actions.metrics import tell
from backend_gateway.domain.metrics import DEFINITION
from backend_gateway.errors import PolicyInvalid
from backend_gateway.store.metrics.figures import Filters, figure
from backend_gateway.store.metrics.progress import enqueue
from backend_gateway.store.metrics.settings import Definitions
from backend_gateway.store.unit import Reader, Unit
from protocol.metrics import Figure, Labelled, Measures, Metric
from sandbox.builders import text
from tests.actions.clocks.watch import Watch
from tests.actions.metrics.test_recomputed import work_off
from tests.contract.world import person

ALL = Filters(since=date(2026, 11, 1), until=date(2027, 2, 1))
AD = {"source_type": "ad", "source_id": "120", "headline": "Lámparas de otoño", "source_url": "https://fb.me/1"}


async def asked(watch: Watch, metric: Metric) -> Figure:
    """Of everything, once everything is told."""
    await work_off(watch)
    async with Reader(watch.pool) as reader:
        return await figure(reader.conn, watch.world.sol, metric, ALL)


async def resolved(watch: Watch, n: int) -> None:
    """A case that is answered, closed, and opened again thirty hours later."""
    await watch.world.say(person(n), "¿tienen lámparas?")
    id_ = await watch.world.conversation_of(person(n))
    await watch.world.sent(id_, "Sí")
    await watch.world.resolve(id_)
    watch.world.tick(30 * 3600)
    await watch.world.say(person(n), "¿y de mesa?")


async def test_a_new_version_measures_what_begins_after_it(watch: Watch) -> None:
    await resolved(watch, 1)
    before = await asked(watch, "reopened")
    assert (before.yes, before.no, before.settings) == (1, 0, ())
    watch.world.tick(60)
    await watch.policy("measures", 0, Measures(reopen_hours=24))
    row = await watch.pool.fetchval("select id from policies where kind = 'measures'")
    watch.world.tick(60)
    await resolved(watch, 2)
    assert (await asked(watch, "reopened")).settings == (row,)
    ids = [one["id"] for one in await watch.pool.fetch("select id from conversations")]
    await watch.pool.execute("delete from metric_facts")
    async with Unit(watch.pool) as unit:
        await tell(unit.conn, ids, watch.now)
    after = await asked(watch, "reopened")
    assert (after.yes, after.no, after.settings, after.definitions) == (1, 1, (row,), (DEFINITION,))


async def test_another_meaning_counts_for_what_begins_after_it_and_leaves_a_mark(watch: Watch) -> None:
    await resolved(watch, 1)
    watch.world.tick(60)
    sql = "insert into policies (kind, version, body, at) values ('definitions', 1, $1, $2)"
    await watch.pool.execute(sql, msgspec.json.encode(Definitions(DEFINITION + 1)).decode(), watch.now)
    assert (await asked(watch, "reopened")).definitions == (DEFINITION,)
    watch.world.tick(60)
    await resolved(watch, 2)
    assert (await asked(watch, "reopened")).definitions == (DEFINITION, DEFINITION + 1)
    await watch.pool.execute("delete from metric_facts")
    await watch.pool.execute("delete from metric_progress")
    numbers = {row["conversation_id"]: row["definition"] for row in await facts_told(watch)}
    assert sorted(numbers.values()) == [DEFINITION, DEFINITION + 1]


async def facts_told(watch: Watch) -> list[asyncpg.Record]:
    """Every row, once everything is told."""
    await work_off(watch)
    return await watch.pool.fetch("select distinct conversation_id, definition from metric_facts")


async def test_a_policy_of_measures_names_tags_that_exist(watch: Watch) -> None:
    with pytest.raises(PolicyInvalid) as caught:
        await watch.policy("measures", 0, Measures(goal_tags=("Pagado",)))
    assert "Pagado" in str(caught.value)


async def test_whoever_comes_from_an_ad_is_a_lead_of_it(watch: Watch) -> None:
    for n, referral in ((1, AD), (2, AD), (3, None)):
        more: dict[str, Any] = {"referral": referral} if referral else {}
        await watch.world.hear(person(n), text(person(n), "¿precio?", timestamp=watch.world.tick(), **more))
    found = await asked(watch, "conversion_ad")
    assert (found.n, found.yes, found.provisional) == (2, 0, 2)
    assert found.labels == {"Lámparas de otoño": Labelled(n=2)}
    watch.world.tick(8 * 86_400)
    assert (await asked(watch, "conversion_ad")).provisional == 0


async def test_time_alone_loses_a_window(watch: Watch) -> None:
    await watch.world.say(person(1), "¿tienen lámparas?")
    assert (await asked(watch, "lost")).waiting == 1
    watch.world.tick(86_400)
    assert (await asked(watch, "lost")).waiting == 1
    watch.world.tick(1)
    lost = await asked(watch, "lost")
    assert (lost.yes, lost.waiting, lost.labels) == (1, 0, {"window": Labelled(n=1, yes=1)})


async def test_what_is_due_and_cannot_be_told_is_tried_again_later(watch: Watch) -> None:
    await watch.world.say(person(1), "¿tienen lámparas?")
    await asked(watch, "lost")
    await watch.pool.execute("update metric_facts set conversation_id = -1 where due_at is not null")
    watch.world.tick(86_500)
    await work_off(watch)
    due = await watch.pool.fetchval("select due_at from metric_facts where due_at is not null")
    assert (due - watch.now).total_seconds() == 3600


async def test_who_comes_back_on_another_number_was_not_helped_the_first_time(watch: Watch) -> None:
    await watch.world.say(person(1), "¿tienen lámparas?")
    id_ = await watch.world.conversation_of(person(1))
    await watch.world.sent(id_, "Sí")
    await watch.world.resolve(id_)
    assert (await asked(watch, "fcr_any")).yes == 1
    other = await watch.pool.fetchval(
        "insert into numbers (phone_number_id, waba_id, portfolio, phone, name, token_sealed)"
        " values ('77', '1', 'p1', '5215500000077', 'Envíos', '') returning id"
    )
    watch.world.tick(86_400)
    conversation = await watch.pool.fetchval(
        "insert into conversations (number_id, contact_id) select $1, contact_id from conversations where id = $2"
        " returning id",
        *(other, id_),
    )
    sql = "insert into episodes (conversation_id, started_at, first_inbound_at) values ($1, $2, $2)"
    await watch.pool.execute(sql, conversation, watch.now)
    async with Unit(watch.pool) as unit:
        await enqueue(unit.conn, [conversation])
    found = await asked(watch, "fcr_any")
    assert (found.yes, found.no, found.provisional) == (0, 1, 0)
