"""Rows that are no bubbles: day separator, unread divider, activity line, internal note."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from desktop.models.rows import TimelineRow
from desktop.theme import Role
from desktop.views.delegates.painting import bare, draw_line, fill_round, stroke_round, text_width
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Look
from desktop.views.timeline.markup import Span, at_signs, mentions, parse
from desktop.views.timeline.rows import LaidRow
from desktop.views.timeline.text_block import TextBlock
from desktop.views.timeline.trouble import TroubleLine
from desktop.views.timeline.words import bold_spans, translate
from protocol.content import Note

LABEL_GAP = 12


class SeparatorRow(LaidRow):
    """A label between hairlines; in accent for the unread divider."""

    def __init__(self, look: Look, row: TimelineRow, words: str, *, accent: bool = False) -> None:
        super().__init__(row)
        self._look, self._words, self._accent = look, words, accent
        self._font = look.font(Role.META, 600 if accent else 500)
        top = look.gap_other
        self.box = QRectF(look.pad, top, look.width - 2 * look.pad, look.px(16))
        self.height = self.box.bottom()

    def says(self) -> str:
        return self._words

    def paint(self, painter: QPainter, state: PaintState) -> None:
        colors = self._look.theme.colors
        ink = colors.accent.text if self._accent else colors.text.tertiary
        line = colors.accent.text if self._accent else colors.border.strong
        width = min(text_width(self._words, self._font), self.box.width())
        draw_line(painter, self.box, self._words, self._font, ink, Qt.AlignmentFlag.AlignHCenter)
        reach = (self.box.width() - width) / 2 - self._look.px(LABEL_GAP)
        if reach > 4:
            y = round(self.box.center().y())
            soft = QColor(line)
            soft.setAlphaF(0.6 if self._accent and not self._look.theme.is_high_contrast else 1.0)
            painter.fillRect(QRectF(self.box.left(), y, reach, 1), soft)
            painter.fillRect(QRectF(self.box.right() - reach, y, reach, 1), soft)


class ActivityRow(LaidRow):
    """One muted centred line with an icon; names in bold. With `unfold` (a message, words) it opens the run it ends."""

    def __init__(
        self, look: Look, row: TimelineRow, words: str, icon: str, *, more: str = "",
        unfold: tuple[int, str] | None = None, alone: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(row)
        self._look, self._icon = look, icon
        self._words = words = f"{words} · {more}" if more else words
        px = look.px
        room = look.width - 2 * look.pad - px(23)
        self.body = TextBlock(look, words, look.theme.colors.text.tertiary, bold_spans(words), role=Role.META)
        self.body.layout(room)
        top = look.gap_other if row.first or alone else look.px(4)
        left = look.pad + max(0.0, (room - self.body.width) / 2)
        self._icon_at = QPointF(left + px(8), top + look.line(Role.META) / 2)
        self.body_at, self.body_width = QPointF(left + px(23), top), self.body.width
        self.box = QRectF(left - px(4), top - 2, self.body.width + px(23) + px(8), self.body.height + 4)
        self.height = top + self.body.height
        if unfold is not None:
            self.hits.append(Hit(self.box, Act.UNFOLD, *unfold))

    def ground(self) -> QColor:
        return self._look.theme.colors.surface.canvas

    def says(self) -> str:
        return bare(self._words)

    def copy_text(self) -> str:
        return bare(self._words)

    def paint(self, painter: QPainter, state: PaintState) -> None:
        theme = self._look.theme
        if state.hovered is not None and state.hovered.act is Act.UNFOLD:
            fill_round(painter, self.box, 6, theme.colors.surface.hover)
        theme.icons.paint(painter, self._icon_at, self._icon, theme.colors.text.tertiary, self._look.px(16))
        if self.body is not None:
            self.body.paint(painter, self.body_at, self.body_width, state)
        if state.focused or state.flash:
            stroke_round(painter, self.box, 6, theme.colors.accent.focus, 2)


class NoteRow(LaidRow):
    """An internal note: full width, yellow ground, lock and the word."""

    def __init__(
        self, look: Look, row: TimelineRow, note: Note, author: str, trouble: TroubleLine | None = None, *,
        waiting: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(row)
        self._look, self._author, self._raw, self._waiting = look, author, note.body, waiting
        self._ink, px = look.ink("note"), look.px
        marked = parse(note.body)
        signs = _mention_spans(look, note, marked.text)
        spans = (*marked.spans, *(span for span in signs if not _covered(span, marked.spans)))
        self.body = TextBlock(look, marked.text, self._ink.text, spans)
        left, width = look.pad, look.width - 2 * look.pad
        self.body.layout(width - px(38) - 1 - px(13))
        top = look.gap_other
        self._head = QRectF(left + px(38) + 1, top + px(7) + 1, width - px(38) - px(13), px(16))
        self.body_at = QPointF(self._head.left(), self._head.bottom() + px(2))
        self.body_width = self._head.width()
        self.box = QRectF(left, top, width, self.body_at.y() + self.body.height + px(7) + 1 - top)
        self.height = self.box.bottom()
        self.hits.extend(self.body.hits(self.body_at, self.body_width))
        self._trouble = trouble
        if trouble is not None:
            self.height = trouble.place(QRectF(left, self.height + px(6), width, 0)) + px(2)
            self.hits.extend(trouble.hits())

    def ground(self) -> QColor:
        return self._ink.fill

    def says(self) -> str:
        return translate("Timeline", "Nota interna de {author}: {text}").format(
            author=self._author, text=self.copy_text()
        )

    def copy_text(self) -> str:
        return self._raw

    def paint(self, painter: QPainter, state: PaintState) -> None:
        theme, px = self._look.theme, self._look.px
        stroke_round(painter, self.box, theme.tokens.radius.card, self._ink.border, fill=self._ink.fill)
        if state.chosen:
            tint = QColor(theme.colors.accent.fill)
            tint.setAlphaF(0.18)
            stroke_round(painter, self.box, theme.tokens.radius.card, self._ink.border, fill=tint)
        lock = QPointF(self.box.left() + px(21), self._head.center().y())
        theme.icons.paint(painter, lock, "lock", self._ink.text, px(16))
        word = translate("Timeline", "Interna")
        bold = self._look.font(Role.META, 700)
        used = draw_line(painter, self._head, word, bold, self._ink.meta)
        time = self._look.clock(self.row.at) if not self._waiting else translate("Timeline", "Pendiente de envío")
        rest = self._head.adjusted(used + px(6), 0, 0, 0)
        draw_line(painter, rest, f"{self._author} · {time}", self._look.font(Role.META), self._ink.meta)
        if self.body is not None:
            self.body.paint(painter, self.body_at, self.body_width, state)
        if self._trouble is not None:
            self._trouble.paint(painter, state)
        if state.focused or state.flash:
            stroke_round(painter, self.box.adjusted(-3, -3, 3, 3), 11, theme.colors.accent.focus, 2)


def _mention_spans(look: Look, note: Note, text: str) -> tuple[Span, ...]:
    """Whole names of those it reached. A note that reached nobody by name must not look as if it did."""
    if not note.mentions and not note.teams:
        return ()
    names = look.named(note) if look.named is not None else ()
    return mentions(text, names) if names else at_signs(text)


def _covered(span: Span, others: tuple[Span, ...]) -> bool:
    return any(other.start <= span.start < other.end for other in others)
