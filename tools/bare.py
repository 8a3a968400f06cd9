"""Installs the .deb in a bare Debian, as on somebody's computer, and lets the program try itself there.

    build/bare/CODENAME   a minimal Debian by debootstrap, made once; each try works on a copy that goes again

Called by build.py and by the benchmark `package`. Needs root and debootstrap; `why_not` says in a sentence what is
missing. What it proves: the package asks for every library it needs and puts files only where `deb.PLACES` says; who is
not root can run it offscreen and on an X server; it leaves nothing at home, and goes without a trace.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tools import deb
from tools.places import ROOT, Trouble, say

STORE: Final = ROOT / "build" / "bare"
NEWEST: Final = "bookworm"
"""Where this computer is no Debian: the oldest that is still the work of its security team."""
PERSON: Final = "agent"
INSTALL: Final = "apt-get install -y -qq --no-install-recommends"
SELFTEST: Final = f"runuser -u {PERSON} -- env HOME=/home/{PERSON} LANG=C.UTF-8 {{}} relevo --selftest"
X_SERVER: Final = "QT_QPA_PLATFORM=xcb xvfb-run -a"
STEPS: Final = (
    ("apt updates", "apt-get update -qq"),
    ("the package installs, and what it asks for", f"{INSTALL} /package.deb"),
    ("somebody who works here", f"useradd --create-home {PERSON}"),
    ("it works offscreen", SELFTEST.format("QT_QPA_PLATFORM=offscreen")),
    ("an X server", f"{INSTALL} xvfb xauth"),
    ("it works on a screen", SELFTEST.format(X_SERVER)),
)
QUIETLY: Final = {"DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8", "HOME": "/root", "TERM": "dumb"}


def why_not() -> str:
    """What is missing here, as a sentence; empty when it can be tried."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "that needs root."
    if missing := [name for name in ("debootstrap", "unshare", "chroot") if shutil.which(name) is None]:
        return f"{', '.join(missing)} is missing (apt-get install debootstrap util-linux)."
    return ""


def try_out(package: Path, *, must: bool = False) -> None:
    """Install, run, remove. Raises Trouble at the first that fails; where it cannot be tried it says so.

    `must`: that it cannot be tried is trouble too.
    """
    if reason := why_not():
        if must:
            raise Trouble(f"Not tried in a bare Debian: {reason}")
        say(f"skipped: not tried in a bare Debian: {reason}")
        return
    base = _base()
    say(f"Trying {package.name} in a bare Debian ({base.name})")
    with tempfile.TemporaryDirectory(prefix="run-", dir=STORE) as folder:
        there = Path(folder)
        _must(["cp", "-a", f"{base}/.", str(there)], "The bare Debian could not be copied.")
        shutil.copyfile(package, there / "package.deb")
        for what, command in STEPS:
            _inside(there, command, what)
        _judge(there)
    say("It installs, runs and goes there, and leaves nothing behind.")


def _judge(there: Path) -> None:
    listed = _inside(there, "dpkg -L relevo", "what it put where").splitlines()
    if strange := deb.outside(path for path in listed if not (there / path.lstrip("/")).is_dir()):
        raise Trouble(f"The package puts files where none of ours belong: {', '.join(strange)}")
    home = _inside(there, f"find /home/{PERSON} -newer /package.deb -type f", "what it left at home").split()
    if left := [path for path in home if not re.search(r"/\.(bash|profile|cache/(fontconfig|mesa))", path)]:
        raise Trouble(f"The selftest left files at home: {', '.join(left)}")
    _inside(there, "apt-get purge -y -qq relevo", "it goes again")
    if stayed := [path for path in listed if path.startswith("/opt/") and (there / path.lstrip("/")).exists()]:
        raise Trouble(f"Removing the package leaves {', '.join(stayed[:5])}")


def _base() -> Path:
    """A minimal Debian of the same release as here: older, it would lack the glibc the program was made with."""
    told = dict(re.findall(r'^(\w+)="?([^"\n]*)', Path("/etc/os-release").read_text(encoding="utf-8"), re.MULTILINE))
    name = told.get("VERSION_CODENAME", NEWEST) if told.get("ID") == "debian" else NEWEST
    base = STORE / name
    if (base / ".complete").exists():
        return base
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir(parents=True)
    say(f"Making a bare Debian ({name}), a minute or two, once")
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", name, str(base), *_mirror()]
    _must(command, "debootstrap could not make a bare Debian; see above.", quiet=True)
    if told.get("ID") == "debian":
        _same_sources(base)
    (base / ".complete").touch()
    return base


def _mirror() -> list[str]:
    """Where this computer gets its packages from, if it is a Debian; else debootstrap knows."""
    for path in (Path("/etc/apt/sources.list.d/debian.sources"), Path("/etc/apt/sources.list")):
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if found := re.search(r"^(?:URIs:|deb(?: \[[^]]*\])?) *(https?://\S+/debian)/?(?:\s|$)", text, re.MULTILINE):
            return [found[1]]
    return []


def _same_sources(base: Path) -> None:
    """The same sources, way out and certificates as here: a company's mirror is reached by its own settings."""
    etc = base / "etc"
    (etc / "apt/sources.list").unlink(missing_ok=True)
    for source in (*Path("/etc/apt").glob("sources.list.d/debian.sources"), *Path("/etc/apt").glob("sources.list")):
        shutil.copyfile(source, etc / "apt" / source.relative_to("/etc/apt"))
    way = subprocess.run(["apt-config", "dump", "Acquire::"], capture_output=True, text=True, check=True).stdout
    kept = [line for line in way.splitlines() if re.match(r"Acquire::(https?::|Check-|Retries)", line)]
    (etc / "apt/apt.conf.d/99like-here").write_text("\n".join(kept) + "\n", encoding="utf-8")
    for name in ("resolv.conf", "hosts", "ssl/certs/ca-certificates.crt"):
        if (Path("/etc") / name).exists():
            (etc / name).unlink(missing_ok=True)
            shutil.copyfile(Path("/etc") / name, etc / name)


def _inside(there: Path, command: str, what: str) -> str:
    """Run a command there, in a mount and process space of its own; what it printed. Raises Trouble."""
    mounts = "mount --bind $0 $0; cd $0; mount -t proc proc proc; mount --rbind /dev dev; mount -t tmpfs tmpfs dev/shm"
    enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-euc"]
    clean = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", *(f"{name}={value}" for name, value in QUIETLY.items())]
    words = " ".join([*clean, "bash", "-euc", '"$1"'])
    done = subprocess.run(
        [*enter, f"{mounts}; exec chroot $0 {words}", str(there), command],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        raise Trouble(f"{done.stdout[-4000:]}\nIn a bare Debian this does not hold: {what} ({command}).")
    return done.stdout


def _must(command: Sequence[str], otherwise: str, *, quiet: bool = False) -> None:
    done = subprocess.run(command, check=False, capture_output=quiet, text=True, errors="replace")
    if done.returncode:
        if quiet:
            say((done.stdout + done.stderr)[-2000:])
        raise Trouble(otherwise)
