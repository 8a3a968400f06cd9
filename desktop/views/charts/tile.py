"""Tile, 96 high: a figure that never stands alone. Name, clock, aggregate, n, who is left out, trend; click opens it.

A button for mouse, keyboard (Enter, Space) and screen readers. Under 30 cases the figure is grey and says so;
provisional ones are hatched; a stale one is grey and says how old it is.
"""

from datetime import tzinfo

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.data import About, TileData, Tone
from desktop.views.charts.inks import hatch, paint_tone
from desktop.views.charts.numbers import joined
from desktop.views.charts.picture import picture_of, to_clipboard
from desktop.views.charts.sparkline import HEIGHT as SPARK_HIGH
from desktop.views.charts.sparkline import WIDTH as SPARK_WIDE
from desktop.views.charts.sparkline import paint_sparkline
from desktop.views.charts.tile_words import arrow_words, foots, is_few
from desktop.views.delegates.painting import draw_line, elide, painting, stroke_round, text_width
from desktop.views.widgets import FocusRing, Menu, plain_tooltip

HIGH, SIDE, TOP = 96, 16, 12
SHAPE = 12


class Tile(QAbstractButton):
    """`clicked` (Qt's own): open what is behind the figure. `copied`: its picture is in the clipboard."""

    copied = Signal()

    def __init__(
        self, theme: Theme, data: TileData, about: About | None = None, parent: QWidget | None = None, *,
        zone: tzinfo | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.theme, self.zone = theme, zone
        self.about = about or About(data.name)
        self._stale = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(self, theme, radius=theme.tokens.radius.card)
        theme.changed.connect(self.restyle)
        self.set_data(data)

    def set_data(self, data: TileData) -> None:
        """Show other figures."""
        self.data = data
        value = joined(data.value) or self.tr("sin datos")
        self.setAccessibleName(f"{data.name}: {value}")
        self.setAccessibleDescription(self.told())
        self._update_tip()
        self.update()

    def set_about(self, about: About) -> None:
        """The period and the moment its picture tells."""
        self.about = about

    def set_stale(self, words: str) -> None:
        """Grey, with its age ("hace 45 s"); empty: it is fresh again."""
        if words != self._stale:
            self._stale = words
            self.set_data(self.data)

    def told(self) -> str:
        """The foot in full."""
        return foots(self.data, self._stale)[0]

    def foot(self) -> str:
        """As much of it as fits."""
        lines, font = foots(self.data, self._stale), self.theme.font(Role.META)
        return next((line for line in lines if text_width(line, font) <= self._room()), lines[-1])

    def picture(self, ratio: int = 2) -> QImage:
        """The tile as an image with its period and "data as of"."""
        return picture_of(self, self.theme, self.about, self.zone, ratio)

    def copy_image(self) -> None:
        """The picture to the clipboard."""
        to_clipboard(self.picture())
        self.copied.emit()

    def restyle(self) -> None:
        """Take over a changed theme."""
        self._update_tip()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(150), self.theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self.theme.px
        room = self._room()
        with painting(QPainter(self)) as painter:
            self._paint_ground(painter)
            self._paint_name(painter, QRectF(px(SIDE), px(TOP), room, px(16)))
            self._paint_figure(painter, QRectF(px(SIDE), px(TOP + 16), room, px(36)))
            self._paint_foot(painter, QRectF(px(SIDE), px(TOP + 52), room, px(16)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_image()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        copying = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
        if event.type() == QEvent.Type.ShortcutOverride and copying:
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def make_menu(self) -> Menu:
        """Open it, copy its picture."""
        from desktop.views.shortcuts import caps  # with the commands: a menu is rarely opened

        menu = Menu(self.theme, self)
        menu.add(self.tr("Ver los casos"), "list").triggered.connect(self.click)
        menu.add(self.tr("Copiar como imagen"), "copy", caps("Ctrl+C")).triggered.connect(self.copy_image)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tip()

    def _room(self) -> float:
        return self.width() - 2 * self.theme.px(SIDE)

    def _paint_ground(self, painter: QPainter) -> None:
        colors, box = self.theme.colors, QRectF(self.rect())
        radius, hover = self.theme.tokens.radius.card, self.underMouse() or self.isDown()
        line = colors.status.warn_border if self.data.alarm else colors.border.subtle
        fill = colors.status.warn_soft if self.data.alarm else colors.surface.hover if hover else colors.surface.raised
        stroke_round(painter, box, radius, line, fill=fill)
        if self.data.provisional:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hatch(self.theme))
            painter.setOpacity(0.3 if self.theme.is_high_contrast else 0.5)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
            painter.setOpacity(1.0)

    def _paint_name(self, painter: QPainter, line: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        if self.data.tone not in (None, Tone.SERIES, Tone.QUIET):
            box = QRectF(line.left(), line.center().y() - px(SHAPE) / 2, px(SHAPE), px(SHAPE))
            paint_tone(painter, box, self.data.tone, theme)
            line = line.adjusted(px(SHAPE + 8), 0, 0, 0)
        draw_line(painter, line, self.data.name, theme.font(Role.META, 600), theme.colors.text.secondary)

    def _figure_ink(self) -> QColor:
        grey = is_few(self.data) or self._stale or not self.data.value
        return self.theme.colors.text.tertiary if grey else self.theme.colors.text.primary

    def _paint_figure(self, painter: QPainter, line: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        ink, left = self._figure_ink(), line.left()
        big, small = theme.font(Role.DISPLAY), theme.font(Role.BODY, 500)
        for figure, unit in self.data.value or (("–", ""),):
            room = QRectF(left, line.top(), line.right() - left, line.height())
            left += draw_line(painter, room, figure, big, ink) + px(4)
            if unit:
                under = QRectF(left, line.top() + px(5), line.right() - left, line.height() - px(2))
                left += draw_line(painter, under, unit, small, theme.colors.text.secondary) + px(6)
        wide = px(SPARK_WIDE)
        if self.data.trend and left + px(8) + wide <= line.right():
            top = line.center().y() - px(SPARK_HIGH) / 2 + px(4)
            paint_sparkline(painter, QRectF(line.right() - wide, top, wide, px(SPARK_HIGH)), self.data.trend, theme)

    def _paint_foot(self, painter: QPainter, line: QRectF) -> None:
        """The change in bold; green when it is a good one, never red: that is for failure."""
        theme, change, foot = self.theme, self.data.change, self.foot()
        ink = theme.colors.text
        if change is not None and not self._stale:
            words = arrow_words(change)
            color = theme.colors.status.ok if change.better else ink.primary
            used = draw_line(painter, line, words, theme.font(Role.META, 600), color)
            line, foot = line.adjusted(used + theme.px(3), 0, 0, 0), foot.removeprefix(words).strip()
        draw_line(painter, line, foot, theme.font(Role.META), ink.secondary)

    def _update_tip(self) -> None:
        name, font = elide(self.data.name, self.theme.font(Role.META, 600), self._room()), self.theme.font(Role.META)
        whole, cut = self.told(), name != self.data.name or self.foot() != self.told()
        cut = cut or text_width(whole, font) > self._room()
        self.setToolTip(plain_tooltip(f"{self.accessibleName()}. {whole}") if cut else "")
