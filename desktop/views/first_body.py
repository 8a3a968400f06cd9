"""What the window shows before its panes are loaded: the rows of the cache, on the grounds of the panes to come.

The composition root makes it while almost nothing is imported; `MainWindow.furnish` puts the real panes in its place.
Rows, title and search stand exactly where the list pane has them, so nothing moves when it comes.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.i18n.words import view_name
from desktop.models.first_rows import FirstRows
from desktop.theme import Role, Theme
from desktop.views import folding
from desktop.views.conversation_list.view import ConversationListView
from desktop.views.delegates.conversation import INSET
from desktop.views.delegates.painting.surface import fill_round, painting, stroke_round
from desktop.views.delegates.painting.text import draw_line

translate = QCoreApplication.translate
_HEADER, _SEARCH, _GAP, _SIDE = 56, 32, 7, 12
_TEXT = 35
SHORT_BELOW = 330


class FirstBody(QWidget):
    """Sidebar's ground, the list, the conversation's ground."""

    def __init__(
        self,
        theme: Theme,
        model: FirstRows,
        now: Callable[[], datetime],
        team: str = "",
        *,
        sidebar: bool = True,
        list_width: int | None = None,
    ) -> None:
        super().__init__()
        self.theme, self.model, self._sidebar, self._wished = theme, model, sidebar, list_width
        self.title = view_name(model.view, team)
        self.rows = ConversationListView(theme, model, now, self)
        # To find out what the table's own one is, the binding would load every kind of widget.
        self.ground = QWidget()
        self.rows.setViewport(self.ground)
        self.ground.setAutoFillBackground(False)

    def _places(self) -> tuple[int, int]:
        """Where the list begins, and how wide it is."""
        px, window = self.theme.px, self.theme.tokens.window
        folded = not self._sidebar or self.width() < px(folding.NARROW)
        wanted = folding.list_width(self._wished, self.width(), self.theme)
        wide = min(px(window.list[2]), max(px(window.list[0]), px(wanted)))
        return px(window.sidebar_collapsed if folded else window.sidebar), wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left, wide = self._places()
        top = self.theme.px(_HEADER) + self.theme.px(_SEARCH) + self.theme.px(_GAP)
        self.rows.setGeometry(left, top, wide - 1 - self.theme.px(INSET), self.height() - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        left, wide = self._places()
        surface, border = self.theme.colors.surface, self.theme.colors.border
        height, whole = self.height(), self.width()
        with painting(QPainter(self)) as painter:
            fill_round(painter, QRectF(left + wide, 0, whole - left - wide, height), 0, surface.canvas)
            fill_round(painter, QRectF(0, 0, left, height), 0, surface.sunken)
            fill_round(painter, QRectF(left, 0, wide, height), 0, surface.base)
            for edge in (left, left + wide):
                fill_round(painter, QRectF(edge - 1, 0, 1, height), 0, border.subtle)
            self._paint_head(painter, left, wide)

    def _paint_head(self, painter: QPainter, left: int, wide: int) -> None:
        px, theme, colors = self.theme.px, self.theme, self.theme.colors
        line = QRectF(left + px(16), 0, wide - px(32), px(_HEADER))
        draw_line(painter, line, self.title, theme.font(Role.TITLE), colors.text.primary)
        urgent, back = translate("ListPane", "Más urgentes"), translate("ListPane", "Vuelven antes")
        orders = {"owed": urgent, "at_risk": urgent, "snoozed": back}
        order = orders.get(self.model.view) or translate("ListPane", "Más recientes")
        right = Qt.AlignmentFlag.AlignRight
        draw_line(painter, line, order, theme.font(Role.META), colors.text.secondary, right)
        field = QRectF(left + px(_SIDE), px(_HEADER), wide - 1 - 2 * px(_SIDE), px(_SEARCH))
        radius = theme.tokens.radius.control
        stroke_round(painter, field, radius, colors.border.control, fill=colors.surface.raised)
        whole = translate("ListPane", "Buscar personas, mensajes, notas")
        words = translate("ListPane", "Buscar") if wide < px(SHORT_BELOW) else whole
        draw_line(painter, field.adjusted(px(_TEXT), 0, 0, 0), words, theme.font(Role.UI), colors.text.tertiary)
