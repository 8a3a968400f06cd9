"""Check database, schema, disk, secrets and numbers, and say what to do about what is wrong."""

import argparse
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

import asyncpg

from backend_gateway import clock
from backend_gateway.app import database, keyring_of
from backend_gateway.channels.whatsapp.probe import probe_number
from backend_gateway.errors import RelevoError
from backend_gateway.settings import Settings
from backend_gateway.store import migrate
from backend_gateway.store.embedded import EmbeddedPostgresError
from backend_gateway.store.engine import connect
from backend_gateway.store.health import read_line
from backend_gateway.store.numbers import all_credentials
from backend_gateway.store.strays import strays

LEAST_FREE = 1024**3
LEAST_POSTGRES = 180000


class Finding(NamedTuple):
    """One thing that was looked at."""

    good: bool
    what: str


def add(_parser: argparse.ArgumentParser) -> None:
    """No arguments."""


async def run(settings: Settings, _arguments: argparse.Namespace) -> int:
    """Print every finding; 1 when one of them is bad."""
    bad = 0
    async for finding in examine(settings):
        print(f"{'ok   ' if finding.good else 'WRONG'}  {finding.what}", flush=True)
        bad += not finding.good
    print("Everything is in order." if not bad else f"{bad} things need a hand.")
    return 1 if bad else 0


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Every finding, cheapest first; what depends on a broken thing is left out."""
    yield _disk(settings.data_dir)
    try:
        async with database(settings) as dsn:
            conn = await connect(dsn, application_name="relevo doctor")
            try:
                for check in (_server, _schema, _secrets_and_numbers, _line):
                    async for finding in check(settings, dsn, conn):
                        yield finding
            finally:
                await conn.close()
    except (OSError, asyncpg.PostgresError, EmbeddedPostgresError) as error:
        yield Finding(False, f"The database does not answer: {error}. Check RELEVO_DATABASE_URL.")


Check = Callable[[Settings, str, asyncpg.Connection], AsyncIterator[Finding]]
Work = Awaitable[Finding]


def _disk(folder: Path) -> Finding:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"relevo")
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return Finding(False, f"{folder} cannot be written: {error.strerror}. Set RELEVO_DATA_DIR or its permissions.")
    gigabytes = free / 1024**3
    return Finding(free >= LEAST_FREE, f"{folder} is writable with {gigabytes:.1f} GB free (at least 1 GB is wanted).")


async def _server(_settings: Settings, _dsn: str, conn: asyncpg.Connection) -> AsyncIterator[Finding]:
    version = int(await conn.fetchval("select current_setting('server_version_num')"))
    yield Finding(version >= LEAST_POSTGRES, f"PostgreSQL {version // 10000} answers (18 or newer is wanted).")
    durable = await conn.fetchval(
        "select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'"
    )
    yield Finding(durable, "The database writes to disk before it says so (fsync, full_page_writes).")


async def _schema(_settings: Settings, dsn: str, _conn: asyncpg.Connection) -> AsyncIterator[Finding]:
    found, newest = await migrate.current_revision(dsn)
    advice = "" if found == newest else f", not {newest}: run relevo-gateway migrate"
    yield Finding(found == newest, f"The schema is {found or 'empty'}{advice}.")


async def _secrets_and_numbers(settings: Settings, _dsn: str, conn: asyncpg.Connection) -> AsyncIterator[Finding]:
    if await conn.fetchval("select to_regclass('numbers')") is None:
        return
    try:
        numbers = await all_credentials(conn, keyring_of(settings))
    except RelevoError as error:
        yield Finding(False, f"{error} Put the key back into RELEVO_MASTER_KEY or {settings.key_file}.")
        return
    yield Finding(bool(numbers), f"{len(numbers)} numbers and their secrets can be read (relevo-gateway add-number).")
    kinds = {row[0] for row in await conn.fetch("select distinct kind from webhook_secrets where retired_at is null")}
    missing = {"app_secret", "verify_token"} - kinds
    yield Finding(
        not missing,
        f"Webhooks can be verified{': there is no ' + ' and no '.join(sorted(missing)) if missing else ''}.",
    )
    for number in numbers:
        answer = await probe_number(settings.graph_url, settings.graph_version, number.phone_number_id, number.token)
        yield Finding(answer.reachable, f"Number {number.number_id}: {answer.words}")


async def _line(_settings: Settings, _dsn: str, conn: asyncpg.Connection) -> AsyncIterator[Finding]:
    if await conn.fetchval("select to_regclass('journal')") is None:
        return
    line, now = await read_line(conn), clock.now()
    age, lag = line.webhook_age(now), line.journal_lag(now)
    heard = "Meta has never spoken to us: check the webhook in its panel" if age is None else f"{age:.0f} s ago"
    yield Finding(age is not None, f"Last webhook: {heard}.")
    yield Finding(lag < 30, f"{line.unclaimed} deliveries wait to be read, the oldest for {lag:.0f} s.")
    found = await strays(conn)
    ids = ", ".join(f"{what}: {', '.join(map(str, ids))}" for what, ids in found.items())
    yield Finding(not found, f"Conversations slipped through ({ids})." if found else "No conversation slipped through.")
    yield Finding(not line.parked, f"{line.parked} deliveries could not be understood (see /api/parked).")
