"""The painted parts of the page of roles: an entry of its list, and a card for what one of a role sees."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates import painting as paint
from desktop.views.widgets import FocusRing


class _Entry(QAbstractButton):
    """A checkable one with a name and a line about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.about = theme, ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(self, theme, gap=-2)
        theme.changed.connect(self.updateGeometry)

    def show_words(self, name: str, about: str) -> None:
        """What it says."""
        self.about = about
        self.setText(name)
        self.setAccessibleName(f"{name}: {about}" if about else name)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class RoleItem(_Entry):
    """An entry of the list: name, how many people; a lock at those of Relevo's own, a dot at what is not saved."""

    def __init__(self, theme: Theme, *, locked: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.locked, self.dirty = locked, False
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(180), self.theme.px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, text, box = self.theme, self.theme.px, self.theme.colors.text, QRectF(self.rect())
        with paint.painting(QPainter(self)) as painter:
            if self.isChecked():
                paint.fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.selected)
            elif self.underMouse():
                paint.fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.hover)
            right = px(34) if self.locked or self.dirty else px(12)
            top = QRectF(px(12), px(7), box.width() - px(12) - right, px(20))
            below = QRectF(px(12), px(27), box.width() - px(12) - right, px(18))
            paint.draw_line(painter, top, self.text(), theme.font(Role.UI_STRONG, 600), text.primary)
            paint.draw_line(painter, below, self.about, theme.font(Role.META), text.secondary)
            middle = QPointF(box.right() - px(19), box.center().y())
            if self.locked:
                theme.icons.paint(painter, middle, "lock", text.secondary, px(14))
            elif self.dirty:
                side = px(8)
                dot = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
                paint.fill_round(painter, dot, side / 2, theme.colors.accent.text)


class SightCard(_Entry):
    """One choice of which conversations are seen, as high as its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(108), self.heightForWidth(self.theme.px(180)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(108), self.theme.px(64))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._name(width).bottom() + self._about(width).height() + self.theme.px(14))

    def _name(self, width: int) -> QRectF:
        px, metrics = self.theme.px, QFontMetricsF(self.theme.font(Role.UI_STRONG, 600))
        room = QRectF(px(36), px(11), width - px(46), 1000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())

    def _about(self, width: int) -> QRectF:
        px, metrics = self.theme.px, QFontMetricsF(self.theme.font(Role.META))
        room = QRectF(px(13), self._name(width).bottom() + px(6), width - px(26), 1000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.about)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        chosen = self.isChecked()
        with paint.painting(QPainter(self)) as painter:
            ground = colors.surface.selected if chosen else colors.surface.raised
            line = colors.accent.text if chosen else colors.border.strong
            paint.stroke_round(painter, box, theme.tokens.radius.card, line, fill=ground)
            self._paint_radio(painter, QPointF(px(20), px(21)), chosen=chosen)
            ink = colors.text.primary if self.isEnabled() else colors.text.disabled
            painter.setFont(theme.font(Role.UI_STRONG, 600))
            painter.setPen(ink)
            painter.drawText(self._name(self.width()), Qt.TextFlag.TextWordWrap, self.text())
            painter.setFont(theme.font(Role.META))
            painter.setPen(colors.text.secondary if self.isEnabled() else colors.text.disabled)
            painter.drawText(self._about(self.width()), Qt.TextFlag.TextWordWrap, self.about)

    def _paint_radio(self, painter: QPainter, middle: QPointF, *, chosen: bool) -> None:
        colors, radius = self.theme.colors, self.theme.px(7.5)
        ink = colors.accent.text if chosen else colors.border.strong
        painter.setPen(QPen(ink, self.theme.px(5) if chosen else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = radius - (self.theme.px(2.5) if chosen else 0)
        painter.drawEllipse(middle, inner, inner)
