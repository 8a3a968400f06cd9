"""Drop-down choice. A QComboBox with our paint; its popup is a `Menu` whose present choice carries a tick."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, stroke_round, text_width
from desktop.views.widgets.focus_ring import FocusRing
from desktop.views.widgets.menu import RING, Menu

PAD = 11


class Combo(QComboBox):
    """Choose one of a few; arrows and typed letters work closed, the popup is a menu."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self._popup: Menu | None = None
        self._focus_ring = FocusRing(self, theme, gap=1)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.setFont(self.theme.font(Role.UI))
        self.setFixedHeight(self.theme.metrics.field)
        self.update()

    def sizeHint(self) -> QSize:
        font = self.theme.font(Role.UI)
        widest = max((text_width(self.itemText(row), font) for row in range(self.count())), default=80)
        return QSize(round(widest) + self.theme.px(2 * PAD + 28), self.theme.metrics.field)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.metrics.field)

    def make_menu(self, parent: QWidget | None = None, *, embedded: bool = False) -> Menu:
        """Return a menu of the choices, the present one ticked."""
        menu = Menu(self.theme, parent or self, embedded=embedded)
        for row in range(self.count()):
            action = menu.add(self.itemText(row), checked=row == self.currentIndex())
            action.setData(row)
        return menu

    def showPopup(self) -> None:
        self.hidePopup()
        self._popup = self.make_menu()
        self._popup.setMinimumWidth(self.width() + 2 * RING)
        self._popup.triggered.connect(self._choose)
        self._popup.aboutToHide.connect(self.update)
        self._popup.popup(self.mapToGlobal(QPoint(-RING, self.height() + 2)))
        if self.currentIndex() >= 0:  # the arrows go on from what is chosen
            self._popup.setActiveAction(self._popup.actions()[self.currentIndex()])

    def hidePopup(self) -> None:
        if self._popup is not None:
            self._popup.close()
            self._popup.deleteLater()
            self._popup = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls what is around: a choice under a pointer that passes by is nobody's decision."""
        event.ignore()

    def _choose(self, action: QAction) -> None:
        self.setCurrentIndex(int(action.data()))
        self.activated.emit(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colors, box = self.theme.px, self.theme.colors, QRectF(self.rect())
        enabled = self.isEnabled()
        focused = self._focus_ring.is_shown()
        line = colors.accent.focus if focused else colors.border.control if enabled else colors.border.subtle
        fill = colors.surface.raised if enabled else colors.surface.hover
        ink = colors.text.primary if enabled else colors.text.disabled
        with painting(QPainter(self)) as painter:
            stroke_round(painter, box, self.theme.tokens.radius.control, line, fill=fill)
            words = box.adjusted(px(PAD), 0, -px(PAD + 24), 0)
            draw_line(painter, words, self.currentText(), self.theme.font(Role.UI), ink)
            center = QPointF(box.right() - px(PAD + 7), box.center().y())
            chevron = colors.text.secondary if enabled else colors.text.disabled
            self.theme.icons.paint(painter, center, "chevron-down", chevron, px(16))
