"""Templates come page by page from the sandbox, keep their reasons, and go when Meta lists them no more."""

import asyncio
from typing import Any

import pytest

from backend_gateway import clock
from backend_gateway.actions.numbers import NewNumber, add_number
from backend_gateway.actions.policies import put_policy
from backend_gateway.actions.templates import read, sync_all
from backend_gateway.errors import Unavailable
from backend_gateway.feed.wakeup import Signal
from backend_gateway.parsers import Secret
from backend_gateway.store import hydrate
from backend_gateway.store.event_log import Kind
from backend_gateway.store.templates import templates
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.templates import TemplateSync
from protocol.api import PutPolicy, TemplateRow
from sandbox import Sandbox
from tests.flows.media.conftest import DEADLINE, House

ADA = Viewer(9, "admin")


async def listed(house: House) -> dict[tuple[str, str], TemplateRow]:
    async with house.pool.acquire() as conn:
        return {(row.name, row.language): row for row in await templates(conn)}


async def sync(house: House) -> int:
    house.clock.advance(minutes=1)
    return await sync_all(house.pool, house.graph, ADA, house.clock.now)


async def test_every_page_is_stored(house: House, sandbox: Sandbox) -> None:
    for number in range(230):
        body = [{"type": "BODY", "text": f"Aviso {number}"}]
        sandbox.runtime.templates.add(sandbox.waba_id, f"aviso_{number}", "es_MX", "UTILITY", body)
    there = sandbox.runtime.templates.of(sandbox.waba_id)
    assert await sync(house) == len(there)
    found = await listed(house)
    assert set(found) == {(one.name, one.language) for one in there}
    assert all(row.number_ids == [house.number_id] for row in found.values())
    assert (
        await house.pool.fetchval("select count(*) from audit where action = 'templates.synced' and user_id = 9") == 1
    )


async def test_unusable_ones_are_listed_with_their_reason(house: House, sandbox: Sandbox) -> None:
    add = sandbox.runtime.templates.add
    body = [{"type": "BODY", "text": "Hola"}]
    add(sandbox.waba_id, "en_pausa", "es", "UTILITY", body, status="PAUSED")
    add(sandbox.waba_id, "raro", "es", "UTILITY", [*body, {"type": "HOLOGRAM"}])
    add(sandbox.waba_id, "bueno", "es", "UTILITY", body)
    await sync(house)
    found = await listed(house)
    reasons = {name: found[name, "es"].unusable for name in ("en_pausa", "raro", "bueno")}
    assert reasons == {"en_pausa": "paused", "raro": "component:hologram", "bueno": None}


async def test_one_that_is_gone_is_marked_and_may_come_back(house: House, sandbox: Sandbox) -> None:
    body = [{"type": "BODY", "text": "Hola"}]
    made = sandbox.runtime.templates.add(sandbox.waba_id, "efimera", "es", "UTILITY", body)
    await sync(house)
    del sandbox.runtime.templates.by_id[made.id]
    await sync(house)
    assert (await listed(house))["efimera", "es"].unusable == "deleted"
    sandbox.runtime.templates.by_id[made.id] = made
    await sync(house)
    row = (await listed(house))["efimera", "es"]
    assert row.unusable is None
    assert await house.pool.fetchval("select rev from templates where name = 'efimera'") == 3


async def test_an_account_that_does_not_answer_stays_as_it_was(house: House, sandbox: Sandbox) -> None:
    await sync(house)
    before = await listed(house)
    assert before
    sandbox.runtime.world.expired_tokens.add(sandbox.token)
    with pytest.raises(Unavailable, match="Try again"):
        await sync(house)
    assert await listed(house) == before


async def test_the_worker_looks_again_when_told(house: House, sandbox: Sandbox) -> None:
    signal = Signal()
    task = asyncio.create_task(TemplateSync(house.pool, house.graph, signal, house.clock).run())
    try:
        await until(house, bool)
        body = [{"type": "BODY", "text": "Hola"}]
        sandbox.runtime.templates.add(sandbox.waba_id, "nueva", "es", "UTILITY", body)
        house.clock.advance(minutes=1)
        signal.set()
        await until(house, lambda found: ("nueva", "es") in found)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_a_new_number_gets_its_templates_soon(house: House, sandbox: Sandbox) -> None:
    looking = TemplateSync(house.pool, house.graph, Signal(), house.clock, look_seconds=0.1)
    task = asyncio.create_task(looking.run())
    try:
        await until(house, bool)
        body = [{"type": "BODY", "text": "Hola"}]
        sandbox.runtime.templates.add(sandbox.waba_id, "nueva", "es", "UTILITY", body)
        house.clock.advance(minutes=1)
        new = NewNumber(phone_number_id="4242", waba_id=sandbox.waba_id, phone="5256", name="Otra",
                        token=Secret(sandbox.token))  # fmt: skip
        async with Unit(house.pool) as unit:
            await add_number(unit, house.keyring, None, new, clock.now())
        await until(house, lambda found: ("nueva", "es") in found)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def until(house: House, condition: Any) -> None:
    async with asyncio.timeout(DEADLINE):
        while not condition(await listed(house)):
            await house.pool.fetchval("select pg_sleep(0.02)")


@pytest.mark.parametrize(
    "row",
    [{}, {"name": "x"}, {"name": 7, "language": "es"}, {"name": "", "language": "es"}],
)
def test_what_has_no_name_is_left_out(row: dict[str, Any]) -> None:
    assert read(row) is None


def test_odd_fields_are_taken_as_nothing() -> None:
    found = read({"name": "x", "language": "es", "components": "no", "parameter_format": "odd", "quality_score": 3})
    assert found is not None
    assert (found.components, found.parameter_format, found.quality, found.status) == (
        [],
        "POSITIONAL",
        None,
        "UNKNOWN",
    )


async def test_a_pause_of_meta_warns_until_it_is_over(house: House, sandbox: Sandbox) -> None:
    body = [{"type": "BODY", "text": "Hola"}]
    made = sandbox.runtime.templates.add(sandbox.waba_id, "aviso", "es", "UTILITY", body)
    sandbox.runtime.templates.add(sandbox.waba_id, "antigua", "es", "UTILITY", body, status="DISABLED")
    seen = []
    for status in ("APPROVED", "PAUSED", "PAUSED", "DISABLED", "APPROVED"):
        made.status = status
        await sync(house)
        sql = "select level, body->>'name' from alerts where kind = 'template_stopped' and closed_at is null"
        seen.append([tuple(row) for row in await house.pool.fetch(sql)])
    paused, disabled = [("warn", "aviso")], [("alert", "aviso")]
    assert seen == [[], paused, paused, disabled, []]
    assert await house.pool.fetchval("select count(*) from alerts where kind = 'template_stopped'") == 1


async def test_what_a_closed_window_costs_follows_what_meta_lists(house: House, sandbox: Sandbox) -> None:
    body = [{"type": "BODY", "text": "Hola"}]
    made = sandbox.runtime.templates.add(sandbox.waba_id, "seguimiento", "es", "UTILITY", body)
    await sync(house)
    named = {"template": "seguimiento", "language": "es", "currency": "USD", "price_micros": 12_500}
    sql = "insert into users (email, name, password_hash, role) values ('ada@a.test', 'Ada', '', 'admin') returning id"
    ada = Viewer(await house.pool.fetchval(sql), "admin")
    async with Unit(house.pool) as unit:
        await put_policy(unit, ada, "reengaging", 0, PutPolicy(body=named), house.clock.now)
    before = await house.pool.fetchval("select max(seq) from event_log")
    await sync(house)
    assert await house.pool.fetchval("select count(*) from policies where kind = 'reengaging'") == 1
    sandbox.runtime.templates.by_id[made.id].category = "MARKETING"
    await sync(house)
    async with house.pool.acquire() as conn:
        [now] = [one for one in (await hydrate.policies(conn)).values() if one.kind == "reengaging"]
    assert (now.rev, now.body) == (
        2, {"template": "seguimiento", "language": "es", "category": "marketing", "currency": "USD"},
    )  # fmt: skip
    note = await house.pool.fetchval("select note from policies where id = $1", now.id)
    assert note == "Meta: utility → marketing"
    told = "select entity_id from event_log where seq > $1 and kind = $2"
    assert [row[0] for row in await house.pool.fetch(told, before, Kind.POLICY)] == [now.id]
    await sync(house)
    assert await house.pool.fetchval("select count(*) from policies where kind = 'reengaging'") == 2
