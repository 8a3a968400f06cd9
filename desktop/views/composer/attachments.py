"""Files on their way into an answer: one card each with size and the gateway's verdict, removable until sent.

A card says why a file can't go, and offers another try; nothing goes by itself.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.file_words import file_problem
from desktop.i18n.moments import duration
from desktop.i18n.outcome_words import outcome
from desktop.i18n.words import refusal
from desktop.store.local_files import Attached, AttachedState
from desktop.theme import Role, Theme
from desktop.views.composer.card_picture import CardPicture
from desktop.views.composer.card_work import CardWork
from desktop.views.customer_panel.flow import FlowLayout
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets import ElidedLabel, IconButton, Ink, ThemedWidget
from protocol.api import UploadedMedia
from protocol.rules.outgoing import Kind

State = AttachedState
_ICONS = {
    "image": "image",
    "video": "file-play",
    "audio": "file-audio",
    "document": "file-text",
    "sticker": "sticky-note",
}


WIDTH, WIDEST = 212, 440
"""Of a card, and of one with a sentence to say."""
AROUND, BUTTON = 95, 36
"""Beside the words: icon, button and gaps; another button."""
TARGET = 24
"""Least side of what is pressed, at any zoom."""


def size_words(size: int) -> str:
    """`184 kB`, `38 MB`."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB" if size < 10_000_000 else f"{round(size / 1_000_000)} MB"


class AttachmentCard(ThemedWidget):
    """One file. `removed` when it is taken out, `retried` when another try is asked for."""

    removed = Signal()
    retried = Signal()
    heard = Signal()
    """A voice note is to be played, or to be silent again."""

    def __init__(self, theme: Theme, path: Path, size: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.path = path
        self.media: UploadedMedia | None = None
        self.state: State = "reading"
        self.file_id: int | None = None
        self.kind: Kind | None = None
        self.pictured: int | None = None
        """Which picture it shows or waits for: the id of what the customer gets, 0 for the file's own."""
        self.work = CardWork(theme, self)
        self._size = size
        self.setFixedHeight(theme.px(44))
        self.name = ElidedLabel(theme, path.name, Role.META, weight=500)
        self.words = ElidedLabel(theme, "", Role.MICRO, Ink.SECONDARY)
        self.retry_button = IconButton(theme, "refresh-cw", self.tr("Reintentar {0}").format(path.name), small=True)
        self.retry_button.hide()
        self.play_button = IconButton(theme, "play", self.tr("Escuchar"), small=True)
        self.play_button.hide()
        self.close_button = IconButton(theme, "x", self.tr("Quitar {0}").format(path.name), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(5), 0, theme.px(6), 0)
        row.setSpacing(theme.px(8))
        self.picture = CardPicture(theme, "file")
        row.addWidget(self.picture)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        column.addWidget(self.name)
        column.addWidget(self.words)
        row.addLayout(column, 1)
        row.addWidget(self.play_button)
        row.addWidget(self.retry_button)
        row.addWidget(self.close_button)
        for button in (self.play_button, self.retry_button, self.close_button):
            button.setMinimumSize(TARGET, TARGET)
        self.play_button.clicked.connect(self.heard)
        self.retry_button.clicked.connect(self.retried)
        self.close_button.clicked.connect(self.removed)
        self._tell(self.tr("preparando…"))

    def show_verdict(self, media: UploadedMedia) -> None:
        """The gateway answered."""
        self.media = media
        self.state = "refused" if media.verdict == "refused" else "ready"
        self.picture.set_icon(_ICONS.get(media.kind, "file"))
        words = {"ready": self.tr("listo"), "converting": self.tr("se convertirá")}
        self._tell(words.get(media.verdict) or refusal("media_refused"))

    def show_attached(self, one: Attached) -> None:
        """How a file of the composer stands."""
        self.media, self.state, self.kind = one.media, one.state, one.kind
        self.work.show_work(one)
        self.picture.set_icon(_ICONS.get(one.kind, "file"))
        length = one.file.duration_ms
        if one.file.voice and length is not None:
            self.name.set_text(self.tr("Audio de {0}").format(duration(length)))
        self.play_button.setVisible(one.file.voice and bool(one.file.key))
        self.retry_button.setVisible(one.state in {"failed", "refused"} and bool(one.file.key))
        self._say(self._said(one))

    def _words_of(self, one: Attached) -> str:
        if one.state in {"failed", "refused"}:
            return file_problem(one.reason or "")
        if one.state == "waiting":
            later = self.tr("se convertirá al volver la conexión")
            return later if one.will_convert else self.tr("se envía al volver la conexión")
        if one.converting or (one.state == "reading" and one.progress == 1 and one.will_convert):
            return self.tr("convirtiendo…")
        if one.state == "ready":
            return self.tr("listo")
        if one.progress is not None:
            return self.tr("subiendo {0} %").format(round(one.progress * 100))
        return self.tr("preparando…")

    def _said(self, one: Attached) -> str:
        """The whole line: of a file that changes, what the customer gets; else its size and how it stands."""
        if one.state == "ready" and one.changed and one.media is not None:
            return self.tr("Se enviará como {0}, {1}").format(outcome(one), size_words(one.media.size))
        words = self._words_of(one)
        return words if one.state in {"failed", "refused"} else f"{size_words(self._size)} · {words}"

    def show_failure(self, words: str) -> None:
        """It could not be handed over."""
        self.state = "refused"
        self._tell(words)

    def _tell(self, words: str) -> None:
        bad = self.state in {"failed", "refused"}
        self._say(words if bad else f"{size_words(self._size)} · {words}")

    def _say(self, shown: str) -> None:
        bad = self.state in {"failed", "refused"}
        self.words.ink = Ink.DANGER if bad else Ink.SECONDARY
        self.words.set_text(shown)
        said = (
            self.words.sizeHint().width()
            + self.theme.px(AROUND + BUTTON * (bad + (not self.play_button.isHidden())))
            + max(0, TARGET - self.theme.px(TARGET))
        )
        self.setFixedWidth(min(max(self.theme.px(WIDTH), said), self.theme.px(WIDEST)))
        self.setAccessibleName(f"{self.name.text()}, {shown}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self.theme.colors
        line = colors.status.danger if self.state in {"failed", "refused"} else colors.border.strong
        with painting(QPainter(self)) as painter:
            stroke_round(painter, QRectF(self.rect()), self.theme.tokens.radius.card, line, fill=colors.surface.raised)


class AttachmentStrip(QWidget):
    """The cards side by side; `changed` when one came, went or got its verdict.

    With `show_files` the cards follow the files of a conversation, and `detached`, `retried` (ids of files) ask for
    what is done about them.
    """

    changed = Signal()
    detached = Signal(int)
    retried = Signal(int)
    heard = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(14), 0, theme.px(14), theme.px(6))
        self._row = FlowLayout(None, theme.px(8))  # several files must not widen the window
        outer.addLayout(self._row)
        self.cards: list[AttachmentCard] = []
        self._away = False
        self.hide()

    def add(self, path: Path, size: int) -> AttachmentCard:
        """Show another file."""
        card = AttachmentCard(self._theme, path, size)
        card.removed.connect(self._remove)
        self.cards.append(card)
        self._row.addWidget(card)
        self.setVisible(not self._away)
        self.changed.emit()
        return card

    def show_files(self, files: Sequence[Attached]) -> None:
        """The cards of these files, in this order."""
        known = {card.file_id: card for card in self.cards}
        for id in known.keys() - {one.file.id for one in files}:
            self._drop(known[id])
        for one in files:
            card = known.get(one.file.id) or self._card_of(one)
            card.show_attached(one)
        self.setVisible(bool(self.cards) and not self._away)
        self.changed.emit()

    def set_away(self, away: bool) -> None:
        """Out of sight while a note is written: a note carries no files, they wait for the reply."""
        self._away = away
        self.setVisible(bool(self.cards) and not away)

    def _card_of(self, one: Attached) -> AttachmentCard:
        card = self.add(Path(one.file.name), one.file.size)
        card.file_id = one.file.id
        card.retried.connect(self._retry)
        card.heard.connect(self._hear)
        return card

    def _hear(self) -> None:
        card = self.sender()
        if isinstance(card, AttachmentCard) and card.file_id is not None:
            self.heard.emit(card.file_id)

    def _retry(self) -> None:
        card = self.sender()
        if isinstance(card, AttachmentCard) and card.file_id is not None:
            self.retried.emit(card.file_id)

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
            self._drop(card)
            self.setVisible(bool(self.cards))
            self.changed.emit()
            if card.file_id is not None:
                self.detached.emit(card.file_id)

    def _drop(self, card: AttachmentCard) -> None:
        self.cards.remove(card)
        self._row.removeWidget(card)
        card.hide()
        card.deleteLater()
