"""Files on their way into an answer: one card each with size and the gateway's verdict, removable until sent."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.words import refusal
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets import ElidedLabel, IconButton, IconMark, Ink, Label, ThemedWidget
from protocol.api import UploadedMedia
from protocol.content import Audio, Content, Document, Image, MediaRef, Sticker, Video

State = Literal["reading", "ready", "refused"]
_ICONS = {
    "image": "image",
    "video": "file-play",
    "audio": "file-audio",
    "document": "file-text",
    "sticker": "sticky-note",
}


def size_words(size: int) -> str:
    """`184 kB`, `38 MB`."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB" if size < 10_000_000 else f"{round(size / 1_000_000)} MB"


def content_of(media: UploadedMedia, caption: str | None = None, *, voice: bool = False) -> Content:
    """What is sent for an uploaded file."""
    ref = MediaRef(id=media.id, mime=media.mime, size=media.size, filename=media.filename, state="ready")
    if media.kind == "image":
        return Image(ref, caption)
    if media.kind == "video":
        return Video(ref, caption)
    if media.kind == "audio":
        return Audio(ref, voice)
    if media.kind == "sticker":
        return Sticker(ref)
    return Document(ref, caption)


class AttachmentCard(ThemedWidget):
    """One file. `removed` when it is taken out."""

    removed = Signal()

    def __init__(self, theme: Theme, path: Path, size: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.path = path
        self.media: UploadedMedia | None = None
        self.state: State = "reading"
        self._size = size
        self.setFixedSize(QSize(theme.px(212), theme.px(44)))
        self.name = ElidedLabel(theme, path.name, Role.META, weight=500)
        self.words = Label(theme, "", Role.MICRO, Ink.SECONDARY)
        self.close_button = IconButton(theme, "x", self.tr("Quitar {0}").format(path.name), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), 0, theme.px(6), 0)
        row.setSpacing(theme.px(8))
        self._icon = IconMark(theme, "file", Ink.SECONDARY, 18)
        row.addWidget(self._icon)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.addWidget(self.name)
        column.addWidget(self.words)
        row.addLayout(column, 1)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.removed)
        self._tell(self.tr("preparando…"))

    def show_verdict(self, media: UploadedMedia) -> None:
        """The gateway answered."""
        self.media = media
        self.state = "refused" if media.verdict == "refused" else "ready"
        self._icon.name = _ICONS.get(media.kind, "file")
        words = {"ready": self.tr("listo"), "converting": self.tr("se convertirá")}
        self._tell(words.get(media.verdict) or refusal("media_refused"))

    def show_failure(self, words: str) -> None:
        """It could not be handed over."""
        self.state = "refused"
        self._tell(words)

    def _tell(self, words: str) -> None:
        shown = words if self.state == "refused" else f"{size_words(self._size)} · {words}"
        self.words.setText(shown)
        self.words.set_ink(Ink.DANGER if self.state == "refused" else Ink.SECONDARY)
        self.setAccessibleName(f"{self.path.name}, {shown}")
        self.setToolTip("")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self.theme.colors
        line = colors.status.danger if self.state == "refused" else colors.border.strong
        with painting(QPainter(self)) as painter:
            stroke_round(painter, QRectF(self.rect()), self.theme.tokens.radius.card, line, fill=colors.surface.raised)


class AttachmentStrip(QWidget):
    """The cards side by side; `changed` when one came, went or got its verdict."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(14), 0, theme.px(14), theme.px(6))
        self._row.setSpacing(theme.px(8))
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.cards: list[AttachmentCard] = []
        self.hide()

    def add(self, path: Path, size: int) -> AttachmentCard:
        """Show another file."""
        card = AttachmentCard(self._theme, path, size)
        card.removed.connect(self._remove)
        self.cards.append(card)
        self._row.addWidget(card)
        self.show()
        self.changed.emit()
        return card

    def take_all(self) -> list[AttachmentCard]:
        """The cards, taken out of the strip."""
        cards, self.cards = self.cards, []
        for card in cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.hide()
        self.changed.emit()
        return cards

    def _remove(self) -> None:
        card = self.sender()
        if isinstance(card, AttachmentCard) and card in self.cards:
            self.cards.remove(card)
            self._row.removeWidget(card)
            card.deleteLater()
            self.setVisible(bool(self.cards))
            self.changed.emit()
