"""Colleagues, teams and numbers: what is made is told to everybody, what is wrong is refused whole."""

import os

import asyncpg
import pytest

from backend_gateway import clock
from backend_gateway.actions import numbers as actions
from backend_gateway.actions.numbers import NewNumber, add_number, add_webhook_secret, replace_token
from backend_gateway.actions.people import NewUser, create_team, create_user
from backend_gateway.actions.resealing import reseal_all
from backend_gateway.clock import now
from backend_gateway.errors import BadRequest, Conflict, NotFound, RelevoError
from backend_gateway.parsers import Secret
from backend_gateway.store import numbers as store
from backend_gateway.store.event_log import Kind
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit

OLD, NEW = os.urandom(32), os.urandom(32)
TOKEN = "EAAGm0PX4ZCpsBAKZCq1234567890"


def person(**changes: object) -> NewUser:
    return NewUser(**({"email": "ana@andes.test", "name": "Ana", "password_hash": "x"} | changes))  # type: ignore[arg-type]


def number(**changes: object) -> NewNumber:
    values = {"phone_number_id": "111", "waba_id": "222", "phone": "+51 999-111-222", "name": "Ventas"}
    return NewNumber(**(values | {"token": Secret(TOKEN)} | changes))  # type: ignore[arg-type]


async def kinds(pool: asyncpg.Pool) -> list[int]:
    return [row[0] for row in await pool.fetch("select kind from event_log order by seq")]


async def test_colleague_in_teams_is_told(pool: asyncpg.Pool) -> None:
    async with Unit(pool) as unit:
        team = await create_team(unit, None, " Ventas ")
        user = await create_user(unit, None, person(teams=("Ventas",), role="supervisor", visibility="teams"))
    assert (team.name, user.team_ids, user.role, user.visibility) == ("Ventas", (team.id,), "supervisor", "teams")
    assert await kinds(pool) == [Kind.TEAM, Kind.USER]


@pytest.mark.parametrize(
    "changes, refusal",
    [
        ({"email": "ana"}, BadRequest),
        ({"email": "a na@x.test"}, BadRequest),
        ({"name": " "}, BadRequest),
        ({"teams": ("Nobody",)}, BadRequest),
        ({"email": "BEA@andes.test"}, Conflict),
    ],
)
async def test_bad_colleague_is_refused_and_the_unit_lives_on(
    pool: asyncpg.Pool, changes: dict[str, object], refusal: type[RelevoError]
) -> None:
    async with Unit(pool) as unit:
        await create_user(unit, None, person(email="bea@andes.test"))
        with pytest.raises(refusal):
            await create_user(unit, None, person(**changes))
    assert await pool.fetchval("select count(*) from users") == 1


async def test_token_is_sealed_and_opens_for_its_number_only(pool: asyncpg.Pool) -> None:
    ring = Keyring([NEW])
    async with Unit(pool) as unit:
        added = await add_number(unit, ring, None, number(), clock.now())
        await add_number(unit, ring, None, number(phone_number_id="333"), clock.now())
    assert added.phone == "51999111222"
    dump = str(await pool.fetch("select * from numbers")) + str(await pool.fetch("select * from audit"))
    assert TOKEN not in dump
    async with pool.acquire() as conn:
        found = await store.credentials(conn, ring, added.id)
        assert found is not None
        assert (found.token, found.phone_number_id) == (TOKEN, "111")
        assert TOKEN not in repr(found)
        await conn.execute(
            "update numbers set token_sealed = (select token_sealed from numbers where id = $1)", added.id
        )
        with pytest.raises(RelevoError, match="damaged or belongs to another row"):
            await store.all_credentials(conn, ring)


@pytest.mark.parametrize("changes", [{"phone": "call me"}, {"token": Secret(" ")}, {"waba_id": ""}, {"name": ""}])
async def test_bad_number_is_refused(pool: asyncpg.Pool, changes: dict[str, object]) -> None:
    with pytest.raises(BadRequest) as caught:
        async with Unit(pool) as unit:
            await add_number(unit, Keyring([NEW]), None, number(**changes), clock.now())
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize("token", ["EAAx EAAy", "EAAx\nEAAy", "EAAñ", "“EAAx”", "EAA\x00x"])
async def test_a_token_no_header_can_carry_is_refused_in_words(pool: asyncpg.Pool, token: str) -> None:
    async with Unit(pool) as unit:
        with pytest.raises(BadRequest, match=r"copy it once more from Meta's panel") as caught:
            await add_number(unit, Keyring([NEW]), None, number(token=Secret(token)), clock.now())
        assert token not in str(caught.value)
        added = await add_number(unit, Keyring([NEW]), None, number(token=Secret(f" {TOKEN}\n")), clock.now())
        with pytest.raises(BadRequest, match="copy it once more"):
            await replace_token(unit, Keyring([NEW]), None, added.id, Secret(token))
        with pytest.raises(BadRequest, match="empty"):
            await replace_token(unit, Keyring([NEW]), None, added.id, Secret(" "))


async def test_same_number_twice_is_a_conflict(pool: asyncpg.Pool) -> None:
    async with Unit(pool) as unit:
        await add_number(unit, Keyring([NEW]), None, number(), clock.now())
        with pytest.raises(Conflict):
            await add_number(unit, Keyring([NEW]), None, number(), clock.now())


async def test_new_token_wakes_a_stopped_number(pool: asyncpg.Pool) -> None:
    ring = Keyring([NEW])
    async with Unit(pool) as unit:
        added = await add_number(unit, ring, None, number(), clock.now())
        await unit.conn.execute("update numbers set state = 'stopped', stop_reason = 'disconnected'")
        await replace_token(unit, ring, None, added.id, Secret("EAAnother"))
        assert await unit.conn.fetchval("select state from numbers") == "active"
        found = await store.credentials(unit.conn, ring, added.id)
        with pytest.raises(NotFound):
            await replace_token(unit, ring, None, 999, Secret("x"))
    assert found is not None
    assert found.token == "EAAnother"


async def test_webhook_secrets_rotate(pool: asyncpg.Pool) -> None:
    ring = Keyring([NEW])
    async with Unit(pool) as unit:
        first = await add_webhook_secret(unit, ring, None, "app_secret", Secret("one"))
        await add_webhook_secret(unit, ring, None, "verify_token", Secret("v"))
        with pytest.raises(Conflict):
            await actions.retire_webhook_secret(unit, None, first, now())
        await add_webhook_secret(unit, ring, None, "app_secret", Secret("two"))
    secrets = store.WebhookSecrets(pool, ring)
    await secrets.refresh()
    assert (secrets.app_secrets, secrets.verify_tokens) == (("two", "one"), ("v",))
    async with Unit(pool) as unit:
        await actions.retire_webhook_secret(unit, None, first, now())
    await secrets.refresh()
    assert secrets.app_secrets == ("two",)


async def test_master_key_rotation_moves_every_secret(pool: asyncpg.Pool) -> None:
    async with Unit(pool) as unit:
        await add_number(unit, Keyring([OLD]), None, number(), clock.now())
        await add_webhook_secret(unit, Keyring([OLD]), None, "app_secret", Secret("one"))
        assert await reseal_all(unit, Keyring([NEW, OLD])) == 2
        assert await reseal_all(unit, Keyring([NEW, OLD])) == 0
    async with pool.acquire() as conn:
        assert [found.token for found in await store.all_credentials(conn, Keyring([NEW]))] == [TOKEN]
