"""The layout of a data folder, and the small files we keep in it.

Called by `supervisor`. What always holds: the data folder and what is in it are 0700 / 0600, also as root; the socket's
path fits into a socket address (about 107 bytes on Linux, 103 on macOS) and its folder is ours alone.
"""

import hashlib
import json
import os
import secrets
import shutil
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from backend_gateway.store.embedded.account import Account, give, give_to_owner_of
from backend_gateway.store.embedded.errors import EmbeddedPostgresError

SOCKET_PATH_LIMIT = 100
SOCKET_NAME = ".s.PGSQL.5432"
SHORT_PLACE = Path("/tmp")  # noqa: S108  # only for a folder of our own, checked by `_private`
PASSWORD_BYTES = 32


@dataclass(frozen=True, slots=True)
class Folders:
    """Paths of one data folder (absolute)."""

    data: Path

    @property
    def cluster(self) -> Path:
        """PGDATA."""
        return self.data / "cluster"

    @property
    def users(self) -> Path:
        """One locked file per user of the server."""
        return self.data / "users"

    @property
    def server_lock(self) -> Path:
        """Held by every process of the server (see `guard`)."""
        return self.data / "server.lock"

    def prepare(self) -> None:
        """Create what is missing, private. Raises OSError."""
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.data.chmod(0o700)
        self.users.mkdir(mode=0o700, exist_ok=True)
        give_to_owner_of(self.data, self.users)
        (self.data / "start.lock").touch(mode=0o600)
        give_to_owner_of(self.data, self.data / "start.lock")

    def place_file(self, target: Path, text: str, account: Account | None = None) -> None:
        """Write a 0600 file at once and durably. Built here and renamed, so no link planted at `target` is followed.

        `target` lies in the data folder.
        """
        building = self.data / f".{target.name}.new"
        building.unlink(missing_ok=True)
        building.touch(mode=0o600, exist_ok=False)
        with building.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        give_to_owner_of(self.data, building)
        give(building, account)
        building.replace(target)

    def password(self) -> str:
        """The superuser's random password, created on first use."""
        path = self.data / "password"
        if path.exists():
            return path.read_text(encoding="utf-8").strip()
        if self.cluster.exists():
            raise EmbeddedPostgresError(f"{path} is missing, so nobody can sign in. Put it back from a backup.")
        self.place_file(path, secrets.token_urlsafe(PASSWORD_BYTES))
        return path.read_text(encoding="utf-8")

    def remember_endpoint(self, host: str, port: int) -> None:
        """Record where the server listens, for the users that join later."""
        self.place_file(self.data / "endpoint.json", json.dumps({"host": host, "port": port}))

    def endpoint(self) -> tuple[str, int]:
        """Where the running server listens: socket folder or address, and port."""
        record = json.loads((self.data / "endpoint.json").read_text(encoding="utf-8"))
        return str(record["host"]), int(record["port"])

    def socket_folder(self, account: Account | None) -> Path:
        """A private folder short enough for a socket, inside the data folder when that fits. Raises OSError."""
        inside = self.data / "run"
        if len(os.fsencode(inside / SOCKET_NAME)) <= SOCKET_PATH_LIMIT:
            return _private(inside, account)
        mark = hashlib.sha256(f"{self.data}:{self.data.stat().st_ino}".encode()).hexdigest()[:16]
        return _private(SHORT_PLACE / f"relevo-{os.geteuid() if sys.platform != 'win32' else 0}-{mark}", account)

    def once_folder(self, account: Account | None) -> Path:
        """A private folder for what the server reads once. On the same disk: `place_file` renames. Raises OSError."""
        return _private(self.data / "once", account)

    def forget_socket_folder(self) -> None:
        """Remove the short socket folder of a stopped server, if it has one."""
        folder = Path(self.endpoint()[0])
        if folder.parent == SHORT_PLACE:
            shutil.rmtree(folder, ignore_errors=True)


def _private(folder: Path, account: Account | None) -> Path:
    """`folder` as a 0700 folder of the server's account; one that is somebody else's raises PermissionError."""
    folder.mkdir(mode=0o700, exist_ok=True)
    state = folder.lstat()
    if sys.platform != "win32":
        ours = {os.geteuid(), *([account.uid] if account else [])}
        if not stat.S_ISDIR(state.st_mode) or state.st_uid not in ours:
            raise PermissionError(1, "Permission denied: the socket folder belongs to another account", str(folder))
    give(folder, account)
    folder.chmod(0o700)
    return folder
