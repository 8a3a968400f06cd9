"""Check database, schema, disk, secrets and numbers, and say what to do about what is wrong."""

import argparse
import asyncio
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import NamedTuple

import asyncpg
from obstore.exceptions import BaseError as ObstoreError

from backend_gateway import clock
from backend_gateway.app import database, keyring_of
from backend_gateway.channels.whatsapp.probe import probe_number
from backend_gateway.cli.verify_audit import fault_words
from backend_gateway.errors import RelevoError
from backend_gateway.settings import Settings
from backend_gateway.store import audit_chain, migrate
from backend_gateway.store.embedded import EmbeddedPostgresError
from backend_gateway.store.engine import connect
from backend_gateway.store.health import read_line
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.numbers import all_credentials
from backend_gateway.store.strays import strays

FILES_SECONDS = 15.0
LEAST_FREE = 1024**3
LATE_SEAL = 60
"""Seconds an entry of the audit may wait for its seal."""
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
    yield await files_answer(settings)
    try:
        async with database(settings) as dsn:
            conn = await connect(dsn, application_name="relevo doctor")
            try:
                for check in (_server, _schema, _secrets_and_numbers, _line, _audit):
                    async for finding in check(settings, dsn, conn):
                        yield finding
            finally:
                await conn.close()
    except (OSError, asyncpg.PostgresError, EmbeddedPostgresError) as error:
        yield Finding(False, f"The database does not answer: {error}. Check RELEVO_DATABASE_URL.")


Check = Callable[[Settings, str, asyncpg.Connection], AsyncIterator[Finding]]
Work = Awaitable[Finding]


async def files_answer(settings: Settings) -> Finding:
    """Whether the place of photos, audios and documents takes a file, gives it back and lets it go."""
    place: str | Path = settings.media_url or settings.media_dir
    try:
        async with asyncio.timeout(FILES_SECONDS):
            await _keep_and_forget(MediaFiles(place))
    except (OSError, ValueError, ObstoreError, TimeoutError) as error:
        name = "RELEVO_MEDIA_URL and its AWS_* variables" if settings.media_url else "RELEVO_MEDIA_DIR"
        first = str(error).strip().splitlines()[0][:300] if str(error).strip() else type(error).__name__
        return Finding(False, f"Files cannot be kept at {place}: {first}. Check {name}.")
    return Finding(True, f"Files can be kept at {place}.")


async def _keep_and_forget(files: MediaFiles) -> None:
    with files.workspace() as folder:
        probe = folder / "probe"
        probe.write_text(f"relevo doctor {uuid.uuid4()}", encoding="ascii")
        sha256 = await files.put(probe)
        try:
            if await files.size(sha256) != probe.stat().st_size:
                raise OSError("what comes back is not what was kept")
        finally:
            await files.delete(sha256)


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
    restored = line.restored_as_of
    if restored is not None:
        words = f"Restored from a backup of {restored:%Y-%m-%d %H:%M} UTC: nothing is sent by itself"
        yield Finding(False, f"{words}. Look at what is uncertain, then run relevo-gateway release.")
    yield Finding(not line.parked, f"{line.parked} deliveries could not be understood (see /api/parked).")


async def _audit(_settings: Settings, _dsn: str, conn: asyncpg.Connection) -> AsyncIterator[Finding]:
    """Whether the audit is sealed in time, and what the last look at its chain found."""
    if await conn.fetchval("select to_regclass('audit_seals')") is None:
        return
    now = clock.now()
    count, oldest = await audit_chain.line(conn)
    age = (now - oldest).total_seconds() if oldest is not None else 0.0
    advice = "" if age < LATE_SEAL else ": start relevo-gateway serve, it seals them"
    yield Finding(age < LATE_SEAL, f"{count} audit entries wait for their seal, the oldest for {age:.0f} s{advice}.")
    last = await audit_chain.last_check(conn)
    if last is None:
        yield Finding(True, "The audit's chain was not followed yet (relevo-gateway verify-audit).")
        return
    found = "It is whole." if last.broken is None else fault_words(last.broken)
    when = f"looked at {(now - last.at).total_seconds() / 60:.0f} min ago, up to seal {last.to.seq}"
    yield Finding(last.broken is None, f"The audit's chain was {when}. {found}")
