"""A location: a small map drawn here from its coordinates (no network, no tiles), name and address. 328 x 60."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, isolate
from desktop.views.timeline.block import PaintState, Plain
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.words import translate
from protocol.content import Location

WIDTH, HEIGHT = 328, 60
MAP = QSizeF(88, 48)


def map_link(location: Location) -> str:
    """Where the place opens in a browser."""
    latitude, longitude = f"{location.latitude:.6f}", f"{location.longitude:.6f}"
    return f"https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"


class PlaceBlock(Plain):
    """A place on the map; a click opens it in the browser."""

    def __init__(self, look: Look, location: Location, ink: Ink) -> None:
        self._look, self._location, self._ink = look, location, ink
        self.inset = self.edge = 0
        self.before = look.px(4)
        self._title = location.name or translate("Timeline", "Ubicación")
        self._sub = location.address or isolate(f"{location.latitude:.5f}, {location.longitude:.5f}")

    def layout(self, available: float) -> None:
        self.width, self.height = min(self._look.px(WIDTH), available), self._look.px(HEIGHT)

    def take_tail(self, tail: QSizeF) -> bool:
        self.tail_sink = -(self._look.px(5) + 1)
        self._tail = tail
        return True

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        px, look = self._look.px, self._look
        box = QRectF(at.x() + px(6), at.y() + px(6), px(MAP.width()), px(MAP.height()))
        paint_map(painter, box, self._location, look.theme)
        left, right = box.right() + px(12), at.x() + self.width - px(13)
        middle = at.y() + self.height / 2
        tail = getattr(self, "_tail", QSizeF())
        title = QRectF(left, middle - px(20), right - left, px(20))
        sub = QRectF(left, middle + px(2), right - left - tail.width() - px(8), px(16))
        draw_line(painter, title, self._title, look.font(Role.UI_STRONG), self._ink.text)
        draw_line(painter, sub, self._sub, look.font(Role.META), self._ink.meta)

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        box = QRectF(at.x(), at.y(), self.width, self.height)
        yield Hit(box, Act.LINK, map_link(self._location), translate("Timeline", "Abrir en el mapa"))

    def says(self) -> str:
        return translate("Timeline", "Ubicación: {name}").format(name=f"{self._title}, {self._sub}")


def paint_map(painter: QPainter, box: QRectF, location: Location, theme: Theme) -> None:
    """Draw streets and a park that differ per place, and a pin in the middle."""
    seed = int(abs(location.latitude) * 1e4) * 31 + int(abs(location.longitude) * 1e4)
    dark = theme.is_dark
    land, street, park = (
        (QColor("#3A3742"), QColor("#55505F"), QColor("#2F4A3B")) if dark
        else (QColor("#E9E6DF"), QColor("#FFFFFF"), QColor("#CFE3CB"))
    )  # fmt: skip
    path = QPainterPath()
    path.addRoundedRect(box, 6, 6)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, land)
    zoom = box.width() / MAP.width()
    painter.fillRect(QRectF(box.left() + (seed % 50) * zoom, box.top() + 26 * zoom, 40 * zoom, 30 * zoom), park)
    painter.translate(box.center())
    painter.rotate(-12 + seed % 24)
    for place in range(-4, 5):
        wide = 3.6 if (place + seed) % 3 == 0 else 2.0
        painter.setPen(QPen(street, wide * zoom))
        across, along = (place * 16 + seed % 7) * zoom, (place * 12 + seed % 5) * zoom
        painter.drawLine(QLineF(across, -80 * zoom, across, 80 * zoom))
        painter.drawLine(QLineF(-80 * zoom, along, 80 * zoom, along))
    painter.restore()
    _paint_pin(painter, QPointF(box.center().x(), box.center().y() + 3 * zoom), zoom, theme)


def _paint_pin(painter: QPainter, tip: QPointF, zoom: float, theme: Theme) -> None:
    path = QPainterPath()
    radius = 7.5 * zoom
    head = QPointF(tip.x(), tip.y() - 12 * zoom)
    path.addEllipse(head, radius, radius)
    drop = QPainterPath(QPointF(head.x() - radius * 0.88, head.y() + radius * 0.48))
    drop.lineTo(tip)
    drop.lineTo(head.x() + radius * 0.88, head.y() + radius * 0.48)
    drop.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(path.united(drop), theme.colors.sla.overdue.ink)
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawEllipse(head, 2.8 * zoom, 2.8 * zoom)
