"""What the customer will read: a phone-like ground, the bubble in WhatsApp-like fixed colours, also in dark mode."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.views.composer.template_paper import WALL, Paper, spoken
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets import ScrollPage, ThemedWidget
from protocol.rules.templates import ShownTemplate

WIDTH = 208


class TemplatePreview(ThemedWidget):
    """Paints one template as it stands; nothing while there is none. It grows with its message: see `scrolled`."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        super().__init__(context.theme, parent)
        self.template: ShownTemplate | None = None
        self._pictures: dict[int, QImage] = {}
        self._paper: Paper | None = None
        self.setFixedWidth(self.theme.px(width))

    def show_template(self, template: ShownTemplate | None, pictures: dict[int, QImage] | None = None) -> None:
        """Show a template as the customer reads it; `pictures` are the chosen files by their id."""
        self.template, self._pictures = template, pictures or {}
        self.setAccessibleName(self.tr("Vista previa: {0}").format(spoken(template)) if template else "")
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.theme.px
        self._paper = None
        if self.template is not None:
            self._paper = Paper(self.theme, px(12), px(26), self.width() - px(36), self._pictures)
            self._paper.message(self.template)
        self.setMinimumHeight(round(self._paper.bottom) + px(20) if self._paper else 0)
        self.update()

    def restyle(self) -> None:
        """Take over a changed theme."""
        super().restyle()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self.theme.px
        wall = QRectF(self.rect()).adjusted(0, px(12), -px(12), -px(8))
        with painting(QPainter(self)) as painter:
            stroke_round(painter, wall, 12, self.theme.colors.border.strong, fill=QColor(WALL))
            for paint in self._paper.paints if self._paper is not None else ():
                paint(painter)


def scrolled(preview: TemplatePreview) -> QScrollArea:
    """The preview in a frame of its width that scrolls when the message is longer."""
    area = ScrollPage(preview)
    area.setFixedWidth(preview.width() + preview.theme.px(4))
    return area
