"""Parts of the sign-in form: a finished step as a 56 px line with "Cambiar", and the head of the present one."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting
from desktop.views.widgets import Button, ButtonKind, ThemedWidget

LINE = 56


class DoneLine(ThemedWidget):
    """A tick, what was asked, what was answered. `change` when it should be asked again."""

    change = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.name, self.value = name, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button = Button(theme, self.tr("Cambiar"), ButtonKind.GHOST, small=True)
        change = self.tr("Cambiar")
        self.button.setAccessibleName(f"{change}: {name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.addStretch(1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.change)

    def show_value(self, value: str) -> None:
        """What was answered."""
        self.value = value
        self.setAccessibleName(f"{self.name}: {value}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(300), self.theme.px(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        with painting(QPainter(self)) as painter:
            middle = (self.height() - 1) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.status.ok_soft)
            painter.drawEllipse(QPointF(px(12), middle), px(12), px(12))
            theme.icons.paint(painter, QPointF(px(12), middle), "check", colors.status.ok, px(14))
            room = self.width() - px(38) - self.button.width() - px(8)
            draw_line(
                painter, QRectF(px(38), px(9), room, px(18)), self.name, theme.font(Role.META), colors.text.secondary
            )
            draw_line(
                painter, QRectF(px(38), px(26), room, px(20)), self.value, theme.font(Role.UI), colors.text.primary
            )
            painter.fillRect(0, self.height() - 1, self.width(), 1, colors.border.subtle)


class StepHead(ThemedWidget):
    """The number in a filled disc, the step's title and what to do."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.number, self.title, self.help = 1, "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, number: int, title: str, help_text: str) -> None:
        """Head of another step."""
        self.number, self.title, self.help = number, title, help_text
        self.setAccessibleName(f"{number}. {title}. {help_text}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(300), self.theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        with painting(QPainter(self)) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent.fill)
            painter.drawEllipse(QPointF(px(12), px(19)), px(12), px(12))
            disc = QRectF(0, px(7), px(24), px(24))
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_line(painter, disc, str(self.number), theme.font(Role.META, 600), colors.text.on_accent, middle)
            room = self.width() - px(38)
            draw_line(
                painter,
                QRectF(px(38), px(1), room, px(20)),
                self.title,
                theme.font(Role.UI_STRONG),
                colors.text.primary,
            )
            draw_line(
                painter, QRectF(px(38), px(19), room, px(18)), self.help, theme.font(Role.META), colors.text.secondary
            )
