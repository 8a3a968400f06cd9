"""Where things are in this checkout, and the words dev.py says in the terminal.

Used by every module of tools/. Always holds: nothing here touches the disk or starts a process.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMPS = VENV / ".relevo"


class Trouble(Exception):
    """Something only the person at the terminal can mend; its text says what to do."""


def say(text: str) -> None:
    """Print one plain sentence of progress at once, also when the output goes to a file."""
    print(text, flush=True)


def complain(text: str) -> None:
    """Print what went wrong and what to do."""
    print(text, file=sys.stderr, flush=True)
