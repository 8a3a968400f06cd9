"""The commands of dev.py, declared once: the help and the dispatch both come from COMMANDS.

Called by dev.py alone. Always holds: whatever needs a library runs in a child inside .venv, never in this process;
arguments that are not ours go on to that child unchanged.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from tools import build as frozen
from tools import checks, qt, venv
from tools.places import PYTHON, ROOT, VENV, Trouble, complain, say

LAST_FAILED = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
MOST_AGAIN = 5
"""Of tests that get a second look: more of them are no accident of a busy machine."""
_FAILED = 1
"""What pytest ends with when tests failed; anything else is no matter of tests."""
MOST_AT_ONCE = 4
"""Test processes: each has a database server and windows of its own, some 700 MB."""


@dataclass(frozen=True)
class Command:
    """One word after dev.py: what it does, in a line, and the function that gets the remaining arguments."""

    help: str
    run: Callable[[list[str]], int]


def main(arguments: list[str]) -> int:
    """Run one command and return the exit code; troubles end in a sentence, never in a traceback."""
    if not arguments or arguments[0] not in COMMANDS:
        return _show_help(asked=not arguments or arguments[0] in {"-h", "--help", "help"})
    try:
        return COMMANDS[arguments[0]].run(arguments[1:])
    except Trouble as trouble:
        complain(str(trouble))
        return 1
    except KeyboardInterrupt:
        return 130


def setup(arguments: list[str]) -> int:
    """Make this checkout ready for every other command."""
    _prepare("dev", window="--window" in arguments)
    say(f"Ready. {VENV.name} holds everything; try: python3 dev.py demo")
    return 0


def demo(arguments: list[str]) -> int:
    """Start PostgreSQL, gateway, sandbox and the desktop window."""
    _prepare("runtime", window="--headless" not in arguments and _has_display())
    return _become("sandbox.demo", arguments)


def check(arguments: list[str]) -> int:
    """Run the checks; with --fix mend first what can be mended without thinking."""
    venv.ensure("dev")
    if "--fix" in arguments:
        checks.fix()
    return 0 if checks.run() else 1


def test(arguments: list[str]) -> int:
    """Check, then run pytest; both always run, either failure counts."""
    _prepare("dev", window=False)
    checked = checks.run()
    code = _pytest(arguments or _side_by_side(os.cpu_count() or 1))
    if code == _FAILED and not arguments:
        code = _once_more()
    if code == 0 and not checked:
        complain("The tests pass, the checks do not (see above).")
    return code or (0 if checked else 1)


def _pytest(arguments: list[str]) -> int:
    return subprocess.run([PYTHON, "-m", "pytest", *arguments], cwd=ROOT, env=_offscreen(), check=False).returncode


def _once_more() -> int:
    """The few that failed beside thousands of others, alone: what fails again has failed, what passes is told apart."""
    failed = sorted(json.loads(LAST_FAILED.read_text(encoding="utf-8"))) if LAST_FAILED.exists() else []
    if not 0 < len(failed) <= MOST_AGAIN:
        return _FAILED
    say(f"\n{len(failed)} failed beside the others: once more, alone.")
    code = _pytest(["-n", "0", "--last-failed"])
    if code == 0:
        complain("Passed alone, so they wait for the wrong thing or hide a race; mend them:")
        complain("\n".join(f"  {name}" for name in failed))
    return code


def _side_by_side(cores: int) -> list[str]:
    """All tests at once: as many files at a time as there are cores, each process with a database server of its own."""
    return ["-n", str(min(cores, MOST_AT_ONCE)), "--dist", "loadfile"] if cores > 1 else []


def bench(arguments: list[str]) -> int:
    """Run the benchmarks beside their peers, whose packages are installed on demand."""
    _prepare("dev", window=False)
    venv.ensure("bench")
    return _become("benchmarks", arguments, _offscreen())


def shots(arguments: list[str]) -> int:
    """Render the screens to pictures without a display."""
    _prepare("runtime", window=False)
    return _become("desktop.shots", arguments, _offscreen())


def build(arguments: list[str]) -> int:
    """Make the desktop program that needs no Python, try it, and pack it for this system."""
    _prepare("dev", window=False)
    return frozen.run(arguments)


COMMANDS = {
    "setup": Command("make .venv, install what is pinned and the libraries Qt needs", setup),
    "demo": Command(
        "everything running with simulated customers (--headless --seconds N --out DIR without a window)", demo
    ),
    "test": Command("check, then all tests; arguments go to pytest (-n 0: one at a time)", test),
    "check": Command("format, lint, types, import contracts, known faults (--fix mends what it can)", check),
    "bench": Command("the published figures: bench [NAME ...] --json FILE", bench),
    "shots": Command("pictures of the screens, offscreen (--gallery for every component)", shots),
    "build": Command("the desktop program without Python, tried by its selftest; on Linux a .deb too", build),
}


def _show_help(*, asked: bool) -> int:
    lines = [f"  {name:<7}{command.help}" for name, command in COMMANDS.items()]
    say("\n".join(["python3 dev.py COMMAND [ARGUMENTS]", "", *lines]))
    return 0 if asked else 2


def _prepare(requirements: str, *, window: bool) -> None:
    qt.refuse_old_glibc()
    venv.ensure(requirements)
    qt.ensure(window=window)


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _offscreen() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def _become(module: str, arguments: list[str], environment: dict[str, str] | None = None) -> int:
    """Go on as `python -m MODULE`: a signal sent to dev.py then reaches the program itself, and none is orphaned."""
    command = [str(PYTHON), "-m", module, *arguments]
    environment = environment or dict(os.environ)
    os.chdir(ROOT)
    if sys.platform != "win32":
        sys.stdout.flush()
        os.execve(command[0], command, environment)  # noqa: S606 - there is no shell to fear
    return subprocess.run(command, env=environment, check=False).returncode
