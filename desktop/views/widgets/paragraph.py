"""Wrapped plain text at the line height of its role (a QLabel cannot set one for plain text)."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import painting, text_width
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.label import Ink, ink_color

WISHED = 320


class Paragraph(ThemedWidget):
    """Text of as many lines as it needs; its height follows its width."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = Role.UI,
        ink: Ink = Ink.PRIMARY,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.role, self.ink, self.weight = role, ink, weight
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the text; line breaks in it are kept."""
        self._text = text
        self.setAccessibleName(text)
        self.restyle()

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = sum(layout.lineCount() for layout in self._layouts(width))
        return max(1, lines) * self.theme.fonts.line(self.role)

    def sizeHint(self) -> QSize:
        wished = self.theme.px(WISHED)
        width = min(wished, round(text_width(self._text, self.theme.font(self.role, self.weight)) + 1))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(64), self.theme.fonts.line(self.role))

    def _layouts(self, width: float) -> Iterator[QTextLayout]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        font = self.theme.font(self.role, self.weight)
        for part in self._text.split("\n"):
            layout = QTextLayout(part, font)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
            layout.endLayout()
            yield layout

    def paintEvent(self, event: QPaintEvent) -> None:
        step = self.theme.fonts.line(self.role)
        metrics = QFontMetricsF(self.theme.font(self.role, self.weight))
        lead = round((step - metrics.ascent() - metrics.descent()) / 2)
        top = 0
        with painting(QPainter(self)) as painter:
            painter.setPen(ink_color(self.theme, self.ink))
            for layout in self._layouts(self.width()):
                for index in range(layout.lineCount()):
                    line = layout.lineAt(index)
                    line.draw(painter, QPointF(0, top + lead - line.y()))
                    top += step
