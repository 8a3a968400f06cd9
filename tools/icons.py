"""Draws the program's icons of Windows and macOS from the mark. Called by freeze.py, in the environment of a build.

Every size is drawn by itself, so that the small ones are as sharp as the large ones. macOS wants air around the mark.
"""

import io
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools.places import ROOT

MARK: Final = ROOT / "resources" / "brand" / "mark.svg"
WINDOWS: Final = (16, 20, 24, 32, 40, 48, 64, 256)
MACOS: Final = (16, 32, 64, 128, 256, 512, 1024)
FILLED: Final = 0.805
"""Of the side of an icon of macOS, by Apple's grid (824 of 1024)."""


def drawn(side: int, filled: float = 1.0) -> Image.Image:
    """The mark on a transparent square of `side` pixels, filling that share of it."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    edge = side * (1 - filled) / 2
    painter = QPainter(image)
    QSvgRenderer(str(MARK)).render(painter, QRectF(edge, edge, side * filled, side * filled))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes here, Qt does not
    picture = Image.open(io.BytesIO(buffer.data().data()))
    picture.load()
    return picture


def write(folder: Path) -> tuple[Path, Path]:
    """FOLDER/relevo.ico and FOLDER/relevo.icns."""
    folder.mkdir(parents=True, exist_ok=True)
    windows, macos = folder / "relevo.ico", folder / "relevo.icns"
    largest, *others = [drawn(side) for side in reversed(WINDOWS)]
    largest.save(windows, sizes=[(side, side) for side in WINDOWS], append_images=others)
    largest, *others = [drawn(side, FILLED) for side in reversed(MACOS)]
    largest.save(macos, append_images=others)
    return windows, macos
