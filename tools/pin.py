"""Compile requirements/*.in to pinned, hashed requirements/*.txt without any registry address.

Called by hand after a change of an .in file: `python3 dev.py setup`, then `.venv/bin/python -m tools.pin [--upgrade]`.
Always holds: a later file never disagrees with an earlier one (each is constrained by those before it).
"""

import subprocess
import sys

from tools.places import REQUIREMENTS

NAMES = ("setup", "runtime", "gateway", "desktop", "dev", "bench", "build")
OPTIONS = ("--universal", "--python-version=3.11", "--generate-hashes", "--no-emit-index-url", "--no-header")


def compile_command(name: str, extra: list[str]) -> list[str]:
    """Return the uv call that pins one file; it is meant to run inside requirements/."""
    earlier = [f"--constraint={other}.txt" for other in NAMES[: NAMES.index(name)]]
    uv = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--annotation-style=line"]
    return [*uv, *OPTIONS, *earlier, *extra, f"{name}.in", "--output-file", f"{name}.txt"]


def main() -> None:
    """Pin every file in order; extra arguments (such as --upgrade) go to uv."""
    for name in NAMES:
        subprocess.run(compile_command(name, sys.argv[1:]), cwd=REQUIREMENTS, check=True)
        print(f"requirements/{name}.txt is pinned")


if __name__ == "__main__":
    main()
