"""Which pictures of a timeline the viewer goes through, and which of them was clicked."""

from collections.abc import Iterable

from desktop.models.rows import TimelineRow
from desktop.views.media_viewer.viewer import MediaItem
from desktop.views.timeline.look import Look
from desktop.views.timeline.words import author_name
from protocol.content import Image, Sticker


def items_of(rows: Iterable[TimelineRow], media_id: int, look: Look) -> tuple[list[MediaItem], int] | None:
    """(pictures oldest first, place of the clicked one); None when the file is no picture (open it elsewhere)."""
    items: list[MediaItem] = []
    for row in rows:
        message = row.message
        if message is None or message.revoked_at is not None or not isinstance(message.content, Image | Sticker):
            continue
        media = message.content.media
        if media.id is not None and media.state == "ready":
            title = f"{author_name(message.author, look.customer)} · {look.day(message.at)} · {look.clock(message.at)}"
            items.append(MediaItem(media.id, title, media.filename or _name(media.id, media.mime)))
    place = next((place for place, item in enumerate(items) if item.media_id == media_id), None)
    return None if place is None else (items, place)


def _name(media_id: int, mime: str) -> str:
    ending = {"image/png": "png", "image/webp": "webp", "image/gif": "gif"}.get(mime, "jpg")
    return f"relevo-{media_id}.{ending}"
