"""Split button: the usual action and, behind the chevron, its variants (send, send and resolve, send and snooze)."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import painting
from desktop.views.widgets.base import FIXED
from desktop.views.widgets.buttons import Button, ButtonKind, button_look
from desktop.views.widgets.menu import Menu

CHEVRON_WIDTH = 34


class _Chevron(Button):
    """The right part: a hairline and a chevron."""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(CHEVRON_WIDTH), self.theme.metrics.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = button_look(self.theme, self.kind, self.state_step(), enabled=self.isEnabled())
        with painting(QPainter(self)) as painter:
            self._paint_ground(painter, look)
            line = QColor(look.text)
            line.setAlphaF(0.4)
            painter.fillRect(0, 0, 1, self.height(), line)
            center = QPointF(self.width() / 2 - 2, self.height() / 2)
            self.theme.icons.paint(painter, center, "chevron-down", look.icon, self.theme.px(16))


class SplitButton(QWidget):
    """`clicked` fires for the main part; `menu` opens from the chevron, with Alt+Down or Down."""

    clicked = Signal()

    def __init__(
        self, theme: Theme, text: str, icon: str = "", menu: Menu | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(FIXED, FIXED)
        self.main = Button(theme, text, ButtonKind.PRIMARY, icon)
        self.more = _Chevron(theme, "", ButtonKind.PRIMARY)
        self.more.setAccessibleName(self.tr("Más opciones de envío"))
        self.main.square_right = self.more.square_left = True
        self.menu = menu
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.main)
        row.addWidget(self.more)
        self.setFocusProxy(self.main)
        self.main.clicked.connect(self.clicked)
        self.more.clicked.connect(self.open_menu)

    def set_label(self, text: str) -> None:
        """Change the label of the main part."""
        self.main.set_label(text)

    def set_kind(self, kind: ButtonKind) -> None:
        """Change both parts (warning, note, primary)."""
        self.main.set_kind(kind)
        self.more.set_kind(kind)

    def open_menu(self) -> None:
        """Open the variants above the button."""
        if self.menu is not None:
            self.menu.popup(self.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_menu()
            return
        super().keyPressEvent(event)
