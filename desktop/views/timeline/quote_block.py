"""The quoted message above an answer: bar, author, at most two lines. A click goes there."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from desktop.theme import Role
from desktop.views.delegates.painting import draw_line, text_width
from desktop.views.timeline.block import PaintState, Plain
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.text_block import TextBlock
from desktop.views.timeline.words import author_name, kind_name, translate
from protocol.message import Quote

BAR = 3


class QuoteBlock(Plain):
    """A message this one answers."""

    def __init__(self, look: Look, quote: Quote, ink: Ink) -> None:
        self._look, self._quote, self._ink = look, quote, ink
        px = look.px
        self.inset, self.before, self.edge = px(8) + 1, px(6), px(7) + 1
        self.name = author_name(quote.author, look.customer)
        preview = quote.preview or kind_name(quote.kind) or translate("Timeline", "Mensaje no disponible")
        self._name_font = look.font(Role.META, 600)
        self._text = TextBlock(look, preview.replace("\n", " "), ink.meta, role=Role.META, most=2)

    def layout(self, available: float) -> None:
        px = self._look.px
        sides = px(12) + px(8)
        self._text.layout(available - sides)
        name = text_width(self.name, self._name_font)
        self.width = min(available, max(self._text.width, name) + sides + 1)
        self.height = px(3) + px(16) + self._text.height + px(4)

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        px, theme = self._look.px, self._look.theme
        box = QRectF(at.x(), at.y(), width, self.height)
        path = QPainterPath()
        path.addRoundedRect(box, theme.tokens.radius.small, theme.tokens.radius.small)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(path, self._ink.quote)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(box.left(), box.top(), px(BAR), box.height()), theme.colors.accent.fill)
        painter.restore()
        name = QRectF(box.left() + px(12), box.top() + px(3), box.width() - px(20), px(16))
        draw_line(painter, name, self.name, self._name_font, theme.colors.accent.text)
        self._text.paint(painter, QPointF(name.left(), name.bottom()), name.width(), PaintState())

    def hits(self, at: QPointF, width: float) -> Iterator[Hit]:
        if self._quote.message_id is not None:
            label = translate("Timeline", "Ir al mensaje citado")
            yield Hit(QRectF(at.x(), at.y(), width, self.height), Act.QUOTE, self._quote.message_id, label)

    def says(self) -> str:
        return translate("Timeline", "en respuesta a {name}: {text}").format(name=self.name, text=self._text.says())
