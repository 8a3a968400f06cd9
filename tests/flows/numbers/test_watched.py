"""Our numbers are watched: tokens that end, what Meta says of quality and limit, pauses everybody sees."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.workers.connection import ConnectionWatch
from sandbox.builders import account_update, phone_number_name_update, phone_number_quality_update
from sandbox.graph import phone
from tests.flows.line.conftest import Office
from tests.flows.numbers.conftest import until_true


def watch(line: Office) -> ConnectionWatch:
    parts = line.gateway.parts
    return ConnectionWatch(
        line.gateway.pool, parts.keyring, line.sandbox.base_url, parts.settings.graph_version, parts.clock,
        lambda: parts.wakeup.hint("feed"),
    )  # fmt: skip


async def alerts(line: Office) -> list[tuple[str, int]]:
    rows = await line.gateway.pool.fetch("select level, step from alerts where kind = 'token_expires'")
    return [(level, step) for level, step in rows]


async def standing(line: Office) -> dict[str, Any]:
    admin = await line.agent("ada", role="admin")
    found: dict[str, Any] = (await admin.http.get("/api/numbers")).json()["numbers"][0]
    return found


async def test_a_token_that_ends_warns_three_times_and_is_over_with_a_new_one(line: Office) -> None:
    world, looking = line.sandbox.runtime.world, watch(line)
    now = line.gateway.parts.clock()

    async def look(days: float) -> list[tuple[str, int]]:
        world.token_expires_at = int((now + timedelta(days=days)).timestamp())
        await line.gateway.pool.execute("update numbers set token_checked_at = null")
        await looking.look_at_tokens()
        return await alerts(line)

    await looking.look_at_tokens()
    found = await standing(line)
    assert found["token_checked_at"] is not None
    assert "token_expires_at" not in found  # it never ends
    assert await look(40) == []
    assert await look(20) == [("warn", 0)]
    await line.gateway.pool.execute("update alerts set acknowledged_at = now(), acknowledged_by = 1")
    assert await look(6) == [("alert", 1)]
    assert await line.gateway.pool.fetchval("select acknowledged_at from alerts") is None  # asked anew
    assert await look(0.5) == [("critical", 2)]
    world.token_expires_at = 0
    await line.gateway.pool.execute("update numbers set token_checked_at = null")
    await looking.look_at_tokens()
    assert await line.gateway.pool.fetchval("select count(*) from alerts where closed_at is null") == 0


async def test_it_is_not_asked_again_before_hours_have_passed(line: Office) -> None:
    looking = watch(line)
    await looking.look_at_tokens()
    line.sandbox.runtime.world.token_expires_at = 2_000_000_000
    await looking.look_at_tokens()
    assert await line.gateway.pool.fetchval("select token_expires_at from numbers") is None


async def test_what_meta_answers_of_quality_and_limit_is_kept_and_told(line: Office) -> None:
    looking = watch(line)
    await looking.look()
    row = await line.gateway.pool.fetchrow("select quality, messaging_limit, on_phone, rev from numbers")
    assert row is not None
    assert tuple(row)[:3] == ("GREEN", "TIER_2K", False)
    await looking.look()
    assert await line.gateway.pool.fetchval("select rev from numbers") == row["rev"]  # nothing new, nobody is told
    line.sandbox.number().quality = "YELLOW"
    await looking.look()
    assert (await standing(line))["news"][0] | {"at": ""} == {
        "kind": "quality", "at": "", "before": "GREEN", "after": "YELLOW",
    }  # fmt: skip


async def test_a_changed_limit_comes_by_webhook(line: Office) -> None:
    await watch(line).look()
    number = line.sandbox.number()
    shown = number.settings.display_phone_number
    await line.gateway.pool.execute("update numbers set phone = $1", "".join(s for s in shown if s.isdigit()))
    pushed = (
        phone_number_quality_update(line.sandbox.waba_id, shown, "UPGRADE", "TIER_10K"),
        phone_number_name_update(line.sandbox.waba_id, shown, "Casa Lumbre", approved=True),
        account_update(line.sandbox.waba_id, "ACCOUNT_RESTRICTION"),
    )
    for change in pushed:
        line.sandbox.runtime.push_account(change)

    await until_true(line, "select count(*) = $1 from number_news", len(pushed))
    found = await standing(line)
    assert found["messaging_limit"] == "TIER_10K"
    news = {one["kind"]: (one.get("before", ""), one.get("after", "")) for one in found["news"]}
    assert news == {
        "limit": ("TIER_2K", "TIER_10K"), "name": ("Casa Lumbre", "APPROVED"), "account": ("ACCOUNT_RESTRICTION", ""),
    }  # fmt: skip


@pytest.mark.parametrize("body", [None, {"note": " Cambio de contrato "}])
async def test_a_pause_says_since_when_and_why(line: Office, body: dict[str, str] | None) -> None:
    admin = await line.agent("ada", role="admin")
    snapshot = await admin.snapshot()
    path = f"/api/numbers/{snapshot.numbers[0].id}"
    answer = await admin.http.post(f"{path}/pause", json=body) if body else await admin.http.post(f"{path}/pause")
    assert answer.status_code == 200, answer.text
    number = (await admin.snapshot()).numbers[0]
    assert (number.state, number.pause_note) == ("paused", "Cambio de contrato" if body else "")
    assert number.paused_at is not None
    assert (await admin.http.post(f"{path}/pause", json={"note": "x" * 141})).status_code == 400
    await admin.http.post(f"{path}/resume")
    number = (await admin.snapshot()).numbers[0]
    assert (number.state, number.pause_note, number.paused_at) == ("active", "", None)


async def test_a_number_of_the_phone_as_well_sends_slower(line: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Meta gives twenty messages a second to both together."""
    looking, on_phone = watch(line), True
    plain = phone._all_fields

    def told(runtime: Any, number: Any) -> dict[str, Any]:
        return plain(runtime, number) | {"is_on_biz_app": on_phone}

    monkeypatch.setattr(phone, "_all_fields", told)
    await looking.look()
    sql = "select throughput, on_phone from numbers"
    assert tuple(await line.gateway.pool.fetchrow(sql) or ()) == (20, True)
    on_phone = False
    await looking.look()
    assert tuple(await line.gateway.pool.fetchrow(sql) or ()) == (80, False)
