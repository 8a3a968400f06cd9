"""What the customer will read: a phone-like ground, the bubble in WhatsApp-like fixed colours, also in dark mode."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import draw_line, fill_round, painting, stroke_round
from desktop.views.widgets import ThemedWidget
from protocol.content import Template

# The same in every scheme (tokens: special.phonePreview): it shows the customer's phone, not ours.
WALL, BUBBLE, TEXT, META, LINK = "#E8E3DA", "#FFFFFF", "#16181A", "#5A6056", "#0A6AB0"
WIDTH = 208


class TemplatePreview(ThemedWidget):
    """Paints one rendered template; nothing while there is none."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.template: Template | None = None
        self.setFixedWidth(self.theme.px(WIDTH))

    def show_template(self, template: Template | None) -> None:
        """Show a template as the customer reads it."""
        self.template = template
        self.setAccessibleName(self.tr("Vista previa: {0}").format(template.body or "") if template else "")
        self.update()

    def _parts(self) -> list[tuple[str, Role, int, QColor]]:
        found = self.template
        if found is None:
            return []
        parts = [(found.header or "", Role.META, 600, QColor(TEXT)), (found.body or "", Role.META, 400, QColor(TEXT))]
        parts.append((found.footer or "", Role.MICRO, 400, QColor(META)))
        return [part for part in parts if part[0]]

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self.theme.px
        wall = QRectF(self.rect()).adjusted(0, px(12), -px(12), -px(8))
        with painting(QPainter(self)) as painter:
            stroke_round(painter, wall, 12, self.theme.colors.border.strong, fill=QColor(WALL))
            if self.template is None:
                return
            painter.setClipRect(wall.adjusted(2, 2, -2, -2))
            bottom = self._paint_bubble(painter, wall.adjusted(px(12), px(14), -px(12), 0))
            for button in self.template.buttons:
                box = QRectF(wall.left() + px(12), bottom + 2, wall.width() - px(24), px(32))
                fill_round(painter, box, 6, QColor(BUBBLE))
                font = self.theme.font(Role.META, 500)
                draw_line(painter, box, button, font, QColor(LINK), Qt.AlignmentFlag.AlignHCenter)
                bottom = box.bottom()

    def _paint_bubble(self, painter: QPainter, room: QRectF) -> float:
        px, top = self.theme.px, room.top() + self.theme.px(8)
        drawn: list[tuple[QTextLayout, float, QColor]] = []
        for text, role, weight, ink in self._parts():
            layout, height = self._layout(text, role, weight, room.width() - px(20))
            drawn.append((layout, top, ink))
            top += height + px(4)
        bubble = QRectF(room.left(), room.top(), room.width(), top - room.top() + px(4))
        fill_round(painter, bubble, 8, QColor(BUBBLE))
        for layout, at, ink in drawn:
            painter.setPen(ink)
            layout.draw(painter, QRectF(room.left() + px(10), at, 0, 0).topLeft())
        return bubble.bottom()

    def _layout(self, text: str, role: Role, weight: int, width: float) -> tuple[QTextLayout, float]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text.replace("\n", "\u2028"), self.theme.font(role, weight))
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QRectF(0, height, 0, 0).topLeft())
            height += max(line.height(), self.theme.fonts.line(role))
        layout.endLayout()
        return layout, height
