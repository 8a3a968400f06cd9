"""Messages that only prove the way through Meta and back: seen coming and going, and nobody's conversation."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from backend_gateway import clock, settings
from backend_gateway.actions.health import read_facts
from backend_gateway.actions.numbers import NewNumber, add_number, add_webhook_secret
from backend_gateway.app import running_gateway
from backend_gateway.domain.health import judge
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.unit import Unit
from backend_gateway.workers.canary import CanaryKeeper
from protocol.health import HealthCheck
from sandbox import NumberSettings, Sandbox
from tests.flows.line.conftest import Agent, Office
from tests.flows.numbers.conftest import until_true

OTHER = NumberSettings(
    phone_number_id="206540352242922", display_phone_number="+52 55 4170 9999", verified_name="Casa Lumbre Cobranza"
)


@pytest_asyncio.fixture
async def two(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    """A company with two numbers."""
    async with AsyncExitStack() as stack:
        meta = await stack.enter_async_context(Sandbox(numbers=(NumberSettings(), OTHER), speed=200))
        chosen = settings.for_folder(
            tmp_path, database_url=Secret(database_url), listen=Address("127.0.0.1", 0), graph_url=meta.base_url,
            drain_seconds=2,
        )  # fmt: skip
        gateway = await stack.enter_async_context(running_gateway(chosen))
        async with Unit(gateway.pool) as unit:
            for name, number in (("Ventas", NumberSettings()), ("Cobranza", OTHER)):
                new = NewNumber(
                    phone_number_id=number.phone_number_id, waba_id=number.waba_id, name=name,
                    phone=number.display_phone_number, token=Secret(meta.token),
                )  # fmt: skip
                await add_number(unit, gateway.parts.keyring, None, new, clock.now())
            await add_webhook_secret(unit, gateway.parts.keyring, None, "app_secret", Secret(meta.app_secret))
            await add_webhook_secret(unit, gateway.parts.keyring, None, "verify_token", Secret(meta.verify_token))
        await gateway.parts.secrets.refresh()
        await meta.subscribe(f"{gateway.url}/webhooks/whatsapp")
        yield Office(meta, gateway, stack)


async def ids(office: Office) -> list[int]:
    return [row[0] for row in await office.gateway.pool.fetch("select id from numbers order by id")]


async def left_alone(office: Office) -> bool:
    """Nothing of it is anybody's conversation, contact, message or orphan."""
    tables = ("conversations", "contacts", "messages", "orphan_statuses", "parked")
    counts = [await office.gateway.pool.fetchval(f"select count(*) from {table}") for table in tables]
    return counts == [0] * len(tables)


async def put_canary(admin: Agent, **body: Any) -> httpx.Response:
    return await admin.http.put("/api/policies/canary/0", json={"body": body, "base": 0})


def keeper(office: Office) -> CanaryKeeper:
    parts = office.gateway.parts
    return CanaryKeeper(parts.pool, parts.graph, parts.clock, lambda: None)


async def health(office: Office) -> HealthCheck | None:
    gateway = office.gateway
    async with gateway.pool.acquire() as conn:
        facts = await read_facts(conn, gateway.parts.settings, {}, gateway.parts.clock())
    return next((one for one in judge(facts) if one.key == "canary"), None)


async def test_an_admin_sees_a_test_message_come_and_go(two: Office) -> None:
    admin, number = await two.agent("ada", role="admin"), (await ids(two))[0]
    phone = two.customer()
    await phone.say("hola")  # opens the window, and is a customer like any other
    await until_true(two, "select count(*) = 1 from messages")
    made = await admin.http.post(f"/api/numbers/{number}/tests", json={"phone": f"+{phone.user.wa_id}"})
    assert made.status_code == 201, made.text
    trip = made.json()
    assert trip["accepted_at"]
    await until_true(two, "select read_at is not null from round_trips")
    followed = (await admin.http.get(f"/api/numbers/{number}/tests/{trip['id']}")).json()
    assert followed["delivered_at"]
    assert followed["ended_at"]
    assert "fault" not in followed
    assert str(phone.received[-1].text).endswith(trip["id"][:8])
    assert await two.gateway.pool.fetchval("select count(*) from messages") == 1
    assert await two.gateway.pool.fetchval("select count(*) from orphan_statuses") == 0


async def test_a_phone_that_never_wrote_is_said_as_such(two: Office) -> None:
    admin, number = await two.agent("ada", role="admin"), (await ids(two))[0]
    await admin.http.post(f"/api/numbers/{number}/tests", json={"phone": "+525511112222"})
    await until_true(two, "select fault = 'window' from round_trips")
    assert await left_alone(two)


@pytest.mark.parametrize("phone", ["", "12", "somebody", "+52 55 1234 5678 9012 3456"])
async def test_what_is_no_phone_is_refused(two: Office, phone: str) -> None:
    admin, number = await two.agent("ada", role="admin"), (await ids(two))[0]
    assert (await admin.http.post(f"/api/numbers/{number}/tests", json={"phone": phone})).status_code == 400


async def test_a_paused_number_and_too_many_tests(two: Office) -> None:
    admin, number = await two.agent("ada", role="admin"), (await ids(two))[0]
    path = f"/api/numbers/{number}"
    await admin.http.post(f"{path}/pause")
    assert (await admin.http.post(f"{path}/tests", json={"phone": "+525511112222"})).status_code == 409
    await admin.http.post(f"{path}/resume")
    answers = [await admin.http.post(f"{path}/tests", json={"phone": "+525511112222"}) for _ in range(21)]
    assert [one.status_code for one in answers] == [201] * 20 + [409]


async def test_it_is_for_administrators(two: Office) -> None:
    agent, number = await two.agent(), (await ids(two))[0]
    answer = await agent.http.post(f"/api/numbers/{number}/tests", json={"phone": "+525511112222"})
    assert answer.status_code == 403
    assert (await put_canary(agent, on=True)).status_code == 403


async def test_the_canary_is_off_until_somebody_wants_it(two: Office) -> None:
    await keeper(two).look()
    assert await health(two) is None
    assert await left_alone(two)
    assert two.sandbox.ledger.sends == []


@pytest.mark.parametrize(
    "body",
    [
        {"on": True},
        {"on": True, "number_id": 1, "to_phone": "12"},
        {"on": True, "number_id": 999, "to_phone": "+525511112222"},
        {"on": True, "number_id": 1, "to_number_id": 1},
        {"on": True, "number_id": 1, "to_phone": "+525511112222", "every_minutes": 1},
    ],
)
async def test_a_canary_that_cannot_fly_is_refused(two: Office, body: dict[str, Any]) -> None:
    admin = await two.agent("ada", role="admin")
    assert (await put_canary(admin, **body)).status_code == 422


async def test_one_of_our_numbers_writes_to_another_every_few_minutes(two: Office) -> None:
    admin, (first, second) = await two.agent("ada", role="admin"), await ids(two)
    other = two.sandbox.runtime.world.add_user("Cobranza", "+525541709999")
    other.last_wrote[two.sandbox.phone_number_id] = two.sandbox.runtime.clock.now()
    assert (await put_canary(admin, on=True, number_id=first, to_number_id=second)).status_code < 300
    looking = keeper(two)
    await looking.look()
    await until_true(two, "select arrived_at is not null and ended_at is not null from round_trips")
    await looking.look()
    assert await two.gateway.pool.fetchval("select count(*) from round_trips") == 1  # not due yet
    told = await health(two)
    assert told is not None
    assert (told.verdict, told.values["name"], told.values["to"]) == ("good", "Ventas", "Cobranza")
    assert await left_alone(two)
    metrics = (await admin.http.get("/metrics")).text
    assert "relevo_canary_lost 0.0" in metrics
    assert "relevo_canary_round_trip_seconds NaN" not in metrics


async def test_two_that_do_not_come_back_wake_somebody_and_the_next_one_settles_it(two: Office) -> None:
    admin, (first, _second) = await two.agent("ada", role="admin"), await ids(two)
    phone, number = two.customer(), two.sandbox.number()
    phone.user.last_wrote[two.sandbox.phone_number_id] = two.sandbox.runtime.clock.now()
    await put_canary(admin, on=True, number_id=first, to_phone=f"+{phone.user.wa_id}", every_minutes=5)
    looking = keeper(two)
    later = "update round_trips set started_at = started_at - interval '6 minutes'"
    open_ = "select count(*) from alerts where kind = 'canary_lost' and closed_at is null"
    number.registered = False
    for alerts in (0, 1):
        await looking.look()
        assert await two.gateway.pool.fetchval(open_) == alerts
        told = await health(two)
        assert told is not None
        assert (told.verdict, told.fault) == ("bad" if alerts else "warn", "refused")
        await two.gateway.pool.execute(later)
    number.registered = True
    await looking.look()
    await until_true(two, "select count(*) = 1 from round_trips where ended_at is not null and fault is null")
    await looking.look()
    assert await two.gateway.pool.fetchval(open_) == 0
    assert await left_alone(two)


async def test_a_phone_that_has_not_written_for_a_day_wakes_nobody(two: Office) -> None:
    admin, (first, _second) = await two.agent("ada", role="admin"), await ids(two)
    await put_canary(admin, on=True, number_id=first, to_phone="+525511112222", every_minutes=5)
    for count in (1, 2):
        await keeper(two).look()
        await until_true(two, "select count(*) = $1 from round_trips where fault = 'window'", count)
        await two.gateway.pool.execute("update round_trips set started_at = started_at - interval '6 minutes'")
    await keeper(two).look()
    assert await two.gateway.pool.fetchval("select count(*) from alerts where kind = 'canary_lost'") == 0
    told = await health(two)
    assert told is not None
    assert (told.verdict, told.fault) == ("warn", "window")


async def test_no_word_of_it_for_minutes_is_a_lost_one(two: Office) -> None:
    admin, (first, _second) = await two.agent("ada", role="admin"), await ids(two)
    phone = two.customer()
    phone.user.last_wrote[two.sandbox.phone_number_id] = two.sandbox.runtime.clock.now()
    phone.user.offline = True
    await put_canary(admin, on=True, number_id=first, to_phone=f"+{phone.user.wa_id}", every_minutes=5)
    looking = keeper(two)
    await looking.look()
    await until_true(two, "select sent_at is not null from round_trips")
    await two.gateway.pool.execute("update round_trips set started_at = started_at - interval '4 minutes'")
    await looking.look()
    assert await two.gateway.pool.fetchval("select fault from round_trips") == "lost"


async def test_a_restored_gateway_sends_none(two: Office) -> None:
    admin, (first, second) = await two.agent("ada", role="admin"), await ids(two)
    await put_canary(admin, on=True, number_id=first, to_number_id=second)
    now = clock.now()
    await two.gateway.pool.execute(
        "insert into quarantines (cause, as_of, since) values ('restored', $1, $2)", now - timedelta(hours=1), now
    )
    await keeper(two).look()
    assert await two.gateway.pool.fetchval("select count(*) from round_trips") == 0


async def test_words_between_our_numbers_that_are_no_canary_reach_the_inbox(two: Office) -> None:
    """A colleague at the phone of the other number asks something: that is a conversation."""
    other = two.sandbox.customer("Cobranza", phone="+525541709999")
    await other.say("Relevo · ¿llegó el pedido 12345678?")
    await until_true(two, "select count(*) = 1 from messages")
