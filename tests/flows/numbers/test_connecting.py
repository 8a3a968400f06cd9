"""An administrator connects a number: each part is asked of Meta, what is wrong named, nothing half done is kept."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
import pytest_asyncio

from backend_gateway import settings
from backend_gateway.app import running_gateway
from backend_gateway.parsers import Address, Secret
from sandbox import Sandbox
from tests.flows.api.conftest import Office, office

__all__ = ["office"]


class Connecting:
    """Meta, an office without a number, and what the administrator types."""

    def __init__(self, meta: Sandbox, office: Office) -> None:
        self.meta, self.office = meta, office
        self.typed: dict[str, Any] = {
            "phone_number_id": meta.phone_number_id, "waba_id": meta.waba_id, "token": meta.token,
            "app_secret": meta.app_secret,
        }  # fmt: skip

    async def check(self, **other: str) -> dict[str, str]:
        """Verdict and fault of every check, by key."""
        answer = await self.office.ask("ada", "POST", "/api/numbers/check", json=self.typed | other)
        assert answer.status_code == 200, answer.text
        return {one["key"]: one["verdict"] + one.get("fault", "") for one in answer.json()["checks"]}

    async def connect(self, **other: str) -> httpx.Response:
        """Have it added."""
        body = self.typed | {"name": "Ventas", "verify_token": self.meta.verify_token} | other
        return await self.office.ask("ada", "POST", "/api/numbers", json=body)


@pytest_asyncio.fixture
async def connecting(database_url: str, tmp_path: Path) -> AsyncIterator[Connecting]:
    async with AsyncExitStack() as stack:
        meta = await stack.enter_async_context(Sandbox(speed=1000))
        chosen = settings.for_folder(
            tmp_path, database_url=Secret(database_url), listen=Address("127.0.0.1", 0), graph_url=meta.base_url,
            company="Andes", drain_seconds=2,
        )  # fmt: skip
        gateway = await stack.enter_async_context(running_gateway(chosen))
        http = await stack.enter_async_context(httpx.AsyncClient(base_url=gateway.url, trust_env=False))
        office = Office(gateway, http)
        await office.hire("ada", role="admin")
        await office.hire("sol", role="supervisor")
        yield Connecting(meta, office)


ALL_WELL = dict.fromkeys(
    ("reach", "token", "permissions", "number", "account", "app_secret", "registered", "subscribed", "health",
     "quality", "limit"), "good"
)  # fmt: skip


async def test_all_is_well(connecting: Connecting) -> None:
    assert await connecting.check() == ALL_WELL | {"webhook": "badnot_set"}  # nobody told Meta where we are


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"token": "EAAsomebodyElses"}, {"token": "badrefused"}),
        ({"phone_number_id": "1"}, {"number": "badno_such", "account": "badother_account"}),
        ({"waba_id": "1"}, {"account": "badno_such"}),
        ({"app_secret": "of another app"}, None),
        ({"app_secret": "of-another-app"}, {"app_secret": "badwrong"}),
    ],
)
async def test_what_is_wrong_is_named(
    connecting: Connecting, typed: dict[str, str], found: dict[str, str] | None
) -> None:
    if found is None:
        answer = await connecting.office.ask("ada", "POST", "/api/numbers/check", json=connecting.typed | typed)
        assert answer.status_code == 400
        return
    told = await connecting.check(**typed)
    assert {key: told[key] for key in found} == found
    refused = await connecting.connect(**typed)
    assert refused.status_code == 409
    assert set(found) & set(refused.json()["data"]["wrong"])
    assert (await connecting.office.ask("ada", "GET", "/api/numbers")).json()["numbers"] == []


async def test_an_expired_token_and_one_that_will(connecting: Connecting) -> None:
    world = connecting.meta.runtime.world
    world.token_expires_at = int(connecting.office.gateway.gate.clock().timestamp()) + 5 * 86400
    assert (await connecting.check())["token"] == "warnexpires"
    world.expired_tokens.add(connecting.meta.token)
    assert (await connecting.check())["token"] == "badexpired"


async def test_a_permission_that_lacks(connecting: Connecting) -> None:
    connecting.meta.runtime.world.token_scopes.remove("whatsapp_business_messaging")
    answer = await connecting.office.ask("ada", "POST", "/api/numbers/check", json=connecting.typed)
    [lacks] = [one for one in answer.json()["checks"] if one["key"] == "permissions"]
    assert (lacks["verdict"], lacks["values"]) == ("bad", {"missing": "whatsapp_business_messaging"})
    assert (await connecting.connect()).status_code == 409


async def test_connected_subscribed_registered_and_heard(connecting: Connecting) -> None:
    world = connecting.meta.runtime.world
    number, waba = world.numbers[connecting.meta.phone_number_id], world.wabas[connecting.meta.waba_id]
    number.registered, number.pin, waba.subscribed = False, "", False

    made = await connecting.connect()

    assert made.status_code == 201, made.text
    standing = made.json()
    assert (standing["number"]["name"], standing["number"]["phone"]) == ("Ventas", "525541702288")
    path = f"/api/numbers/{standing['number']['id']}"
    answer = await connecting.office.ask("ada", "POST", f"{path}/subscribe")
    assert {one["key"]: one["verdict"] for one in answer.json()["checks"]}["subscribed"] == "good"
    answer = await connecting.office.ask("ada", "POST", f"{path}/register", json={"pin": "12"})
    assert answer.status_code == 400
    answer = await connecting.office.ask("ada", "POST", f"{path}/register", json={"pin": "123456"})
    assert {one["key"]: one["verdict"] for one in answer.json()["checks"]}["registered"] == "good"
    number.pin = "999999"
    answer = await connecting.office.ask("ada", "POST", f"{path}/register", json={"pin": "123456"})
    assert answer.status_code == 409
    assert connecting.meta.token not in answer.text
    again = await connecting.connect()
    assert again.status_code == 409
    setup = (await connecting.office.ask("ada", "GET", "/api/numbers")).json()
    assert (setup["app_secret"], setup["verify_token"], setup["webhook"]) == (True, True, "/webhooks/whatsapp")
    assert connecting.meta.token not in (await connecting.office.ask("ada", "GET", "/api/numbers")).text


async def test_paused_renamed_and_its_token_renewed(connecting: Connecting) -> None:
    path = f"/api/numbers/{(await connecting.connect()).json()['number']['id']}"
    ask = connecting.office.ask
    assert (await ask("ada", "POST", f"{path}/pause")).json()["number"]["state"] == "paused"
    assert (await ask("ada", "POST", f"{path}/resume")).json()["number"].get("state", "active") == "active"
    assert (await ask("ada", "PATCH", path, json={"name": "Cobranza"})).json()["number"]["name"] == "Cobranza"
    assert (await ask("ada", "PATCH", path, json={"name": " "})).status_code == 400
    sealed = await connecting.office.pool.fetchval("select token_sealed from numbers")
    assert (await ask("ada", "PUT", f"{path}/token", json={"token": "EAAwrong"})).status_code == 409
    assert await connecting.office.pool.fetchval("select token_sealed from numbers") == sealed
    await connecting.office.pool.execute("update numbers set state = 'stopped', stop_reason = 'disconnected'")
    connecting.meta.runtime.world.tokens.add("EAAnew")
    assert (await ask("ada", "PUT", f"{path}/token", json={"token": "EAAnew"})).status_code == 200
    assert await connecting.office.pool.fetchval("select state from numbers") == "active"
    told = [row[0] for row in await connecting.office.pool.fetch("select action from audit order by id")]
    assert [one for one in told if one.startswith("number.")] == [
        "number.added", "number.paused", "number.resumed", "number.renamed", "number.token_replaced",
    ]  # fmt: skip


async def test_meta_that_cannot_be_reached_is_said(office: Office) -> None:
    typed = {"phone_number_id": "1", "waba_id": "2", "token": "EAAx", "name": "Ventas"}
    answer = await office.ask("ada", "POST", "/api/numbers/check", json=typed)
    assert [(one["key"], one["verdict"]) for one in answer.json()["checks"]] == [("reach", "bad")]
    assert (await office.ask("ada", "POST", "/api/numbers", json=typed)).status_code == 409


async def test_numbers_are_for_administrators(connecting: Connecting) -> None:
    number = (await connecting.connect()).json()["number"]["id"]
    for method, path in (("GET", ""), ("POST", ""), ("POST", "/check"), ("POST", f"/{number}/pause")):
        answer = await connecting.office.ask("sol", method, f"/api/numbers{path}", json=connecting.typed)
        assert answer.status_code == 403


async def test_whether_deliveries_find_us_is_asked_the_way_meta_does(connecting: Connecting) -> None:
    path = f"/api/numbers/{(await connecting.connect()).json()['number']['id']}/check"
    gateway, world = connecting.office.gateway, connecting.meta.runtime.world

    async def found() -> tuple[str, dict[str, str]]:
        checks = (await connecting.office.ask("ada", "POST", path)).json()["checks"]
        [one] = [one for one in checks if one["key"] == "webhook"]
        return one["verdict"] + one.get("fault", ""), one.get("values", {})

    await gateway.parts.secrets.refresh()
    await connecting.meta.subscribe(f"{gateway.url}/webhooks/whatsapp")
    assert await found() == ("good", {})
    world.webhook_fields.remove("account_update")
    assert await found() == ("warnfields", {"missing": "account_update"})
    world.webhook_fields.remove("messages")
    assert await found() == ("badfield", {"missing": "messages"})
    world.webhook_fields.append("messages")
    for address, fault in (
        (f"{gateway.url}/webhooks/other", "badother"),
        ("http://example.com/webhooks/whatsapp", "badother"),
        ("http://127.0.0.1:9/webhooks/whatsapp", "badunreachable"),
        (f"{connecting.meta.base_url}/webhooks/whatsapp", "badword"),
    ):
        world.callback = address
        assert await found() == (fault, {"address": address})
    world.app = msgspec.structs.replace(world.app, app_secret="another-app-secret")
    checks = (await connecting.office.ask("ada", "POST", path)).json()["checks"]
    assert "webhook" not in {one["key"] for one in checks}  # nobody can say
