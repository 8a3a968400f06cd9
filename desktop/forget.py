"""`relevo --forget`: takes away what Relevo keeps on this computer for whoever calls it, secrets in the keyring too.

Called by the uninstaller of Windows when the person says so, and by hand elsewhere. What always holds: nothing is
touched while a window of Relevo has an account open, and what is on the gateway stays there.
"""

import contextlib
import shutil
import sys
from pathlib import Path

from desktop.net.auth import Account, KeyringSecrets, Secrets
from desktop.settings import Settings, SettingsFile, default_folder

KEYS = ("cache", "outbox")


def forget(secrets: Secrets | None = None) -> int:
    """Delete all of it; the exit code: 0 when nothing is left, 1 when something is open or would not go."""
    if _is_open(default_folder("data")):
        sys.stderr.write("Relevo is open. Close its window first.\n")
        return 1
    _forget_secrets(SettingsFile().now, secrets or KeyringSecrets())
    folders = {default_folder("config"), default_folder("data"), default_folder("log")}
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    if left := [str(folder) for folder in folders if folder.exists()]:
        sys.stderr.write(f"This could not be deleted: {', '.join(sorted(left))}\n")
    return 1 if left else 0


def _forget_secrets(now: Settings, secrets: Secrets) -> None:
    """Token and keys of every account that signed in here, at every address of the gateway."""
    for server in {now.server, *now.gateways}:
        for email in now.accounts:
            account = Account(secrets, server, email)
            account.forget_token()
            for what in KEYS:
                account.forget_key(what)


def _is_open(data: Path) -> bool:
    """Whether a window holds the lock of an account's folder."""
    from filelock import FileLock, Timeout

    for path in data.glob("*/lock"):
        with contextlib.suppress(OSError):  # not ours to read: then no window of ours holds it
            try:
                with FileLock(path, timeout=0):
                    pass
            except Timeout:
                return True
    return False
