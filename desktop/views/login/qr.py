"""A QR code, drawn from its modules: dark on white in every scheme, because phones read nothing else reliably."""

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import painting
from desktop.views.widgets import ThemedWidget

SIDE = 172
QUIET = 4
"""Modules of white around it (ISO/IEC 18004)."""


class QrCode(ThemedWidget):
    """`show_text`: what a phone reads."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows: list[bytes] = []
        self.setAccessibleName(self.tr("Código QR para tu aplicación de códigos"))

    def show_text(self, text: str) -> None:
        """Another code; none for no text."""
        self.rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix] if text else []
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(SIDE), self.theme.px(SIDE))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.rows:
            return
        whole = len(self.rows) + 2 * QUIET
        side = min(self.width(), self.height())
        module = max(1, side // whole)  # whole pixels: a blurred edge is a wrong module
        start = (side - module * whole) // 2 + QUIET * module
        with painting(QPainter(self)) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(QRectF(0, 0, side, side), Qt.GlobalColor.white)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            for y, row in enumerate(self.rows):
                for x, dark in enumerate(row):
                    if dark:
                        box = QRectF(start + x * module, start + y * module, module, module)
                        painter.fillRect(box, Qt.GlobalColor.black)
