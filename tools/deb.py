"""Packs the frozen desktop program as a .deb: /opt/relevo, a command, an entry in the menu.

Called by build.py on Linux. The program brings Qt and Python; what it does not bring are the libraries of the
system's own screen and sound, which the package asks for by name.
"""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tools import qt
from tools.places import ROOT, Trouble
from tools.version import version

LINUX = ROOT / "installer" / "linux"
BESIDE = ("libstdc++6", "libexpat1", "libuuid1")
"""What is left out of the program (build_spec.py) and is none of Qt's."""
SCALABLE = "usr/share/icons/hicolor/scalable/apps/relevo.svg"
PLACES = (
    *("/opt/relevo/", "/usr/bin/relevo", "/usr/share/applications/relevo.desktop", f"/{SCALABLE}"),
    "/usr/share/doc/relevo/",
)
"""Where files of ours belong: the program's folder, and what the system looks for elsewhere by its name."""


def make(program: Path, out: Path) -> Path:
    """Write OUT/relevo_VERSION_ARCHITECTURE.deb and return its path.

    Raises:
        Trouble: where dpkg-deb is missing or refuses.
    """
    if shutil.which("dpkg-deb") is None:
        raise Trouble("A .deb is made by dpkg-deb, which this system lacks (Debian package dpkg). Or use --no-package.")
    tree = out / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _fill(tree, program)
    told = control(sum(each.lstat().st_size for each in tree.rglob("*")) // 1024)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(told, encoding="utf-8")
    package = out / f"relevo_{version()}_{architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        raise Trouble("dpkg-deb could not make the package; its words are above.")
    shutil.rmtree(tree)
    return package


def outside(paths: Iterable[str]) -> list[str]:
    """Those of the absolute paths that are in none of PLACES."""
    folders = tuple(place for place in PLACES if place.endswith("/"))
    return [path for path in paths if path not in PLACES and not path.startswith(folders)]


def control(kilobytes: int) -> str:
    """What the package says of itself."""
    libraries = ", ".join(sorted({*qt.OFFSCREEN, *qt.WINDOW, *BESIDE}))
    form = (LINUX / "control").read_text(encoding="utf-8")
    return form.format(version=version(), architecture=architecture(), kilobytes=kilobytes, libraries=libraries)


def architecture() -> str:
    """As Debian calls it: amd64, arm64."""
    return subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()  # fmt: skip


def _fill(tree: Path, program: Path) -> None:
    shutil.copytree(program, tree / "opt/relevo", symlinks=True)
    for source, place in (
        (LINUX / "relevo.desktop", "usr/share/applications/relevo.desktop"),
        (ROOT / "resources/brand/mark.svg", SCALABLE),
        (ROOT / "LICENSE", "usr/share/doc/relevo/copyright"),
    ):
        (tree / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, tree / place)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/relevo").symlink_to("/opt/relevo/relevo")
