"""The decorated left half of the sign-in screen: contour lines, our name, one sentence. Folds under 1100 px."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer

from desktop.theme import Role
from desktop.theme.paths import resource
from desktop.views.delegates.painting import draw_line, paint_contour_field, painting
from desktop.views.widgets import ThemedWidget

WIDTH = 600


class LoginArt(ThemedWidget):
    """Decoration; read out as one sentence."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, box = self.theme, self.theme.px, QRectF(self.rect())
        ink = theme.tokens.special.brand_panel
        foot = box.height() - px(168)
        with painting(QPainter(self)) as painter:
            painter.fillRect(box, ink.fill)
            paint_contour_field(painter, QRectF(0, 0, box.width(), foot), theme)
            painter.setOpacity(0.6)
            painter.fillRect(QRectF(0, foot, box.width(), 1), ink.line)
            painter.setOpacity(1)
            self._paint_mark(painter, QRectF(px(48), px(48), px(40), px(40)))
            name = QRectF(px(102), px(48), px(300), px(40))
            draw_line(painter, name, "Relevo", theme.font(Role.HEADING, size=24), ink.text)
            line = QRectF(px(48), foot + px(36), box.width() - px(64), px(40))
            draw_line(painter, line, self.tr("Un número, todo el equipo."), theme.font(Role.DISPLAY), ink.text)
            below = QRectF(px(48), foot + px(80), box.width() - px(64), px(22))
            words = self.tr("Cada conversación tiene dueño, y el relevo no se nota.")
            draw_line(painter, below, words, theme.font(Role.BODY), ink.sub)

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        source = resource("brand", "mark.svg").read_text(encoding="utf-8")
        ink = self.theme.tokens.special.brand_panel
        source = source.replace("#FFFFFF", ink.fill.name()).replace("#5B3CB4", ink.text.name())
        QSvgRenderer(source.encode()).render(painter, rect)
