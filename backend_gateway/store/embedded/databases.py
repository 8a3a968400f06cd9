"""Databases inside a running server: create and drop, by name.

Called by `supervisor` and by `tests.postgres`. What always holds: a name is quoted, and creating one that exists is no
error. The blocking calls work with and without a running event loop, because they bring their own thread.
"""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import asyncpg

Result = TypeVar("Result")
CONNECT_TIMEOUT = 30.0


def create_database(dsn: str, name: str, *, template: str | None = None) -> bool:
    """Create `name` on the server of `dsn`, as a copy of `template` if given; False when it was there already."""
    return blocking(_create(dsn, name, template))


def drop_database(dsn: str, name: str) -> None:
    """Drop `name` if it exists, disconnecting whoever uses it."""
    blocking(_execute(dsn, f"DROP DATABASE IF EXISTS {_quoted(name)} WITH (FORCE)"))


async def _create(dsn: str, name: str, template: str | None) -> bool:
    copy = f" TEMPLATE {_quoted(template)} STRATEGY FILE_COPY" if template else ""
    try:
        await _execute(dsn, f"CREATE DATABASE {_quoted(name)}{copy}", unless_exists=name)
    except asyncpg.DuplicateDatabaseError:
        return False
    return True


async def _execute(dsn: str, statement: str, *, unless_exists: str | None = None) -> None:
    connection = await asyncpg.connect(dsn, timeout=CONNECT_TIMEOUT)
    try:
        if unless_exists and await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", unless_exists):
            raise asyncpg.DuplicateDatabaseError
        await connection.execute(statement)
    finally:
        await connection.close()


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def blocking(work: Coroutine[object, object, Result]) -> Result:
    """Run `work` to its end on a thread and loop of its own."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
