"""The server behaves the same on every machine, and durably."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_gateway.store.embedded import EmbeddedPostgres, EmbeddedPostgresError
from tests.store.embedded.conftest import ask


@pytest.mark.parametrize("locale", ["tr_TR.UTF-8", "no_SUCH.locale", "C"])
def test_the_locale_is_the_builtin_one_whatever_the_machine_says(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    monkeypatch.setenv("PGPORT", "1")  # an administrator's shell must not redirect the server
    with EmbeddedPostgres(data_dir) as server:
        question = "SELECT datlocprovider::text || datlocale || pg_encoding_to_char(encoding) FROM pg_database"
        assert ask(server.dsn(), question + " WHERE datname = 'relevo'") == "bC.UTF-8UTF8"
        assert ask(server.dsn(), "SELECT lower('ÑANDÚ I')") == "ñandú i"


@pytest.mark.parametrize(
    "setting,value",
    [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("full_page_writes", "on"),
        ("wal_level", "replica"),
        ("data_checksums", "on"),
        ("jit", "off"),
        ("TimeZone", "UTC"),
        ("max_connections", "100"),
    ],
)
def test_settings(shared: EmbeddedPostgres, setting: str, value: str) -> None:
    assert ask(shared.dsn(), "SELECT current_setting($1)", setting) == value


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedPostgres]:
    with EmbeddedPostgres(tmp_path_factory.mktemp("durable")) as server:
        yield server


def test_the_shared_test_server_is_the_fast_one(cluster: EmbeddedPostgres) -> None:
    assert ask(cluster.dsn("postgres"), "SHOW fsync") == "off"


def test_a_durable_cluster_is_never_opened_without_durability(data_dir: Path) -> None:
    EmbeddedPostgres(data_dir).start().stop()
    with pytest.raises(EmbeddedPostgresError, match="durable cluster"):
        EmbeddedPostgres(data_dir, durable=False).start()


def test_settings_of_the_operator_are_read(data_dir: Path) -> None:
    EmbeddedPostgres(data_dir).start().stop()
    local = data_dir / "cluster" / "postgresql.local.conf"
    local.write_text("work_mem = 9MB\n")
    shutil.chown(local, *owner(data_dir / "cluster"))
    with EmbeddedPostgres(data_dir) as server:
        assert ask(server.dsn(), "SHOW work_mem") == "9MB"


def owner(path: Path) -> tuple[int, int]:
    return path.stat().st_uid, path.stat().st_gid


def test_another_major_version_is_told(data_dir: Path) -> None:
    EmbeddedPostgres(data_dir).start().stop()
    (data_dir / "cluster" / "PG_VERSION").write_text("17\n")
    with pytest.raises(EmbeddedPostgresError, match=r"made by PostgreSQL 17; this Relevo carries PostgreSQL 18"):
        EmbeddedPostgres(data_dir).start()


def test_a_folder_that_is_no_cluster_is_told(data_dir: Path) -> None:
    (data_dir / "cluster").mkdir(parents=True)
    (data_dir / "password").write_text("x")
    with pytest.raises(EmbeddedPostgresError, match="not a PostgreSQL cluster"):
        EmbeddedPostgres(data_dir).start()


def test_a_start_that_fails_carries_the_end_of_the_log(data_dir: Path) -> None:
    EmbeddedPostgres(data_dir).start().stop()
    local = data_dir / "cluster" / "postgresql.local.conf"
    local.write_text("no_such_setting = 1\n")
    shutil.chown(local, *owner(data_dir / "cluster"))
    with pytest.raises(EmbeddedPostgresError, match="no_such_setting"):
        EmbeddedPostgres(data_dir).start()


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(EmbeddedPostgresError, match="cannot be prepared"):
        EmbeddedPostgres(tmp_path / "data").start()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / ("disk with a name so long that the socket moves elsewhere " * 2).strip()
    folder.mkdir()
    mount = shutil.which("mount")
    command: list[str | Path] = [mount or "", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder]
    if mount is None or subprocess.run(command, check=False, capture_output=True).returncode != 0:
        pytest.skip("this machine does not let us mount a small disk")
    yield folder
    subprocess.run([shutil.which("umount") or "umount", "-l", folder], check=True)


def test_a_full_disk_is_told_and_leaves_no_half_cluster(tiny_disk: Path) -> None:
    with pytest.raises(EmbeddedPostgresError, match=r"disk that holds .* is full"):
        EmbeddedPostgres(tiny_disk / "data").start()
    assert not (tiny_disk / "data" / "cluster").exists()
    assert not (tiny_disk / "data" / "cluster.new").exists()
