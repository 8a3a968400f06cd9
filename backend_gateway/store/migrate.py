"""Brings a database to the schema of this version. Called at start, by `relevo-gateway migrate` and by the tests.

Two gateways may start at once: the second waits for the first's advisory lock and then finds nothing to do. A database
that is up to date costs one query.
"""

import re
from functools import cache
from pathlib import Path

from backend_gateway.store.engine import connect

_FOLLOWS = re.compile(r'^down_revision = "(\d+)"', re.MULTILINE)
_VERSIONS = Path(__file__).parent / "migrations" / "versions"


def known_revisions() -> frozenset[str]:
    """Every step this version has: files named `NNNN_what.py`."""
    return frozenset(path.name.partition("_")[0] for path in _VERSIONS.glob("[0-9]*.py"))


@cache
def newest_revision() -> str:
    """The step no other follows. Two of them: one has to follow the other. Raises ValueError."""
    followed = {name for path in _VERSIONS.glob("[0-9]*.py") for name in _FOLLOWS.findall(path.read_text("utf-8"))}
    newest, *others = sorted(known_revisions() - followed, reverse=True)
    if others:
        raise ValueError(f"the steps {newest} and {', '.join(others)} both come last")
    return newest


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
