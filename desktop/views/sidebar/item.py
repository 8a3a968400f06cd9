"""One entry of the sidebar: icon or team letter, name, count. Collapsed it is a 40 px target with the count on top."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates import painting as paint
from desktop.views.delegates.fades import HoverGround, faded
from desktop.views.widgets import FocusRing, set_tooltip

_RIGHT = Qt.AlignmentFlag.AlignRight


class SidebarItem(QAbstractButton):
    """A checkable entry; `view` is the key of its list. `team_id` draws a letter in place of an icon."""

    def __init__(
        self, theme: Theme, view: str, icon: str, name: str, team_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.view, self.icon_name, self.team_id = theme, view, icon, team_id
        self.count, self.collapsed = 0, False
        self.setCheckable(bool(view))
        self.setAutoExclusive(bool(view))
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ring = FocusRing(self, theme, gap=-2)
        self._hover = HoverGround(theme, self)
        theme.changed.connect(self.updateGeometry)
        self._name()

    def show_count(self, count: int, name: str) -> None:
        """Show another count (and, for teams, another name)."""
        self.count = count
        self.setText(name)
        self._name()
        self.update()

    def set_collapsed(self, collapsed: bool) -> None:
        """Icon only, or the whole row."""
        self.collapsed = collapsed
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self.count}" if self.count else self.text())
        set_tooltip(self, self.theme, self.text() if self.collapsed else "")

    def sizeHint(self) -> QSize:
        px = self.theme.px
        if self.collapsed:
            window = self.window()
            return QSize(px(40), px(36 if window is not None and window.height() < px(640) else 40))
        return QSize(px(184), self.theme.metrics.sidebar_row)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hover.pointed(over=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover.pointed(over=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, box = self.theme.colors, QRectF(self.rect())
        with paint.painting(QPainter(self)) as painter:
            radius = self.theme.tokens.radius.control
            if self.isChecked():
                paint.fill_round(painter, box, radius, colors.surface.selected_sunken)
            elif share := self._hover.share():
                paint.fill_round(painter, box, radius, faded(colors.surface.hover_sunken, share))
            if self.collapsed:
                self._paint_collapsed(painter, box)
            else:
                self._paint_row(painter, box)

    def _paint_row(self, painter: QPainter, box: QRectF) -> None:
        theme, px, text = self.theme, self.theme.px, self.theme.colors.text
        strong = self.isChecked()
        ink = text.primary if strong else text.secondary
        self._paint_mark(painter, QPointF(box.left() + px(16), box.center().y()), 16)
        font = theme.font(Role.UI, 600 if strong else 400)
        used = 0.0
        if self.count:
            number = box.adjusted(0, 0, -px(8), 0)
            count_font = theme.font(Role.UI, 600 if strong else 400)
            used = paint.draw_line(painter, number, str(self.count), count_font, ink, _RIGHT) + px(8)
        words = box.adjusted(px(34), 0, -px(8) - used, 0)
        paint.draw_line(painter, words, self.text(), font, text.primary if strong else text.secondary)

    def _paint_collapsed(self, painter: QPainter, box: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        self._paint_mark(painter, box.center(), 20)
        if not self.count or self.isChecked() or self.team_id is not None:
            return
        label = str(self.count) if self.count < 1000 else "999+"
        font = theme.font(Role.MICRO, 600, size=10)
        width = max(px(16), paint.text_width(label, font) + px(6))
        pill = QRectF(box.right() - width + px(2), box.top(), width, px(14))
        paint.fill_round(painter, pill, px(7), theme.colors.surface.sunken)
        paint.draw_line(painter, pill, label, font, theme.colors.text.primary, Qt.AlignmentFlag.AlignHCenter)

    def _paint_mark(self, painter: QPainter, center: QPointF, side: int) -> None:
        theme, size = self.theme, self.theme.px(side)
        if self.team_id is not None:
            square = self.theme.px(18 if side == 16 else 24)
            rect = QRectF(center.x() - square / 2, center.y() - square / 2, square, square).toRect()
            paint.paint_avatar(
                painter, QRectF(rect), paint.AvatarValue.colleague(self.text(), self.team_id, letters=1), theme
            )
            return
        ink = theme.colors.accent.text if self.isChecked() else theme.colors.text.secondary
        theme.icons.paint(painter, center, self.icon_name, ink, size)
