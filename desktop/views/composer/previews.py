"""Fetches the pictures for the cards of attached files: of what the customer will get, until then of the file itself.

What always holds: a picture is decoded on a worker thread, no larger than it is shown; what cannot be shown stays an
icon.
"""

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from shiboken6 import isValid

from desktop.store.local_files import Attached
from desktop.views.composer.attachments import AttachmentCard
from desktop.views.composer.card_picture import LARGE
from desktop.views.composer.part import ComposerPart

MOST_BYTES = 40_000_000
"""A larger file shows no picture of its own."""
SHOWN = QSize(2 * LARGE, 2 * LARGE)


class Previews(ComposerPart):
    """The pictures of the cards in the composer."""

    def look(self, files: Sequence[Attached]) -> None:
        """Fetch what is not shown yet."""
        cards = {card.file_id: card for card in self._box.attachments.cards}
        for one in files:
            card, wanted = cards.get(one.file.id), _wanted(one)
            if card is not None and wanted is not None and card.pictured != wanted:
                card.pictured = wanted
                self._box.context.tasks.start(self._fetch(card, one))

    async def _fetch(self, card: AttachmentCard, one: Attached) -> None:
        wanted = card.pictured
        try:
            data = await self._session.attached_picture(one.file.id)
            image = await asyncio.to_thread(decoded, data, SHOWN)
        except asyncio.CancelledError:
            raise
        except Exception:  # noqa: BLE001  the card tells in words what is wrong with a file; here is only no picture
            return
        if isValid(card) and card.pictured == wanted and not image.isNull():
            card.picture.show_picture(image, moving=one.kind == "video")


def _wanted(one: Attached) -> int | None:
    """Which picture: the id of what the customer gets, 0 for the file's own; None when there is none."""
    if one.media is not None and one.media.thumbnail:
        return one.media.id
    own = one.file.mime.startswith("image/") and one.file.key and one.file.size <= MOST_BYTES
    return 0 if own else None


def decoded(data: bytes, most: QSize) -> QImage:
    """A picture upright and no larger than needed; a null image when it is none. Safe on any thread."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
