"""Makes the installer of Windows: signs the program, compiles installer/windows/relevo.iss, which signs what it makes.

Called by build.py on Windows. Always holds: the program is signed before the installer holds it, and the installer
and its uninstaller are signed by the compiler itself; without a key everything is made the same way, unsigned.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tools import authenticode
from tools.places import ROOT, Trouble, say
from tools.version import numbers, version

SCRIPT: Final = ROOT / "installer" / "windows" / "relevo.iss"
AT_ONCE: Final = 40
"""Files in one call of signtool: a command line of Windows ends at 32,767 characters."""


def make(program: Path, out: Path) -> Path:
    """Write OUT/relevo-VERSION-setup.exe and return its path. Raises Trouble where a tool is missing or refuses."""
    compiler, sign = iscc(), authenticode.command()
    if sign:
        files = list(authenticode.unsigned(program))
        say(f"Signing {len(files)} files")
        for at in range(0, len(files), AT_ONCE):
            _must([*sign, *map(str, files[at : at + AT_ONCE])], "signtool could not sign the program; see above.")
    else:
        say("Not signed: the environment names no key (docs/guides/release.md says how). Windows will warn of it.")
    made = out / f"relevo-{version()}-setup.exe"
    _must(compilation(compiler, program, made, sign), "Inno Setup could not make the installer; its words are above.")
    return made


def compilation(compiler: str, program: Path, made: Path, sign: list[str]) -> list[str]:
    """The call of the compiler that writes `made`. `$q` is a quote and `$f` the file, in Inno's words."""
    told = {
        "Version": version(), "Numbers": ".".join(map(str, numbers(version()))), "Program": str(program),
        "Icon": str(program.parent / "made" / "relevo.ico"), "Out": str(made.parent), "Name": made.stem,
    }  # fmt: skip
    defined = [f"/D{name}={value}" for name, value in told.items()]
    signing = ["/Srelevo=" + " ".join(f"$q{word}$q" for word in sign) + " $f", "/DSigned"] if sign else []
    return [compiler, "/Qp", *signing, *defined, str(SCRIPT)]


def iscc(environment: Mapping[str, str] = os.environ) -> str:
    """The path of Inno Setup's compiler. Raises Trouble."""
    if found := shutil.which("iscc", path=environment.get("PATH")):
        return found
    roots = [environment.get(name, "") for name in ("ProgramFiles(x86)", "ProgramFiles")]
    roots.append(f"{environment.get('LOCALAPPDATA', '')}/Programs")
    for root in roots:
        path = Path(root) / "Inno Setup 6" / "ISCC.exe"
        if path.exists():
            return str(path)
    raise Trouble(
        "The installer is made by Inno Setup 6.3 or newer, which this computer lacks: "
        "winget install JRSoftware.InnoSetup. Or use --no-package."
    )


def _must(command: list[str], otherwise: str) -> None:
    if subprocess.run(command, check=False).returncode:
        raise Trouble(otherwise)
