"""Make .venv and fill it with the pinned requirements.

Called by commands.py before anything that needs a library. Always holds: every package is checked against its hash,
a stamp inside .venv remembers what was installed, and a second run with nothing changed starts no installer.
"""

import hashlib
import importlib.util
import json
import subprocess
import sys
import tomllib

from tools import apt
from tools.places import PYTHON, REQUIREMENTS, ROOT, STAMPS, VENV, Trouble, complain, say

INCLUDED_IN = {"runtime": ("dev",)}  # dev.in starts with -r runtime.in

SUITABLE = "import sys, pip; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"


def ensure(name: str) -> None:
    """Make .venv hold requirements/NAME.txt and this checkout (importable, console scripts on its path).

    Raises:
        Trouble: when Python, the network or the packages do not allow it; the text says what to do.
    """
    _ensure_environment()
    for wanted in ("setup", name):
        _ensure_requirements(wanted)
    _ensure_project()


def requirements_key(name: str) -> str:
    """Return what the stamp of NAME holds when .venv fits requirements/NAME.txt."""
    content = (REQUIREMENTS / f"{name}.txt").read_bytes()
    return hashlib.sha256(content).hexdigest()


def project_key() -> str:
    """Return what the project's stamp holds: it changes with the metadata and when the checkout moves."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    text = json.dumps([str(ROOT), told["project"], told["build-system"], told["tool"]["hatch"]], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def is_stamped(name: str, key: str) -> bool:
    """Tell whether the last finished installation of NAME had this key."""
    stamp = STAMPS / name
    return stamp.exists() and stamp.read_text(encoding="utf-8") == key


def is_satisfied(name: str) -> bool:
    """Tell whether .venv holds requirements/NAME.txt, installed by itself or as a part of a larger file."""
    return any(is_stamped(file, requirements_key(file)) for file in (name, *INCLUDED_IN.get(name, ())))


def stamp(name: str, key: str) -> None:
    """Remember a finished installation."""
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / name).write_text(key, encoding="utf-8")


def _ensure_environment() -> None:
    if PYTHON.exists() and subprocess.run([PYTHON, "-c", SUITABLE], capture_output=True, check=False).returncode == 0:
        return
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        apt.install("This Python cannot make virtual environments.", [package])
    say(f"Making {VENV.name} with Python {sys.version_info.major}.{sys.version_info.minor}")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        complain(made.stdout + made.stderr)
        message = f"{VENV} could not be made (see above). Mend that, delete the folder {VENV.name} and try again."
        raise Trouble(message)


def _ensure_requirements(name: str) -> None:
    if is_satisfied(name):
        return
    pinned = str(REQUIREMENTS / f"{name}.txt")
    say(f"Installing requirements/{name}.txt (the first time this takes a minute or two)")
    options = ["--quiet", "--require-hashes", "-r", pinned]
    # uv is several times faster, but does not read pip's configuration: where it cannot reach a registry, pip may.
    if not (name != "setup" and _uv(options)) and not _pip(options):
        message = (
            f"requirements/{name}.txt could not be installed (see above). "
            "Check the connection to your package registry (pip's own settings apply) and try again."
        )
        raise Trouble(message)
    stamp(name, requirements_key(name))


def _ensure_project() -> None:
    key = project_key()
    if is_stamped("project", key):
        return
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    if not _uv(options) and not _pip(options):
        message = "This checkout could not be installed into .venv (see above); pyproject.toml may be damaged."
        raise Trouble(message)
    stamp("project", key)


def _uv(options: list[str]) -> bool:
    command = [str(PYTHON), "-m", "uv", "pip", "install", "--python", str(PYTHON), "--link-mode=copy", *options]
    return subprocess.run(command, check=False, cwd=ROOT).returncode == 0


def _pip(options: list[str]) -> bool:
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *options]
    return subprocess.run(command, check=False, cwd=ROOT).returncode == 0
