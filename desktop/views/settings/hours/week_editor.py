"""The week editor: a ruler and seven days drawn to scale, each with its switch, copy and one more stretch.

A widget of its own: `show_week` in, `edited(week)` out. The page keeps the week; only what is shown is here.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.week_words import capital, clock, weekday
from desktop.models import week as edits
from desktop.models.week import Week
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, text_width
from desktop.views.settings.hours.day_lane import HEIGHT, DayLane
from desktop.views.settings.hours.lane_paint import Scale
from desktop.views.widgets import IconButton, Label, Menu, ThemedWidget, Toggle

LEFT, NAME, GAP, RULER, OVER = 16, 84, 12, 28, 20
WORKDAYS, EVERY_DAY = range(5), range(7)


class Ruler(ThemedWidget):
    """The hours above the lanes; begins `OVER` pixels before them, so that the first hour stands on its line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.bounds = edits.lane(edits.EMPTY)
        self.setFixedHeight(theme.px(RULER))

    def show_bounds(self, bounds: tuple[int, int]) -> None:
        """First and last minute."""
        self.bounds = bounds
        self.update()

    def restyle(self) -> None:
        self.setFixedHeight(self.theme.px(RULER))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        over, font = self.theme.px(OVER), self.theme.font(Role.META)
        scale = Scale(*self.bounds, float(self.width() - over))
        with painting(QPainter(self)) as painter:
            for tick in scale.ticks():
                words = clock(tick)
                half = text_width(words, font) / 2
                box = QRectF(over + scale.x(tick) - half, 0, 2 * half + 4, self.height())
                draw_line(painter, box, words, font, self.theme.colors.text.secondary)


class DayRow(ThemedWidget):
    """Switch, name, lane, copy, plus. A hairline above."""

    edited = Signal(object)
    copied = Signal(int)

    def __init__(self, theme: Theme, day: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        px, name = theme.px, capital(weekday(day))
        self.day = day
        self._week: Week = edits.EMPTY
        self._before: edits.Day = ()
        self.switch = Toggle(theme, "")
        self.switch.setAccessibleName(self.tr("{0}: abierto").format(name))
        self.name = Label(theme, name)
        self.name.setFixedWidth(px(NAME))
        self.lane = DayLane(theme, day, name)
        self.copy = IconButton(theme, "copy", self.tr("Copiar {0} a otros días").format(weekday(day)))
        self.plus = IconButton(theme, "plus", self.tr("Agregar un tramo el {0}").format(weekday(day)), ("+",))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(LEFT), 1, px(GAP), 0)
        row.setSpacing(0)
        row.addWidget(self.switch)
        row.addSpacing(px(GAP))
        row.addWidget(self.name)
        row.addWidget(self.lane, 1)
        row.addSpacing(px(8))
        row.addWidget(self.copy)
        row.addWidget(self.plus)
        self.setFixedHeight(px(HEIGHT) + 1)
        self.lane.edited.connect(self.edited)
        self.plus.clicked.connect(self._add)
        self.copy.clicked.connect(self._copy)
        self.switch.clicked.connect(self._switch)

    def show_week(self, week: Week, bounds: tuple[int, int]) -> None:
        """Show this day of it."""
        self._week = week
        self.lane.show_week(week, bounds)
        self.switch.setChecked(bool(week[self.day]))
        self.copy.setEnabled(bool(week[self.day]))

    def _switch(self, on: bool) -> None:
        if on:
            self.edited.emit(edits.opened(self._week, self.day, self._before))
        else:
            self._before = self._week[self.day]
            self.edited.emit(edits.closed(self._week, self.day))

    def _add(self) -> None:
        self.lane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lane.add()

    def _copy(self) -> None:
        self.copied.emit(self.day)

    def restyle(self) -> None:
        self.setFixedHeight(self.theme.px(HEIGHT) + 1)
        self.name.setFixedWidth(self.theme.px(NAME))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self.theme.colors.border.subtle)


class WeekEditor(QWidget):
    """`edited(week)` for each change a person makes; `wants_words(day)`: they want to type a day's hours."""

    edited = Signal(object)
    wants_words = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, px = theme, theme.px
        self.week: Week = edits.EMPTY
        self.ruler, head = Ruler(theme), QHBoxLayout()
        probe = DayRow(theme, 0)
        head.setContentsMargins(px(LEFT) + probe.switch.sizeHint().width() + px(GAP) + px(NAME - OVER), 0, 0, 0)
        head.addWidget(self.ruler, 1)
        head.addSpacing(px(8) + probe.copy.sizeHint().width() * 2 + px(GAP))
        probe.deleteLater()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self.rows = tuple(DayRow(theme, day) for day in range(7))
        for row in self.rows:
            column.addWidget(row)
            row.edited.connect(self._changed)
            row.copied.connect(self.show_copy_menu)
            row.lane.wants_words.connect(self._wants_words)

    def show_week(self, week: Week) -> None:
        """Show it without telling."""
        self.week, bounds = week, edits.lane(week)
        held = next((row.lane.bounds for row in self.rows if row.lane.dragging), None)
        self.ruler.show_bounds(held or bounds)
        for row in self.rows:
            row.show_week(week, held or bounds)

    def _changed(self, week: Week) -> None:
        self.show_week(week)
        self.edited.emit(week)

    def copy_menu(self, day: int, *, embedded: bool = False) -> Menu:
        """Where the hours of a day can be copied to."""
        menu = Menu(self.theme, self, embedded=embedded)
        for words, days in (
            (self.tr("De lunes a viernes"), WORKDAYS),
            (self.tr("A todos los días"), EVERY_DAY),
        ):
            menu.add(words, "copy").setData((day, tuple(days)))
        menu.addSeparator()
        for other in range(7):
            if other != day:
                menu.add(capital(weekday(other))).setData((day, (other,)))
        menu.triggered.connect(self._copied)
        return menu

    def show_copy_menu(self, day: int) -> None:
        """Ask where to."""
        menu, button = self.copy_menu(day), self.rows[day].copy
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _copied(self, action: QAction) -> None:
        day, to = action.data()
        self._changed(edits.copied(self.week, day, (other for other in to if other != day)))

    def _wants_words(self) -> None:
        lane = self.sender()
        if isinstance(lane, DayLane):
            self.wants_words.emit(lane.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the lane of the day before and after."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        at = next((row.day for row in self.rows if row.lane.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self.rows[(at + step) % 7].lane.setFocus(Qt.FocusReason.OtherFocusReason)
