"""Health, profile, block list, accounts."""

from sandbox import ManualClock, NumberSettings, Sandbox
from tests.sandbox.conftest import graph, send, words


async def test_health_fields(sandbox: Sandbox) -> None:
    fields = "status,quality_rating,throughput,name_status,whatsapp_business_manager_messaging_limit,health_status"
    async with graph(sandbox) as client:
        body = (await client.get(f"/{sandbox.phone_number_id}?fields={fields},webhook_configuration")).json()
    assert (body["status"], body["quality_rating"], body["throughput"]) == ("CONNECTED", "GREEN", {"level": "STANDARD"})
    assert body["health_status"]["can_send_message"] == "AVAILABLE"
    assert body["webhook_configuration"]["application"] == sandbox.runtime.world.callback
    assert body["id"] == sandbox.phone_number_id


async def test_account_lists_its_numbers() -> None:
    numbers = (NumberSettings(), NumberSettings(phone_number_id="2065", display_phone_number="+57 1 508 2288"))
    async with Sandbox(numbers=numbers) as sandbox, graph(sandbox) as client:
        rows = (await client.get(f"/{sandbox.waba_id}/phone_numbers")).json()["data"]
    assert [row["display_phone_number"] for row in rows] == ["+52 55 4170 2288", "+57 1 508 2288"]


async def test_profile(sandbox: Sandbox) -> None:
    path = f"/{sandbox.phone_number_id}/whatsapp_business_profile"
    async with graph(sandbox) as client:
        await client.post(path, json={"messaging_product": "whatsapp", "about": "Muebles de madera"})
        assert (await client.get(path)).json()["data"][0]["about"] == "Muebles de madera"
        long = await client.post(path, json={"messaging_product": "whatsapp", "about": "x" * 140})
    assert long.json()["error"]["code"] == 100


async def test_block_only_who_wrote_in_a_day(still: Sandbox, clock: ManualClock) -> None:
    ana, eva = still.customer("Ana"), still.customer("Eva")
    await eva.say("hola")
    await clock.advance(86_401)
    await ana.say("hola")
    path = f"/{still.phone_number_id}/block_users"
    users = [{"user": "+" + ana.user.wa_id}, {"user": "+" + eva.user.wa_id}]
    async with graph(still) as client:
        body = (await client.post(path, json={"messaging_product": "whatsapp", "block_users": users})).json()
        assert [row["wa_id"] for row in body["block_users"]["added_users"]] == [ana.user.wa_id]
        assert body["block_users"]["failed_users"][0]["errors"][0]["code"] == 131047
        assert body["error"]["code"] == 139100
        assert [row["wa_id"] for row in (await client.get(path)).json()["data"]] == [ana.user.wa_id]
        refused = await send(still, to="+" + ana.user.wa_id, **words())
        assert refused.json()["error"]["code"] == 130403
        gone = await client.request("DELETE", path, json={"messaging_product": "whatsapp", "block_users": users[:1]})
        assert [row["wa_id"] for row in gone.json()["block_users"]["removed_users"]] == [ana.user.wa_id]
    assert (await send(still, to="+" + ana.user.wa_id, **words())).status_code == 200


async def test_blocked_customer_reaches_nobody(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    sandbox.number().blocked[ana.user.key] = ana.user
    await ana.say("¿me leen?")
    await sandbox.idle()
    assert not sandbox.runtime.deliverer.deliveries
