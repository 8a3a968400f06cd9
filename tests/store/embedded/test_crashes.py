"""Killed servers, killed owners and leftovers: the next start works and committed rows are there."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from backend_gateway.store.embedded import EmbeddedPostgres, EmbeddedPostgresError
from backend_gateway.store.embedded.account import account_for
from tests.store.embedded.conftest import Holder, ask, is_alive, pid_from, postmasters, until

Hold = Callable[..., Holder]


def kill(pid: int | None) -> None:
    assert pid is not None
    psutil.Process(pid).kill()
    until(lambda: not is_alive(pid))


def write_a_row(server: EmbeddedPostgres) -> None:
    ask(server.dsn(), "CREATE TABLE kept AS SELECT 42 AS answer")


def has_the_row(server: EmbeddedPostgres) -> bool:
    return ask(server.dsn(), "SELECT answer FROM kept") == 42


def test_a_killed_postmaster_recovers_committed_rows(data_dir: Path) -> None:
    server = EmbeddedPostgres(data_dir).start()
    write_a_row(server)
    kill(server.pid)
    with EmbeddedPostgres(data_dir) as again:
        assert has_the_row(again)
        assert len(postmasters(data_dir)) == 1
        server.stop()
        assert has_the_row(again)


def test_ensure_running_brings_a_killed_server_back(server: EmbeddedPostgres) -> None:
    write_a_row(server)
    before = server.pid
    server.ensure_running()
    assert server.pid == before
    kill(before)
    assert server.pid is None
    server.ensure_running()
    assert has_the_row(server)


def test_owner_and_server_killed_together(data_dir: Path, hold: Hold) -> None:
    holder = hold(data_dir)
    pid = pid_from(holder)
    with EmbeddedPostgres(data_dir) as server:
        write_a_row(server)
        holder.kill()
        holder.wait()
        kill(pid)
    assert (data_dir / "cluster" / "postmaster.pid").exists()
    with EmbeddedPostgres(data_dir) as server:
        assert has_the_row(server)


def test_an_owner_killed_while_starting_leaves_nothing_that_hinders(data_dir: Path, hold: Hold) -> None:
    # Killed as soon as initdb's folder appears, that is in the middle of making the cluster.
    holder = hold(data_dir)
    until(lambda: (data_dir / "cluster.new").exists() or (data_dir / "cluster").exists())
    holder.kill()
    holder.wait()
    with EmbeddedPostgres(data_dir) as server:
        assert ask(server.dsn(), "SELECT 1") == 1
    assert not (data_dir / "cluster.new").exists()


def test_a_half_made_cluster_is_made_anew(data_dir: Path) -> None:
    building = data_dir / "cluster.new"
    building.mkdir(parents=True)
    (building / "PG_VERSION").write_text("18\n")
    with EmbeddedPostgres(data_dir) as server:
        assert ask(server.dsn(), "SELECT 1") == 1


@pytest.fixture
def innocent(data_dir: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process of the server's own account, which PostgreSQL by itself would take for a running postmaster."""
    account = account_for(data_dir / "cluster")
    process = subprocess.Popen(
        [shutil.which("sleep") or "sleep", "300"], cwd="/", user=account.uid if account else None
    )
    yield process
    process.kill()
    process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="uses a POSIX program as the innocent one")
def test_a_recycled_pid_is_neither_joined_nor_killed(data_dir: Path, innocent: subprocess.Popen[bytes]) -> None:
    server = EmbeddedPostgres(data_dir).start()
    write_a_row(server)
    leftovers = [data_dir / "cluster" / "postmaster.pid", data_dir / "run" / ".s.PGSQL.5432.lock"]
    texts = [path.read_text() for path in leftovers]
    pid = str(server.pid)
    server.stop()
    for path, text in zip(leftovers, texts, strict=True):
        path.write_text(text.replace(pid, str(innocent.pid), 1))
    with EmbeddedPostgres(data_dir) as again:
        assert again.pid != innocent.pid
        assert has_the_row(again)
    assert innocent.poll() is None


def test_the_server_of_another_folder_is_neither_joined_nor_killed(data_dir: Path, cluster: EmbeddedPostgres) -> None:
    EmbeddedPostgres(data_dir).start().stop()
    other = Path(psutil.Process(cluster.pid).cwd()) / "postmaster.pid"
    (data_dir / "cluster" / "postmaster.pid").write_text(other.read_text())
    with EmbeddedPostgres(data_dir) as server:
        assert server.pid != cluster.pid
        assert len(postmasters(data_dir)) == 1
    assert ask(cluster.dsn("postgres"), "SELECT 1") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="PostgreSQL guards itself there")
def test_a_server_that_cannot_be_seen_is_never_doubled(data_dir: Path, server: EmbeddedPostgres) -> None:
    # As from another container on the same folder: the process id in the file names nobody here.
    pid_file = data_dir / "cluster" / "postmaster.pid"
    text = pid_file.read_text()
    pid_file.write_text(text.replace(str(server.pid), "999999999", 1))
    with pytest.raises(EmbeddedPostgresError, match="cannot be seen from here"):
        EmbeddedPostgres(data_dir, start_timeout=0.2).start()
    assert pid_file.exists()
    pid_file.write_text(text)
    assert ask(server.dsn(), "SELECT 1") == 1
    assert len(postmasters(data_dir)) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process by a POSIX signal")
def test_a_server_that_is_stopping_is_awaited_and_started_anew(data_dir: Path) -> None:
    first = EmbeddedPostgres(data_dir).start()
    write_a_row(first)
    assert first.pid is not None
    psutil.Process(first.pid).send_signal(signal.SIGINT)
    with EmbeddedPostgres(data_dir) as server:
        assert has_the_row(server)
        first.stop()
        assert has_the_row(server)
