"""Photos, videos and stickers: the picture itself, or an honest box that says why there is none.

The box is known before the picture is: from its width and height, else a common shape. So nothing moves when it comes.
"""

from collections.abc import Iterator
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from desktop.theme import Role
from desktop.views.delegates.painting import draw_line, fill_round, stroke_round, text_width
from desktop.views.timeline.block import PaintState, Plain
from desktop.views.timeline.files import duration_words, size_words
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.pictures import Variant
from desktop.views.timeline.text_block import TextBlock
from desktop.views.timeline.words import kind_name, translate
from protocol.content import MediaRef

Kind = Literal["image", "video", "sticker"]
MOST = QSizeF(282, 320)
LEAST = QSizeF(120, 72)
STICKER = 160
RADIUS = 7


class PictureBlock(Plain):
    """A picture in a bubble; a click opens the viewer, saves or tries again."""

    tail_over = False

    def __init__(
        self, look: Look, media: MediaRef, ink: Ink, kind: Kind, *, caption: bool, animated: bool = False
    ) -> None:
        self._look, self._media, self._ink, self._kind = look, media, ink, kind
        self._animated = animated and media.id is not None and media.state == "ready"
        self.inset, self.edge, self.before = look.px(4) + 1, look.px(4) + 1, look.px(6)
        self._tail = QSizeF()

    def layout(self, available: float) -> None:
        size = self._wanted()
        scale = min(1.0, available / size.width()) if size.width() else 1.0
        self.width, self.height = round(size.width() * scale), round(size.height() * scale)

    def take_tail(self, tail: QSizeF) -> bool:
        self.tail_over = True
        return True

    def _wanted(self) -> QSizeF:
        px, media = self._look.px, self._media
        if self._kind == "sticker":
            return QSizeF(px(STICKER), px(STICKER))
        most = QSizeF(px(MOST.width()), px(MOST.height()))
        if not media.width or not media.height:
            return QSizeF(most.width(), most.width() * 0.66)
        size = QSizeF(media.width, media.height).scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        least = QSizeF(px(LEAST.width()), px(LEAST.height()))
        return size.expandedTo(least).boundedTo(most)

    def _pixmap(self, box: QRectF, painter: QPainter) -> QPixmap | None:
        media = self._media
        if media.id is None or media.state != "ready":
            return None
        if self._kind == "video" and not media.has_thumbnail:
            return None
        variant: Variant = "thumbnail" if media.has_thumbnail else "original"
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        if self._animated and self._look.stickers is not None:
            side = int(max(box.width(), box.height()) * ratio)
            frame = self._look.stickers.frame(media.id, side, plays=not self._look.theme.reduced_motion)
            if frame is not None:
                return frame
        return self._look.pictures.pixmap(media.id, variant, QSize(int(box.width() * ratio), int(box.height() * ratio)))

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        box = QRectF(at.x(), at.y(), max(width, self.width) if self._kind != "sticker" else self.width, self.height)
        pixmap = self._pixmap(box, painter)
        if pixmap is not None:
            self._paint_picture(painter, box, pixmap)
        else:
            self._paint_missing(painter, box)
        if (self._kind == "video" and self._media.state == "ready") or self._waits():
            self._paint_play(painter, box)

    def _waits(self) -> bool:
        """An animation that only moves when asked, and is not moving."""
        stickers, id = self._look.stickers, self._media.id
        if not self._animated or id is None or stickers is None or not self._look.theme.reduced_motion:
            return False
        return not stickers.is_playing(id)

    def _paint_picture(self, painter: QPainter, box: QRectF, pixmap: QPixmap) -> None:
        """Fill the box, cutting what is outside; a sticker is shown whole."""
        mode = Qt.AspectRatioMode.KeepAspectRatio
        if self._kind == "sticker":
            size = QSizeF(pixmap.size()).scaled(box.size(), mode)
            target = QRectF(box.topLeft(), size)
            target.moveCenter(box.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
            return
        source = QRectF(QPointF(), box.size().scaled(QSizeF(pixmap.size()), mode))
        source.moveCenter(QRectF(pixmap.rect()).center())
        path = QPainterPath()
        path.addRoundedRect(box, RADIUS, RADIUS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(box, pixmap, source)
        painter.restore()

    def _paint_missing(self, painter: QPainter, box: QRectF) -> None:
        theme, px = self._look.theme, self._look.px
        stroke_round(painter, box, RADIUS, self._ink.border, fill=self._ink.quote)
        icon, words = self._missing()
        if self._media.size and self._media.state == "pending":
            words = f"{words} {size_words(self._media.size)}"
        text = TextBlock(self._look, words, self._ink.meta, role=Role.META, most=3, center=True)
        text.layout(max(40.0, box.width() - px(16)))
        top = box.center().y() - (text.height + px(30)) / 2
        theme.icons.paint(painter, QPointF(box.center().x(), top + px(12)), icon, self._ink.meta, px(24))
        text.paint(painter, QPointF(box.left() + px(8), top + px(30)), box.width() - px(16), PaintState())

    def _missing(self) -> tuple[str, str]:
        name = kind_name(self._kind)
        if self._media.state == "pending":
            return "hourglass", translate("Timeline", "Descargando…")
        if self._media.state == "failed":
            return "file-x", translate("Timeline", "No se pudo descargar. Pide que lo envíe de nuevo.")
        if self._media.state == "expired":
            return "file-x", translate("Timeline", "El archivo venció y ya no está en WhatsApp.")
        if self._media.id is not None and self._look.pictures.failed(self._media.id):
            return "refresh-cw", translate("Timeline", "Sin conexión. Toca para intentar de nuevo.")
        return {"video": "video", "sticker": "smile"}.get(self._kind, "image"), name

    def _paint_play(self, painter: QPainter, box: QRectF) -> None:
        px = self._look.px
        side = px(48)
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawEllipse(circle)
        white = QColor(Qt.GlobalColor.white)
        paint_triangle(painter, circle.center(), px(18), white)
        if self._media.duration_ms:
            words, font = duration_words(self._media.duration_ms), self._look.font(Role.MICRO)
            pill = QRectF(box.left() + px(6), box.bottom() - px(26), text_width(words, font) + px(30), px(20))
            fill_round(painter, pill, px(10), QColor(0, 0, 0, 150))
            icon = QPointF(pill.left() + px(13), pill.center().y())
            self._look.theme.icons.paint(painter, icon, "video", white, px(14))
            draw_line(painter, pill.adjusted(px(24), 0, 0, 0), words, font, white)

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        media = self._media
        if media.id is None:
            return
        box = QRectF(at.x(), at.y(), max(width, self.width), self.height)
        if self._look.pictures.failed(media.id):
            yield Hit(box, Act.RELOAD, media.id, translate("Timeline", "Intentar de nuevo"))
        elif self._animated and self._look.theme.reduced_motion:
            yield Hit(box, Act.ANIMATE, media.id, translate("Timeline", "Reproducir"))
            yield Hit(QRectF(), Act.SAVE, media.id, translate("Timeline", "Guardar"))
        elif media.state == "ready":
            label = translate("Timeline", "Reproducir") if self._kind == "video" else translate("Timeline", "Ver")
            yield Hit(box, Act.OPEN, media.id, label)
            yield Hit(QRectF(), Act.SAVE, media.id, translate("Timeline", "Guardar"))

    def says(self) -> str:
        name = kind_name(self._kind)
        return name if self._media.state == "ready" else f"{name}: {self._missing()[1]}"


def paint_triangle(painter: QPainter, center: QPointF, size: float, color: QColor) -> None:
    """Draw a play triangle whose weight sits on `center`."""
    path = QPainterPath()
    left, half = center.x() - size * 0.32, size * 0.5
    path.moveTo(left, center.y() - half)
    path.lineTo(left + size * 0.86, center.y())
    path.lineTo(left, center.y() + half)
    path.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(path, color)
