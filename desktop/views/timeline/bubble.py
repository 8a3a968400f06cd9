"""One bubble: blocks stacked in a rounded box, the time at the end, reactions hanging below, trouble under it.

gap (2 or 12)
[author]                       of a colleague, first of a group
+---------------------------+
| block                     |
| block ...      11:24 tick |
+---------------------------+
(reactions)                  hang 13 below
! No enviado: ... Reintentar Editar
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.models.rows import TimelineRow
from desktop.views.delegates.painting import stroke_round
from desktop.views.timeline.block import Block, PaintState
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.meta import SINK, Meta
from desktop.views.timeline.reactions import HANG, ReactionPill
from desktop.views.timeline.rows import LaidRow, bubble_path
from desktop.views.timeline.text_block import TextBlock
from desktop.views.timeline.trouble import TroubleLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a bubble is put together from. `bare` draws no ground, `copies` is what copying it gives."""

    blocks: Sequence[Block]
    meta: Meta
    ink: Ink
    ours: bool
    reactions: ReactionPill | None = None
    trouble: TroubleLine | None = None
    sentence: str = ""
    bare: bool = False
    copies: str = ""


class BubbleRow(LaidRow):
    """A message or an unsent bubble."""

    def __init__(self, look: Look, row: TimelineRow, parts: Parts) -> None:
        super().__init__(row)
        self._look, self._blocks, self._meta, self._ink = look, list(parts.blocks), parts.meta, parts.ink
        self._ours, self._bare = parts.ours, parts.bare
        self._reactions, self._trouble = parts.reactions, parts.trouble
        self._sentence, self._copies = parts.sentence, parts.copies
        self._over = False
        self._top = look.gap_other if row.first else look.gap_same
        self._places: list[tuple[Block, QPointF, float]] = []
        self._meta_at, self._tail_y = QPointF(), 0.0
        self._arrange()

    def says(self) -> str:
        return self._sentence

    def copy_text(self) -> str:
        return self._copies or super().copy_text()

    def ground(self) -> QColor:
        return self._look.theme.colors.surface.canvas if self._bare else self._ink.fill

    def _arrange(self) -> None:
        width, own_line = self._measure()
        look = self._look
        left = look.width - look.pad - width if self._ours else look.pad
        y = self._stack(left, width)
        if own_line:
            y, self._tail_y = y + look.px(16), self._tail_y + look.px(16)
        self._meta_at = self._meta_place(left + width, self._tail_y, own_line=own_line)
        bottom = y + (look.px(HANG) if self._reactions else self._foot())
        if own_line and not self._reactions:
            bottom = y + look.px(5) + 1
        self.box = QRectF(left, self._top, width, bottom - self._top)
        self.height = self.box.bottom()
        radius, last = look.theme.tokens.radius, self.row.last
        inner = self.box.adjusted(0.5, 0.5, -0.5, -0.5)
        self._path = bubble_path(
            inner, radius.bubble, radius.bubble_tail, left=last and not self._ours, right=last and self._ours
        )
        self._hang(left)

    def _foot(self) -> float:
        """Space below the last block."""
        last = self._blocks[-1]
        return float(getattr(last, "foot", last.edge))

    def _measure(self) -> tuple[float, bool]:
        """Outer width, and whether the time needs a line of its own."""
        look = self._look
        for block in self._blocks:
            block.layout(look.widest - 2 * block.inset)
        own_line = not self._tail_block().take_tail(self._meta.size)
        self._over = bool(getattr(self._tail_block(), "tail_over", False))
        needed = [block.width + 2 * block.inset for block in self._blocks]
        if own_line:
            needed.append(self._meta.size.width() + 2 * look.px(13))
        if self._reactions:
            needed.append(self._reactions.size.width() + 2 * look.px(13))
        return min(float(round(max(needed) + 0.49)), float(look.width - 2 * look.pad)), own_line

    def _tail_block(self) -> Block:
        """The block the time belongs to: the last one, but buttons stand below the time."""
        return next(block for block in reversed(self._blocks) if not block.after_tail)

    def _stack(self, left: float, width: float) -> float:
        y = float(self._top)
        for place, block in enumerate(self._blocks):
            y += block.before if place else block.edge
            at, inner = QPointF(left + block.inset, y), width - 2 * block.inset
            self._places.append((block, at, inner))
            self.hits.extend(block.hits(at, inner))
            if isinstance(block, TextBlock):
                self.body, self.body_at, self.body_width = block, at, inner
            y += block.height
            if block is self._tail_block():
                self._tail_y = y
        return y

    def _meta_place(self, right: float, bottom: float, *, own_line: bool) -> QPointF:
        px, last = self._look.px, self._tail_block()
        if self._over:
            return QPointF(right - last.inset - px(6), bottom - px(6))
        inset = getattr(last, "tail_inset", px(12) + 1)
        sink = getattr(last, "tail_sink", px(SINK))
        return QPointF(right - inset, bottom + (0 if own_line else sink))

    def _hang(self, left: float) -> None:
        px = self._look.px
        if self._reactions:
            size = self._reactions.size
            x = left + px(12) + 1
            self._reactions.at = QPointF(x, self.box.bottom() + px(HANG) - size.height())
            self.height = self.box.bottom() + px(HANG)
        if self._trouble:
            room = QRectF(self._look.pad, self.height + px(6), self._look.width - 2 * self._look.pad, 0)
            self.height = self._trouble.place(room) + px(2)
            self.hits.extend(self._trouble.hits())

    def paint(self, painter: QPainter, state: PaintState) -> None:
        if not self._bare:
            self._paint_ground(painter, state)
        for block, at, width in self._places:
            block.paint(painter, at, width, state if block is self.body else _without_selection(state))
        if self._over:
            self._meta.paint_over(painter, self._meta_at, self._ink.fill, self._ink.meta)
        else:
            self._meta.paint(painter, self._meta_place_rtl(), self._ink.meta)
        if self._reactions:
            self._reactions.paint(painter)
        if self._trouble:
            self._trouble.paint(painter, state)
        if state.focused or state.flash > 0:
            self._paint_ring(painter, state)

    def _meta_place_rtl(self) -> QPointF:
        """Right-to-left text ends at the left, and so does its time."""
        if self.body is not None and self.body is self._tail_block() and self.body.rtl:
            return QPointF(self.box.left() + self._look.px(12) + 1 + self._meta.size.width(), self._meta_at.y())
        return self._meta_at

    def _paint_ground(self, painter: QPainter, state: PaintState) -> None:
        path = self._path
        painter.setPen(QPen(self._ink.border, 1))
        painter.setBrush(self._ink.fill)
        painter.drawPath(path)
        if state.chosen:
            tint = QColor(self._look.theme.colors.accent.fill)
            tint.setAlphaF(0.22)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawPath(path)

    def _paint_ring(self, painter: QPainter, state: PaintState) -> None:
        color = QColor(self._look.theme.colors.accent.focus)
        if not state.focused:
            color.setAlphaF(min(1.0, state.flash))
        radius = self._look.theme.tokens.radius.bubble
        stroke_round(painter, self.box.adjusted(-3, -3, 3, 3), radius + 3, color, 2)


def _without_selection(state: PaintState) -> PaintState:
    return PaintState(chosen=state.chosen, hovered=state.hovered) if state.selection else state
