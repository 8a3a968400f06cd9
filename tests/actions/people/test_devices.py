"""The escrow of device keys on real PostgreSQL: who gets one back, who never does, and what is written down."""

import asyncio
from datetime import timedelta

import asyncpg
import pytest

from backend_gateway.actions import devices, sessions
from backend_gateway.actions.devices import MOST_DEVICES, READS_PER_HOUR, Asking
from backend_gateway.actions.people import set_active
from backend_gateway.actions.resealing import reseal_all
from backend_gateway.errors import Conflict, Forbidden, NotFound, NotSignedIn, TooManyAttempts
from backend_gateway.store.secrets import Keyring, SecretUnreadable
from backend_gateway.store.unit import Unit
from tests.actions.people.test_sign_in import NOW, People, office, passwords

__all__ = ["office", "passwords"]

RING = Keyring([bytes(range(32))])
KEY, OTHER = b"k" * 32, b"o" * 32


async def asking(office: People, email: str = "ana@andes.test", device: str = "device-0") -> Asking:
    """Signed in on this device."""
    session = await office.enter(email, device=device)
    signed = await office.signed(session.token)
    assert signed is not None
    return Asking(signed, device, "203.0.113.7")


async def keep(office: People, who: Asking, key: bytes = KEY) -> None:
    async with Unit(office.pool) as unit:
        await devices.keep_key(unit, RING, who, key, NOW)


async def read(office: People, who: Asking, after: float = 0) -> bytes:
    async with Unit(office.pool) as unit:
        return await devices.read_key(unit, RING, who, NOW + timedelta(seconds=after))


async def test_the_key_comes_back_to_the_device_that_gave_it(office: People) -> None:
    await office.hire("ana@andes.test")
    await keep(office, await asking(office))
    assert await read(office, await asking(office)) == KEY
    sealed = await office.pool.fetchval("select key_sealed from devices")
    assert KEY not in sealed
    with pytest.raises(SecretUnreadable):
        RING.open(sealed, "devices:1:another:key")


async def test_the_first_key_stands_and_the_same_again_changes_nothing(office: People) -> None:
    await office.hire("ana@andes.test")
    who = await asking(office)
    with pytest.raises(NotFound):
        await read(office, who)
    await asyncio.gather(keep(office, who), keep(office, who), keep(office, who))
    with pytest.raises(Conflict):
        await keep(office, who, OTHER)
    assert await read(office, who) == KEY
    kept = "select count(*) from audit where action = 'device.key_kept'"
    assert await office.pool.fetchval(kept) == 1


async def test_of_two_keys_at_once_one_stands(office: People) -> None:
    await office.hire("ana@andes.test")
    who = await asking(office)
    outcomes = await asyncio.gather(keep(office, who), keep(office, who, OTHER), return_exceptions=True)
    assert [type(one) for one in outcomes if one is not None] == [Conflict]
    assert await read(office, who) == (KEY if outcomes[0] is None else OTHER)


async def test_another_device_and_another_person_get_nothing(office: People) -> None:
    await office.hire("ana@andes.test")
    await office.hire("eve@andes.test")
    await keep(office, await asking(office))
    phone = await asking(office, device="her-phone")
    with pytest.raises(NotFound):
        await read(office, Asking(phone.signed, "device-0"))
    with pytest.raises(NotFound):
        await keep(office, Asking(phone.signed, "device-0"))
    eve = await asking(office, "eve@andes.test")
    with pytest.raises(NotFound):
        await read(office, eve)
    await keep(office, eve, OTHER)
    assert await read(office, eve) == OTHER
    assert await read(office, await asking(office)) == KEY


async def test_signed_out_everywhere_reads_nothing_until_signed_in_anew(office: People) -> None:
    user = await office.hire("ana@andes.test")
    who = await asking(office)
    await keep(office, who)
    async with Unit(office.pool) as unit:
        await sessions.revoke_all(unit, user, user, NOW)
    with pytest.raises(NotSignedIn):
        await read(office, who)
    with pytest.raises(NotSignedIn):
        await keep(office, who)
    assert await read(office, await asking(office)) == KEY


async def test_a_colleague_who_is_switched_off_reads_nothing(office: People) -> None:
    user = await office.hire("ana@andes.test")
    who = await asking(office)
    await keep(office, who)
    async with Unit(office.pool) as unit:
        await set_active(unit, None, user, active=False, now=NOW)
    with pytest.raises(NotSignedIn):
        await read(office, who)
    with pytest.raises(Forbidden):
        await asking(office)


async def test_a_forgotten_device_loses_key_and_sessions_for_good(office: People) -> None:
    user = await office.hire("ana@andes.test")
    laptop, phone = await asking(office), await asking(office, device="her-phone")
    await keep(office, laptop)
    await keep(office, phone, OTHER)
    async with Unit(office.pool) as unit:
        await devices.forget(unit, user, user, "device-0", NOW)
    with pytest.raises(NotSignedIn):
        await read(office, laptop)
    assert await read(office, phone) == OTHER
    with pytest.raises(NotFound):
        await read(office, await asking(office))
    async with Unit(office.pool) as unit:
        with pytest.raises(NotFound):
            await devices.forget(unit, user, user, "device-0", NOW)


async def test_readings_are_audited_and_few(office: People) -> None:
    await office.hire("ana@andes.test")
    who = await asking(office)
    await keep(office, who)
    for _ in range(READS_PER_HOUR):
        await read(office, who)
    with pytest.raises(TooManyAttempts) as caught:
        await read(office, who, after=600)
    assert caught.value.data == {"retry_after": 3000}
    assert await read(office, who, after=3600) == KEY
    rows = await office.pool.fetch("select user_id, subject, detail, address from audit where action = $1", _READ)
    assert len(rows) == READS_PER_HOUR + 1
    assert {row["address"] for row in rows} == {"203.0.113.7"}
    assert {row["user_id"] for row in rows} == {who.user_id}
    assert KEY.hex() not in str(await office.pool.fetch("select * from audit"))


_READ = "device.key_read"


async def test_nobody_fills_the_table(office: People) -> None:
    await office.hire("ana@andes.test")
    who = await asking(office)
    await office.pool.execute(
        "insert into devices (user_id, device, key_sealed) select $1, 'd' || n, 'x' from generate_series(1, $2) n",
        *(who.user_id, MOST_DEVICES),
    )
    with pytest.raises(Conflict):
        await keep(office, who)


async def test_a_rotation_of_the_master_key_moves_device_keys_too(pool: asyncpg.Pool, office: People) -> None:
    await office.hire("ana@andes.test")
    who = await asking(office)
    await keep(office, who)
    new = bytes(reversed(range(32)))
    async with Unit(pool) as unit:
        assert await reseal_all(unit, Keyring([new, bytes(range(32))])) == 1
        assert await reseal_all(unit, Keyring([new, bytes(range(32))])) == 0
    async with Unit(pool) as unit:
        assert await devices.read_key(unit, Keyring([new]), who, NOW) == KEY
