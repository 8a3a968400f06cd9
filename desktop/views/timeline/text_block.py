"""Text in a bubble: one QTextLayout, lines on the grid of the type ramp, the time floating at the end of the last one.

Formats are ranges on plain text. The direction is the message's own, from its first strong character.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.theme import Role
from desktop.views.delegates.painting import draw_text, elide, text_width
from desktop.views.timeline.block import PaintState, Plain
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Look
from desktop.views.timeline.markup import LINE, Span
from desktop.views.timeline.markup import Look as Mark

MONO = ["JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "monospace"]
TAIL_GAP = 12
TAIL_LINE = 16
_RTL, _LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


class TextBlock(Plain):
    """Wrapped text. `most` lines are shown at most, the last one cut with an ellipsis."""

    def __init__(
        self, look: Look, text: str, color: QColor, spans: Sequence[Span] = (), *, role: Role = Role.BODY,
        weight: int | None = None, most: int = 0, center: bool = False,
    ) -> None:  # fmt: skip
        self._look, self.color, self._most, self._center = look, color, most, center
        self.text, self.spans = text.replace("\n", LINE), tuple(spans)
        self.font = look.font(role, weight)
        self._step = look.line(role)
        self.inset, self.before, self.edge = look.px(12) + 1, look.px(6), look.px(7) + 1
        self._lines = 0
        self._last = 0.0
        self.rtl = False
        self._tail = QSizeF()
        self._cut = ""
        self._layout = QTextLayout(self.text, self.font)
        self._layout.setCacheEnabled(True)

    def layout(self, available: float) -> None:
        self.rtl = _is_rtl(self.text)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(_RTL if self.rtl else _LTR)
        start = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        side = Qt.AlignmentFlag.AlignHCenter if self._center else start
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        if self.spans:
            self._layout.setFormats([self._range(span) for span in self.spans])
        self._break(available)
        self.height = self._lines * self._step
        if self._cut or self._center:
            self.width = available

    def take_tail(self, tail: QSizeF) -> bool:
        self._tail = tail
        gap = self._look.px(TAIL_GAP)
        if self._last + gap + tail.width() <= self._available:
            self.width = max(self.width, self._last + gap + tail.width())
        else:
            self.height += self._look.px(TAIL_LINE)
            self.width = max(self.width, tail.width())
        return True

    def _break(self, available: float) -> None:
        self._available = available
        metrics = QFontMetricsF(self.font)
        lead = round((self._step - metrics.ascent() - metrics.descent()) / 2)
        widest, self._lines = 0.0, 0
        layout = self._layout
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(available)
            # An emoji or mono run may stand higher than the font; baselines stay on the grid all the same.
            line.setPosition(QPointF(0, self._lines * self._step + lead + metrics.ascent() - line.ascent()))
            self._lines += 1
            self._last = line.naturalTextWidth()
            widest = max(widest, self._last)
            if self._most and self._lines == self._most:
                self._cut = self.text[line.textStart() :] if self._more(line) else ""
                break
        layout.endLayout()
        self.width = widest

    def _more(self, line: object) -> bool:
        end = line.textStart() + line.textLength()  # type: ignore[attr-defined]
        return bool(end < len(self.text.rstrip()))

    def _range(self, span: Span) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = _units(self.text, span.start), _units(self.text[span.start : span.end], None)
        made.format = self._format(span.look)
        return made

    def _format(self, mark: Mark) -> QTextCharFormat:
        made, colors = QTextCharFormat(), self._look.theme.colors
        if mark & Mark.BOLD:
            made.setFontWeight(QFont.Weight.Bold if self.font.weight() < 600 else QFont.Weight.ExtraBold)
        if mark & Mark.ITALIC:
            made.setFontItalic(True)
        if mark & Mark.STRIKE:
            made.setFontStrikeOut(True)
        if mark & Mark.MONO:
            made.setFontFamilies(MONO)
            made.setFontFixedPitch(True)
        if mark & Mark.LINK:
            made.setForeground(colors.text.link)
            made.setFontUnderline(True)
        if mark & Mark.MENTION:
            made.setForeground(colors.accent.text)
            made.setFontWeight(QFont.Weight.DemiBold)
        return made

    def _shift(self, width: float) -> float:
        """How far lines move: right-to-left text was laid out in the available width, but drawn in `width`."""
        return width - self._available if self.rtl and not self._center else 0.0

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        painter.setPen(self.color)
        origin = QPointF(at.x() + self._shift(width), at.y())
        if self._cut:
            self._paint_cut(painter, origin)
        elif state.selection is None or state.selection[0] == state.selection[1]:
            self._layout.draw(painter, origin)
        else:
            self._layout.draw(painter, origin, [self._selection(*state.selection)])

    def _paint_cut(self, painter: QPainter, origin: QPointF) -> None:
        """All lines but the last as laid out, the last one with an ellipsis."""
        for index in range(self._lines - 1):
            self._layout.lineAt(index).draw(painter, origin)
        shown = elide(self._cut.replace(LINE, " "), self.font, self._available)
        painter.setFont(self.font)
        line = self._layout.lineAt(self._lines - 1)
        left = origin.x() + (self._available - text_width(shown, self.font) if self.rtl and not self._center else 0)
        draw_text(painter, QPointF(left, origin.y() + line.y() + line.ascent()), shown)

    def _selection(self, start: int, end: int) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, end - start
        colors = self._look.theme.colors
        made.format.setBackground(colors.accent.fill)
        made.format.setForeground(colors.text.on_accent)
        return made

    def units(self) -> int:
        """Length in Qt's positions (UTF-16 units)."""
        return _units(self.text, None)

    def position_at(self, point: QPointF, width: float) -> int:
        """The caret position nearest to a point in the block."""
        for index in range(self._lines):
            if point.y() < (index + 1) * self._step or index == self._lines - 1:
                line = self._layout.lineAt(index)
                return int(line.xToCursor(point.x() - self._shift(width)))
        return 0

    def text_of(self, start: int, end: int) -> str:
        """The text between two caret positions, never half a grapheme's surrogate."""
        raw = self.text.encode("utf-16-le", "surrogatepass")
        piece = raw[2 * start : 2 * end].decode("utf-16-le", "ignore")
        return piece.replace(LINE, "\n")

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        for span in self.spans:
            if span.look & Mark.LINK:
                for rect in self._rects(span, at, width):
                    yield Hit(rect, Act.LINK, span.url, self.text[span.start : span.end])

    def _rects(self, span: Span, at: QPointF, width: float) -> Iterator[QRectF]:
        start, end = _units(self.text, span.start), _units(self.text, span.end)
        for index in range(self._lines):
            line = self._layout.lineAt(index)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                left, right = min(left, right), max(left, right)
                x = at.x() + self._shift(width) + left
                yield QRectF(x, at.y() + index * self._step, right - left, self._step)

    def says(self) -> str:
        return self.text.replace(LINE, "\n")


def _x(value: object) -> float:
    """PySide returns (x, position) where C++ returns x."""
    return float(value[0] if isinstance(value, tuple) else value)  # type: ignore[arg-type]


def _is_rtl(text: str) -> bool:
    from unicodedata import bidirectional

    for sign in text:
        kind = bidirectional(sign)
        if kind in {"R", "AL"}:
            return True
        if kind == "L":
            return False
    return False


def _units(text: str, end: int | None) -> int:
    """UTF-16 units of a text up to a code point: Qt counts those, Python counts code points."""
    part = text if end is None else text[:end]
    return len(part) if part.isascii() else len(part.encode("utf-16-le", "surrogatepass")) // 2
