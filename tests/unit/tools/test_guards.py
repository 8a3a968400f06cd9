"""The guards every other test relies on: closed network, loud warnings, no widget in a model."""

import socket
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from tools.places import ROOT


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("8.8.8.8", 53), ("10.0.0.1", 5432)])
def test_a_test_cannot_leave_this_machine(address: tuple[str, int]) -> None:
    with socket.socket() as connection, pytest.raises(ConnectionRefusedError, match="only reach this machine"):
        connection.connect(address)


def test_a_test_cannot_resolve_foreign_names_or_listen_for_others() -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.getaddrinfo("graph.facebook.com", 443)
    with socket.socket() as server, pytest.raises(ConnectionRefusedError):
        server.bind(("0.0.0.0", 0))


@pytest.mark.parametrize(("family", "host"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")])
def test_this_machine_stays_reachable(family: socket.AddressFamily, host: str) -> None:
    with socket.socket(family) as server:
        try:
            server.bind((host, 0))
        except OSError as error:
            pytest.skip(f"{host} does not exist here: {error}")
        server.listen()
        with socket.create_connection(server.getsockname()[:2], timeout=5) as connection:
            assert connection.getpeername() == server.getsockname()


def test_warnings_are_errors() -> None:
    with pytest.raises(UserWarning, match="loud"):
        warnings.warn("loud", stacklevel=1)


def test_what_fails_where_nobody_can_catch_it_fails_the_test(tmp_path: Path) -> None:
    module = tmp_path / "test_silent.py"
    module.write_text(
        "class Silent:\n    def __del__(self):\n        raise ValueError('nobody catches me')\n\n"
        "def test_leaves_something():\n    Silent()\n"
    )
    ours = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *ours, str(module)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout + done.stderr
    assert "nobody catches me" in done.stdout


@pytest.mark.parametrize(("path", "code"), [("desktop/models/x.py", 1), ("desktop/views/x.py", 0)])
def test_a_model_that_imports_a_widget_is_refused(path: str, code: int) -> None:
    source = '"""A module."""\n\nfrom PySide6.QtWidgets import QLabel\n\n__all__ = ["QLabel"]\n'
    command = [sys.executable, "-m", "ruff", "check", "--stdin-filename", path, "-"]
    done = subprocess.run(command, cwd=ROOT, input=source, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout
    assert ("a model knows no widget" in done.stdout) == bool(code)
