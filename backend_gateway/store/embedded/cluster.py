"""The cluster's files: made once by initdb, configured anew at every start.

Called by `supervisor` under the start lock. What always holds: a half-made cluster is never mistaken for a whole one
(it is built beside and renamed), the locale is PostgreSQL's builtin C.UTF-8 whatever the machine's is, every connection
needs the scram password, and a durable cluster is never opened with its durability switched off.
"""

import os
import shutil
import sys
from pathlib import Path

from backend_gateway.store.embedded.account import Account, give, run, seen_by
from backend_gateway.store.embedded.binaries import MAJOR, Binaries
from backend_gateway.store.embedded.errors import EmbeddedPostgresError, failure
from backend_gateway.store.embedded.folders import Folders
from backend_gateway.store.embedded.guard import guarded

SUPERUSER = "relevo"
INITDB_TIMEOUT = 300.0
NOT_DURABLE = "NOT_DURABLE"

_INITDB = (
    f"--username={SUPERUSER}",
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--text-search-config=simple",
    "--no-instructions",
)

# A small machine shared with the gateway, and customers' words kept out of the log (no DETAIL, no parameters).
_SETTINGS = """\
# Written by Relevo at every start. Your own settings go into postgresql.local.conf beside this file.
max_connections = 100
shared_buffers = 128MB
effective_cache_size = 512MB
work_mem = 8MB
maintenance_work_mem = 64MB
max_wal_size = 1GB
wal_level = replica
password_encryption = scram-sha-256
timezone = 'UTC'
datestyle = 'iso, ymd'
lc_messages = 'C'
default_text_search_config = 'pg_catalog.simple'
jit = off
# Parallel queries need /dev/shm, of which a container often has 64 MB, and more cores than we count on.
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
unix_socket_permissions = 0700
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %a '
log_min_duration_statement = 1000
log_parameter_max_length = 0
log_error_verbosity = terse
"""
_FAST_AND_UNSAFE = (
    "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\nmax_wal_size = 256MB\n"
)


def make_if_missing(
    folders: Folders, binaries: Binaries, account: Account | None, deadline: float, *, durable: bool
) -> None:
    """Make the cluster unless it is there; refuse one of another major version or of another durability."""
    if folders.cluster.exists():
        _check_version(folders)
        _check_durability(folders, durable=durable)
        return
    # Guarded, because the initdb of a killed process goes on writing into the folder we are about to remove.
    with guarded(folders.server_lock, deadline) as locks:
        building = folders.data / "cluster.new"
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(mode=0o700)
        give(building, account)
        _initdb(folders, building, binaries, account, locks, durable=durable)
    if not durable:
        folders.place_file(folders.data / NOT_DURABLE, "Made with fsync off, for tests only.\n")
    building.rename(folders.cluster)
    _sync_folder(folders.data)


def _initdb(
    folders: Folders, building: Path, binaries: Binaries, account: Account | None, locks: list[int], *, durable: bool
) -> None:
    once = folders.once_folder(account)
    password_file = once / "password"
    folders.place_file(password_file, folders.password(), account)
    command: list[str | Path] = [binaries["initdb"], *_INITDB, *([] if durable else ["--no-sync"])]
    try:
        with seen_by(account, building, once) as seen:
            command += [f"--pgdata={seen.paths[0]}", f"--pwfile={seen.paths[1]}/password"]
            done = run(command, account, fds=[*seen.fds, *locks], timeout=INITDB_TIMEOUT)
    finally:
        shutil.rmtree(once, ignore_errors=True)
    if done.returncode != 0:
        shutil.rmtree(building, ignore_errors=True)
        raise failure(f"PostgreSQL cannot make its files in {folders.data}.", folders.data, done.stdout)


def _check_version(folders: Folders) -> None:
    try:
        version = (folders.cluster / "PG_VERSION").read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        raise EmbeddedPostgresError(
            f"{folders.cluster} is not a PostgreSQL cluster (no PG_VERSION). Restore it from a backup, or move it away "
            f"and start again with an empty one."
        ) from None
    if version != str(MAJOR):
        raise EmbeddedPostgresError(
            f"{folders.cluster} was made by PostgreSQL {version}; this Relevo carries PostgreSQL {MAJOR}. Dump it with "
            f"the Relevo that made it and restore the dump into an empty data folder."
        )


def _check_durability(folders: Folders, *, durable: bool) -> None:
    if not durable and not (folders.data / NOT_DURABLE).exists():
        raise EmbeddedPostgresError(f"{folders.data} holds a durable cluster; durable=False is for tests' own folders.")


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # a folder cannot be opened there; NTFS journals the rename
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def configure(folders: Folders, account: Account | None, *, sockets: list[str], port: int, durable: bool) -> None:
    """Write postgresql.conf for this start: unix sockets in the folders `sockets`, or 127.0.0.1 when there are none."""
    listen = "" if sockets else "127.0.0.1"
    places = ",".join('"' + path.replace('"', '""') + '"' for path in sockets)
    lines = [_SETTINGS, f"port = {port}", f"listen_addresses = {_quoted(listen)}"]
    lines += [f"unix_socket_directories = {_quoted(places)}", "" if durable else _FAST_AND_UNSAFE]
    lines += ["include 'postgresql.local.conf'"] if (folders.cluster / "postgresql.local.conf").exists() else []
    folders.place_file(folders.cluster / "postgresql.conf", "\n".join([*lines, ""]), account)


def _quoted(value: str) -> str:
    return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'"
