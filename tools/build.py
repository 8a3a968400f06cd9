"""`dev.py build`: the desktop program as a folder that needs no Python, tried by its own selftest.

    build/env       a virtual environment with requirements/desktop.txt and build.txt: nothing else can slip in
    build/desktop   relevo/ (the program), what PyInstaller keeps, pictures/ of the selftest

On Linux a .deb is made of it (`tools/deb.py`). Called by commands.py.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import deb
from tools.places import PYTHON, REQUIREMENTS, ROOT, Trouble, say

OUT = ROOT / "build" / "desktop"
ENV = ROOT / "build" / "env"
SYMBOLS = ("libpython3*", "sqlcipher3/*.so", "sqlalchemy/**/*.so", "cryptography/**/*.so", "regex/*.so")
"""Libraries that come with symbols nobody needs. Not numpy's: `strip` damages what auditwheel has moved about."""
PROGRAM = OUT / "relevo" / ("relevo.exe" if os.name == "nt" else "relevo")


def run(arguments: list[str]) -> int:
    """Freeze, try, pack; with `--no-package` stop after trying."""
    python = _environment()
    say("Making the program (two minutes)")
    _must([str(python), "-m", "tools.freeze", str(OUT)], "PyInstaller could not make the program; its words are above.")
    _strip(PROGRAM.parent / "_internal")
    say(f"{PROGRAM.parent.relative_to(ROOT)}: {size(PROGRAM.parent) / 1e6:.0f} MB. Trying it")
    _must([str(PROGRAM), "--selftest", str(OUT / "pictures")], "The program was made but does not work; see above.")
    if sys.platform == "linux" and "--no-package" not in arguments:
        package = deb.make(PROGRAM.parent, OUT)
        say(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


def _strip(folder: Path) -> None:
    if sys.platform == "linux" and shutil.which("strip"):
        found = [str(each) for form in SYMBOLS for each in folder.glob(form)]
        subprocess.run(["strip", "--strip-unneeded", *found], check=True)


def size(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(each.lstat().st_size for each in folder.rglob("*") if each.is_file())


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
    if subprocess.run(command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False).returncode:
        raise Trouble(otherwise)
