"""Runs alembic's steps. Imported only when there is something to do: SQLAlchemy and alembic cost a second of start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from backend_gateway.store.conn import Conn
from backend_gateway.store.engine import connect

_LOCK = 0x52454C45_0001  # "RELE", migrations


def engine_for(dsn: str) -> AsyncEngine:
    """An unpooled SQLAlchemy engine that reads `dsn` as asyncpg does, for schema work only."""

    async def creator() -> Conn:
        return await connect(dsn, application_name="relevo migrate")

    return create_async_engine("postgresql+asyncpg://", async_creator=creator, poolclass=NullPool)


def _upgrade(connection: Connection) -> None:
    connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


async def upgrade(dsn: str) -> None:
    """Run every step the database lacks; whoever comes second waits and finds nothing to do."""
    engine = engine_for(dsn)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()
