"""From one message object to what our timeline shows: a table of types, each with its small builder.

A builder returns the content and, for files, the file at Meta. None means: not understood, keep the raw item.
"""

from collections.abc import Callable

from backend_gateway.channels.whatsapp.parse.answers import button, interactive, order
from backend_gateway.channels.whatsapp.parse.cards import contacts
from backend_gateway.channels.whatsapp.parse.files import audio, document, image, sticker, video, voice
from backend_gateway.channels.whatsapp.payloads import Message
from backend_gateway.domain.facts import MediaFact
from backend_gateway.domain.message_text import GROUP_KIND
from protocol.content import Content, Location, Text, Unsupported, Welcome

Built = tuple[Content, MediaFact | None] | None


def text(message: Message) -> Built:
    """Plain text; taps on ice breakers and commands arrive like this too."""
    if message.text is None or message.text.body is None:
        return None
    return Text(message.text.body), None


def location(message: Message) -> Built:
    """A place; coordinates that do not exist are not a place."""
    found = message.location
    if found is None or found.latitude is None or found.longitude is None:
        return None
    if not (-90 <= found.latitude <= 90 and -180 <= found.longitude <= 180):
        return None
    return Location(found.latitude, found.longitude, found.name, found.address, found.url), None


def welcome(_message: Message) -> Built:
    """The chat was opened for the first time."""
    return Welcome(), None


BUILDERS: dict[str, Callable[[Message], Built]] = {
    "text": text,
    "image": image,
    "video": video,
    "audio": audio,
    "voice": voice,
    "document": document,
    "sticker": sticker,
    "location": location,
    "contacts": contacts,
    "button": button,
    "interactive": interactive,
    "order": order,
    "request_welcome": welcome,
}


def kind_of(message: Message) -> str | None:
    """The message's type; guessed from its only object when Meta left the type out."""
    if message.type:
        return message.type
    return next((kind for kind in BUILDERS if getattr(message, kind, None) is not None), None)


def content_of(message: Message) -> tuple[Content, MediaFact | None, bool]:
    """Content, file and whether it was understood; what is not becomes `Unsupported` and is never dropped."""
    kind = kind_of(message)
    builder = BUILDERS.get(kind or "")
    built = builder(message) if builder else None
    if built is not None:
        return *built, True
    return unsupported(message, kind), None, kind == "media_placeholder"


def unsupported(message: Message, kind: str | None) -> Unsupported:
    """The bubble for what nobody can show: Meta's word for it and the error that came along."""
    named = message.unsupported.type if message.unsupported else None
    error = message.errors[0] if message.errors else None
    shown = named or (None if kind in {"unsupported", "unknown"} else kind)
    return Unsupported(kind=shown, code=error.code if error else None, title=error.title if error else None)


def in_group(content: Content) -> Unsupported:
    """What somebody wrote in a group. It stands in their own chat, where an answer would reach them alone.

    So it must not look like something said to us in private; its words stay readable. (Groups API, June 2026.)
    """
    words = next(
        (text for name in ("body", "caption", "title", "name") if (text := getattr(content, name, None))), None
    )
    return Unsupported(kind=GROUP_KIND, title=words if isinstance(words, str) else None)
