"""Every screen of the program is built and painted, from the same scenes as our pictures.

A frozen build brings those scenes along (400 kB): it is then the build that is tried, page by page, not a list of what
somebody remembered to import.
"""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from desktop.shots.camera import take
from desktop.shots.registry import load_scenes

LEAST_COLOURS: Final = 8
"""Of a painted screen, seen at its coarsest; a blank one has one."""
_COARSE: Final = 64


def every_screen(folder: Path) -> str:
    """Take each picture into `folder`; raises AssertionError naming those that stayed blank."""
    shots = [shot for shot in load_scenes().values() if not shot.gallery]
    blank = [shot.name for shot in shots if colours(take(shot, folder)) < LEAST_COLOURS]
    if blank:
        raise AssertionError(f"nothing painted on {', '.join(blank)}")
    return f"{len(shots)} screens"


def colours(path: Path) -> int:
    """How many colours a picture has when looked at from afar."""
    image = QImage(str(path)).scaled(_COARSE, _COARSE)
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})
