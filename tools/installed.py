"""On a runner of Windows: installs the setup program as a person would, tries what it put there, takes it away again.

    python -m tools.installed build/desktop/relevo-1.4.0-setup.exe

Called by .github/workflows/desktop.yml; it changes the account it runs in, so it refuses where Relevo is installed.
"""

import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tools import authenticode
from tools.places import Trouble, complain, say

APP_ID: Final = "Relevo.Desktop"
PATIENCE_S: Final = 120.0
RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
LINK: Final = r"Software\Classes\relevo\shell\open\command"
SILENT: Final = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")


def try_out(setup: Path, home: Path) -> None:
    """`home`: the person's folder. Raises Trouble at the first thing that is not as it should be."""
    folder = home / "AppData/Local/Programs/Relevo"
    shortcut = home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Relevo.lnk"
    program = folder / "relevo.exe"
    if folder.exists():
        raise Trouble(f"Relevo is installed here ({folder}); this is for a computer without it.")
    _must([setup, *SILENT, "/TASKS=autostart"], "The installer failed.")
    say("Installed")
    for what, holds in (
        ("the shortcut carries our AppUserModelID", APP_ID.encode("utf-16-le") in shortcut.read_bytes()),
        ("a link opens it", registered(LINK, "") == f'"{program}" -- "%1"'),
        ("it starts with Windows", registered(RUN, "Relevo") == f'"{program}"'),
        ("installer and program are signed, or neither", _same([setup, program, folder / "unins000.exe"])),
    ):
        if not holds:
            raise Trouble(f"Not so: {what}.")
        say(f"  {what}")
    _must([program, "--selftest"], "What was installed does not work.")
    _must([folder / "unins000.exe", *SILENT], "The uninstaller failed.")
    _gone([folder, shortcut])
    if registered(LINK, "") or registered(RUN, "Relevo"):
        raise Trouble("The uninstaller left entries in the registry.")
    say("Gone again")


def registered(key: str, name: str) -> str:
    """A text of this person's registry; empty when there is none."""
    if sys.platform != "win32":
        return ""
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
            return str(winreg.QueryValueEx(opened, name)[0])
    except FileNotFoundError:
        return ""


def _same(programs: Iterable[Path]) -> bool:
    return len({authenticode.is_signed(path.read_bytes()) for path in programs}) == 1


def _gone(paths: list[Path]) -> None:
    """The uninstaller goes on in a copy of itself after it has ended."""
    until = time.monotonic() + PATIENCE_S
    while left := [path for path in paths if path.exists()]:
        if time.monotonic() > until:
            raise Trouble(f"The uninstaller left {', '.join(map(str, left))}.")
        time.sleep(0.5)


def _must(command: list[Path | str], otherwise: str) -> None:
    done = subprocess.run(
        [str(part) for part in command], check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        encoding="utf-8", errors="replace",
    )  # fmt: skip
    if done.returncode:
        raise Trouble(f"{done.stdout}\n{otherwise} (exit code {done.returncode})")


def main() -> int:
    """0 when all of it holds."""
    try:
        try_out(Path(sys.argv[1]).resolve(), Path.home())
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
