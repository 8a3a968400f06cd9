"""Whoever says goodbye leaves nothing: files and secrets go, of every address; never under an open window."""

import sys
from pathlib import Path

import pytest
from filelock import FileLock

from desktop.__main__ import _have_streams, parse
from desktop.forget import forget
from desktop.net.auth import Account, MemorySecrets
from desktop.settings import SettingsFile, default_folder

SERVER, OTHER, EMAIL = "https://relevo.example.com", "https://two.example.com", "valentina@casalumbre.mx"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RELEVO_DESKTOP_DIR", str(tmp_path / "home"))
    settings = SettingsFile()
    settings.remember_account(SERVER, EMAIL)
    settings.change(gateways=(OTHER,))
    profile = default_folder("data") / "abc"
    profile.mkdir(parents=True)
    (profile / "outbox.db").write_bytes(b"sealed")
    (profile / "lock").touch()
    return tmp_path / "home"


@pytest.fixture
def secrets() -> MemorySecrets:
    kept = MemorySecrets()
    for server in (SERVER, OTHER):
        account = Account(kept, server, EMAIL)
        account.remember("token")
        account.key("cache")
        account.key("outbox")
    kept.set("somebody else's", "stays")
    return kept


def test_files_and_secrets_go(home: Path, secrets: MemorySecrets) -> None:
    assert forget(secrets) == 0
    assert list(home.iterdir()) == []
    assert secrets.entries == {"somebody else's": "stays"}


def test_nothing_goes_while_a_window_is_open(
    home: Path, secrets: MemorySecrets, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dict(secrets.entries)
    with FileLock(default_folder("data") / "abc" / "lock"):
        assert forget(secrets) == 1
    assert (default_folder("data") / "abc" / "outbox.db").exists()
    assert secrets.entries == before
    assert "Close its window first" in capsys.readouterr().err


def test_a_link_of_a_page_is_never_an_option() -> None:
    """The installer of Windows puts -- before it."""
    assert parse(["--", "relevo://join?server=https%3A%2F%2Frelevo.example.com"]).server == SERVER
    with pytest.raises(SystemExit):
        parse(["--", "--forget"])
    with pytest.raises(SystemExit):
        parse(["--", "relevo://join?server=https%3A%2F%2Frelevo.example.com", "--forget"])


def test_what_has_no_terminal_can_still_complain(
    home: Path, secrets: MemorySecrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    monkeypatch.setattr("sys.stdout", None)
    _have_streams()
    with sys.stdout, sys.stderr, FileLock(default_folder("data") / "abc" / "lock"):
        assert forget(secrets) == 1
