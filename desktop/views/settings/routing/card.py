"""One rule of the list: number, name, how the trial saw it, its sentence, how often it decided, its switch.

    grip  2  Daños en la entrega  (check) se aplica                112   (switch)
             [mensaje con «roto»] y [hora abierta] -> [Envíos]    7 días

A click or Enter opens the editor, Space switches, Alt+Up/Down moves, Supr takes away; it is dragged anywhere.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.i18n.rule_chips import Piece
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, stroke_round, text_width
from desktop.views.settings.routing import sentence
from desktop.views.shortcuts import caps
from desktop.views.widgets import FocusRing, Toggle, set_tooltip

translate = QCoreApplication.translate
State = Literal["", "applies", "fails", "unasked", "off"]
CONTENT, TOP, NAME, UNDER, BOTTOM = 60, 16, 20, 6, 18
GRIP, NUMBER, EDGE, SWITCH, COUNT = 16, 37, 16, 36, 56
PROBLEM = 24


class CardFacts(NamedTuple):
    """Everything a card shows. `id` None: the last one, "todo lo demás", which is neither moved nor switched."""

    id: int | None
    number: int
    name: str
    pieces: list[Piece]
    target: tuple[str, str]
    enabled: bool = True
    uses: int | None = None
    state: State = ""
    problem: str = ""


class RuleCard(QAbstractButton):
    """Painted; only the switch is a child. `wanted_move(by)` is Alt+Up or Alt+Down."""

    opened = Signal()
    switched = Signal(bool)
    wanted_move = Signal(int)
    wanted_step = Signal(int)
    wanted_removal = Signal()
    wanted_menu = Signal(QPoint)
    lifted = Signal(QPoint)
    dragged = Signal(QPoint)
    dropped = Signal(bool)

    def __init__(self, theme: Theme, facts: CardFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.facts = theme, facts
        self.dragging, self.editable = False, True
        self._pressed: QPoint | None = None
        self._heights: dict[int, int] = {}
        """By width: a list of hundreds asks every card several times whenever one of them changes."""
        self.switch = Toggle(theme, "", self)
        self.switch.clicked.connect(self.switched)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self._focus_ring = FocusRing(self, theme, radius=theme.tokens.radius.card)
        theme.changed.connect(self.restyle)
        if facts.id is not None:
            set_tooltip(self, theme, translate("RuleCard", "Arrástrala para moverla"), (*caps("Alt+Up"), *caps("Down")))
        self.show_facts(facts)

    def restyle(self) -> None:
        """Take over a changed theme."""
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def show_facts(self, facts: CardFacts) -> None:
        """Show the rule as it is now."""
        before, self.facts = self.facts, facts
        if (before.pieces, before.target, before.problem) != (facts.pieces, facts.target, facts.problem):
            self._heights.clear()
        self.switch.setVisible(facts.id is not None)
        self.switch.setChecked(facts.enabled)
        self.switch.setAccessibleName(translate("RuleCard", "Encendida: {0}").format(facts.name))
        said = [facts.name, sentence.spoken(facts.pieces, facts.target), self._state_word(), self._uses_words()]
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setAccessibleDescription(facts.problem)
        self.updateGeometry()
        self.update()

    def set_editable(self, editable: bool) -> None:
        """Off: it may be read and opened, not changed."""
        self.editable = editable
        self.switch.setEnabled(editable)

    @property
    def movable(self) -> bool:
        """Whether it has a place of its own."""
        return self.facts.id is not None and self.editable

    # ------------------------------------------------------------------------------------------------------- sizes

    def _inner(self, width: float) -> float:
        px = self.theme.px
        return width - px(CONTENT) - px(EDGE + SWITCH + EDGE + COUNT)

    def _parts(self) -> list[sentence.Part]:
        return sentence.parts_of(self.facts.pieces, self.facts.target)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            px = self.theme.px
            row = sentence.height(self._parts(), self._inner(width), self.theme)
            problem = px(PROBLEM) if self.facts.problem else 0
            self._heights[width] = px(TOP + NAME + UNDER) + row + px(BOTTOM) + problem
        return self._heights[width]

    def sizeHint(self) -> QSize:
        wide = self.width() or self.theme.px(640)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(360), self.theme.px(84))

    def resizeEvent(self, event: object) -> None:
        side = self.switch.sizeHint()
        left = self.width() - self.theme.px(EDGE) - self.theme.px(SWITCH)
        self.switch.setGeometry(left, (self.height() - side.height()) // 2, side.width(), side.height())

    # ------------------------------------------------------------------------------------------------------- paint

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, facts = self.theme, self.theme.px, self.facts
        colors, box = theme.colors, QRectF(self.rect())
        marked = facts.state == "applies" or self.dragging
        line = colors.status.danger if facts.problem else colors.accent.fill if marked else colors.border.subtle
        ground = colors.surface.hover if self.underMouse() and not marked else colors.surface.raised
        with painting(QPainter(self)) as painter:
            width = 2 if marked or facts.problem else 1
            stroke_round(painter, box, theme.tokens.radius.card, line, width, fill=ground)
            self._paint_place(painter)
            self._paint_name(painter)
            at, wide = QPointF(px(CONTENT), px(TOP + NAME + UNDER)), self._inner(self.width())
            sentence.paint_sentence(painter, at, self._parts(), wide, theme, off=not facts.enabled)
            self._paint_uses(painter)
            if facts.problem:
                self._paint_problem(painter)

    def _paint_place(self, painter: QPainter) -> None:
        px, colors = self.theme.px, self.theme.colors
        middle = self.height() / 2
        if self.movable:
            center = QPointF(px(GRIP), middle)
            self.theme.icons.paint(painter, center, "grip-vertical", colors.text.tertiary, px(16))
        box = QRectF(px(NUMBER) - px(14), 0, px(28), self.height())
        font = self.theme.font(Role.UI)
        draw_line(painter, box, str(self.facts.number), font, colors.text.secondary, Qt.AlignmentFlag.AlignHCenter)

    def _paint_name(self, painter: QPainter) -> None:
        theme, px, facts = self.theme, self.theme.px, self.facts
        left, width = float(px(CONTENT)), self._inner(self.width())
        word, mark = self._state_word(), self._state_mark()
        font = theme.font(Role.UI_STRONG, 600)
        tail = text_width(word, theme.font(Role.META)) + px(8 + (20 if mark else 0)) + 2 if word else 0
        ink = theme.colors.text.primary if facts.enabled else theme.colors.text.secondary
        name = QRectF(left, px(TOP), max(px(40), width - tail), px(NAME))
        used = draw_line(painter, name, facts.name, font, ink)
        if not word:
            return
        left += used + px(8)
        color = self._state_ink()
        if mark:
            theme.icons.paint(painter, QPointF(left + px(8), px(TOP + NAME / 2)), mark, color, px(15))
            left += px(20)
        weight = 600 if facts.state == "applies" else None
        draw_line(painter, QRectF(left, px(TOP), width, px(NAME)), word, theme.font(Role.META, weight), color)

    def _paint_uses(self, painter: QPainter) -> None:
        px, colors, facts = self.theme.px, self.theme.colors, self.facts
        if facts.uses is None:
            return
        right = self.width() - px(EDGE + SWITCH + EDGE)
        middle, wide = self.height() / 2, px(COUNT - 8)
        align = Qt.AlignmentFlag.AlignRight
        number = QRectF(right - wide, middle - px(18), wide, px(18))
        draw_line(painter, number, str(facts.uses), self.theme.font(Role.UI_STRONG, 600), colors.text.primary, align)
        days = QRectF(right - wide, middle, wide, px(16))
        words = translate("RuleCard", "7 días")
        draw_line(painter, days, words, self.theme.font(Role.META), colors.text.secondary, align)

    def _paint_problem(self, painter: QPainter) -> None:
        px, danger = self.theme.px, self.theme.colors.status.danger
        box = QRectF(px(CONTENT), self.height() - px(PROBLEM + 10), self.width() - px(CONTENT + EDGE), px(20))
        self.theme.icons.paint(painter, QPointF(box.left() + px(8), box.center().y()), "circle-alert", danger, px(15))
        draw_line(painter, box.adjusted(px(22), 0, 0, 0), self.facts.problem, self.theme.font(Role.META), danger)

    def _state_word(self) -> str:
        return {
            "": "",
            "applies": translate("RuleCard", "se aplica"),
            "fails": translate("RuleCard", "no cumple"),
            "unasked": translate("RuleCard", "no se evalúa"),
            "off": translate("RuleCard", "apagada"),
        }[self.facts.state]

    def _state_mark(self) -> str:
        return {"applies": "circle-check", "fails": "circle-x"}.get(self.facts.state, "")

    def _state_ink(self) -> QColor:
        colors = self.theme.colors
        return colors.status.ok if self.facts.state == "applies" else colors.text.secondary

    def _uses_words(self) -> str:
        uses = self.facts.uses
        return "" if uses is None else translate("RuleCard", "{0} en 7 días").format(uses)

    # ------------------------------------------------------------------------------------------------ mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self.movable:
            return
        here = event.position().toPoint()
        if not self.dragging and (here - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self.dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.lifted.emit(self._pressed)
        if self.dragging:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if self.dragging:
            self._land(kept=True)
        elif pressed is not None and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def _land(self, *, kept: bool) -> None:
        self.dragging, self._pressed = False, None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.dropped.emit(kept)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self.dragging and key == Qt.Key.Key_Escape:
            self._land(kept=False)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            by = 1 if key == Qt.Key.Key_Down else -1
            if not alt:
                self.wanted_step.emit(by)
            elif self.movable:
                self.wanted_move.emit(by)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key == Qt.Key.Key_Space and self.movable:
            self.switched.emit(not self.facts.enabled)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.movable:
            self.wanted_removal.emit()
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """While it is dragged Esc is the card's, not the window's."""
        asked = self.dragging and event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def _menu(self, at: QPoint) -> None:
        self.wanted_menu.emit(self.mapToGlobal(at))
