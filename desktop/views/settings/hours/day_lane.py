"""One day of the week editor: its stretches to scale, edited by mouse and by keyboard.

Drag a stretch or one of its ends; a double click on free room adds one. Keys: arrows move 15 minutes, Shift+arrows move
the closing, Ctrl+arrows the opening, Del removes, + adds, Space goes to the next stretch, Enter types hours.
"""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.i18n.week_words import hours_words
from desktop.models import week as edits
from desktop.models.week import STEP, Stretch, Week
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, stroke_round
from desktop.views.settings.hours.lane_paint import BAR, GRIP, Scale, paint_lane
from desktop.views.widgets import ThemedWidget

HEIGHT = 56
_EDGES = {Qt.KeyboardModifier.ShiftModifier: "closes", Qt.KeyboardModifier.ControlModifier: "opens"}


class DayLane(ThemedWidget):
    """`edited(week)`: somebody changed it; `wants_words`: they want to type the hours."""

    edited = Signal(object)
    wants_words = Signal()

    def __init__(self, theme: Theme, day: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.day, self._name = day, name
        self.week: Week = edits.EMPTY
        self.bounds = edits.lane(self.week)
        self.chosen: int | None = None
        self._drag: tuple[str, float, Week] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(HEIGHT))
        self.setAccessibleDescription(
            self.tr(
                "Flechas: mover 15 minutos. Mayús y flechas: el cierre. Ctrl y flechas: la apertura. Supr: quitar. "
                "Más: agregar. Espacio: el siguiente tramo. Intro: escribir las horas."
            )
        )

    @property
    def hours(self) -> edits.Day:
        """The stretches of this day."""
        return self.week[self.day]

    @property
    def dragging(self) -> bool:
        """While the mouse holds a stretch the scale stays as it is."""
        return self._drag is not None

    @property
    def scale(self) -> Scale:
        """Minutes to pixels."""
        return Scale(*self.bounds, float(self.width()))

    def show_week(self, week: Week, bounds: tuple[int, int]) -> None:
        """Show this week; the chosen stretch stays chosen while there is one."""
        self.week = week
        if self._drag is None:
            self.bounds = bounds
        if self.chosen is not None and self.chosen >= len(self.hours):
            self.chosen = len(self.hours) - 1 if self.hours else None
        self.setAccessibleName(f"{self._name}: {hours_words(self.hours)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(400), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(HEIGHT))

    def restyle(self) -> None:
        self.setFixedHeight(self.theme.px(HEIGHT))
        super().restyle()

    # ----------------------------------------------------------------------------------------------------- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self.chosen is not None:
            self._nudge(self.chosen, STEP if key == Qt.Key.Key_Right else -STEP, plain)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.chosen is not None:
            self.edited.emit(edits.removed(self.week, self.day, self.chosen))
        elif key == Qt.Key.Key_Plus:
            self.add()
        elif key == Qt.Key.Key_Space and self.hours:
            self.choose(((self.chosen if self.chosen is not None else -1) + 1) % len(self.hours))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wants_words.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _nudge(self, at: int, minutes: int, modifiers: Qt.KeyboardModifier) -> None:
        edge = _EDGES.get(modifiers)
        if edge is None:
            self.edited.emit(edits.moved(self.week, self.day, at, minutes))
        else:
            wanted = getattr(self.hours[at], edge) + minutes
            self.edited.emit(edits.resized(self.week, self.day, at, edge, wanted))  # type: ignore[arg-type]

    def add(self, minute: int | None = None) -> None:
        """One more stretch, where there is room; it is the chosen one then."""
        week, at = edits.added(self.week, self.day, minute)
        if at is not None:
            self.chosen = at
            self.edited.emit(week)

    def choose(self, at: int | None) -> None:
        """Choose a stretch."""
        self.chosen = at
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.chosen is None and self.hours and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.choose(None)

    # -------------------------------------------------------------------------------------------------------- mouse

    def hit(self, at: QPointF) -> tuple[int, str] | None:
        """The stretch at a place, and what of it: `opens`, `closes` or the whole."""
        for index, one in enumerate(self.hours):
            box = self.scale.bar(one, self.height(), self.theme.px(BAR))
            if box.contains(at):
                grip = min(float(self.theme.px(GRIP)), box.width() / 3)
                if at.x() < box.left() + grip:
                    return index, "opens"
                return index, "closes" if at.x() > box.right() - grip else "whole"
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.hit(event.position())
        self.choose(None if found is None else found[0])
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._drag = (found[1], event.position().x(), self.week)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None or self.chosen is None:
            self._point(event.position())
            return
        part, start, before = self._drag
        span = self.scale.minute(event.position().x()) - self.scale.minute(start)
        minutes = round(span / STEP) * STEP
        one: Stretch = before[self.day][self.chosen]
        if part == "whole":
            made = edits.moved(before, self.day, self.chosen, minutes)
        else:
            edge: edits.Edge = "opens" if part == "opens" else "closes"
            made = edits.resized(before, self.day, self.chosen, edge, getattr(one, edge) + minutes)
        if made != self.week:
            self.edited.emit(made)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag = None
            self.edited.emit(self.week)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.hit(event.position()) is None:
            self.add(int(self.scale.minute(event.position().x())))
        else:
            self.wants_words.emit()

    def _point(self, at: QPointF) -> None:
        found = self.hit(at)
        shape = Qt.CursorShape.ArrowCursor
        if found is not None and self.isEnabled():
            shape = Qt.CursorShape.SizeAllCursor if found[1] == "whole" else Qt.CursorShape.SizeHorCursor
        self.setCursor(shape)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    # -------------------------------------------------------------------------------------------------------- paint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        painter = QPainter(self)
        paint_lane(
            painter, theme, self.scale, float(self.height()), self.hours, self.chosen, focused=self.hasFocus(),
            enabled=self.isEnabled(),
        )  # fmt: skip
        if self.hours:
            return
        with painting(painter):
            box = self.rect().adjusted(theme.px(12), 0, 0, 0)
            words = hours_words(())
            draw_line(painter, box.toRectF(), words, theme.font(Role.UI), theme.colors.text.secondary)
            if self.hasFocus():
                ring = self.rect().adjusted(theme.px(2), theme.px(8), -theme.px(2), -theme.px(8)).toRectF()
                stroke_round(painter, ring, theme.tokens.radius.control, theme.colors.accent.focus, 2)
