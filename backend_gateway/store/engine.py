"""Connections to PostgreSQL: asyncpg, pooled or alone.

Called by `app`, the sub-commands, `migrate` and tests. What always holds: an address is read by asyncpg's own parser,
so `sslmode`, `host=/socket/folder` and several hosts mean the same everywhere; every session speaks UTC, plans without
JIT, and is ended by the server when it forgets a transaction open. JSON columns arrive as text, for msgspec.
"""

from typing import Any

import asyncpg

# Seconds. A command that takes longer than this lost its server; nothing of ours may take a tenth of it.
COMMAND_TIMEOUT = 30.0
CONNECT_TIMEOUT = 10.0
STATEMENT_CACHE = 256


def session_settings(application_name: str) -> dict[str, str]:
    """What every session of ours sets; `application_name` (up to 63 bytes) shows in pg_stat_activity and the log."""
    return {
        "application_name": application_name,
        "timezone": "UTC",
        "jit": "off",
        "idle_in_transaction_session_timeout": "30s",
    }


def plain_dsn(dsn: str) -> str:
    """The address without SQLAlchemy's driver name, which asyncpg does not know."""
    scheme, separator, rest = dsn.partition("://")
    return f"{scheme.partition('+')[0]}{separator}{rest}"


async def connect(dsn: str, *, application_name: str = "relevo") -> asyncpg.Connection:
    """One connection of its own, for LISTEN, leases and advisory locks. The caller closes it."""
    return await _connect(
        plain_dsn(dsn),
        timeout=CONNECT_TIMEOUT,
        command_timeout=COMMAND_TIMEOUT,
        statement_cache_size=STATEMENT_CACHE,
        server_settings=session_settings(application_name),
    )


async def _connect(*args: Any, **settings: Any) -> asyncpg.Connection:
    """As asyncpg does it; a unix socket that is not there (while its server starts again) is a connection refused."""
    try:
        return await asyncpg.connect(*args, **settings)
    except FileNotFoundError as error:
        raise ConnectionRefusedError(error.errno, "the database's socket is not there", error.filename) from error


async def create_pool(
    dsn: str, *, application_name: str = "relevo", min_size: int = 1, max_size: int = 10
) -> asyncpg.Pool:
    """A pool of `min_size` to `max_size` connections, at least one of them opened now. The caller closes it.

    Raises what asyncpg raises: OSError when nobody listens, InvalidPasswordError, InvalidCatalogNameError ...
    """
    return await asyncpg.create_pool(
        plain_dsn(dsn),
        connect=_connect,
        min_size=min_size,
        max_size=max_size,
        timeout=CONNECT_TIMEOUT,
        command_timeout=COMMAND_TIMEOUT,
        statement_cache_size=STATEMENT_CACHE,
        server_settings=session_settings(application_name),
    )
