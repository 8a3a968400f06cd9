"""The server process: recognised, started, awaited, stopped.

Called by `supervisor` under the start lock. What always holds: a process is taken for our postmaster only when it is a
`postgres` whose working folder is our cluster (where that cannot be seen: whose start time is the one in
`postmaster.pid`), and it is signalled through psutil, which compares start times again. A recycled process id is
neither attached to nor killed.
"""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

from backend_gateway.store.embedded.account import Account, run, seen_by
from backend_gateway.store.embedded.binaries import Binaries
from backend_gateway.store.embedded.cluster import configure
from backend_gateway.store.embedded.errors import EmbeddedPostgresError, failure
from backend_gateway.store.embedded.folders import Folders
from backend_gateway.store.embedded.guard import guarded

START_TIME_TOLERANCE = 5.0
POLL_INTERVAL = 0.02
STOP_TIMEOUT = 60.0
STATUS_LINE = 7


class Postmaster:
    """The postmaster of one cluster, whoever started it."""

    def __init__(self, folders: Folders, binaries: Binaries, account: Account | None) -> None:
        self._folders = folders
        self._cluster = folders.cluster
        self._binaries = binaries
        self._account = account

    @property
    def _pid_file(self) -> Path:
        return self._cluster / "postmaster.pid"

    def find(self) -> psutil.Process | None:
        """Our live postmaster, None when there is none."""
        lines = self._pid_lines()
        try:
            process = psutil.Process(int(lines[0]))
            return process if self._is_ours(process, float(lines[2])) else None
        except (IndexError, ValueError, psutil.Error):
            return None

    def _pid_lines(self) -> list[str]:
        try:
            return self._pid_file.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return []

    def _is_ours(self, process: psutil.Process, started: float) -> bool:
        if process.status() == psutil.STATUS_ZOMBIE or not process.name().startswith("postgres"):
            return False
        try:
            return Path(process.cwd()).samefile(self._cluster)
        except (OSError, psutil.AccessDenied):
            return abs(process.create_time() - started) <= START_TIME_TOLERANCE

    def is_ready(self) -> bool:
        """Whether the server says that it accepts connections."""
        lines = self._pid_lines()
        return len(lines) > STATUS_LINE and lines[STATUS_LINE].strip() == "ready"

    def settle(self, deadline: float) -> psutil.Process | None:
        """Our postmaster once it is ready, None when there is none (any more). Waits for a starting or stopping one."""
        _until(lambda: self.find() is None or self.is_ready(), deadline)
        process = self.find()
        if process is not None and not self.is_ready():
            raise failure("PostgreSQL is still starting (recovering) or stopping.", self._cluster, self.log_tail())
        return process

    def start(self, socket_folder: Path | None, port: int, deadline: float, *, durable: bool) -> None:
        """Start the server (on 127.0.0.1 when there is no socket folder) and wait until it is ready.

        Raises EmbeddedPostgresError with the end of its log.
        """
        with guarded(self._folders.server_lock, deadline) as locks:
            self._forget_dead(socket_folder)
            folders = [self._cluster] if socket_folder is None else [self._cluster, socket_folder]
            with seen_by(self._account, *folders) as seen:
                pgdata, *sockets = seen.paths
                configure(self._folders, self._account, sockets=sockets, port=port, durable=durable)
                done = self._pg_ctl_start(pgdata, [*seen.fds, *locks], max(1.0, deadline - time.monotonic()))
        if done.returncode != 0:
            said = f"{done.stdout}{self.log_tail()}"
            raise failure(f"PostgreSQL in {self._cluster} does not start.", self._cluster, said)

    def _pg_ctl_start(self, pgdata: str, fds: list[int], timeout: float) -> subprocess.CompletedProcess[str]:
        command: list[str | Path] = [self._binaries["pg_ctl"], "start", "--wait", f"--timeout={timeout:.0f}"]
        command += ["--silent", f"--pgdata={pgdata}", f"--log={pgdata}/startup.log"]
        return run(command, self._account, fds=fds, timeout=timeout + 30)

    def _forget_dead(self, socket_folder: Path | None) -> None:
        """Remove what a killed postmaster left behind: PostgreSQL would believe a recycled process id in it."""
        (self._cluster / "startup.log").unlink(missing_ok=True)
        self._pid_file.unlink(missing_ok=True)
        for leftover in socket_folder.glob(".s.PGSQL.*") if socket_folder else ():
            leftover.unlink()

    def stop(self, process: psutil.Process) -> None:
        """End the server without waiting for its clients (they are rolled back) and wait until it is gone."""
        with suppress(psutil.NoSuchProcess):
            if sys.platform == "win32":
                command = [self._binaries["pg_ctl"], "stop", "--mode=fast", f"--pgdata={self._cluster}", "--silent"]
                run(command, self._account, timeout=STOP_TIMEOUT)
            else:
                process.send_signal(signal.SIGINT)
        if not _until(lambda: not _is_alive(process), time.monotonic() + STOP_TIMEOUT):
            raise EmbeddedPostgresError(f"PostgreSQL (process {process.pid}) did not stop within {STOP_TIMEOUT:.0f} s.")

    def log_tail(self) -> str:
        """The last words of this start: what came before the log collector, then the newest log file."""
        logs = sorted(self._cluster.glob("log/*.log"), key=lambda path: path.stat().st_mtime)[-1:]
        return "\n".join(_end_of(path) for path in [self._cluster / "startup.log", *logs])


def _end_of(path: Path, size: int = 4096) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - size))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""


def _is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _until(condition: Callable[[], bool], deadline: float) -> bool:
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL_INTERVAL)
    return True
