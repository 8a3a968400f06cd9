"""The card of a chart: ground, title with note, buttons at its right, the menu, and its picture for the clipboard.

`Chart` builds on it; `kept` marks what is measured once and holds until size, theme, words or data change.
"""

from collections.abc import Callable
from datetime import tzinfo
from functools import wraps
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.data import About
from desktop.views.charts.picture import picture_of, to_clipboard
from desktop.views.delegates.painting import draw_line, stroke_round, text_width
from desktop.views.widgets import FocusRing, IconButton, Menu, ThemedWidget, plain_tooltip

HEADER, SIDE, BOTTOM = 44, 16, 12
C = TypeVar("C", bound="ChartCard")
T = TypeVar("T")


def kept(method: Callable[[C], T]) -> Callable[[C], T]:
    """A measure that is taken once and holds until the size, the theme, the words or the data change."""

    @wraps(method)
    def measured(self: C) -> T:
        if method not in self.measured:
            self.measured[method] = method(self)
        found: T = self.measured[method]
        return found

    return measured


class ChartCard(ThemedWidget):
    """`copied`: its picture is in the clipboard. Without a frame it is a part of somebody else's card."""

    copied = Signal()

    def __init__(
        self, theme: Theme, about: About, parent: QWidget | None = None, *, zone: tzinfo | None = None,
        framed: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(theme, parent)
        self.about, self.zone, self.framed = about, zone, framed
        self.measured: dict[Any, Any] = {}
        self._tools: list[IconButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._ring = FocusRing(self, theme, radius=theme.tokens.radius.card, gap=-2)

    def set_about(self, about: About) -> None:
        """Other words around the same kind of chart."""
        moved = bool(about.title) != bool(self.about.title)
        self.about = about
        self.measured.clear()
        self.setAccessibleName(". ".join(part for part in (about.title, about.note, about.period) if part))
        self._update_tip()
        if moved:
            self.place()
        self.update()

    def picture(self, ratio: int = 2) -> QImage:
        """The chart as an image, with title, period and "data as of", without its buttons."""
        tools = [tool for tool in self._tools if not tool.isHidden()]
        for tool in tools:
            tool.hide()
        try:
            return picture_of(self, self.theme, self.about, self.zone, ratio)
        finally:
            for tool in tools:
                tool.show()

    def copy_image(self) -> None:
        """The picture to the clipboard."""
        to_clipboard(self.picture())
        self.copied.emit()

    def show_menu_button(self) -> None:
        """Three dots at the right of the title that open the menu, for a chart that stands alone."""
        button = self.add_tool("ellipsis", self.tr("Más acciones"))
        button.clicked.connect(self._open_menu_of_button)
        button.show()

    def add_tool(self, icon: str, name: str) -> IconButton:
        """A button at the right of the title; hidden until somebody shows it."""
        button = IconButton(self.theme, icon, name, parent=self)
        button.hide()
        self._tools.append(button)
        return button

    def make_menu(self) -> Menu:
        """The menu of the chart: its picture."""
        from desktop.views.shortcuts import caps  # with the commands: a menu is rarely opened

        menu = Menu(self.theme, self)
        menu.add(self.tr("Copiar como imagen"), "copy", caps("Ctrl+C")).triggered.connect(self.copy_image)
        return menu

    def body(self) -> QRectF:
        """The room under the title."""
        px = self.theme.px
        side, bottom = (px(SIDE), px(BOTTOM)) if self.framed else (0, 0)
        top = px(HEADER) if self.about.title else bottom
        return QRectF(side, top, max(1, self.width() - 2 * side), max(1, self.height() - top - bottom))

    def place(self) -> None:
        """Put what stands in the card where it belongs."""
        self.measured.clear()
        right = self.width() - self.theme.px(SIDE // 2 if self.framed else 0)
        for tool in self._tools:
            if not tool.isHidden():
                size = tool.sizeHint()
                right -= size.width()
                tool.setGeometry(right, (self.theme.px(HEADER) - size.height()) // 2, size.width(), size.height())

    def paint_card(self, painter: QPainter) -> None:
        """Ground, title and note."""
        px, theme = self.theme.px, self.theme
        if self.framed:
            radius, colors = theme.tokens.radius.card, theme.colors
            stroke_round(painter, QRectF(self.rect()), radius, colors.border.subtle, fill=colors.surface.raised)
        line = QRectF(px(SIDE if self.framed else 0), 0, self._header_room(), px(HEADER))
        ink = theme.colors.text
        used = draw_line(painter, line, self.about.title, theme.font(Role.UI_STRONG), ink.primary)
        rest = line.adjusted(used + px(8), 0, 0, 0)
        if rest.width() > px(24):
            draw_line(painter, rest, self.about.note, theme.font(Role.META), ink.tertiary)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos())

    def _header_room(self) -> float:
        tools = sum(tool.sizeHint().width() for tool in self._tools if not tool.isHidden())
        return self.width() - 2 * self.theme.px(SIDE if self.framed else 0) - tools

    def _open_menu_of_button(self) -> None:
        self._open_menu(self.mapToGlobal(QPoint(self.width() - self.theme.px(SIDE), self.theme.px(HEADER))))

    def _open_menu(self, at: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _update_tip(self) -> None:
        """Title and note in full, when they do not fit."""
        theme = self.theme
        need = text_width(self.about.title, theme.font(Role.UI_STRONG)) + theme.px(8)
        need += text_width(self.about.note, theme.font(Role.META))
        self.setToolTip(plain_tooltip(self.accessibleName()) if need > self._header_room() else "")
