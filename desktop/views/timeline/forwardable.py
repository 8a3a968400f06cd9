"""What of a message can be passed on to another customer: what people write and show, never notes, orders or events."""

from protocol.content import Audio, Contacts, Content, Document, Image, Location, Sticker, Text, Video
from protocol.message import Message

_FILES = (Image, Video, Audio, Document, Sticker)


def forwardable(message: Message) -> Content | None:
    """The content to send again, None when it cannot be: revoked, internal, a file that is not here."""
    content = message.content
    if message.revoked_at is not None or message.direction == "internal":
        return None
    if isinstance(content, Text):
        return Text(body=content.body)
    if isinstance(content, Location | Contacts):
        return content
    ready = isinstance(content, _FILES) and content.media.id is not None and content.media.state == "ready"
    return content if ready else None
