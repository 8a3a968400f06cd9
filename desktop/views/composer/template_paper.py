"""Laying out the preview of a template: pieces below each other on a phone's wall, each knowing how to paint itself."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QTextLayout, QTextOption

from desktop.theme import Role, Theme
from desktop.views.composer.template_words import button_words, offer_end
from desktop.views.delegates.painting import draw_line, fill_round
from protocol.rules.templates import ShownButton, ShownCard, ShownHeader, ShownTemplate

# The same in every scheme (tokens: special.phonePreview): it shows the customer's phone, not ours.
WALL, BUBBLE, TEXT, META, LINK, SOFT = "#E8E3DA", "#FFFFFF", "#16181A", "#5A6056", "#0A6AB0", "#F1EFE9"
_HEADER_ICONS = {"image": "image", "video": "video", "document": "file-text", "location": "map-pin",
                 "product": "shopping-bag"}  # fmt: skip
_BUTTON_ICONS = {
    "URL": "external-link", "PHONE_NUMBER": "phone", "VOICE_CALL": "phone", "QUICK_REPLY": "reply",
    "COPY_CODE": "copy", "OTP": "copy", "FLOW": "list-checks", "CATALOG": "shopping-bag", "MPM": "list",
    "SPM": "shopping-bag", "REQUEST_CONTACT_INFO": "contact",
}  # fmt: skip
PAD = 10

Paint = Callable[[QPainter], None]


class Paper:
    """Collects what is to be painted from `top` down; `bottom` is where the next piece would begin."""

    def __init__(self, theme: Theme, left: float, top: float, width: float, pictures: dict[int, QImage]) -> None:
        self.theme, self.left, self.bottom, self.width, self.pictures = theme, left, top, width, pictures
        self.paints: list[Paint] = []

    def message(self, shown: ShownTemplate) -> None:
        """The whole message: bubble, buttons, then the cards."""
        self._card(shown.message, shown)
        for card in shown.cards:
            self.bottom += self.theme.px(6)
            self._card(card, None)

    def _card(self, card: ShownCard, whole: ShownTemplate | None) -> None:
        px, top, slot = self.theme.px, self.bottom, len(self.paints)
        self.bottom += px(8)
        if card.header is not None:
            self._header(card.header)
        if whole is not None and whole.offer:
            self._offer(whole)
        self._text(card.body, Role.META, 400, TEXT)
        for section in whole.sections if whole is not None else ():
            self._text(f"{section.title} ({len(section.skus)})", Role.MICRO, 500, META)
        self._text(card.footer, Role.MICRO, 400, META)
        self.bottom += px(4)
        box = QRectF(self.left, top, self.width, self.bottom - top)
        self.paints.insert(slot, lambda painter: fill_round(painter, box, 8, QColor(BUBBLE)))
        for button in card.buttons:
            self._button(button)

    def _header(self, header: ShownHeader) -> None:
        if header.kind == "text":
            self._text(header.text, Role.META, 600, TEXT)
            return
        px, picture = self.theme.px, self.pictures.get(header.media_id or 0, QImage())
        box = QRectF(self.left + px(4), self.bottom - px(4), self.width - 2 * px(4), px(84))
        icon = _HEADER_ICONS.get(header.kind, "image")
        if picture.isNull():
            self.paints.append(lambda painter: self._paint_box(painter, box, icon))
        else:
            self.paints.append(lambda painter: _paint_picture(painter, box, picture))
        self.bottom = box.bottom() + px(6)
        self._text(header.text, Role.META, 600, TEXT)
        self._text(header.detail, Role.MICRO, 400, META)

    def _paint_box(self, painter: QPainter, box: QRectF, icon: str) -> None:
        fill_round(painter, box, 6, QColor(SOFT))
        self.theme.icons.paint(painter, box.center(), icon, QColor(META), self.theme.px(28))

    def _offer(self, shown: ShownTemplate) -> None:
        self._text(shown.offer, Role.META, 600, TEXT)
        if shown.offer_ends_ms is not None:
            self._text(offer_end(shown.offer_ends_ms), Role.MICRO, 400, META)
        if shown.code:
            self._text(shown.code, Role.META, 600, LINK)

    def _text(self, text: str, role: Role, weight: int, ink: str) -> None:
        if not text:
            return
        px, at = self.theme.px, QPointF(self.left + self.theme.px(PAD), self.bottom)
        layout, height = self._laid(text, role, weight, self.width - 2 * px(PAD))
        self.paints.append(lambda painter: _paint_text(painter, layout, at, QColor(ink)))
        self.bottom += height + px(4)

    def _button(self, button: ShownButton) -> None:
        px, words = self.theme.px, button_words(button.kind, button.label)
        box = QRectF(self.left, self.bottom + 2, self.width, px(32))
        self.paints.append(lambda painter: self._paint_button(painter, box, words, _BUTTON_ICONS.get(button.kind)))
        self.bottom = box.bottom()

    def _paint_button(self, painter: QPainter, box: QRectF, words: str, icon: str | None) -> None:
        px = self.theme.px
        fill_round(painter, box, 6, QColor(BUBBLE))
        if icon is not None:
            self.theme.icons.paint(painter, QPointF(box.left() + px(16), box.center().y()), icon, QColor(LINK), px(14))
        room, font = box.adjusted(px(28), 0, -px(28), 0), self.theme.font(Role.META, 500)
        draw_line(painter, room, words, font, QColor(LINK), Qt.AlignmentFlag.AlignHCenter)

    def _laid(self, text: str, role: Role, weight: int, width: float) -> tuple[QTextLayout, float]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text.replace("\n", "\u2028"), self.theme.font(role, weight))
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += max(line.height(), self.theme.fonts.line(role))
        layout.endLayout()
        return layout, height


def _paint_text(painter: QPainter, layout: QTextLayout, at: QPointF, ink: QColor) -> None:
    painter.setPen(ink)
    layout.draw(painter, at)


def _paint_picture(painter: QPainter, box: QRectF, picture: QImage) -> None:
    """Fill the box, cutting what is outside."""
    source = QRectF(QPointF(), box.size().scaled(picture.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio))
    source.moveCenter(QRectF(picture.rect()).center())
    path = QPainterPath()
    path.addRoundedRect(box, 6, 6)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.drawImage(box, picture, source)
    painter.restore()


def spoken(shown: ShownTemplate) -> str:
    """The message as a screen reader reads it."""
    return ", ".join(filter(None, _words(shown)))


def _words(shown: ShownTemplate) -> Iterator[str]:
    for card in (shown.message, *shown.cards):
        if card.header is not None:
            yield from (card.header.text, card.header.detail)
        if card is shown.message:
            yield from (shown.offer, offer_end(shown.offer_ends_ms) if shown.offer_ends_ms else "", shown.code)
        yield from (card.body, card.footer)
        yield from (button_words(button.kind, button.label) for button in card.buttons)
