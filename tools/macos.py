"""Makes the disk image of macOS, by way of installer/macos/pack.sh and Apple's own tools. Called by build.py."""

import platform
import shutil
import subprocess
from pathlib import Path
from typing import Final

from tools.places import ROOT, Trouble
from tools.version import version

SCRIPT: Final = ROOT / "installer" / "macos" / "pack.sh"
NEEDED: Final = ("codesign", "hdiutil", "ditto", "xcrun", "plutil", "spctl")


def make(app: Path, out: Path) -> Path:
    """Write OUT/Relevo-VERSION-PROCESSOR.dmg and return its path. Raises Trouble where a tool is missing or refuses."""
    if missing := [name for name in NEEDED if shutil.which(name) is None]:
        raise Trouble(
            f"The disk image is made by Apple's tools, of which {', '.join(missing)} is missing here: "
            "xcode-select --install. Or use --no-package."
        )
    image = out / f"Relevo-{version()}-{platform.machine()}.dmg"
    if subprocess.run(["bash", str(SCRIPT), str(app), str(image)], check=False).returncode:
        raise Trouble("The disk image could not be made, or what is in it does not work; see above.")
    return image
