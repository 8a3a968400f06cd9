"""Avatars of the colleagues who have the conversation open: at most three, then how many more."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import AvatarValue, draw_line, paint_avatar, painting, text_width
from desktop.views.widgets import ThemedWidget, set_tooltip

SIDE, STEP, MOST = 24, 27, 3
People = Sequence[tuple[int, str]]


class Viewers(ThemedWidget):
    """`show_people` with ids and names; hidden while nobody else looks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.people: list[tuple[int, str]] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_people(self, people: People) -> None:
        """These look at it now."""
        self.people = list(people)
        names = ", ".join(name for _, name in people)
        words = self.tr("La tienen abierta: {0}").format(names) if people else ""
        self.setAccessibleName(words)
        set_tooltip(self, self.theme, words)
        self.setVisible(bool(people))
        self.updateGeometry()
        self.update()

    def _more(self) -> str:
        return f"+{len(self.people) - MOST}" if len(self.people) > MOST else ""

    def sizeHint(self) -> QSize:
        px, shown = self.theme.px, min(MOST, len(self.people))
        more = text_width(self._more(), self.theme.font(Role.META)) + px(6) if self._more() else 0
        return QSize(round(px(SIDE) + max(0, shown - 1) * px(STEP) + more), px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self.theme.px, self.theme
        top = (self.height() - px(SIDE)) / 2
        with painting(QPainter(self)) as painter:
            for place, (id, name) in enumerate(self.people[:MOST]):
                box = QRectF(place * px(STEP), top, px(SIDE), px(SIDE))
                paint_avatar(painter, box, AvatarValue.colleague(name, id), theme)
            if more := self._more():
                left = px(SIDE) + (min(MOST, len(self.people)) - 1) * px(STEP) + px(6)
                line = QRectF(left, 0, self.width() - left, self.height())
                draw_line(painter, line, more, theme.font(Role.META), theme.colors.text.secondary)
