"""Real PostgreSQL for every test: one embedded server for the whole run, one fresh database per test.

Registered by one line in `tests/conftest.py`:

    pytest_plugins = ["tests.postgres"]

Then any test asks for what it needs:

    async def test_something(database_url: str) -> None: ...     # migrated, empty, dropped afterwards
    async def test_something(pool: asyncpg.Pool) -> None: ...    # a pool on such a database

`cluster` is the server itself; it lives in memory where that is possible (a database of 500 files takes 10 ms there and
400 ms on a slow disk) and runs with fsync off (`durable=False`), so a test about surviving a crash of the
server makes a durable one of its own. A database is a copy of `relevo_template`, migrated once per run.
"""

import inspect
import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio
from filelock import FileLock, Timeout

from backend_gateway.store.embedded import EmbeddedPostgres, EmbeddedPostgresError
from backend_gateway.store.embedded.databases import blocking, create_database, drop_database
from backend_gateway.store.engine import create_pool

TEMPLATE = "relevo_template"
MIGRATE = "backend_gateway.store.migrate"
MEMORY = Path("/dev/shm")
MEMORY_NEEDED = 2 << 30


@pytest.fixture(scope="session")
def cluster_folder() -> Iterator[Path]:
    """Where the server of this test run lives; folders that killed runs left behind are removed first."""
    place = _fastest_place()
    name = uuid.uuid4().hex[:12]
    with FileLock(place / f"{name}.lock", thread_local=False):
        _sweep(place)
        folder = place / name
        folder.mkdir(mode=0o700)
        yield folder
        shutil.rmtree(folder)
    (place / f"{name}.lock").unlink(missing_ok=True)


@pytest.fixture(scope="session")
def cluster(cluster_folder: Path) -> Iterator[EmbeddedPostgres]:
    """The server of this test run, with the migrated template in it."""
    with EmbeddedPostgres(cluster_folder, durable=False) as server:
        server.create_database(TEMPLATE)
        _migrate(server.dsn(TEMPLATE))
        yield server


@pytest.fixture
def database_url(cluster: EmbeddedPostgres) -> Iterator[str]:
    """The address of a fresh, migrated database."""
    name = f"test_{uuid.uuid4().hex}"
    create_database(cluster.dsn("postgres"), name, template=TEMPLATE)
    yield cluster.dsn(name)
    drop_database(cluster.dsn("postgres"), name)


@pytest_asyncio.fixture
async def pool(database_url: str) -> AsyncIterator[asyncpg.Pool]:
    """A pool on a fresh, migrated database."""
    pool = await create_pool(database_url, application_name="relevo-test")
    yield pool
    await pool.close()


def _migrate(dsn: str) -> None:
    """Bring the template up to date. On a thread, because migrations may bring a loop of their own."""
    if find_spec(MIGRATE) is None:
        return
    with ThreadPoolExecutor(1) as thread:
        done = thread.submit(import_module(MIGRATE).migrate, dsn).result()
    if inspect.iscoroutine(done):
        blocking(done)


def _fastest_place() -> Path:
    """A folder of ours in memory when there is plenty of it, else among the temporary files."""
    in_memory = os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > MEMORY_NEEDED
    base = MEMORY if in_memory else Path(tempfile.gettempdir())
    place = base / f"relevo-tests-{os.geteuid() if sys.platform != 'win32' else 0}"
    place.mkdir(mode=0o700, exist_ok=True)
    return place


def _sweep(place: Path) -> None:
    """Stop the servers of test runs that were killed, and remove their folders."""
    for folder in [path for path in place.iterdir() if path.is_dir()]:
        try:
            with FileLock(place / f"{folder.name}.lock", timeout=0, thread_local=False):
                _end(folder)
        except Timeout:
            continue  # a run that lives
        (place / f"{folder.name}.lock").unlink(missing_ok=True)


def _end(folder: Path) -> None:
    if (folder / "cluster" / "postmaster.pid").exists():
        with suppress(EmbeddedPostgresError):
            EmbeddedPostgres(folder, durable=False).start().stop()
    shutil.rmtree(folder)
