"""Menus painted in the look: 32 px rows, icons left, key caps right, a flat 4 px ring instead of a shadow.

A `Menu` is a QMenu: keyboard, sub-menus and accessibility are Qt's; geometry comes from a stylesheet, paint from here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import (
    draw_line,
    fill_round,
    key_caps_size,
    paint_key_caps,
    painting,
    stroke_round,
    text_width,
)
from desktop.views.widgets.cut import cut_to_shape, paint_under

RING = 4
ICON_LEFT = 12
TEXT_LEFT = 40
BARE_LEFT = 10
END = 10
_DANGER = "kitDanger"
# Not "icon": that is a property QAction has, and it takes no string.
_ICON = "kitIcon"
_KEYS = "kitKeys"


def ring_color(theme: Theme) -> QColor:
    """Return the colour of the flat ring around popups; transparent in high contrast."""
    color = QColor("#000000") if theme.is_dark else QColor(theme.colors.text.primary)
    color.setAlphaF(0.0 if theme.is_high_contrast else 0.4 if theme.is_dark else 0.06)
    return color


class Menu(QMenu):
    """Add rows with `add`; everything else is QMenu. `embedded` drops the ring, for a menu inside a page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, embedded: bool = False) -> None:
        super().__init__(parent)
        self.theme, self.embedded = theme, embedded
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        kind = Qt.WindowType.Widget if embedded else Qt.WindowType.Popup
        self.setWindowFlags(kind | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint)
        theme.changed.connect(self.restyle)
        self.restyle()

    def add(
        self, text: str, icon: str = "", keys: Sequence[str] = (), *, danger: bool = False, checked: bool | None = None
    ) -> QAction:
        """Add a row; `checked` makes it a choice with a tick at the right."""
        action = self.addAction(text.replace("&", "&&"))
        action.setProperty(_ICON, icon)
        action.setProperty(_KEYS, list(keys))
        action.setProperty(_DANGER, danger)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        self.restyle()
        return action

    def restyle(self) -> None:
        """Take over a changed theme or a changed widest row."""
        px, ring, row = self.theme.px, 0 if self.embedded else RING, self.theme.metrics.menu_row
        self.setFont(self.theme.font(Role.UI))
        left, right = px(self._text_left()), px(END) + self._trailing_width()
        self.setStyleSheet(
            f"QMenu {{ background: transparent; border: 1px solid transparent; padding: {px(4)}px; margin: {ring}px; }}"
            f"QMenu::item {{ padding: 0 {right}px 0 {left}px; min-height: {row}px; border: 0; }}"
            f"QMenu::separator {{ height: 1px; margin: {px(4)}px 0; }}"
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        cut_to_shape(self, self.theme.tokens.radius.bubble, RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_to_shape(self, self.theme.tokens.radius.bubble, RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        ring = 0 if self.embedded else RING
        radius, colors = self.theme.tokens.radius.bubble, self.theme.colors
        box = QRectF(self.rect())
        with painting(QPainter(self)) as painter:
            paint_under(self, painter, colors.border.strong)
            if ring:
                fill_round(painter, box, radius + ring, ring_color(self.theme))
            frame = box.adjusted(ring, ring, -ring, -ring)
            stroke_round(painter, frame, radius, colors.border.strong, fill=colors.surface.raised)
            for action in self.actions():
                self._paint_row(painter, action, self.actionGeometry(action), frame)

    def _text_left(self) -> int:
        return TEXT_LEFT if any(action.property(_ICON) for action in self.actions()) else BARE_LEFT

    def _trailing_width(self) -> int:
        widths = [key_caps_size(action.property(_KEYS) or [], self.theme).width() for action in self.actions()]
        caps = max(widths, default=0)
        marked = any(action.isCheckable() or action.menu() is not None for action in self.actions())
        ticks = self.theme.px(16) if marked else 0
        widest = max(caps, ticks)
        return round(widest + self.theme.px(24)) if widest else self.theme.px(16)

    def _paint_row(self, painter: QPainter, action: QAction, where: QRect, frame: QRectF) -> None:
        box, colors = QRectF(where), self.theme.colors
        if action.isSeparator():
            line = QRectF(frame.left() + 1, box.center().y(), frame.width() - 2, 1)
            painter.fillRect(line.toRect(), colors.border.subtle)
            return
        if action is self.activeAction() and action.isEnabled():
            fill_round(painter, box, self.theme.tokens.radius.control, colors.surface.selected)
        text, icon = self._inks(action)
        self._paint_icon(painter, action, box, icon)
        words = box.adjusted(self.theme.px(self._text_left()), 0, -self.theme.px(END) - self._trailing_width() + 16, 0)
        draw_line(painter, words, action.text().replace("&&", "&"), self.theme.font(Role.UI), text)
        self._paint_trailing(painter, action, box)

    def _inks(self, action: QAction) -> tuple[QColor, QColor]:
        colors = self.theme.colors
        if not action.isEnabled():
            return colors.text.disabled, colors.text.disabled
        if action.property(_DANGER):
            return colors.status.danger, colors.status.danger
        return colors.text.primary, colors.text.secondary

    def _paint_icon(self, painter: QPainter, action: QAction, box: QRectF, ink: QColor) -> None:
        name, px = action.property(_ICON), self.theme.px
        if name:
            center = QPointF(box.left() + px(ICON_LEFT + 8), box.center().y())
            self.theme.icons.paint(painter, center, name, ink, px(16))

    def _paint_trailing(self, painter: QPainter, action: QAction, box: QRectF) -> None:
        px, keys = self.theme.px, action.property(_KEYS) or []
        if action.menu() is not None:
            center = QPointF(box.right() - px(END + 8), box.center().y())
            self.theme.icons.paint(painter, center, "chevron-right", self.theme.colors.text.secondary, px(16))
        elif keys:
            size = key_caps_size(keys, self.theme)
            pos = QPointF(box.right() - px(END) - size.width(), box.center().y() - size.height() / 2)
            paint_key_caps(painter, pos, keys, self.theme)
        elif action.isCheckable() and action.isChecked():
            center = QPointF(box.right() - px(END + 8), box.center().y())
            self.theme.icons.paint(painter, center, "check", self.theme.colors.text.secondary, px(16))


def menu_text_width(theme: Theme, text: str) -> float:
    """Return the width of a menu label in px (for callers that size their own popup)."""
    return text_width(text, theme.font(Role.UI))
