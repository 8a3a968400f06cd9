"""The checks of `dev.py check`: format, lint, types, import contracts, known faults of libraries, in one table.

Called by commands.py. Always holds: every check runs, also after one has failed, and only failures print their output.
"""

import subprocess
import time
from dataclasses import dataclass

from tools.places import PYTHON, ROOT, complain, say


@dataclass(frozen=True)
class Step:
    """One check: what it is called, the command after the environment's Python, how a person mends a failure."""

    name: str
    command: tuple[str, ...]
    mend: str


STEPS = (
    Step("format", ("-m", "ruff", "format", "--check", "."), "python3 dev.py check --fix"),
    Step(
        "lint",
        ("-m", "ruff", "check", "--quiet", "--output-format=concise", "."),
        "python3 dev.py check --fix mends some; the rest by hand",
    ),
    Step("types", ("-m", "mypy", "--no-error-summary"), "by hand; the lines above name the places"),
    Step(
        "imports",
        ("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"),
        "by hand; docs/architecture.md draws who may import whom",
    ),
    Step("known", ("-m", "tools.vulnerable"), "a newer version: python -m tools.pin --upgrade-package NAME"),
)
FIXES = (("-m", "ruff", "check", "--fix-only", "--quiet", "."), ("-m", "ruff", "format", "--quiet", "."))


def fix() -> None:
    """Mend what ruff can mend without thinking."""
    for command in FIXES:
        subprocess.run([PYTHON, *command], cwd=ROOT, check=False)


def run(steps: tuple[Step, ...] = STEPS) -> bool:
    """Run every step, print one line for each, and return whether all passed."""
    passed = [_run_one(step) for step in steps]
    return all(passed)


def _run_one(step: Step) -> bool:
    started = time.monotonic()
    done = subprocess.run(
        [PYTHON, *step.command], cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    passed = done.returncode == 0
    if not passed:
        complain((done.stdout + done.stderr).rstrip())
    said = done.stdout.strip()
    well = said if said.startswith("skipped:") else "ok"
    verdict = well if passed else f"FAILED   to mend: {step.mend}"
    say(f"{step.name:<8}{time.monotonic() - started:6.1f} s  {verdict}")
    return passed
