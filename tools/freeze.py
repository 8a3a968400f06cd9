"""Makes the folder of the desktop program: `python -m tools.freeze DIR` in build/env, by way of build_spec.py.

Called by tools/build.py. PyInstaller knows a spec by its ending; ours is Python to every other tool, so its own
builder is handed the file. What the spec needs beside it (icons, what Explorer shows) is drawn first, into DIR/made.
"""

import sys
from pathlib import Path

from PyInstaller.building import build_main

from tools.places import ROOT
from tools.version import version, windows_resource


def main(out: Path) -> None:
    """Write OUT/relevo; what PyInstaller keeps between two builds goes to OUT/work."""
    if sys.platform in {"win32", "darwin"}:
        prepare(out / "made")
    build_main.main(  # type: ignore[attr-defined]  # the stubs know it not; its `build` alone is not configured
        None,
        str(ROOT / "build_spec.py"),
        noconfirm=True,
        distpath=str(out),
        workpath=str(out / "work"),
        clean_build=True,
    )


def prepare(made: Path) -> None:
    """The icons of both systems and the version resource of Windows."""
    from tools import icons

    icons.write(made)
    (made / "version.txt").write_text(windows_resource(version()), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
