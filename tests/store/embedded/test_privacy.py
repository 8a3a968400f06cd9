"""Who may get at the data: folders, accounts, passwords, sockets."""

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import asyncpg
import psutil
import pytest

from backend_gateway.store.embedded import EmbeddedPostgres, EmbeddedPostgresError, account, binaries
from tests.store.embedded.conftest import Holder, ask, pid_from, postmasters

NOBODY = 65534
POSIX = sys.platform != "win32"
needs_root = pytest.mark.skipif(not POSIX or os.geteuid() != 0, reason="only root drops privileges")
posix_only = pytest.mark.skipif(not POSIX, reason="POSIX permissions and sockets")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def socket_folder(server: EmbeddedPostgres) -> Path:
    return Path(parse_qs(urlsplit(server.dsn()).query)["host"][0])


@posix_only
def test_folders_stay_private(data_dir: Path) -> None:
    data_dir.parent.chmod(0o710)
    for _ in range(2):
        with EmbeddedPostgres(data_dir) as server:
            folders = [data_dir, data_dir / "cluster", data_dir / "users", socket_folder(server)]
            assert [mode(folder) for folder in folders] == [0o700] * 4
            assert mode(data_dir / "password") == 0o600
            assert mode(data_dir.parent) == 0o710


@posix_only
def test_a_loose_data_folder_is_tightened(data_dir: Path) -> None:
    data_dir.mkdir(mode=0o755)
    with EmbeddedPostgres(data_dir):
        assert mode(data_dir) == 0o700


@needs_root
@pytest.mark.parametrize("name", ["preferred", "nobody"])
def test_root_runs_it_as_an_unprivileged_account(data_dir: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    if name == "nobody":  # all there is in a bare container
        monkeypatch.setattr(account, "PREFERRED", ("nobody",))
    data_dir.parent.chmod(0o700)
    with EmbeddedPostgres(data_dir) as server:
        process = psutil.Process(server.pid)
        assert 0 not in process.uids()
        assert 0 not in process.gids()
        assert process.uids().effective == (data_dir / "cluster").stat().st_uid
        assert data_dir.stat().st_uid == 0
        assert all(0 not in child.uids() for child in process.children())


@needs_root
def test_a_cluster_keeps_its_account(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account, "PREFERRED", ("daemon",))
    EmbeddedPostgres(data_dir).start().stop()
    monkeypatch.setattr(account, "PREFERRED", ("nobody",))
    with EmbeddedPostgres(data_dir) as server:
        assert psutil.Process(server.pid).username() == "daemon"


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that every account may enter, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        for process in postmasters(Path(name) / "data"):
            process.kill()


@needs_root
def test_an_ordinary_user_runs_it_as_itself(open_place: Path, hold: Callable[..., Holder]) -> None:
    if not binaries.find(account.Account(NOBODY, NOBODY)).folder.is_relative_to(binaries._package()):
        pytest.skip("the libraries of this test run are in a folder only root may enter")
    os.chown(open_place, NOBODY, NOBODY)
    data_dir = open_place / "data"
    holder = hold(data_dir, str(NOBODY))
    process = psutil.Process(pid_from(holder))
    assert process.uids().effective == NOBODY
    assert mode(data_dir) == mode(data_dir / "run") == 0o700
    with EmbeddedPostgres(data_dir) as server:  # root joins it and must not take it over
        assert server.pid == process.pid
        holder.communicate()
        assert holder.returncode == 0
        assert ask(server.dsn(), "SELECT 1") == 1
    assert (data_dir / "cluster").stat().st_uid == NOBODY
    assert pid_from(hold(data_dir, str(NOBODY))) > 0


@needs_root
def test_root_makes_the_cluster_for_the_owner_of_the_folder(open_place: Path, hold: Callable[..., Holder]) -> None:
    data_dir = open_place / "data"
    data_dir.mkdir()
    os.chown(data_dir, NOBODY, NOBODY)
    with EmbeddedPostgres(data_dir) as server:
        assert psutil.Process(server.pid).uids().effective == NOBODY
    owners = {path.lstat().st_uid for path in data_dir.rglob("*")}
    assert owners == {NOBODY}
    assert pid_from(hold(data_dir, str(NOBODY))) > 0


@needs_root
def test_a_folder_of_somebody_else_is_told(data_dir: Path, hold: Callable[..., Holder]) -> None:
    data_dir.mkdir(mode=0o700)
    _, told = hold(data_dir, str(NOBODY)).communicate()
    assert "Let Relevo's account own it" in told


@needs_root
def test_programs_in_a_private_folder_are_copied_not_opened_up(
    data_dir: Path, tmp_path: Path, open_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = binaries._package()
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    for path in [wheel, *wheel.parent.glob(f"{wheel.name}.libs")]:
        (private / path.name).symlink_to(path)
    monkeypatch.syspath_prepend(private)
    monkeypatch.setattr(binaries, "COPY_PLACES", (open_place,))
    with EmbeddedPostgres(data_dir) as server:
        assert Path(psutil.Process(server.pid).exe()).is_relative_to(open_place)
    assert mode(private) == 0o700


@needs_root
def test_a_planted_copy_place_is_refused(open_place: Path) -> None:
    (open_place / "relevo-postgresql").mkdir()
    os.chown(open_place / "relevo-postgresql", NOBODY, NOBODY)
    with pytest.raises(PermissionError):
        binaries._own_folder(open_place / "relevo-postgresql")


@posix_only
def test_a_path_too_long_for_a_socket_gets_a_short_private_folder(data_dir: Path) -> None:
    long = data_dir / ("a" * 100) / ("b" * 100)
    for _ in range(2):
        with EmbeddedPostgres(long) as server:
            folder = socket_folder(server)
            assert len(str(folder)) < 60
            assert mode(folder) == 0o700
            assert ask(server.dsn(), "SELECT 1") == 1
        assert not folder.exists()
        folder.mkdir(mode=0o755)  # the second start meets a stale one
        (folder / ".s.PGSQL.5432").touch()
    shutil.rmtree(folder)


@posix_only
def test_odd_characters_in_the_path_do_no_harm(data_dir: Path) -> None:
    with EmbeddedPostgres(data_dir / 'it\'s, "odd" ñ & 100%\\') as server:
        assert ask(server.dsn(), "SELECT 1") == 1


@posix_only
def test_nothing_listens_on_the_network(server: EmbeddedPostgres) -> None:
    assert ask(server.dsn(), "SHOW listen_addresses") == ""
    assert psutil.Process(server.pid).net_connections("inet") == []


@pytest.mark.parametrize("password", ["wrong", ""])
def test_the_password_is_needed(server: EmbeddedPostgres, password: str) -> None:
    right = urlsplit(server.dsn()).password
    assert right is not None
    with pytest.raises((asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError)):
        ask(server.dsn().replace(right, password), "SELECT 1")


def test_no_line_of_access_trusts_anybody(server: EmbeddedPostgres) -> None:
    methods = "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"
    assert ask(server.dsn(), methods) == "scram-sha-256"
    assert str(ask(server.dsn(), "SELECT rolpassword FROM pg_authid WHERE rolname = 'relevo'")).startswith(
        "SCRAM-SHA-256"
    )


def test_a_lost_password_is_told(data_dir: Path) -> None:
    EmbeddedPostgres(data_dir).start().stop()
    (data_dir / "password").unlink()
    with pytest.raises(EmbeddedPostgresError, match="password is missing"):
        EmbeddedPostgres(data_dir).start()
