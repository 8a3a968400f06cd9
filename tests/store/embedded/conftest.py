"""Fixtures of the embedded server's tests: a durable server of its own per test, and helper processes."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import asyncpg
import psutil
import pytest

from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import blocking

HOLDER = Path(__file__).with_name("holder.py")
ROOT = Path(__file__).parents[3]
DEADLINE = 60.0

Holder = subprocess.Popen[str]


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """An empty data folder; whatever server still runs in it at the end of the test is killed."""
    folder = tmp_path / "data"
    yield folder
    for process in postmasters(folder):
        process.kill()


@pytest.fixture
def server(data_dir: Path) -> Iterator[EmbeddedPostgres]:
    """A started server."""
    with EmbeddedPostgres(data_dir) as started:
        yield started


@pytest.fixture
def hold() -> Iterator[Callable[..., Holder]]:
    """Start a helper process that uses the server of a folder; `pid_from` reads the postmaster's id from it."""
    holders: list[Holder] = []

    def start(folder: Path, *arguments: str) -> Holder:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, str(HOLDER), str(folder), *arguments]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment)
        holders.append(process)
        return holders[-1]

    yield start
    for holder in holders:
        holder.kill()
        holder.communicate()


def pid_from(holder: Holder) -> int:
    """The postmaster's process id, once the helper process has its share."""
    assert holder.stdout is not None
    line = holder.stdout.readline()
    assert line, holder.communicate()
    return int(line)


def ask(dsn: str, question: str, *values: object) -> object:
    """The answer of one SQL command on a connection of its own."""

    async def work() -> object:
        connection = await asyncpg.connect(dsn)
        try:
            return await connection.fetchval(question, *values)
        finally:
            await connection.close()

    return blocking(work())


def until(condition: Callable[[], bool]) -> None:
    """Wait for `condition`; fail after the deadline."""
    deadline = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < deadline, "the deadline is over"
        time.sleep(0.01)


def is_alive(pid: int) -> bool:
    """Whether the process lives (a zombie does not)."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def postmasters(folder: Path) -> list[psutil.Process]:
    """The live server processes in a data folder whose parent is not one of them: there should be one at most."""
    inside = {process.pid: process for process in psutil.process_iter() if _is_in(process, folder / "cluster")}
    return [process for process in inside.values() if process.ppid() not in inside]


def _is_in(process: psutil.Process, cluster: Path) -> bool:
    try:
        return process.name().startswith("postgres") and Path(process.cwd()) == cluster
    except (psutil.Error, OSError):
        return False
