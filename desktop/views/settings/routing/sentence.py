"""A rule as a row of chips: conditions, the words between them, an arrow, the target. Wraps; painted, never laid out.

Used by the cards and by the editor's preview.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.i18n.rule_chips import Piece
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting, stroke_round, text_width
from desktop.views.widgets import ThemedWidget

CHIP, PAD, GAP, BETWEEN, ICON, ARROW = 24, 8, 8, 4, 16, 16
ROW_GAP = 6
OPEN, CLOSE = "(", ")"


class Part(NamedTuple):
    """Something to paint: a chip, a joining word, the arrow, or the target with its icon."""

    kind: str
    label: str = ""
    strong: str = ""


def parts_of(pieces: Sequence[Piece], target: tuple[str, str]) -> list[Part]:
    """The whole row of a rule; without a target only its conditions."""
    found = [Part(piece.kind, piece.label, piece.strong) for piece in pieces]
    if target[1]:
        found += [Part("arrow"), Part("target", target[0], target[1])]
    return found


def spoken(pieces: Sequence[Piece], target: tuple[str, str]) -> str:
    """The same, read aloud."""
    said = " ".join(piece.text() for piece in pieces)
    return f"{said} → {target[1]}" if target[1] else said


def _fonts(theme: Theme) -> tuple[QFont, QFont]:
    return theme.font(Role.META), theme.font(Role.META, 600)


def _width(part: Part, theme: Theme) -> float:
    plain, strong = _fonts(theme)
    px = theme.px
    if part.kind == "arrow":
        return px(ARROW)
    if part.kind == "word":
        return text_width(part.label, plain) + 1
    if part.kind == "target":
        return text_width(part.strong, strong) + px(2 * PAD + ICON + 6) + 1
    both = px(BETWEEN) if part.label and part.strong else 0
    return text_width(part.label, plain) + text_width(part.strong, strong) + both + px(2 * PAD) + 1


def place(parts: Sequence[Part], width: float, theme: Theme) -> list[QRectF]:
    """Where each stands when there is `width`; what is wider than a row is cut."""
    px, left, top = theme.px, 0.0, 0.0
    places: list[QRectF] = []
    for group in _kept_together(parts):
        widths = [_width(part, theme) for part in group]
        gaps = [_gap(part, after, theme) for part, after in pairwise(group)]
        if left and left + sum(widths) + sum(gaps) > width:
            left, top = 0.0, top + px(CHIP + ROW_GAP)
        for wide, gap in zip(widths, [*gaps, px(GAP)], strict=True):
            places.append(QRectF(left, top, min(wide, width), px(CHIP)))
            left += wide + gap
    return places


def _kept_together(parts: Sequence[Part]) -> list[list[Part]]:
    """A bracket stays with what it holds, the arrow with its target: no line ends between them."""
    groups: list[list[Part]] = []
    for part in parts:
        before = groups[-1][-1] if groups else None
        glued = part.label == CLOSE or (before is not None and (before.kind == "arrow" or before.label.endswith(OPEN)))
        if groups and glued:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _gap(part: Part, after: Part, theme: Theme) -> int:
    return theme.px(BETWEEN if part.label.endswith(OPEN) or after.label == CLOSE else GAP)


def height(parts: Sequence[Part], width: float, theme: Theme) -> int:
    """How high the row is at this width."""
    return round(max((box.bottom() for box in place(parts, width, theme)), default=theme.px(CHIP)))


def paint_sentence(
    painter: QPainter, at: QPointF, parts: Sequence[Part], width: float, theme: Theme, *, off: bool
) -> None:
    """Paint it; `off` greys the target of a rule that is switched off."""
    for part, box in zip(parts, place(parts, width, theme), strict=True):
        _paint(painter, box.translated(at), part, theme, off=off)


def _paint(painter: QPainter, box: QRectF, part: Part, theme: Theme, *, off: bool) -> None:
    colors, px, (plain, strong) = theme.colors, theme.px, _fonts(theme)
    if part.kind == "arrow":
        theme.icons.paint(painter, box.center(), "arrow-right", colors.text.secondary, px(ARROW))
    elif part.kind == "word":
        draw_line(painter, box, part.label, plain, colors.text.secondary)
    elif part.kind == "target":
        if off:
            stroke_round(painter, box, theme.tokens.radius.small, colors.border.subtle, fill=colors.surface.hover)
        else:
            fill_round(painter, box, theme.tokens.radius.small, colors.accent.soft)
        ink = colors.text.secondary if off else colors.accent.text
        theme.icons.paint(
            painter, QPointF(box.left() + px(PAD + ICON / 2), box.center().y()), part.label, ink, px(ICON)
        )
        draw_line(painter, box.adjusted(px(PAD + ICON + 6), 0, -px(PAD), 0), part.strong, strong, ink)
    else:
        stroke_round(painter, box, theme.tokens.radius.small, colors.border.strong, fill=colors.surface.raised)
        inner = box.adjusted(px(PAD), 0, -px(PAD), 0)
        ink = colors.text.secondary if off else colors.text.primary
        used = draw_line(painter, inner, part.label, plain, ink) if part.label else 0.0
        rest = inner.adjusted(used + (px(BETWEEN) if used else 0), 0, 0, 0)
        if part.strong:
            draw_line(painter, rest, part.strong, strong, ink)


class Sentence(ThemedWidget):
    """The row as a widget: the editor's preview."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.parts: list[Part] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rule(self, pieces: Sequence[Piece], target: tuple[str, str]) -> None:
        """Show another rule."""
        self.parts = parts_of(pieces, target)
        self.setAccessibleName(spoken(pieces, target))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return height(self.parts, width, self.theme)

    def sizeHint(self) -> QSize:
        wide = self.width() or self.theme.px(320)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(CHIP))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            paint_sentence(painter, QPointF(0, 0), self.parts, self.width(), self.theme, off=False)
