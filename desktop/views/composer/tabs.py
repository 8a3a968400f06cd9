"""The two tabs "Respuesta" and "Nota", with a 2 px line under the one in force."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, text_width
from desktop.views.widgets import FocusRing


class _Tab(QAbstractButton):
    def __init__(self, theme: Theme, text: str, icon: str) -> None:
        super().__init__()
        self.theme, self.icon_name = theme, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(self, theme, gap=-2)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        return QSize(round(text_width(self.text(), self.theme.font(Role.UI_STRONG)) + px(24)), px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        chosen = self.isChecked()
        ink = colors.text.primary if chosen or self.underMouse() else colors.text.secondary
        with painting(QPainter(self)) as painter:
            theme.icons.paint(painter, QPointF(px(8), px(20)), self.icon_name, ink, px(16))
            words = QRectF(px(22), 0, self.width() - px(22), px(40))
            draw_line(painter, words, self.text(), theme.font(Role.UI_STRONG, 600 if chosen else 500), ink)
            if chosen:
                painter.fillRect(QRectF(0, px(40) - px(5), self.width(), 2), colors.accent.fill)


class ModeTabs(QWidget):
    """`changed("reply" | "note")`."""

    changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reply = _Tab(theme, self.tr("Respuesta"), "reply")
        self.note = _Tab(theme, self.tr("Nota"), "lock")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(22))
        for number, tab in enumerate((self.reply, self.note)):
            self._group.addButton(tab, number)
            row.addWidget(tab)
        self.reply.setChecked(True)
        self._group.idClicked.connect(self._clicked)

    def set_mode(self, mode: str) -> None:
        """Show which tab is in force, without firing."""
        (self.note if mode == "note" else self.reply).setChecked(True)

    def _clicked(self, number: int) -> None:
        self.changed.emit("note" if number else "reply")
