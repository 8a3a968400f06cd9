"""What holds for every test: sockets reach only this machine, nothing of the developer's own settings leaks in.

Loaded by pytest first. Always holds: warnings are errors (pyproject.toml), including those raised where nobody can
catch them (unraisable, in threads); Qt draws offscreen; hypothesis never fails a test for being slow.
"""

import logging
import os
import socket
import sys
from collections.abc import Iterator
from ipaddress import ip_address

import pytest
from hypothesis import settings

pytest_plugins = ["tests.postgres"]

LOCAL_NAMES = {"localhost", "localhost.localdomain", ""}
GUARDED = {"socket.connect", "socket.sendto", "socket.bind", "socket.sendmsg"}


def is_local(host: object) -> bool:
    """Tell whether a host names this machine and only this machine."""
    name = host.decode() if isinstance(host, bytes) else host
    if name is None or name in LOCAL_NAMES:
        return True
    try:
        return ip_address(str(name).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_distant(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook: it sees every socket of Python's own loop and libraries, whoever imported them how.

    Raises:
        ConnectionRefusedError: when a test wants to leave this machine. (uvloop opens sockets out of its sight.)
    """
    if event == "socket.getaddrinfo" and not is_local(arguments[0]):
        message = f"a test asked for the address of {arguments[0]!r}; tests may only reach this machine"
        raise ConnectionRefusedError(message)
    if event not in GUARDED:
        return
    connection, address = arguments[0], arguments[1]
    family = getattr(connection, "family", None)
    if family in {socket.AF_INET, socket.AF_INET6} and isinstance(address, tuple) and not is_local(address[0]):
        message = f"a test wanted {event} with {address!r}; tests may only reach this machine"
        raise ConnectionRefusedError(message)


sys.addaudithook(_refuse_distant)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
# A developer's own gateway or database must never be what a test writes to.
for _name in [name for name in os.environ if name.startswith("RELEVO_") and not name.startswith("RELEVO_TEST_")]:
    del os.environ[_name]

settings.register_profile("relevo", deadline=None, print_blob=True)
settings.load_profile("relevo")

LONG = "tests/faults/"


@pytest.fixture(autouse=True)
def _log_as_it_was() -> Iterator[None]:
    """A command run inside a test writes its log where that test looks; the next test's terminal is another one."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers = handlers
    root.setLevel(level)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest come first: with two workers nobody waits at the end for the other's last file."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
