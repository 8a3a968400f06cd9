"""Lucide outlines tinted at paint time.

`Icons.pixmap(name, colour, size, ratio)` draws the SVG with the wanted stroke colour and width and keeps the result;
`Theme` drops the cache when the scheme changes. Unknown names raise KeyError, so a typo fails in the first test.
"""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop.theme.paths import RESOURCES, resource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

SMALL = 14
DEFAULT = 16
TOOLBAR = 20
GRID = 24.0
DRAWN_STROKE = 1.5
LIMIT = 2048


@cache
def _source(name: str) -> str:
    path = RESOURCES / "icons" / f"{name}.svg"
    if not path.exists():
        message = f"No icon named {name!r} in resources/icons."
        raise KeyError(message)
    return path.read_text(encoding="utf-8")


@cache
def icon_names() -> frozenset[str]:
    """Return the names of all bundled icons."""
    return frozenset(path.stem for path in resource("icons").glob("*.svg"))


def stroke_width(size: float) -> float:
    """Width on the 24 unit grid that draws about 1.5 px at `size` px, so small icons do not fade."""
    return DRAWN_STROKE * GRID / size


class Icons:
    """Cache of tinted pixmaps keyed by (name, colour, size, stroke, ratio)."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, int, float, float, float], QPixmap] = {}

    def clear(self) -> None:
        """Forget every pixmap (the scheme or the screen ratio changed)."""
        self._pixmaps.clear()

    def pixmap(self, name: str, color: QColor, size: float = DEFAULT, ratio: float = 1.0, stroke: float = 0) -> QPixmap:
        """Return icon `name` at `size` px for a screen of `ratio`; `stroke` is the line width in px (0: about 1.5)."""
        key = (name, color.rgba(), size, stroke, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= LIMIT:
                self.clear()
            found = self._pixmaps[key] = _draw(name, color, size, ratio, stroke)
        return found

    def icon(self, name: str, color: QColor, size: float = DEFAULT) -> "QIcon":
        """Return a QIcon for plain Qt widgets, sharp on normal and double-density screens."""
        from PySide6.QtGui import QIcon

        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, color, size, ratio))
        return icon

    def paint(self, painter: QPainter, center: QPointF, name: str, color: QColor, size: float = DEFAULT) -> None:
        """Draw an icon centred on a point, snapped to whole device pixels."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        pixmap = self.pixmap(name, color, size, ratio)
        left = round((center.x() - size / 2) * ratio) / ratio
        top = round((center.y() - size / 2) * ratio) / ratio
        painter.drawPixmap(QPointF(left, top), pixmap)


def _draw(name: str, color: QColor, size: float, ratio: float, stroke: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # the first paint needs no icon

    width = (stroke * GRID / size) if stroke else stroke_width(size)
    svg = _source(name).replace("currentColor", color.name()).replace('stroke-width="2"', f'stroke-width="{width:.3f}"')
    side = round(size * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(color.alphaF())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
