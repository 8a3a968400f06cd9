"""`dev.py build`: the desktop program as a folder that needs no Python, tried by its own selftest, and packed.

    build/env       a virtual environment with requirements/desktop.txt and build.txt: nothing else can slip in
    build/desktop   relevo/ or Relevo.app (the program), the package, what PyInstaller keeps, pictures/ of the selftest

Called by commands.py. What is packed depends on the system: `tools/deb.py`, `tools/windows.py`, `tools/macos.py`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import bare, deb, macos, windows
from tools.places import PYTHON, REQUIREMENTS, ROOT, Trouble, say

OUT = ROOT / "build" / "desktop"
ENV = ROOT / "build" / "env"
SYMBOLS = ("libpython3*", "sqlcipher3/*.so", "sqlalchemy/**/*.so", "cryptography/**/*.so", "regex/*.so")
"""Libraries that come with symbols nobody needs. Not numpy's: `strip` damages what auditwheel has moved about."""
OPTIONS = {"--no-package": "stop after trying", "--no-bare": "do not install the .deb in a bare Debian"}


def run(arguments: list[str]) -> int:
    """Freeze, try, pack, try what was packed. OPTIONS are what can be left out."""
    if unknown := set(arguments) - OPTIONS.keys():
        told = "; ".join(f"{name}: {what}" for name, what in OPTIONS.items())
        raise Trouble(f"`build` does not know {', '.join(sorted(unknown))}. It knows {told}.")
    program = freeze()
    say(f"{program.relative_to(ROOT)}: {size(program) / 1e6:.0f} MB. Trying it")
    try_out(executable(program))
    if "--no-package" not in arguments:
        package = pack(program)
        say(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
        if package.suffix == ".deb" and "--no-bare" not in arguments:
            bare.try_out(package)
    return 0


def freeze() -> Path:
    """Make the program; the folder (on macOS the application) it is. Raises Trouble."""
    python = _environment()
    say("Making the program (two minutes)")
    shutil.rmtree(OUT, ignore_errors=True)
    _must([str(python), "-m", "tools.freeze", str(OUT)], "PyInstaller could not make the program; its words are above.")
    program = OUT / ("Relevo.app" if sys.platform == "darwin" else "relevo")
    if sys.platform == "linux" and shutil.which("strip"):
        folder = program / "_internal"
        found = [str(each) for form in SYMBOLS for each in folder.glob(form)]
        subprocess.run(["strip", "--strip-unneeded", *found], check=True)
    return program


def executable(program: Path) -> Path:
    """What is started of it."""
    if program.suffix == ".app":
        return program / "Contents" / "MacOS" / "relevo"
    return program / ("relevo.exe" if os.name == "nt" else "relevo")


def try_out(command: Path) -> None:
    """Its own selftest. A program with windows has no terminal on Windows: a pipe is given to it. Raises Trouble."""
    told = subprocess.Popen(
        [str(command), "--selftest", str(OUT / "pictures")], cwd=OUT, env=_offscreen(), text=True, encoding="utf-8",
        errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    with told:
        for line in told.stdout or ():
            say(line.rstrip())
    if told.returncode:
        raise Trouble("The program was made but does not work; see above.")


def pack(program: Path) -> Path:
    """The package of this system. Raises Trouble where what makes it is missing."""
    make = {"win32": windows.make, "darwin": macos.make}.get(sys.platform, deb.make)
    return make(program, OUT)


def size(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(each.lstat().st_size for each in folder.rglob("*") if each.is_file() and not each.is_symlink())


def _environment() -> Path:
    """The Python of build/env, with exactly what is pinned."""
    python = ENV / PYTHON.relative_to(PYTHON.parent.parent)
    if not python.exists():
        _must(
            [str(PYTHON), "-m", "uv", "venv", "--quiet", "--python", str(PYTHON), str(ENV)],
            "No environment to build in.",
        )
    pinned = [part for name in ("setup", "desktop", "build") for part in ("-r", str(REQUIREMENTS / f"{name}.txt"))]
    install = [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--python", str(python), "--link-mode=copy"]
    _must([*install, "--require-hashes", *pinned], "What is pinned could not be installed; see above.")
    ours = ["--no-deps", "--no-build-isolation", "--reinstall", str(ROOT)]
    _must(
        [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--python", str(python), *ours],
        "This checkout is damaged.",
    )
    return python


def _must(command: list[str], otherwise: str) -> None:
    if subprocess.run(command, cwd=ROOT, env=_offscreen(), check=False).returncode:
        raise Trouble(otherwise)


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
