"""Which account runs the server, and how that account sees our folders.

Called by every step that starts a program of PostgreSQL. PostgreSQL refuses to run as root; when Relevo runs as root (a
container, a system service) the server runs as an unprivileged account instead. That account often may not walk down
to the data folder (`/root/...`, a private temp folder). Opening up the parents would weaken them for everybody, so on
Linux the server inherits open folders and addresses them as `/proc/self/fd/N`: it gets at those folders and at nothing
else. What always holds: no permission of a folder outside our own is ever changed.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend_gateway.store.embedded.errors import EmbeddedPostgresError

# A dedicated account first; `nobody` exists on every system, even in a bare container.
PREFERRED = ("relevo", "postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """An operating system account other than ours that owns the cluster and runs the server."""

    uid: int
    gid: int


@dataclass(frozen=True, slots=True)
class Seen:
    """Folders as the server sees them, and the descriptors its process must inherit for that."""

    paths: list[str]
    fds: list[int]


def account_for(cluster: Path) -> Account | None:
    """The account that must run the server, None for our own.

    A cluster keeps its owner; a new one in somebody's own data folder belongs to that somebody.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    return _owner_of(cluster) or _owner_of(cluster.parent) or _unprivileged()


def _owner_of(folder: Path) -> Account | None:
    """The owner when that is not root."""
    if not folder.exists() or (state := folder.stat()).st_uid == 0:
        return None
    return Account(state.st_uid, state.st_gid)


def _unprivileged() -> Account:
    import pwd

    for name in PREFERRED:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        if entry.pw_uid != 0:
            return Account(entry.pw_uid, entry.pw_gid)
    raise EmbeddedPostgresError("PostgreSQL does not run as root and this system has no account 'nobody' to run it as.")


def give(path: Path, account: Account | None) -> None:
    """Make `account` the owner of `path` (no-op for our own account)."""
    if account is not None:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)


def give_to_owner_of(folder: Path, path: Path) -> None:
    """When root works in somebody's data folder, what it makes there must stay usable by that somebody."""
    if sys.platform != "win32" and os.geteuid() == 0:
        give(path, _owner_of(folder))


@contextmanager
def seen_by(account: Account | None, *folders: Path) -> Iterator[Seen]:
    """The folders as a process of `account` can address them."""
    with ExitStack() as stack:
        if account is None or sys.platform != "linux":
            yield Seen([str(folder) for folder in folders], [])
            return
        fds = [os.open(folder, os.O_PATH | os.O_DIRECTORY) for folder in folders]
        for fd in fds:
            stack.callback(os.close, fd)
        yield Seen([f"/proc/self/fd/{fd}" for fd in fds], fds)


def run(
    command: Sequence[str | Path], account: Account | None, *, fds: Sequence[int] = (), timeout: float
) -> subprocess.CompletedProcess[str]:
    """Run a program of PostgreSQL to its end as `account`; stdout holds both streams.

    Raises EmbeddedPostgresError when it takes over `timeout` seconds or the account cannot be taken.
    """
    try:
        return subprocess.run(command, timeout=timeout, **_how(account, fds))  # noqa: PLW1510  # callers read the code
    except subprocess.TimeoutExpired as error:
        name = Path(command[0]).name
        raise EmbeddedPostgresError(f"{name} did not end within {timeout:.0f} s; is the disk overloaded?") from error
    except subprocess.SubprocessError as error:
        raise EmbeddedPostgresError(f"Cannot start PostgreSQL as another account than root: {error}") from error


def _how(account: Account | None, fds: Sequence[int]) -> dict[str, Any]:
    how: dict[str, Any] = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.STDOUT,
        "text": True,
        "errors": "replace",
        # Its messages must be readable by us in English, and its locale must not come from the machine.
        "env": {**_inherited_environment(), "LC_ALL": "C", "TZ": "UTC"},
    }
    if sys.platform == "win32":
        return how | {"creationflags": subprocess.CREATE_NO_WINDOW}
    # "/" because the account may not enter our working folder.
    how |= {"cwd": "/", "umask": 0o077, "pass_fds": fds}
    return how if account is None else how | {"user": account.uid, "group": account.gid, "extra_groups": []}


def _inherited_environment() -> dict[str, str]:
    """Ours without the PG* variables of an administrator's shell (PGPORT, PGDATA ... would redirect the server)."""
    return {key: value for key, value in os.environ.items() if not key.startswith("PG")}
