"""Buttons: one filled accent per pane (primary), outline and ghost for the rest, danger, note and warning.

`Button` is a QPushButton, so keyboard, accessibility and default-button behaviour are Qt's own; only the paint is ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.fades import HoverGround, faded
from desktop.views.delegates.painting import draw_line, fill_round, key_caps_size, paint_key_caps, painting, text_width
from desktop.views.delegates.painting.surface import round_path, stroke_round
from desktop.views.widgets.base import FIXED
from desktop.views.widgets.focus_ring import FocusRing
from desktop.views.widgets.tooltip import set_tooltip

PAD = 13
PRIMARY_PAD = 12
SMALL_PAD = 11
GAP = 8
ICON = 16
TOOLBAR_ICON = 18
SMALL_HEIGHT = 28


class ButtonKind(StrEnum):
    """What a button is for; PRIMARY at most once per pane."""

    PRIMARY = "primary"
    OUTLINE = "outline"
    SOFT = "soft"
    GHOST = "ghost"
    DANGER = "danger"
    DANGER_FILL = "danger_fill"
    NOTE = "note"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """Ground (None: see-through), border (None: none) and inks of one state."""

    fill: QColor | None
    border: QColor | None
    text: QColor
    icon: QColor


def _plain(fill: QColor, ink: QColor, border: QColor | None = None) -> ButtonLook:
    return ButtonLook(fill, border, ink, ink)


def _mix(color: QColor, other: QColor, share: float) -> QColor:
    keep = 1 - share
    return QColor.fromRgbF(
        color.redF() * keep + other.redF() * share,
        color.greenF() * keep + other.greenF() * share,
        color.blueF() * keep + other.blueF() * share,
    )


def _stepped(base: QColor, text: QColor, step: int) -> QColor:
    """Ground one (hover) or two (pressed) steps towards the ink."""
    return _mix(base, text, 0.07 * step)


def button_look(theme: Theme, kind: ButtonKind, step: int, *, enabled: bool) -> ButtonLook:
    """Return a button's colours; `step` is 0 at rest, 1 under the pointer, 2 pressed."""
    colors = theme.colors
    surface, text, accent = colors.surface, colors.text, colors.accent
    if not enabled:
        border = None if kind is ButtonKind.GHOST else colors.border.subtle
        return ButtonLook(None, border, text.disabled, text.disabled)
    grounds = (surface.raised, surface.hover, surface.sunken)
    danger, soon, note = colors.status.danger, colors.sla.soon, theme.tokens.special.note_button
    looks = {
        ButtonKind.PRIMARY: _plain((accent.fill, accent.hover, accent.pressed)[step], text.on_accent),
        ButtonKind.OUTLINE: ButtonLook(grounds[step], colors.border.strong, text.primary, text.secondary),
        ButtonKind.SOFT: _plain(
            (accent.soft, *(_stepped(accent.soft, accent.text, s) for s in (1, 2)))[step], accent.text
        ),
        ButtonKind.GHOST: ButtonLook((None, surface.hover, surface.sunken)[step], None, text.primary, text.secondary),
        ButtonKind.DANGER: _plain(
            (surface.raised, colors.status.danger_soft, colors.status.danger_soft)[step], danger, danger
        ),
        ButtonKind.DANGER_FILL: _plain(_stepped(danger, text.primary, step), text.on_accent),
        ButtonKind.NOTE: _plain(_stepped(note.fill, note.text, step), note.text, note.border),
        ButtonKind.WARN: _plain(_stepped(soon.fill or danger, soon.text, step), soon.text),
    }
    return looks[kind]


class Button(QPushButton):
    """A button with optional icon and key caps. `small` is the 28 px one of banners and cards."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = ButtonKind.OUTLINE,
        icon: str = "",
        keys: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme, self.kind, self.icon_name = theme, kind, icon
        self.keys, self.small = tuple(keys), small
        self.square_left = self.square_right = False
        self.set_label(text)
        # Enter in a dialog's field is its first such button: never the one that cancels.
        self.setAutoDefault(kind is ButtonKind.PRIMARY)
        self.setSizePolicy(FIXED, FIXED)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._focus_ring = FocusRing(self, theme)
        self._hover = HoverGround(theme, self)
        theme.changed.connect(self.restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does; Qt knows that in its own dialogs only."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def set_label(self, text: str) -> None:
        """Change the label; an ampersand is shown, never a mnemonic."""
        self._label = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def label(self) -> str:
        """Return the label as given."""
        return self._label

    def set_kind(self, kind: ButtonKind) -> None:
        """Change what the button is for (send turns into "send anyway")."""
        self.kind = kind
        self.update()

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.updateGeometry()
        self.update()

    def label_font(self) -> QFont:
        """Return the font of the label."""
        return self.theme.font(Role.UI_STRONG, size=12 if self.small else 0)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        height = px(SMALL_HEIGHT) if self.small else self.theme.metrics.control
        width = 2.0 * px(self._pad())
        parts = [px(ICON)] if self.icon_name else []
        if self._label:
            parts.append(round(text_width(self._label, self.label_font()) + 0.5))
        if self.keys:
            parts.append(round(key_caps_size(self.keys, self.theme).width()))
        return QSize(round(width + sum(parts) + px(GAP) * max(0, len(parts) - 1)), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _pad(self) -> int:
        if self.small:
            return SMALL_PAD
        return PRIMARY_PAD if self.kind is ButtonKind.PRIMARY else PAD

    def state_step(self) -> int:
        """Return 0 at rest, 1 under the pointer, 2 pressed or checked."""
        if self.isDown() or self.isChecked():
            return 2
        return 1 if self.underMouse() else 0

    def look(self) -> ButtonLook:
        """The colours at this moment; on the way between rest and hover the ground is in between."""
        step, share, enabled = self.state_step(), self._hover.share(), self.isEnabled()
        if step == 1 and not self._hover.running:  # it appeared under a pointer that stood still
            share = 1.0
        look = button_look(self.theme, self.kind, 0 if step == 1 else step, enabled=enabled)
        if step == 2 or not enabled or not share:
            return look
        over = button_look(self.theme, self.kind, 1, enabled=True)
        if share >= 1 or over.fill is None:
            return over
        fill = faded(over.fill, share) if look.fill is None else _mix(look.fill, over.fill, share)
        return replace(over, fill=fill)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hover.pointed(over=True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover.pointed(over=False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hover.pointed(over=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look()
        with painting(QPainter(self)) as painter:
            self._paint_ground(painter, look)
            self._paint_content(painter, look)

    def _paint_ground(self, painter: QPainter, look: ButtonLook) -> None:
        box, radius = QRectF(self.rect()), self.theme.tokens.radius.control
        if self.square_left or self.square_right:
            if look.fill is not None:
                path = round_path(box, radius, left=not self.square_left, right=not self.square_right)
                painter.fillPath(path, look.fill)
        elif look.border is not None:
            stroke_round(painter, box, radius, look.border, fill=look.fill)
        elif look.fill is not None:
            fill_round(painter, box, radius, look.fill)

    def _paint_content(self, painter: QPainter, look: ButtonLook) -> None:
        px = self.theme.px
        middle = self.height() / 2
        left = (self.width() - self.sizeHint().width()) / 2 + px(self._pad())
        if self.icon_name:
            self.theme.icons.paint(painter, QPointF(left + px(ICON) / 2, middle), self.icon_name, look.icon, px(ICON))
            left += px(ICON + GAP)
        if self._label:
            left += draw_line(
                painter, QRectF(left, 0, self.width(), self.height()), self._label, self.label_font(), look.text
            ) + px(GAP)
        if self.keys:
            height = key_caps_size(self.keys, self.theme).height()
            paint_key_caps(painter, QPointF(round(left), (self.height() - height) / 2), self.keys, self.theme)


class IconButton(Button):
    """A square button with an icon only; its name is its tooltip and its accessible name."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        keys: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        kind: ButtonKind = ButtonKind.GHOST,
        small: bool = False,
    ) -> None:
        super().__init__(theme, "", kind, icon, (), parent, small=small)
        self.icon_size = ICON if small or kind is not ButtonKind.GHOST else TOOLBAR_ICON
        self.set_name(name, keys)

    def set_name(self, name: str, keys: Sequence[str] = ()) -> None:
        """Say what the button does, and which keys do the same."""
        self.setAccessibleName(name)
        set_tooltip(self, self.theme, name, keys)

    def sizeHint(self) -> QSize:
        side = self.theme.px(24) if self.small else max(self.theme.metrics.min_target, self.theme.metrics.control)
        return QSize(side, side)

    def _paint_content(self, painter: QPainter, look: ButtonLook) -> None:
        size = self.theme.px(self.icon_size)
        center = QPointF(self.width() / 2, self.height() / 2)
        self.theme.icons.paint(painter, center, self.icon_name, look.icon, size)
