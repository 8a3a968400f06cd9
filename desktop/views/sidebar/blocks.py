"""Top and foot of the sidebar: our mark with company and number, and the signed-in colleague with their menu."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.store.own_load import Level
from desktop.theme import Role, Theme
from desktop.theme.paths import resource
from desktop.views.delegates import painting as paint
from desktop.views.delegates.painting.sla import sla_ink
from desktop.views.widgets import FocusRing, ThemedWidget, set_tooltip

_PHASES: dict[Level, paint.SlaPhase] = {"full": paint.SlaPhase.SOON, "over": paint.SlaPhase.OVERDUE}
"""The shapes and inks of *about to* and *over*, as everywhere."""


def paint_brand_mark(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """The mark: accent ground with the relay glyph in the ink that stands on it."""
    source = resource("brand", "mark.svg").read_text(encoding="utf-8")
    glyph, ground = theme.colors.text.on_accent.name(), theme.colors.accent.fill.name()
    source = source.replace("#FFFFFF", glyph).replace("#5B3CB4", ground)
    QSvgRenderer(source.encode()).render(painter, rect)


class BrandBlock(ThemedWidget):
    """Company and number; collapsed only the mark."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.company = self.phone = ""
        self.collapsed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, company: str, phone: str) -> None:
        """Tell whose inbox this is."""
        self.company, self.phone = company, phone
        self.setAccessibleName(f"{company}, {phone}" if phone else company)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(56), self.theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        with paint.painting(QPainter(self)) as painter:
            left = (self.width() - px(28)) / 2 if self.collapsed else px(16)
            paint_brand_mark(painter, QRectF(left, px(14), px(28), px(28)), theme)
            if self.collapsed:
                return
            room = self.width() - px(54) - px(8)
            text = theme.colors.text
            name = QRectF(px(54), px(10), room, px(20))
            if self.phone:
                line = QRectF(px(54), px(29), room, px(16))
                paint.draw_line(painter, line, self.phone, theme.font(Role.META), text.secondary)
            else:
                name.moveTop(px(18))
            paint.draw_line(painter, name, self.company, theme.font(Role.UI_STRONG), text.primary)


class ProfileBlock(QAbstractButton):
    """Who is signed in; opens the menu of the account."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.collapsed = theme, False
        self.user, self.user_id, self.state = "", 0, ""
        self.presence = paint.PresenceState.OFFLINE
        self.load = ""
        self.level: Level = "free"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(self, theme, gap=-3)
        theme.changed.connect(self.update)

    def show_user(self, name: str, id: int, presence: paint.PresenceState, state: str) -> None:
        """Tell who is signed in and whether the line is up."""
        self.user, self.user_id, self.presence, self.state = name, id, presence, state
        self.setAccessibleName(f"{name}, {state}")
        self.update()

    def show_load(self, figures: str, level: Level, words: str) -> None:
        """How full their hands are: `9/6` beside the state, with a shape once nothing more fits; `words` say it."""
        if (self.load, self.level, self.accessibleDescription()) == (figures, level, words):
            return
        self.load, self.level = figures, level
        set_tooltip(self, self.theme, words)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(56), self.theme.px(64))

    def _paint_load(self, painter: QPainter, line: QRectF) -> float:
        """At the right end of the line; the room it takes."""
        if not self.load:
            return 0.0
        theme, px, font = self.theme, self.theme.px, self.theme.font(Role.META, 600 if self.level in _PHASES else 0)
        phase = _PHASES.get(self.level)
        ink = sla_ink(phase, theme).ink if phase is not None else theme.colors.text.secondary
        width = paint.text_width(self.load, font) + 1
        paint.draw_line(painter, QRectF(line.right() - width, line.top(), width, line.height()), self.load, font, ink)
        if phase is None:
            return width + px(4)
        shape = QRectF(line.right() - width - px(13), line.center().y() - px(5), px(10), px(10))
        paint.paint_sla_shape(painter, shape, phase, ink)
        return width + px(13 + 4)

    def _paint_level(self, painter: QPainter, face: QRectF) -> None:
        """Without room for figures: the shape alone, over the avatar."""
        phase = _PHASES.get(self.level)
        if phase is not None:
            px, ink = self.theme.px, sla_ink(phase, self.theme).ink
            box = QRectF(face.right() - px(7), face.top() - px(6), px(12), px(12))
            paint.fill_round(painter, box.adjusted(-2, -2, 2, 2), 8, self.theme.colors.surface.sunken)
            paint.paint_sla_shape(painter, box, phase, ink)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        with paint.painting(QPainter(self)) as painter:
            side = px(8) if not self.collapsed else px(0)
            painter.fillRect(QRectF(side, 0, self.width() - 2 * side, 1), colors.border.subtle)
            if not self.user:
                return
            left = (self.width() - px(32)) / 2 if self.collapsed else px(16)
            face = paint.AvatarValue.colleague(self.user, self.user_id, self.presence)
            paint.paint_avatar(painter, QRectF(left, px(12), px(32), px(32)), face, theme)
            if self.collapsed:
                self._paint_level(painter, QRectF(left, px(12), px(32), px(32)))
                return
            room = self.width() - px(58) - px(36)
            paint.draw_line(
                painter, QRectF(px(58), px(9), room, px(20)), self.user, theme.font(Role.UI_STRONG), colors.text.primary
            )
            line = QRectF(px(58), px(29), room + px(6), px(16))  # the arrow ends above it
            line.setWidth(line.width() - self._paint_load(painter, line))
            paint.draw_line(painter, line, self.state, theme.font(Role.META), colors.text.secondary)
            theme.icons.paint(
                painter, QPointF(self.width() - px(24), px(28)), "chevron-down", colors.text.secondary, px(16)
            )
