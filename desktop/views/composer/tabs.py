"""The two tabs "Respuesta" and "Nota", with a 2 px line under the one in force; "Respuesta" counts down what is due."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import SlaValue, draw_line, paint_sla, painting, sla_size, text_width
from desktop.views.widgets import FocusRing


class _Tab(QAbstractButton):
    def __init__(self, theme: Theme, text: str, icon: str) -> None:
        super().__init__()
        self.theme, self.icon_name = theme, icon
        self.mark: SlaValue | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(self, theme, gap=-2)
        theme.changed.connect(self.updateGeometry)

    def show_mark(self, mark: SlaValue | None, spoken: str) -> None:
        """What is due here, in its last minutes; `spoken` for a screen reader."""
        if mark == self.mark:
            return
        wider = mark is None or self.mark is None or len(mark.text) != len(self.mark.text)
        self.mark = mark
        name = f"{self.text()}, {spoken}" if spoken else self.text()
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if wider:
            self.updateGeometry()
        self.update()

    def _words_end(self) -> float:
        return self.theme.px(24) + text_width(self.text(), self.theme.font(Role.UI_STRONG))

    def sizeHint(self) -> QSize:
        px = self.theme.px
        more = px(8) + sla_size(self.mark, self.theme).width() if self.mark is not None else 0
        return QSize(round(self._words_end() + more), px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        chosen = self.isChecked()
        ink = colors.text.primary if chosen or self.underMouse() else colors.text.secondary
        with painting(QPainter(self)) as painter:
            theme.icons.paint(painter, QPointF(px(8), px(20)), self.icon_name, ink, px(16))
            words = QRectF(px(22), 0, self._words_end() - px(22), px(40))
            draw_line(painter, words, self.text(), theme.font(Role.UI_STRONG, 600 if chosen else 500), ink)
            if self.mark is not None:
                top = round(px(20) - sla_size(self.mark, theme).height() / 2)
                paint_sla(painter, QPointF(round(self._words_end() + px(8)), top), self.mark, theme)
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
