"""Signing in on real PostgreSQL, with the clock passed in."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import asyncpg
import pytest
from argon2 import PasswordHasher

from backend_gateway.actions import sessions
from backend_gateway.actions.passwords import Passwords
from backend_gateway.actions.people import NewUser, create_user, set_active, set_password
from backend_gateway.actions.sessions import Attempt, NewSession, sign_in
from backend_gateway.errors import Forbidden, TooManyAttempts, WrongCredentials
from backend_gateway.store.people import SignedIn, session_by_hash
from backend_gateway.store.unit import Unit

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MONTH = timedelta(days=30)
RIGHT = "correct horse battery"
OFFICE = "203.0.113.7"


@pytest.fixture
def passwords() -> Iterator[Passwords]:
    found = Passwords(PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    yield found
    found.close()


class People:
    """A small office and its front door."""

    def __init__(self, pool: asyncpg.Pool, passwords: Passwords) -> None:
        self.pool = pool
        self.passwords = passwords

    async def hire(self, email: str) -> int:
        async with Unit(self.pool) as unit:
            hashed = await self.passwords.hash(RIGHT)
            return (await create_user(unit, None, NewUser(email=email, name="Ana", password_hash=hashed))).id

    async def enter(self, email: str, password: str = RIGHT, device: str = "device-0", after: float = 0) -> NewSession:
        attempt = Attempt(email, password, device, address=OFFICE)
        return await sign_in(self.pool, self.passwords, attempt, MONTH, NOW + timedelta(seconds=after))

    async def fail(self, email: str, device: str, after: float = 0) -> str:
        with pytest.raises((WrongCredentials, TooManyAttempts)) as caught:
            await self.enter(email, "wrong password", device, after)
        return str(caught.value.code)

    async def signed(self, token: str, now: datetime = NOW) -> SignedIn | None:
        async with self.pool.acquire() as conn:
            return await session_by_hash(conn, sessions.hash_token(token), now)


@pytest.fixture
def office(pool: asyncpg.Pool, passwords: Passwords) -> People:
    return People(pool, passwords)


async def test_right_password_opens_a_session_that_is_stored_hashed(office: People) -> None:
    user = await office.hire("Ana@Andes.test")
    session = await office.enter("  ana@andes.TEST ")
    signed = await office.signed(session.token)
    assert signed is not None
    assert signed.viewer.user_id == user
    assert len(session.token) >= 43
    stored = await office.pool.fetchval("select token_hash from sessions")
    assert stored == sessions.hash_token(session.token)
    assert session.token.encode() not in stored


async def test_session_ends_by_itself(office: People) -> None:
    await office.hire("ana@andes.test")
    session = await office.enter("ana@andes.test")
    assert await office.signed(session.token, NOW + MONTH - timedelta(seconds=1)) is not None
    assert await office.signed(session.token, NOW + MONTH) is None


async def test_wrong_and_unknown_look_the_same(office: People) -> None:
    await office.hire("ana@andes.test")
    assert await office.fail("ana@andes.test", "device-1") == "wrong_credentials"
    assert await office.fail("nobody@andes.test", "device-1") == "wrong_credentials"


async def test_forty_people_behind_one_address_pass(office: People) -> None:
    emails = [f"person{n}@andes.test" for n in range(40)]
    for email in emails:
        await office.hire(email)
    for n, email in enumerate(emails):
        for _ in range(2):
            assert await office.fail(email, f"device-{n}") == "wrong_credentials"
        assert (await office.enter(email, device=f"device-{n}")).token


async def test_one_device_guessing_many_accounts_is_slowed(office: People) -> None:
    codes = [await office.fail(f"person{n}@andes.test", "thief-device") for n in range(30)]
    assert codes.count("wrong_credentials") == 15
    assert codes[15:] == ["too_many_attempts"] * 15


async def test_one_account_guessed_from_many_devices_is_slowed(office: People) -> None:
    await office.hire("ana@andes.test")
    codes = [await office.fail("ana@andes.test", f"thief-{n}") for n in range(30)]
    assert codes.count("wrong_credentials") == 10


async def test_colleague_on_a_known_device_passes_while_others_guess(office: People) -> None:
    await office.hire("ana@andes.test")
    await office.enter("ana@andes.test", device="her-laptop")
    for n in range(20):
        await office.fail("ana@andes.test", f"thief-{n}", after=1)
    with pytest.raises(TooManyAttempts):
        await office.enter("ana@andes.test", device="thief-99", after=1)
    assert (await office.enter("ana@andes.test", device="her-laptop", after=1)).token


async def test_pause_grows_and_is_told_and_passes(office: People) -> None:
    await office.hire("ana@andes.test")
    for _ in range(5):
        await office.fail("ana@andes.test", "her-laptop")
    with pytest.raises(TooManyAttempts) as caught:
        await office.enter("ana@andes.test", device="her-laptop", after=0.2)
    assert caught.value.data == {"retry_after": 1}
    assert (await office.enter("ana@andes.test", device="her-laptop", after=1)).token


async def test_getting_in_forgives_own_mistakes(office: People) -> None:
    await office.hire("ana@andes.test")
    for _ in range(4):
        await office.fail("ana@andes.test", "her-laptop")
    await office.enter("ana@andes.test", device="her-laptop", after=1)
    for _ in range(4):
        assert await office.fail("ana@andes.test", "her-laptop", after=2) == "wrong_credentials"
    assert (await office.enter("ana@andes.test", device="her-laptop", after=3)).token


async def test_parallel_guesses_are_all_counted(office: People) -> None:
    await office.hire("ana@andes.test")
    codes = await asyncio.gather(*(office.fail("ana@andes.test", "thief-device") for _ in range(20)))
    assert codes.count("wrong_credentials") == 5


async def test_password_is_not_looked_at_while_slowed(office: People) -> None:
    await office.hire("ana@andes.test")
    for _ in range(5):
        await office.fail("ana@andes.test", "thief-device")
    with pytest.raises(TooManyAttempts):
        await office.enter("ana@andes.test", RIGHT, "thief-device")
    assert await office.pool.fetchval("select count(*) from sessions") == 0


async def test_deactivated_colleague_is_refused_at_once(office: People) -> None:
    user = await office.hire("ana@andes.test")
    session = await office.enter("ana@andes.test")
    async with Unit(office.pool) as unit:
        await set_active(unit, None, user, active=False, now=NOW)
    assert await office.signed(session.token) is None
    with pytest.raises(Forbidden):
        await office.enter("ana@andes.test")
    async with Unit(office.pool) as unit:
        await set_active(unit, None, user, active=True, now=NOW)
    assert await office.signed(session.token) is None


async def test_new_password_ends_old_sessions(office: People) -> None:
    user = await office.hire("ana@andes.test")
    session = await office.enter("ana@andes.test")
    async with Unit(office.pool) as unit:
        await set_password(unit, None, user, await office.passwords.hash("another good one"), NOW)
    assert await office.signed(session.token) is None
    assert (await office.enter("ana@andes.test", "another good one")).token


async def sign_out_and_fail(office: People, signed: SignedIn) -> None:
    async with Unit(office.pool) as unit:
        await sessions.sign_out(unit, signed, NOW)
        _ = 1 / 0


async def test_streams_are_told_with_the_commit_and_not_before(office: People, database_url: str) -> None:
    await office.hire("ana@andes.test")
    first, second = await office.enter("ana@andes.test"), await office.enter("ana@andes.test", device="device-2")
    heard: asyncio.Queue[str] = asyncio.Queue()
    listener = await asyncpg.connect(database_url)
    await listener.add_listener(sessions.CHANNEL, lambda *told: heard.put_nowait(told[3]))
    signed = await office.signed(first.token)
    assert signed is not None
    try:
        with pytest.raises(ZeroDivisionError):
            await sign_out_and_fail(office, signed)
        async with Unit(office.pool) as unit:
            await sessions.sign_out(unit, signed, NOW)
        assert await asyncio.wait_for(heard.get(), 10) == f"session:{first.session_id}"
        assert await office.signed(first.token) is None
        assert await office.signed(second.token) is not None
        async with Unit(office.pool) as unit:
            assert await sessions.revoke_all(unit, first.user_id, first.user_id, NOW) == 1
        assert await asyncio.wait_for(heard.get(), 10) == f"user:{first.user_id}"
        assert await office.signed(second.token) is None
    finally:
        await listener.close()


async def test_no_password_or_token_in_the_audit(office: People) -> None:
    await office.hire("ana@andes.test")
    session = await office.enter("ana@andes.test")
    rows = await office.pool.fetch("select action, subject, detail from audit order by id")
    assert [row["action"] for row in rows] == ["user.created", "session.opened"]
    assert session.token not in str(rows)
