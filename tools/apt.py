"""Install missing system packages on Debian and Ubuntu, or say exactly which command would.

Called by venv.py (python3-venv) and qt.py (libraries of Qt). Always holds: nobody is asked for a password; without
the right to install, the exact command is named and nothing was changed.
"""

import os
import shutil
import subprocess
import tempfile

from tools.places import Trouble, complain, say

OPTIONS = ["-y", "-qq", "--no-install-recommends"]


def prefix(*, is_root: bool, sudo_is_silent: bool) -> list[str] | None:
    """Return what to write before apt-get, or None when we may not install."""
    if is_root:
        return []
    return ["sudo", "-n"] if sudo_is_silent else None


def advice(why: str, packages: list[str], *, has_apt: bool) -> str:
    """Return the sentence for somebody who has to install the packages without us."""
    names = " ".join(packages)
    if has_apt:
        return f"{why} Run this and try again:\n  sudo apt-get update && sudo apt-get install -y {names}"
    return f"{why} Install what your system calls these Debian packages and try again:\n  {names}"


def install(why: str, packages: list[str]) -> None:
    """Install the packages quietly.

    Raises:
        Trouble: naming the command to run, when we may not install or apt failed.
    """
    has_apt = shutil.which("apt-get") is not None
    before = _our_prefix() if has_apt else None
    if before is None:
        raise Trouble(advice(why, packages, has_apt=has_apt))
    say(f"{why} Installing with apt: {' '.join(packages)}")
    # One unreachable third-party source must not stop us: the install itself tells whether it mattered.
    _quietly([*before, "apt-get", "update", "-qq"])
    if not _quietly([*before, "apt-get", "install", *OPTIONS, *packages]):
        raise Trouble(advice("apt could not install them (its words are above).", packages, has_apt=True))


def _our_prefix() -> list[str] | None:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return prefix(is_root=is_root, sudo_is_silent=not is_root and _sudo_is_silent())


def _sudo_is_silent() -> bool:
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def _quietly(command: list[str]) -> bool:
    """Run one apt command without its chatter; on failure show its last lines. Return whether it worked."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        code = subprocess.run(command, stdout=log, stderr=log, env=environment, check=False).returncode
        if code:
            log.seek(0)
            complain("".join(log.readlines()[-8:]))
    return code == 0
