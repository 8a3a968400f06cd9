"""`Unit` commits or rolls back as a whole, `Reader` never writes; on a real server."""

import asyncio

import asyncpg
import pytest
import structlog

from backend_gateway.store import unit as module
from backend_gateway.store.alembic_run import engine_for
from backend_gateway.store.unit import Reader, Unit


@pytest.fixture
async def table(pool: asyncpg.Pool) -> str:
    await pool.execute("CREATE TABLE thing (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED)")
    return "thing"


async def count(pool: asyncpg.Pool) -> int:
    return int(await pool.fetchval("SELECT count(*) FROM thing"))


async def test_a_unit_commits_what_was_done_in_it(pool: asyncpg.Pool, table: str) -> None:
    told: list[int] = []
    async with Unit(pool) as unit:
        await unit.conn.execute("INSERT INTO thing VALUES (1)")
        unit.after_commit(lambda: told.append(1))
        assert await count(pool) == 0
        assert told == []
    assert await count(pool) == 1
    assert told == [1]


async def test_an_exception_rolls_everything_back(pool: asyncpg.Pool, table: str) -> None:
    told: list[int] = []

    async def fail() -> None:
        async with Unit(pool) as unit:
            unit.after_commit(lambda: told.append(1))
            await unit.conn.execute("INSERT INTO thing VALUES (1)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await count(pool) == 0
    assert told == []
    assert pool.get_size() == pool.get_idle_size()


async def test_a_commit_that_fails_is_told_and_leaves_nothing(pool: asyncpg.Pool, table: str) -> None:
    with pytest.raises(asyncpg.UniqueViolationError):
        async with Unit(pool) as unit:
            await unit.conn.execute("INSERT INTO thing VALUES (1), (1)")  # the key is checked at commit
    assert await count(pool) == 0
    assert pool.get_size() == pool.get_idle_size()


async def test_a_task_cancelled_while_committing_has_committed(pool: asyncpg.Pool, table: str) -> None:
    # A deferred trigger makes the commit wait for a lock, so that the cancellation lands inside it for certain.
    await pool.execute("""
        CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER wait AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION wait();
    """)

    async def insert() -> None:
        async with Unit(pool) as unit:
            await unit.conn.execute("INSERT INTO thing VALUES (1)")

    async with pool.acquire() as holder:
        await holder.execute("SELECT pg_advisory_lock(7)")
        task = asyncio.create_task(insert())
        waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        async with asyncio.timeout(30):
            while not await holder.fetchval(waiting):
                await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()
        await holder.execute("SELECT pg_advisory_unlock(7)")
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await count(pool) == 1
    assert pool.get_size() == pool.get_idle_size()


async def test_a_lost_connection_is_told_and_the_pool_recovers(pool: asyncpg.Pool, table: str) -> None:
    async def lose() -> None:
        async with Unit(pool) as unit:
            await unit.conn.execute("INSERT INTO thing VALUES (1)")
            await pool.execute("SELECT pg_terminate_backend($1)", unit.conn.get_server_pid())

    with pytest.raises((asyncpg.PostgresConnectionError, asyncpg.InterfaceError, OSError)):
        await lose()
    assert await count(pool) == 0


async def test_a_reader_cannot_write(pool: asyncpg.Pool, table: str) -> None:
    with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        async with Reader(pool) as reader:
            await reader.conn.execute("INSERT INTO thing VALUES (1)")


@pytest.mark.parametrize("repeatable_read,seen", [(True, 0), (False, 1)])
async def test_a_repeatable_reader_stays_in_one_moment(
    pool: asyncpg.Pool, table: str, repeatable_read: bool, seen: int
) -> None:
    async with Reader(pool, repeatable_read=repeatable_read) as reader:
        assert await reader.conn.fetchval("SELECT count(*) FROM thing") == 0
        await pool.execute("INSERT INTO thing VALUES (1)")
        assert await reader.conn.fetchval("SELECT count(*) FROM thing") == seen


async def test_the_connection_is_gone_after_the_block(pool: asyncpg.Pool) -> None:
    async with Unit(pool) as unit:
        pass
    with pytest.raises(RuntimeError, match="not open"):
        _ = unit.conn


async def test_a_transaction_over_the_limit_is_told_by_name(
    pool: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SLOW_SECONDS", -1.0)
    with structlog.testing.capture_logs() as logs:
        async with Unit(pool, name="send_message"):
            pass
    assert [(entry["log_level"], entry["transaction"]) for entry in logs] == [("warning", "send_message")]


async def test_sessions_speak_utc_without_jit(pool: asyncpg.Pool, database_url: str) -> None:
    engine = engine_for(database_url)
    question = "SELECT current_setting('timezone') || current_setting('jit') || current_setting('application_name')"
    async with engine.connect() as connection:
        assert (await connection.exec_driver_sql(question)).scalar_one() == "UTCoffrelevo migrate"
    await engine.dispose()
    assert await pool.fetchval(question) == "UTCoffrelevo-test"
