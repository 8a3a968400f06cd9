"""`package`: what `dev.py build` makes: how large it is and of what, how soon it opens, where it puts files.

The peer of a start is the same program from the checkout, on the same X server, in turns: from exec to its first window
on screen (`xdotool` sees it), nobody signed in. `quick` takes the build that is there and leaves the bare Debian out.
Needs Linux, Xvfb and xdotool; the bare Debian needs root and debootstrap.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.report import Result, at_most, middle
from tools import bare, build, deb
from tools.places import Trouble

ROUNDS, QUICK_ROUNDS = 9, 3
NOBODY = ("--server", "http://127.0.0.1:9")
LARGEST_MB = 75
"""Compressed: the first whole build measured 70 MB, of which Qt is 45 %."""
PARTS = {
    "Qt": "PySide6",
    "numpy": "numpy*",
    "Python and its library": "*python3*",
    "our words and pictures": "resources",
}


async def run(folder: Path, *, quick: bool) -> Result:
    """Sizes, starts, places. Raises RuntimeError where it cannot be measured."""
    if missing := [name for name in ("Xvfb", "xdotool", "dpkg-deb") if shutil.which(name) is None]:
        raise RuntimeError(f"{', '.join(missing)} is missing (apt-get install xvfb xdotool dpkg)")
    try:
        return await asyncio.to_thread(_measure, folder, quick=quick)
    except Trouble as trouble:
        raise RuntimeError(str(trouble)) from trouble


def _measure(folder: Path, *, quick: bool) -> Result:
    result, there = Result("package"), build.OUT / "relevo"
    program = there if quick and there.exists() else build.freeze()
    build.try_out(build.executable(program))
    package = build.pack(program)
    result.figures["package, MB"] = package.stat().st_size / 1e6
    result.figures["installed, MB"] = build.size(program) / 1e6
    for name, form in PARTS.items():
        found = list((program / "_internal").glob(form))
        result.figures[f"  of it {name}, MB"] = (
            sum(build.size(each) if each.is_dir() else each.stat().st_size for each in found) / 1e6
        )
    result.figures["files outside their places"] = len(deb.outside(_listed(package)))
    _start(result, program, folder, QUICK_ROUNDS if quick else ROUNDS)
    if not quick:
        bare.try_out(package, must=True)
    result.bars["package, MB"] = at_most(result.figures["package, MB"], LARGEST_MB)
    result.bars["files outside their places"] = at_most(result.figures["files outside their places"], 0)
    result.bars["frozen start to unfrozen"] = at_most(result.ratios["frozen start to unfrozen"], 1.25)
    return result


def _listed(package: Path) -> list[str]:
    """The absolute paths of its files."""
    done = subprocess.run(["dpkg-deb", "--contents", str(package)], capture_output=True, text=True, check=True)
    lines = [line.split(None, 5) for line in done.stdout.splitlines()]
    return [line[5].split(" -> ")[0].removeprefix(".") for line in lines if not line[0].startswith("d")]


def _start(result: Result, program: Path, folder: Path, rounds: int) -> None:
    commands = {"frozen": [str(build.executable(program))], "unfrozen": [sys.executable, "-m", "desktop"]}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with _screen() as display:
        for _ in range(rounds + 1):
            for name, command in commands.items():
                taken[name].append(_opened([*command, *NOBODY], display, folder / name))
    for name, times in taken.items():
        result.figures[f"first window, {name}, ms"] = middle(times[1:])  # the first one warms the files
    result.ratios["frozen start to unfrozen"] = middle(
        [one / other for one, other in zip(taken["frozen"][1:], taken["unfrozen"][1:], strict=True)]
    )


def _opened(command: list[str], display: str, home: Path) -> float:
    """Milliseconds from exec to its window on screen."""
    home.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"DISPLAY": display, "HOME": str(home), "RELEVO_DESKTOP_DIR": str(home / "relevo"),
                                "QT_QPA_PLATFORM": "xcb"}  # fmt: skip
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the first start compiles; a package comes compiled
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        see = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Relevo$"]
        subprocess.run(see, env=environment, stdout=subprocess.DEVNULL, check=True, timeout=60)
        return (time.monotonic() - began) * 1000
    finally:
        process.kill()
        process.wait()


@contextmanager
def _screen() -> Iterator[str]:
    """An X server of our own; its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("the X server did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
