"""Write everything into one sealed file: the database at one moment, and its files.

The master keys open it and are not in it: keep a copy of them apart.
"""

import argparse
from pathlib import Path

from backend_gateway import clock
from backend_gateway.app import database, keyring_of
from backend_gateway.cli.telling import told
from backend_gateway.errors import BadRequest
from backend_gateway.settings import Settings
from backend_gateway.store import backups
from backend_gateway.store.backup.archive import read_manifest, write_backup
from backend_gateway.store.backup.manifest import Manifest
from backend_gateway.store.engine import connect
from backend_gateway.store.media_files import MediaFiles


def add(parser: argparse.ArgumentParser) -> None:
    """Where to, or which one to look at."""
    parser.add_argument("folder", type=Path, help="where the backup goes: better on another disk")
    parser.add_argument("--check", action="store_true", help="the argument is a backup: say what it is, change nothing")


async def run(settings: Settings, arguments: argparse.Namespace) -> int:
    """Raises BadRequest (no such folder), DumpFailed, BackupDamaged."""
    keyring = keyring_of(settings)
    if arguments.check:
        found = read_manifest(_there(arguments.folder), keyring)
        when = f"{found.taken_at:%Y-%m-%d %H:%M} UTC"
        print(f"A backup of {found.company}, {when}, schema {found.schema}: {_size(found)}.")
        return 0
    if not arguments.folder.is_dir():
        raise BadRequest(f"{arguments.folder} is not a folder: make it first.")
    now = clock.now()
    target = arguments.folder / f"relevo-{now:%Y%m%d-%H%M%S}.backup"
    files = MediaFiles(settings.media_url or settings.media_dir)
    async with database(settings) as dsn:
        manifest = await write_backup(dsn, files, keyring, target, settings.company, now, told())
        await _remember(dsn, manifest, target.stat().st_size)
    print(f"{target} holds {_size(manifest)} ({target.stat().st_size / 1e6:.1f} MB).")
    place = "RELEVO_MASTER_KEY" if settings.master_key is not None else str(settings.key_file)
    print(f"Only the master keys open it ({place}): keep a copy of them in another place.")
    return 0


async def _remember(dsn: str, manifest: Manifest, size: int) -> None:
    """So that the health page can say when the last one was."""
    conn = await connect(dsn, application_name="relevo backup")
    try:
        await backups.written(conn, manifest.taken_at, size, manifest.rows.get("messages", 0), manifest.files)
    finally:
        await conn.close()


def _there(path: Path) -> Path:
    if not path.is_file():
        raise BadRequest(f"{path} is not a file.")
    return path


def _size(manifest: Manifest) -> str:
    rows, files = manifest.rows, manifest.files
    return f"{rows.get('conversations', 0)} conversations, {rows.get('messages', 0)} messages, {files} files"
