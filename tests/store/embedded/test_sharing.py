"""One server per data folder, however many processes use it; the last one stops it."""

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from backend_gateway.store.embedded import EmbeddedPostgres, EmbeddedPostgresError
from tests.store.embedded.conftest import Holder, ask, is_alive, pid_from, postmasters, until

Hold = Callable[..., Holder]


def test_data_outlives_a_stop(data_dir: Path) -> None:
    with EmbeddedPostgres(data_dir) as server:
        ask(server.dsn(), "CREATE TABLE kept AS SELECT 42 AS answer")
        first = server.pid
    assert first is not None
    assert not is_alive(first)
    with EmbeddedPostgres(data_dir) as server:
        assert ask(server.dsn(), "SELECT answer FROM kept") == 42


async def test_works_as_an_async_context(data_dir: Path) -> None:
    async with EmbeddedPostgres(data_dir) as server:
        assert server.create_database("other")
        assert not server.create_database("other")
        assert ask(server.dsn("other"), "SELECT current_database()") == "other"
    assert postmasters(data_dir) == []


async def test_a_start_that_is_cancelled_leaves_no_server(data_dir: Path) -> None:
    starting = asyncio.create_task(EmbeddedPostgres(data_dir).__aenter__())
    async with asyncio.timeout(60):
        while not (data_dir / "cluster").exists():
            await asyncio.sleep(0.001)
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert postmasters(data_dir) == []
    assert list((data_dir / "users").iterdir()) == []


def test_the_last_user_stops_it_not_the_one_who_started_it(data_dir: Path, hold: Hold) -> None:
    starter = EmbeddedPostgres(data_dir).start()
    guest = hold(data_dir)
    pid = pid_from(guest)
    assert starter.pid == pid
    starter.stop()
    assert is_alive(pid)
    guest.communicate()
    assert guest.returncode == 0
    assert not is_alive(pid)


def test_two_users_in_one_process_count_as_two(server: EmbeddedPostgres, data_dir: Path) -> None:
    second = EmbeddedPostgres(data_dir).start()
    assert second.pid == server.pid
    second.stop()
    assert ask(server.dsn(), "SELECT 1") == 1


def test_processes_that_start_at_once_get_one_server(data_dir: Path, hold: Hold) -> None:
    holders = [hold(data_dir) for _ in range(4)]
    pids = {pid_from(holder) for holder in holders}
    assert [process.pid for process in postmasters(data_dir)] == list(pids)
    for holder in holders:
        holder.communicate()
        assert holder.returncode == 0
    assert postmasters(data_dir) == []


def test_a_killed_user_stops_counting(data_dir: Path, hold: Hold, server: EmbeddedPostgres) -> None:
    guest = hold(data_dir)
    pid = pid_from(guest)
    guest.kill()
    guest.wait()
    server.stop()
    assert not is_alive(pid)
    assert list((data_dir / "users").iterdir()) == []


def test_a_server_left_by_a_killed_user_is_adopted(data_dir: Path, hold: Hold) -> None:
    holder = hold(data_dir)
    pid = pid_from(holder)
    holder.kill()
    holder.wait()
    assert is_alive(pid)
    with EmbeddedPostgres(data_dir) as server:
        assert server.pid == pid
        assert len(postmasters(data_dir)) == 1
    assert not is_alive(pid)


@pytest.mark.skipif(sys.platform == "win32", reason="sessions are a thing of POSIX")
def test_ctrl_c_in_the_terminal_does_not_reach_the_server(server: EmbeddedPostgres) -> None:
    assert server.pid is not None
    assert os.getsid(server.pid) != os.getsid(0)


def test_stop_is_harmless_when_not_started(data_dir: Path) -> None:
    server = EmbeddedPostgres(data_dir)
    server.stop()
    assert server.pid is None
    with pytest.raises(EmbeddedPostgresError, match="not started"):
        server.dsn()


def test_a_stop_disconnects_clients(data_dir: Path, hold: Hold, server: EmbeddedPostgres) -> None:
    server.create_database("busy")
    guest = hold(data_dir)
    pid = pid_from(guest)
    server.stop()
    until(lambda: is_alive(pid))
    guest.communicate()
    until(lambda: not is_alive(pid))
