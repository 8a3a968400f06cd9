"""Makes the folder of the desktop program: `python -m tools.freeze DIR` in .venv, by way of build_spec.py.

Called by tools/build.py. PyInstaller knows a spec by its ending; ours is Python to every other tool, so its own
builder is handed the file.
"""

import sys
from pathlib import Path

from PyInstaller.building import build_main

from tools.places import ROOT


def main(out: str) -> None:
    """Write OUT/relevo; what PyInstaller keeps between two builds goes to OUT/work."""
    build_main.main(  # type: ignore[attr-defined]  # the stubs know it not; its `build` alone is not configured
        None,
        str(ROOT / "build_spec.py"),
        noconfirm=True,
        distpath=out,
        workpath=str(Path(out) / "work"),
        clean_build=True,
    )


if __name__ == "__main__":
    main(sys.argv[1])
