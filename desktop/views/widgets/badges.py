"""Marks as widgets: SLA badge, presence, VIP, count, ticks, avatar, tag chip; all painted by `delegates.painting`."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates import painting as paint
from desktop.views.widgets.base import FIXED, PaintedMark
from desktop.views.widgets.focus_ring import FocusRing

ORIGIN = QPointF(0, 0)


class SlaBadge(PaintedMark):
    """How long until an answer is due."""

    def __init__(
        self, theme: Theme, value: paint.SlaValue, parent: QWidget | None = None, *, large: bool = False
    ) -> None:
        super().__init__(theme, parent)
        self.large = large
        self.set_value(value)

    def set_value(self, value: paint.SlaValue) -> None:
        """Show another phase or time."""
        self.value = value
        self.setAccessibleName(value.text)
        self.restyle()

    def sizeHint(self) -> QSize:
        return paint.sla_size(self.value, self.theme, large=self.large).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.paint_sla(QPainter(self), ORIGIN, self.value, self.theme, large=self.large)


class PresenceMark(PaintedMark):
    """A presence shape with its word."""

    def __init__(self, theme: Theme, state: paint.PresenceState, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.state, self.text = state, text
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        words = paint.text_width(self.text, self.theme.font(Role.UI))
        return QSize(round(self.theme.px(18) + words + 1), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        painter = QPainter(self)
        paint.paint_presence(painter, QPointF(px(6), self.height() / 2), self.state, theme, px(10))
        words = QRectF(px(18), 0, self.width() - px(18), self.height())
        with paint.painting(painter):
            paint.draw_line(painter, words, self.text, theme.font(Role.UI), theme.colors.text.primary)


class VipPill(PaintedMark):
    """Marks a customer who goes first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName("VIP")

    def sizeHint(self) -> QSize:
        return paint.vip_size(self.theme).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.paint_vip(QPainter(self), ORIGIN, self.theme)


class CountPill(PaintedMark):
    """How many are unread."""

    def __init__(self, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show another number; zero hides the pill."""
        self.count = count
        self.setAccessibleName(self.tr("%n sin leer", "", count))
        self.setVisible(count > 0 and self.parentWidget() is not None)
        self.restyle()

    def sizeHint(self) -> QSize:
        return paint.count_size(self.count, self.theme).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.paint_count(QPainter(self), ORIGIN, self.count, self.theme)


class TicksMark(PaintedMark):
    """How far a message got."""

    def __init__(self, theme: Theme, state: paint.TickState, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.state = state
        words = {
            paint.TickState.PENDING: self.tr("Pendiente de envío"),
            paint.TickState.SENT: self.tr("Enviado"),
            paint.TickState.DELIVERED: self.tr("Entregado"),
            paint.TickState.READ: self.tr("Leído"),
        }
        self.setAccessibleName(words[state])

    def sizeHint(self) -> QSize:
        size = paint.TICK_SIZE
        return QSize(self.theme.px(size.width()), self.theme.px(size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.paint_ticks(QPainter(self), ORIGIN, self.state, self.theme)


class Avatar(PaintedMark):
    """A customer (round) or colleague (square), `side` px at 100 %."""

    def __init__(
        self, theme: Theme, value: paint.AvatarValue, name: str, side: int = 40, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.side = side
        self.set_value(value, name)

    def set_value(self, value: paint.AvatarValue, name: str) -> None:
        """Show another person."""
        self.value = value
        self.setAccessibleName(name)
        self.restyle()

    def sizeHint(self) -> QSize:
        # Presence hangs 2 px over the lower right corner.
        side = self.theme.px(self.side) + (3 if self.value.presence else 0)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self.theme.px(self.side)
        paint.paint_avatar(QPainter(self), QRectF(0, 0, side, side), self.value, self.theme)


class TagChip(QPushButton):
    """A tag as a pill; a button when `interactive` (32 px target around the 24 px pill), else a mere mark."""

    def __init__(
        self, theme: Theme, value: paint.TagValue, parent: QWidget | None = None, *, interactive: bool = False
    ) -> None:
        super().__init__(parent)
        self.theme, self.value, self.interactive = theme, value, interactive
        self.setAccessibleName(value.name)
        self.setSizePolicy(FIXED, FIXED)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if interactive else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not interactive)
        self._focus_ring = FocusRing(self, theme, radius=12)
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = paint.tag_chip_size(self.value, self.theme).toSize()
        return size.expandedTo(QSize(32, self.theme.metrics.min_target)) if self.interactive else size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_rect(self) -> QRect:
        """Return the pill alone."""
        height = round(paint.tag_chip_size(self.value, self.theme).height())
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = self.theme.colors.surface.hover if self.interactive and self.underMouse() else None
        paint.paint_tag_chip(QPainter(self), QRectF(self.focus_rect()), self.value, self.theme, ground)
