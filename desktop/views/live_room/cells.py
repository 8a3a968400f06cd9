"""What stands in the cells of the room's tables, and the delegate that paints it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts import Part, paint_stacked
from desktop.views.delegates.painting import (
    AvatarValue,
    PresenceState,
    SlaValue,
    draw_line,
    fill_round,
    paint_avatar,
    paint_owner,
    paint_presence,
    paint_sla,
    sla_size,
    sla_within,
    stroke_round,
)
from desktop.views.widgets.table import AnyIndex, CellRole, TableDelegate
from protocol.rules.load import PLACE

GAP, BLOCK_GAP, MOST_BLOCKS = 8, 2, 12


@dataclass(frozen=True, slots=True)
class FaceCell:
    """An avatar and a name; `faint`: who is not there."""

    avatar: AvatarValue
    name: str
    side: int = 24
    faint: bool = False


@dataclass(frozen=True, slots=True)
class PartsCell:
    """A bar of parts; `whole`: what the full width means; without parts the words stand there."""

    parts: tuple[Part, ...]
    whole: float
    empty: str = ""


@dataclass(frozen=True, slots=True)
class LoadCell:
    """Points carried, of so many places."""

    points: int
    places: int


@dataclass(frozen=True, slots=True)
class StateCell:
    """A presence mark and its words."""

    state: PresenceState
    words: str


@dataclass(frozen=True, slots=True)
class TeamsCell:
    """Squares of teams."""

    teams: tuple[AvatarValue, ...]


@dataclass(frozen=True, slots=True)
class OwnerSquare:
    """Whose it is, as the list shows it, with the name; nobody: a dashed square."""

    avatar: AvatarValue | None
    name: str


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A count at the right, bold."""

    words: str
    strong: bool = True


Cell = FaceCell | PartsCell | LoadCell | StateCell | TeamsCell | OwnerSquare | NumberCell | SlaValue | str


def load_words(cell: LoadCell) -> str:
    """`7/8`, half places with a comma or point of nobody's: `6½/8`."""
    whole, rest = divmod(cell.points, PLACE)
    half = "½" if rest >= PLACE // 2 else ""
    return f"{whole or ('' if half else 0)}{half}/{cell.places}"


class RoomDelegate(TableDelegate):
    """Paints the cells of this room; the others as every table does."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)

    def paint_value(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        value, inner = index.data(CellRole), box.adjusted(self.theme.px(GAP), 0, -self.theme.px(GAP), 0)
        paints = {
            FaceCell: self._face, PartsCell: self._parts, LoadCell: self._load, StateCell: self._state,
            TeamsCell: self._teams, OwnerSquare: self._owner, NumberCell: self._number, SlaValue: self._badge,
        }  # fmt: skip
        paint = paints.get(type(value))
        if paint is not None:
            paint(painter, inner, value)  # type: ignore[operator]
        else:
            draw_line(painter, inner, str(value or ""), self.theme.font(Role.UI), self.theme.colors.text.secondary)

    def _face(self, painter: QPainter, box: QRectF, cell: FaceCell) -> None:
        side, colors = self.theme.px(cell.side), self.theme.colors
        where = QRectF(box.left(), round(box.center().y() - side / 2), side, side)
        paint_avatar(painter, where, cell.avatar, self.theme)
        ink = colors.text.tertiary if cell.faint else colors.text.primary
        words = box.adjusted(side + self.theme.px(GAP), 0, 0, 0)
        draw_line(painter, words, cell.name, self.theme.font(Role.UI, 500), ink)

    def _parts(self, painter: QPainter, box: QRectF, cell: PartsCell) -> None:
        if not any(part.value for part in cell.parts):
            draw_line(painter, box, cell.empty, self.theme.font(Role.UI), self.theme.colors.text.tertiary)
            return
        high = self.theme.px(12)
        bar = QRectF(box.left(), box.center().y() - high / 2, box.width(), high)
        paint_stacked(painter, bar, cell.parts, self.theme, whole=cell.whole)

    def _load(self, painter: QPainter, box: QRectF, cell: LoadCell) -> None:
        theme, words = self.theme, load_words(cell)
        room = theme.px(44)
        blocks = min(MOST_BLOCKS, max(1, cell.places))
        wide = min(theme.px(10), (box.width() - room) / blocks - theme.px(BLOCK_GAP))
        high, full = theme.px(14), blocks * cell.points / max(1, cell.places * PLACE)
        for at in range(blocks):
            left = box.left() + at * (wide + theme.px(BLOCK_GAP))
            block = QRectF(left, box.center().y() - high / 2, wide, high)
            fill_round(painter, block, 2, theme.colors.border.subtle)
            share = max(0.0, min(1.0, full - at))
            if share:
                taken = QRectF(block.left(), block.top(), block.width() * share, block.height())
                over = cell.points > cell.places * PLACE
                fill_round(painter, taken, 2, theme.colors.sla.overdue.ink if over else theme.colors.accent.fill)
            if theme.is_high_contrast:
                stroke_round(painter, block, 2, theme.colors.border.strong)
        left = box.left() + blocks * (wide + theme.px(BLOCK_GAP)) + theme.px(4)
        text = QRectF(left, box.top(), box.right() - left + theme.px(GAP), box.height())
        draw_line(painter, text, words, theme.font(Role.UI), theme.colors.text.primary)

    def _state(self, painter: QPainter, box: QRectF, cell: StateCell) -> None:
        center = QPointF(box.left() + self.theme.px(5), box.center().y())
        paint_presence(painter, center, cell.state, self.theme, self.theme.px(10))
        words = box.adjusted(self.theme.px(16), 0, 0, 0)
        draw_line(painter, words, cell.words, self.theme.font(Role.UI), self.theme.colors.text.secondary)

    def _teams(self, painter: QPainter, box: QRectF, cell: TeamsCell) -> None:
        side, step = self.theme.px(18), self.theme.px(21)
        for at, team in enumerate(cell.teams[: max(1, int((box.width() + self.theme.px(3)) // step))]):
            where = QRectF(box.left() + at * step, round(box.center().y() - side / 2), side, side)
            paint_avatar(painter, where, team, self.theme)

    def _owner(self, painter: QPainter, box: QRectF, cell: OwnerSquare) -> None:
        side = self.theme.px(18)
        where = QRectF(box.left(), round(box.center().y() - side / 2), side, side)
        paint_owner(painter, where, cell.avatar, self.theme)
        words = box.adjusted(side + self.theme.px(6), 0, 0, 0)
        draw_line(painter, words, cell.name, self.theme.font(Role.META), self.theme.colors.text.secondary)

    def _number(self, painter: QPainter, box: QRectF, cell: NumberCell) -> None:
        ink = self.theme.colors.text.primary if cell.strong else self.theme.colors.text.tertiary
        font = self.theme.font(Role.UI, 600 if cell.strong else 400)
        draw_line(painter, box, cell.words, font, ink, Qt.AlignmentFlag.AlignRight)

    def _badge(self, painter: QPainter, box: QRectF, value: SlaValue) -> None:
        shown = sla_within(value, self.theme, box.width())
        top = round(box.center().y() - sla_size(shown, self.theme).height() / 2)
        paint_sla(painter, QPointF(box.left(), top), shown, self.theme)


def spoken(cells: Sequence[Cell]) -> str:
    """A row as a screen reader says it, where the row has no sentence of its own."""
    return ", ".join(words for cell in cells if (words := _spoken(cell)))


def _spoken(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, LoadCell):
        return load_words(cell)
    if isinstance(cell, (FaceCell, OwnerSquare)):
        return cell.name
    if isinstance(cell, (StateCell, NumberCell)):
        return cell.words
    return cell.text if isinstance(cell, SlaValue) else ""
