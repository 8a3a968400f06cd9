"""Brings a database to the schema of this version. Called at start, by `relevo-gateway migrate` and by the tests.

Two gateways may start at once: the second waits for the first's advisory lock and then finds nothing to do.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

_LOCK = 0x52454C45_0001  # "RELE", migrations


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection) -> None:
    connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    command.upgrade(_config(connection), "head")


def engine_for(dsn: str) -> AsyncEngine:
    """An unpooled SQLAlchemy engine on `dsn` (`postgresql://...`), for schema work only."""
    return create_async_engine(make_url(dsn).set(drivername="postgresql+asyncpg"), poolclass=NullPool)


async def migrate(dsn: str) -> None:
    """Upgrade the database behind `dsn` to this version's schema; safe to call always and from several processes."""
    engine = engine_for(dsn)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()


async def current_revision(dsn: str) -> tuple[str | None, str | None]:
    """(revision of the database, newest revision of this version); the first is None for an empty database."""
    engine = engine_for(dsn)
    try:
        async with engine.connect() as connection:
            found = await connection.run_sync(lambda c: MigrationContext.configure(c).get_current_revision())
    finally:
        await engine.dispose()
    return found, ScriptDirectory.from_config(_config()).get_current_head()
