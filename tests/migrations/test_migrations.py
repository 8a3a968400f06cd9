"""The migrated schema is the declared one, however often and by however many it is brought there."""

import asyncio
import uuid
from collections.abc import Iterator

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.dialects.postgresql.base import ischema_names

from backend_gateway.store.alembic_run import engine_for
from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import create_database, drop_database
from backend_gateway.store.engine import connect
from backend_gateway.store.migrate import current_revision, migrate
from backend_gateway.store.tables import metadata
from backend_gateway.store.tables.feed import XID8

COLUMNS = """
select table_name, column_name, data_type, is_nullable, column_default, is_identity from information_schema.columns
where table_schema = 'public' order by 1, 2
"""
INDEXES = "select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2"


@pytest.fixture
def empty_url(cluster: EmbeddedPostgres) -> Iterator[str]:
    """The address of a database with nothing in it."""
    name = f"test_{uuid.uuid4().hex}"
    create_database(cluster.dsn("postgres"), name, template="template0")
    yield cluster.dsn(name)
    drop_database(cluster.dsn("postgres"), name)


async def _schema(dsn: str) -> tuple[list[asyncpg.Record], list[asyncpg.Record]]:
    conn = await connect(dsn)
    try:
        return await conn.fetch(COLUMNS), await conn.fetch(INDEXES)
    finally:
        await conn.close()


async def _epochs(dsn: str) -> list[str]:
    conn = await connect(dsn)
    try:
        return [row[0] for row in await conn.fetch("select epoch from feed_epoch")]
    finally:
        await conn.close()


async def _create_all(dsn: str) -> None:
    engine = engine_for(dsn)
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await engine.dispose()


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    # Alembic cannot compare indexes on expressions; the next test compares every index as PostgreSQL tells it.
    return [one for one in compare_metadata(context, metadata) if one[0] not in ("add_index", "remove_index")]


async def test_the_migrated_schema_is_the_declared_one(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ischema_names, "xid8", XID8)  # SQLAlchemy does not know it when it reads a schema back
    engine = engine_for(database_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(_differences) == []
    await engine.dispose()


async def test_columns_defaults_and_indexes_are_those_of_the_declared_tables(database_url: str, empty_url: str) -> None:
    await _create_all(empty_url)
    columns, indexes = await _schema(database_url)
    declared_columns, declared_indexes = await _schema(empty_url)
    assert [row for row in columns if row["table_name"] != "alembic_version"] == declared_columns
    assert [row for row in indexes if row["tablename"] != "alembic_version"] == declared_indexes


async def test_an_empty_database_reaches_the_newest_revision(empty_url: str) -> None:
    assert (await current_revision(empty_url))[0] is None
    await migrate(empty_url)
    found, newest = await current_revision(empty_url)
    assert found == newest is not None
    assert len(await _epochs(empty_url)) == 1


async def test_migrating_again_changes_nothing(empty_url: str) -> None:
    await migrate(empty_url)
    before, epochs = await _schema(empty_url), await _epochs(empty_url)
    await migrate(empty_url)
    assert await _schema(empty_url) == before
    assert await _epochs(empty_url) == epochs


async def test_two_gateways_may_migrate_at_once(empty_url: str) -> None:
    await asyncio.gather(migrate(empty_url), migrate(empty_url), migrate(empty_url))
    found, newest = await current_revision(empty_url)
    assert found == newest
    assert len(await _epochs(empty_url)) == 1
