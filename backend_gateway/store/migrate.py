"""Brings a database to the schema of this version. Called at start, by `relevo-gateway migrate` and by the tests.

Two gateways may start at once: the second waits for the first's advisory lock and then finds nothing to do. A database
that is up to date costs one query.
"""

from pathlib import Path

from backend_gateway.store.engine import connect

_VERSIONS = Path(__file__).parent / "migrations" / "versions"


def newest_revision() -> str:
    """The newest step of this version: steps are files named `NNNN_what.py`."""
    return max(path.name.partition("_")[0] for path in _VERSIONS.glob("[0-9]*.py"))


async def current_revision(dsn: str) -> tuple[str | None, str]:
    """(revision of the database, newest revision of this version); the first is None for an empty database."""
    conn = await connect(dsn, application_name="relevo migrate")
    try:
        made = await conn.fetchval("select to_regclass('alembic_version')")
        found = None if made is None else await conn.fetchval("select version_num from alembic_version")
    finally:
        await conn.close()
    return found, newest_revision()


async def migrate(dsn: str) -> None:
    """Upgrade the database behind `dsn` to this version's schema; safe to call always and from several processes."""
    found, newest = await current_revision(dsn)
    if found != newest:
        from backend_gateway.store.alembic_run import upgrade

        await upgrade(dsn)
