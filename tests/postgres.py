"""Real PostgreSQL for every test: one embedded server for the whole run, one fresh database per test.

Registered by one line in `tests/conftest.py`:

    pytest_plugins = ["tests.postgres"]

Then any test asks for what it needs:

    async def test_something(database_url: str) -> None: ...     # migrated, empty, dropped afterwards
    async def test_something(pool: asyncpg.Pool) -> None: ...    # a pool on such a database

`cluster` is the server itself; it runs with fsync off (`durable=False`), so a test about surviving a crash of the
server makes a durable one of its own. A database is a copy of `relevo_template`, migrated once per run.
"""

import inspect
import uuid
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.util import find_spec

import asyncpg
import pytest
import pytest_asyncio

from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import blocking, create_database, drop_database
from backend_gateway.store.engine import create_pool

TEMPLATE = "relevo_template"
MIGRATE = "backend_gateway.store.migrate"


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPostgres]:
    """The server of this test run, with the migrated template in it."""
    with EmbeddedPostgres(tmp_path_factory.mktemp("postgres"), durable=False) as server:
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
