"""Fill a new, empty gateway from a backup; it sends nothing by itself until it is released."""

import argparse
from pathlib import Path

import asyncpg

from backend_gateway import clock
from backend_gateway.actions.after_restore import forget_again, quarantine
from backend_gateway.app import database, keyring_of
from backend_gateway.cli.telling import told
from backend_gateway.errors import BadRequest, Conflict
from backend_gateway.feed.epoch import settle_epoch
from backend_gateway.settings import Settings
from backend_gateway.store import audit_anchors, audit_chain, erasure_list, migrate
from backend_gateway.store.backup.archive import read_backup, read_manifest
from backend_gateway.store.backup.manifest import Manifest, count_rows
from backend_gateway.store.backup.sealed import BackupDamaged
from backend_gateway.store.engine import connect, create_pool
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.unit import Unit


def add(parser: argparse.ArgumentParser) -> None:
    """Which backup."""
    parser.add_argument("file", type=Path, help="a backup; the master keys it was made with must be in place")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises BadRequest, Conflict (the database is not empty), BackupDamaged, SecretUnreadable, DumpFailed."""
    if not arguments.file.is_file():
        raise BadRequest(f"{arguments.file} is not a file.")
    keyring = keyring_of(settings)
    _check_version(read_manifest(arguments.file, keyring))
    files = MediaFiles(settings.media_url or settings.media_dir)
    async with database(settings) as dsn:
        await _check_empty(dsn)
        manifest = await read_backup(dsn, files, keyring, arguments.file, told())
        await _compare(dsn, manifest)
        await migrate.migrate(dsn)
        uncertain, sessions = await _hold_back(dsn, manifest)
        forgotten = await _forget_again(dsn, manifest, settings, files)
        anchors = await _anchors(dsn, settings)
    print(f"Restored as of {manifest.taken_at:%Y-%m-%d %H:%M} UTC: every row and file of the backup is there.")
    print(
        f"{uncertain} messages were on their way: a person settles each. {sessions} sessions ended: all sign in again."
    )
    if forgotten:
        print(f"{forgotten} people who were erased after the backup were erased again.")
    if anchors:
        print(anchors)
    print("Timers and automatic messages wait. When you have looked around: relevo-gateway release")
    return 0


def _check_version(manifest: Manifest) -> None:
    if manifest.schema not in migrate.known_revisions():
        raise BackupDamaged(
            f"The backup has schema {manifest.schema}, this version knows {migrate.newest_revision()}: update."
        )


async def _check_empty(dsn: str) -> None:
    found, _ = await migrate.current_revision(dsn)
    if found is not None:
        raise Conflict(
            "This database has data of Relevo in it, and a restore never writes over any. Set RELEVO_DATA_DIR to a new "
            "folder (with master.key in it), or RELEVO_DATABASE_URL to an empty database."
        )


async def _compare(dsn: str, manifest: Manifest) -> None:
    conn = await connect(dsn, application_name="relevo restore")
    try:
        found = await count_rows(conn)
    finally:
        await conn.close()
    differing = sorted(name for name in found | manifest.rows if found.get(name) != manifest.rows.get(name))
    if differing:
        raise BackupDamaged(f"Restored rows differ from the backup in {', '.join(differing)}: take another one.")


async def _anchors(dsn: str, settings: Settings) -> str:
    """Heads of the audit's chain that were written down after the backup are put aside, so that it verifies."""
    conn = await connect(dsn, application_name="relevo restore")
    try:
        last = (await audit_chain.head(conn)).seq
    finally:
        await conn.close()
    try:
        found = audit_anchors.take_back(settings.anchors_file, last, clock.now())
    except (OSError, ValueError) as error:
        return f"The audit's anchors stay as they are ({error}): run relevo-gateway verify-audit --anchors-aside."
    if found is None:
        return ""
    return f"The audit's anchors of after the backup are in {found[0]}; {found[1]} still count."


async def _forget_again(dsn: str, manifest: Manifest, settings: Settings, files: MediaFiles) -> int:
    """Who was erased after the backup is erased again; how many. Raises OSError, ValueError (the list is damaged)."""
    lines = [line for line in erasure_list.read(settings.erasures_file) if line.at > manifest.taken_at]
    if not lines:
        return 0
    pool: asyncpg.Pool = await create_pool(dsn, application_name="relevo restore", max_size=2)
    try:
        return await forget_again(pool, files, keyring_of(settings), lines, clock.now())
    finally:
        await pool.close()


async def _hold_back(dsn: str, manifest: Manifest) -> tuple[int, int]:
    """A new epoch, so that every client takes everything anew; then the quarantine."""
    pool: asyncpg.Pool = await create_pool(dsn, application_name="relevo restore", max_size=2)
    try:
        async with pool.acquire() as conn:
            await settle_epoch(conn, anew=True)
        async with Unit(pool, name="restore") as unit:
            return await quarantine(unit, manifest.taken_at, clock.now())
    finally:
        await pool.close()
