"""A card: icon, title, lines, and words to click. Documents, contacts, events, links and ads look alike on purpose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme import Role
from desktop.views.delegates.painting import (
    AvatarValue,
    draw_line,
    elide,
    fill_round,
    paint_avatar,
    stroke_round,
    text_width,
)
from desktop.views.timeline.block import PaintState, Plain
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.one_line import OneLine
from desktop.views.timeline.text_block import TAIL_GAP

ICON = 36
MOST = 300


class Action(Struct, frozen=True):
    """Words to click on a card."""

    act: Act
    value: Any
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands on a card. `whole` is a click anywhere on it; `framed` gives it a ground of its own."""

    title: str
    lines: Sequence[str] = ()
    icon: str = ""
    avatar: AvatarValue | None = None
    danger: bool = False
    actions: Sequence[Action] = ()
    whole: Action | None = None
    framed: bool = False
    says: str = ""
    least: float = 0


class CardBlock(Plain):
    """Icon or avatar at the left, title and lines at the right, actions below in one row."""

    def __init__(self, look: Look, card: Card, ink: Ink) -> None:
        self._look, self._ink = look, ink
        self._title, self._lines = card.title, tuple(card.lines)
        self._icon, self._danger, self._avatar = card.icon, card.danger, card.avatar
        self._actions, self._whole = tuple(card.actions), card.whole
        self._framed, self._says, self._least = card.framed, card.says, card.least
        framed, actions = card.framed, card.actions
        px = look.px
        self.inset = px(8) + 1 if framed else px(12) + 1
        self.before, self.edge = px(8), px(8) + 1
        self.foot = px(4) + 1 if actions and not framed else self.edge
        self._title_font, self._font = look.font(Role.UI_STRONG), look.font(Role.META)
        self._link_font = look.font(Role.META, 600)
        self._pad = px(8) if framed else 0

    def layout(self, available: float) -> None:
        px = self._look.px
        left = self._text_left()
        widths = [text_width(self._title, self._title_font), *(text_width(line, self._font) for line in self._lines)]
        acts = sum(text_width(action.label, self._link_font) + px(16) for action in self._actions)
        wished = max(min(max(widths), px(MOST)) + left, acts + left) + self._pad
        self.width = min(available, max(wished, px(self._least)))
        texts = px(20) + px(16) * len(self._lines)
        head = max(texts, px(ICON) if self._has_mark() else 0)
        self._head = head
        self.height = head + (px(8) + px(24) if self._actions else 0) + 2 * self._pad

    def take_tail(self, tail: QSizeF) -> bool:
        """The time stands beside the actions or the last line when there is room."""
        px = self._look.px
        if self._actions:
            used = self._text_left() + sum(text_width(a.label, self._link_font) + px(16) for a in self._actions)
        else:
            last = self._lines[-1] if self._lines else self._title
            font = self._font if self._lines else self._title_font
            used = self._text_left() + text_width(last, font)
        needed = used + px(TAIL_GAP) + tail.width()
        if self._framed or needed > self._look.widest - 2 * self.inset or used > px(MOST):
            return False
        self.width = max(self.width, needed)
        if self._actions:
            self.tail_sink = -px(4)
        return True

    def _has_mark(self) -> bool:
        return bool(self._icon or self._avatar)

    def _text_left(self) -> float:
        return self._pad + (self._look.px(ICON + 10) if self._has_mark() else 0)

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        theme, px = self._look.theme, self._look.px
        if self._framed:
            fill_round(
                painter, QRectF(at.x(), at.y(), width, self.height), theme.tokens.radius.control, self._ink.quote
            )
        top = at.y() + self._pad
        self._paint_mark(painter, QPointF(at.x() + self._pad, top))
        texts = px(20) + px(16) * len(self._lines)
        y = top + (self._head - texts) / 2
        left = at.x() + self._text_left()
        room = width - self._text_left() - self._pad
        ink = theme.colors.status.danger if self._danger else self._ink.text
        draw_line(painter, QRectF(left, y, room, px(20)), self._title, self._title_font, ink)
        for place, line in enumerate(self._lines):
            box = QRectF(left, y + px(20) + place * px(16), room, px(16))
            draw_line(painter, box, line, self._font, self._ink.meta)
        for action, rect in self._action_rects(at):
            draw_line(painter, rect, action.label, self._link_font, theme.colors.text.link)

    def _paint_mark(self, painter: QPainter, at: QPointF) -> None:
        theme, side = self._look.theme, self._look.px(ICON)
        if not self._has_mark():
            return
        box = QRectF(at.x(), at.y() + (self._head - side) / 2, side, side)
        if self._avatar is not None:
            paint_avatar(painter, box, self._avatar, theme)
            return
        ground = theme.colors.status.danger_soft if self._danger else self._ink.quote
        if self._framed:
            ground = self._ink.fill
        stroke_round(painter, box, theme.tokens.radius.card, self._ink.border, fill=ground)
        ink = theme.colors.status.danger if self._danger else theme.colors.accent.text
        theme.icons.paint(painter, box.center(), self._icon, ink, self._look.px(18))

    def _action_rects(self, at: QPointF) -> Iterator[tuple[Action, QRectF]]:
        px = self._look.px
        x, y = at.x() + self._text_left(), at.y() + self._pad + self._head + px(8)
        for action in self._actions:
            width = text_width(action.label, self._link_font)
            yield action, QRectF(x, y, width + 1, px(24))
            x += width + px(16)

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        for action, rect in self._action_rects(at):
            yield Hit(rect.adjusted(-6, -4, 6, 4), action.act, action.value, action.label)
        if self._whole is not None:
            rect = QRectF(at.x(), at.y(), width, self.height)
            yield Hit(rect, self._whole.act, self._whole.value, self._whole.label)

    def says(self) -> str:
        return self._says or ", ".join((self._title, *self._lines))


class ButtonsBlock(Plain):
    """Buttons the customer sees on a message of ours: rows over hairlines. Shown, not clickable."""

    after_tail = True

    def __init__(self, look: Look, labels: Sequence[tuple[str, str]], ink: Ink) -> None:
        self._look, self._labels, self._ink = look, tuple(labels), ink
        self.inset, self.before, self.edge = look.px(12) + 1, look.px(6), look.px(2)
        self._font = look.font(Role.UI_STRONG)

    def layout(self, available: float) -> None:
        px = self._look.px
        widest = max((text_width(label, self._font) for _, label in self._labels), default=0.0)
        self.width = min(available, widest + px(40))
        self.height = px(32) * len(self._labels)

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        px, theme = self._look.px, self._look.theme
        for place, (icon, label) in enumerate(self._labels):
            row = QRectF(at.x(), at.y() + place * px(32), width, px(32))
            painter.fillRect(QRectF(row.left(), row.top(), width, 1), self._ink.border)
            words = elide(label, self._font, width - px(30))
            used = text_width(words, self._font) + px(22)
            left = row.center().x() - used / 2
            theme.icons.paint(painter, QPointF(left + px(8), row.center().y()), icon, theme.colors.accent.text, px(16))
            box = row.adjusted(left - row.left() + px(22), 0, 0, 0)
            draw_line(painter, box, words, self._font, theme.colors.accent.text)

    def says(self) -> str:
        return ", ".join(label for _, label in self._labels)


class RowsBlock(Plain):
    """Two columns of text: the lines of an order, the answers of a form. The last row may be a total."""

    def __init__(
        self, look: Look, title: str, rows: Sequence[tuple[str, str]], *, ink: Ink, icon: str = "", side: str = "",
        line_below: bool = False, most: int = 0,
    ) -> None:  # fmt: skip
        self._look, self._title, self._rows, self._ink = look, title, list(rows), ink
        self._icon, self._side, self._line_below = icon, side, line_below
        if most and len(self._rows) > most:
            self._rows = self._rows[:most]
        self.inset, self.before, self.edge = look.px(12) + 1, look.px(6), look.px(7) + 1
        self._bold, self._font = look.font(Role.UI_STRONG), look.font(Role.UI)

    def layout(self, available: float) -> None:
        px = self._look.px
        gap, left = px(16), px(24)
        widths = [text_width(self._title, self._bold) + left + gap + text_width(self._side, self._bold)]
        widths += [
            text_width(name, self._font) + left + gap + text_width(value, self._font) for name, value in self._rows
        ]
        self.width = min(available, max(widths) + 1)
        self.height = px(20) + px(18) * len(self._rows) + (px(6) if self._line_below else 0)

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        px, theme = self._look.px, self._look.theme
        right = Qt.AlignmentFlag.AlignRight
        theme.icons.paint(painter, QPointF(at.x() + px(8), at.y() + px(10)), self._icon, self._ink.text, px(16))
        head = QRectF(at.x() + px(24), at.y(), width - px(24), px(20))
        side = draw_line(painter, head, self._side, self._bold, self._ink.text, right) if self._side else 0
        draw_line(painter, head.adjusted(0, 0, -side - px(8), 0), self._title, self._bold, self._ink.text)
        for place, (name, value) in enumerate(self._rows):
            row = QRectF(head.left(), at.y() + px(20) + place * px(18), head.width(), px(18))
            half = elide(value, self._font, row.width() * (0.6 if name else 1.0))
            used = draw_line(painter, row, half, self._font, self._ink.meta, right) if value else 0
            draw_line(painter, row.adjusted(0, 0, -used - px(8), 0), name, self._font, self._ink.meta)
        if self._line_below:
            painter.setPen(QPen(QColor(self._ink.border), 1))
            y = round(at.y() + self.height) - 0.5
            painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width, y))

    def says(self) -> str:
        rows = [f"{name} {value}".strip() for name, value in self._rows]
        return ", ".join((f"{self._title} {self._side}".strip(), *rows))


class LinkBlock(OneLine):
    """One line of words to click, at the end of a bubble."""

    def __init__(self, look: Look, action: Action, ink: Ink) -> None:
        self._look, self._action = look, action
        self._font = look.font(Role.META, 600)
        self.inset, self.before, self.edge = look.px(12) + 1, look.px(6), look.px(7) + 1

    def layout(self, available: float) -> None:
        self.width = min(available, text_width(self._action.label, self._font) + 1)
        self.height = self._look.px(18)
        self._available = available

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        box = QRectF(at.x(), at.y(), width, self.height)
        draw_line(painter, box, self._action.label, self._font, self._look.theme.colors.text.link)

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        words = text_width(self._action.label, self._font)
        rect = QRectF(at.x() - 6, at.y() - 6, words + 12, self.height + 12)
        yield Hit(rect, self._action.act, self._action.value, self._action.label)
