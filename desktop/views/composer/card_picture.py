"""The picture on the card of an attached file: what the customer will get, small; pressed, it is shown large.

Without a picture it is an icon that takes neither focus nor mouse.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets import Ink, Label, PopupFrame, ink_color

SIDE, ICON = 34, 18
LARGE = 380
"""The longest side of the large picture."""


class CardPicture(QAbstractButton):
    """`show_picture` makes it a button, `set_icon` an icon."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.icon_name = theme, name
        self.image = QImage()
        self.moving = False
        self.setFixedSize(theme.px(SIDE), theme.px(SIDE))
        self.clicked.connect(self.enlarge)
        self.show_picture(QImage())

    def show_picture(self, image: QImage, *, moving: bool = False) -> None:
        """The picture (null: none); `moving` when it stands for a film."""
        self.image, self.moving = image, moving
        shown = not image.isNull()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if shown else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not shown)
        self.setCursor(Qt.CursorShape.PointingHandCursor if shown else Qt.CursorShape.ArrowCursor)
        words = self.tr("Ver lo que recibe el cliente") if shown else ""
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def set_icon(self, name: str) -> None:
        """The icon that stands for the kind of the file."""
        self.icon_name = name
        self.update()

    def enlarge(self) -> PopupFrame:
        """Show the picture large above the card; Esc or a click elsewhere closes it."""
        frame = PopupFrame(self.theme, self)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        side = self.theme.px(LARGE)
        large = QLabel()
        large.setAccessibleName(self.tr("Lo que recibe el cliente"))
        small = self.image.width() <= side and self.image.height() <= side
        fitting = self.image if small else self.image.scaled(
            side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )  # fmt: skip
        large.setPixmap(QPixmap.fromImage(fitting))
        large.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = Label(self.theme, self.tr("Lo que recibe el cliente"), Role.MICRO, Ink.SECONDARY)
        words.setContentsMargins(self.theme.px(10), self.theme.px(6), self.theme.px(10), self.theme.px(8))
        frame.body.addWidget(large)
        frame.body.addWidget(words)
        frame.adjustSize()
        above = self.mapToGlobal(QPoint(0, 0)) - QPoint(0, frame.height() + self.theme.px(4))
        frame.move(_within(above, frame.size(), self.screen().availableGeometry()))
        frame.show()
        return frame

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painting(QPainter(self)) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.image.isNull():
                ink = ink_color(self.theme, Ink.SECONDARY)
                self.theme.icons.paint(painter, box.center(), self.icon_name, ink, self.theme.px(ICON))
                return
            self._paint_picture(painter, box)

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        colors, radius = self.theme.colors, self.theme.tokens.radius.control
        shape = QPainterPath()
        shape.addRoundedRect(box, radius, radius)
        painter.save()
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self.image, _middle(self.image.size()))
        painter.restore()
        ring = colors.accent.focus if self.hasFocus() else colors.border.subtle
        stroke_round(painter, box, radius, ring, 2 if self.hasFocus() else 1)
        if self.moving:
            self._paint_sign(painter, box)

    def _paint_sign(self, painter: QPainter, box: QRectF) -> None:
        side = self.theme.px(16)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colors.surface.raised)
        painter.drawEllipse(disc)
        ink = ink_color(self.theme, Ink.PRIMARY)
        self.theme.icons.paint(painter, disc.center(), "play", ink, self.theme.px(10))


def _middle(size: QSize) -> QRectF:
    """The square in the middle of a picture."""
    side = min(size.width(), size.height())
    return QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)


def _within(at: QPoint, size: QSize, room: QRect) -> QPoint:
    x = max(room.left(), min(at.x(), room.right() - size.width()))
    y = max(room.top(), min(at.y(), room.bottom() - size.height()))
    return QPoint(x, y)
