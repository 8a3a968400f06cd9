"""When customers wrote: a bar for each hour of the day. Handed plain counts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.i18n.moments import grouped
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import painting
from desktop.views.widgets import ThemedWidget, set_tooltip

HEIGHT, FOOT, GAP = 84, 18, 3
MARKS = (0, 6, 12, 18, 23)


class HourBars(ThemedWidget):
    """`set_hours` with 24 counts; spoken as the busiest hour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.hours: tuple[int, ...] = (0,) * 24
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HEIGHT))

    def set_hours(self, hours: Sequence[int]) -> None:
        """Show these."""
        self.hours = tuple(hours)
        busiest = max(range(24), key=self.hours.__getitem__)
        words = self.tr("Mensajes de clientes por hora del día; la hora con más, {0}:00: {1}")
        self.setAccessibleName(words.format(busiest, grouped(self.hours[busiest])))
        set_tooltip(self, self.theme, self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, colors = self.theme.px, self.theme.colors
        high, width, gap = self.height() - px(FOOT), self.width() / 24, px(GAP)
        most = max(self.hours) or 1
        with painting(QPainter(self)) as painter:
            painter.setFont(self.theme.font(Role.MICRO))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent.fill)
            for hour, count in enumerate(self.hours):
                tall = max(px(1), (high - px(4)) * count / most)
                painter.drawRect(QRectF(hour * width + gap / 2, high - tall, width - gap, tall))
            painter.setPen(colors.text.tertiary)
            for hour in MARKS:
                place = QRectF(hour * width - px(12), high, width + px(24), px(FOOT))
                painter.drawText(place.intersected(QRectF(self.rect())), Qt.AlignmentFlag.AlignCenter, str(hour))
