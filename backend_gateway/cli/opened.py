"""A migrated database and a unit on it, for sub-commands that change something without a running gateway."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from backend_gateway.app import database
from backend_gateway.errors import ConfigurationError, NotFound
from backend_gateway.settings import Settings
from backend_gateway.store import audit, people
from backend_gateway.store.engine import create_pool
from backend_gateway.store.migrate import migrate
from backend_gateway.store.unit import Unit


@asynccontextmanager
async def opened_unit(settings: Settings, name: str) -> AsyncIterator[Unit]:
    """One transaction; committed when the block is left in order. Raises ConfigurationError."""
    async with opened_pool(settings, name) as pool, Unit(pool, name=name) as unit:
        yield unit


@asynccontextmanager
async def opened_pool(settings: Settings, name: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool, for what takes several transactions. Raises ConfigurationError."""
    async with database(settings) as dsn:
        try:
            await migrate(dsn)
            pool = await create_pool(dsn, application_name=f"relevo {name}", max_size=2)
        except (OSError, asyncpg.PostgresError) as error:
            raise ConfigurationError([f"The database cannot be used: {error}."]) from error
        try:
            with audit.origin(audit.Origin(device=f"relevo-gateway {name}")):
                yield pool
        finally:
            await pool.close()


async def account(unit: Unit, email: str) -> people.Account:
    """Whose address this is, in any case of letters. Raises NotFound."""
    found = await people.account_by_email(unit.conn, email)
    if found is None:
        raise NotFound(f"There is no account with the address {email[:80]!r}.")
    return found
