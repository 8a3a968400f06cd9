"""`EmbeddedPostgres`: one user of a data folder's server.

    start: lock -> folders, cluster -> running server? join it : start it -> count as a user -> unlock
    stop:  lock -> stop counting -> nobody else? stop the server -> unlock

Called by whoever needs a database and has no `RELEVO_DATABASE_URL`. What always holds: starting and stopping happen
under one lock per data folder, so two processes that start at once get one server.
"""

import asyncio
import socket
import sys
import time
from pathlib import Path
from typing import Self
from urllib.parse import quote, urlencode

from filelock import AcquireReturnProxy, FileLock, Timeout

from backend_gateway.store.embedded import binaries, cluster, databases
from backend_gateway.store.embedded.account import Account, account_for
from backend_gateway.store.embedded.errors import EmbeddedPostgresError, file_failure
from backend_gateway.store.embedded.folders import Folders
from backend_gateway.store.embedded.postmaster import Postmaster
from backend_gateway.store.embedded.users import UserCount

START_TIMEOUT = 180.0
SOCKET_PORT = 5432


class EmbeddedPostgres:
    """A share in the server of `data_dir`: `async with`, `with`, or `start()` and `stop()`.

    `durable=False` switches fsync off; it is for folders of tests and refused where real data may be.
    `start_timeout` (seconds) is generous because recovery after a crash may take minutes on a slow disk.
    """

    def __init__(self, data_dir: Path, *, durable: bool = True, start_timeout: float = START_TIMEOUT) -> None:
        self._folders = Folders(data_dir.absolute())
        self._durable = durable
        self._timeout = start_timeout
        self._users = UserCount(self._folders.users)
        self._postmaster: Postmaster | None = None
        self._password = ""
        self._endpoint = ("", 0)

    @property
    def pid(self) -> int | None:
        """The process id of the running server, None when it does not run."""
        process = self._postmaster.find() if self._postmaster else None
        return process.pid if process else None

    def dsn(self, database: str = cluster.SUPERUSER) -> str:
        """A `postgresql://` address with the password in it: for asyncpg as it is, never for a log."""
        host, port = self._endpoint
        if not host:
            raise EmbeddedPostgresError("The embedded PostgreSQL is not started.")
        who = f"{cluster.SUPERUSER}:{quote(self._password, safe='')}"
        where, query = ("", {"host": host, "port": port}) if host.startswith("/") else (f"{host}:{port}", {})
        return f"postgresql://{who}@{where}/{quote(database, safe='')}" + (f"?{urlencode(query)}" if query else "")

    def start(self) -> Self:
        """Run the server, or join the one that runs, and make sure the database `relevo` is there.

        Raises EmbeddedPostgresError with a sentence that says what to do.
        """
        deadline = time.monotonic() + self._timeout
        try:
            self._folders.prepare()
            with self._lock(deadline):
                self._run(deadline)
                self._users.join()
        except OSError as error:
            raise file_failure(error, self._folders.data) from error
        return self

    def stop(self) -> None:
        """Give up our share; the last user stops the server. Harmless when not started."""
        if self._postmaster is None:
            return
        with self._lock(time.monotonic() + self._timeout):
            self._users.leave()
            process = self._postmaster.find()
            if process is not None and not self._users.others():
                self._postmaster.stop(process)
                self._folders.forget_socket_folder()
        self._postmaster, self._endpoint = None, ("", 0)

    def ensure_running(self) -> None:
        """Start the server again when it was killed under us; nothing happens while it runs."""
        if self._postmaster is None:
            raise EmbeddedPostgresError("The embedded PostgreSQL is not started.")
        deadline = time.monotonic() + self._timeout
        with self._lock(deadline):
            self._run(deadline)

    def create_database(self, name: str, *, template: str | None = None) -> bool:
        """Create a database, as a copy of `template` if given; False when it was there already."""
        return databases.create_database(self.dsn("postgres"), name, template=template)

    def _lock(self, deadline: float) -> AcquireReturnProxy[FileLock]:
        """The start lock, held. Raises EmbeddedPostgresError when another process keeps it past the deadline."""
        lock = FileLock(self._folders.data / "start.lock", thread_local=False)
        try:
            return lock.acquire(timeout=max(1.0, deadline - time.monotonic()), poll_interval=0.02)
        except Timeout:
            raise EmbeddedPostgresError(
                f"Another process has been starting or stopping PostgreSQL in {self._folders.data} for too long."
            ) from None

    def _run(self, deadline: float) -> None:
        """Join or start the server. The caller holds the lock."""
        account = account_for(self._folders.cluster)
        programs = binaries.find(account)
        cluster.make_if_missing(self._folders, programs, account, deadline, durable=self._durable)
        self._password = self._folders.password()
        self._postmaster = Postmaster(self._folders, programs, account)
        if self._postmaster.settle(deadline) is None:
            self._launch(self._postmaster, account, deadline)
        self._endpoint = self._folders.endpoint()
        self.create_database(cluster.SUPERUSER)

    def _launch(self, postmaster: Postmaster, account: Account | None, deadline: float) -> None:
        on_socket = sys.platform != "win32"
        folder = self._folders.socket_folder(account) if on_socket else None
        # Started again, it comes back where its users look for it.
        port = SOCKET_PORT if on_socket else self._endpoint[1] or _free_port()
        self._folders.remember_endpoint(str(folder or "127.0.0.1"), port)
        postmaster.start(folder, port, deadline, durable=self._durable)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        starting = asyncio.ensure_future(asyncio.to_thread(self.start))
        try:
            return await asyncio.shield(starting)
        except asyncio.CancelledError:
            # The thread cannot be cancelled: a share that nobody would give back must not remain.
            await asyncio.wait({starting})
            await asyncio.to_thread(self.stop)
            raise

    async def __aexit__(self, *_: object) -> None:
        # Shielded: a cancelled owner must still give up its share in order.
        await asyncio.shield(asyncio.to_thread(self.stop))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
