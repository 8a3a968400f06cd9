"""From our content to the body of `POST /{phone_number_id}/messages`.

Called by the dispatcher just before a send. Pure: lengths and permissions were judged when the message was accepted
(`protocol.rules`); here only the shape is made. Source: messages reference of the Cloud API.
"""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from backend_gateway.channels.whatsapp.compose_interactive import INTERACTIVE
from backend_gateway.channels.whatsapp.compose_template import template
from backend_gateway.channels.whatsapp.parse.party import digits, is_bsuid
from protocol import content as c

Json = dict[str, Any]
MediaIds = Mapping[int, str]


class ComposeError(ValueError):
    """This content cannot be sent to WhatsApp: the message says which part is missing."""


class Recipient(Struct, frozen=True, kw_only=True):
    """Whom to send to; the phone wins when both are known, as it does at Meta."""

    phone: str | None = None
    bsuid: str | None = None
    group_id: str | None = None

    def fields(self) -> Json:
        """`to` with `+` (without it Meta puts the business's country code in front), or `recipient` for a BSUID."""
        if self.group_id:
            return {"recipient_type": "group", "to": self.group_id}
        number = digits(self.phone)
        if number.isdigit():
            return {"recipient_type": "individual", "to": "+" + number}
        if self.bsuid and is_bsuid(self.bsuid):
            return {"recipient_type": "individual", "recipient": self.bsuid}
        raise ComposeError("nobody to send to: neither phone nor BSUID is known")


def compose(
    content: c.Sendable,
    recipient: Recipient,
    *,
    attempt: str | None = None,
    quoted: str | None = None,
    media_ids: MediaIds | None = None,
) -> Json:
    """The request body.

    `attempt` comes back in every status (at most 512 characters), `quoted` is the wamid answered (or reacted to),
    `media_ids` maps our media ids to Meta's. Raises ComposeError for what cannot be sent. An internal note is no
    `Sendable`: the type checker refuses it, and so does this function if nobody asked the type checker.
    """
    body: Json = {"messaging_product": "whatsapp", **recipient.fields()}
    if attempt is not None:
        body["biz_opaque_callback_data"] = attempt[:512]
    if isinstance(content, c.ReactionEvent):
        return body | reaction(content, quoted)
    if quoted:
        body["context"] = {"message_id": quoted}
    return body | _shape(content, media_ids or {})


def _shape(content: c.Sendable, media_ids: MediaIds) -> Json:
    kind = type(content)
    if kind in _PLAIN:
        return _PLAIN[kind](content)
    if kind in INTERACTIVE:
        return {"type": "interactive", "interactive": INTERACTIVE[kind](content)}
    if isinstance(content, c.MediaContent):
        return _media(content, media_ids)
    if isinstance(content, c.Template):
        try:
            return {"type": "template", "template": template(content, media_ids)}
        except KeyError as error:
            raise ComposeError(f"media {error} of the template was not uploaded to WhatsApp") from None
    raise ComposeError(f"{kind.__name__} cannot be sent to WhatsApp")


def reaction(content: c.ReactionEvent, target: str | None) -> Json:
    """An emoji on a message; empty takes it back. A reaction carries no reply context."""
    if not target:
        raise ComposeError("a reaction needs the message it belongs to")
    return {"type": "reaction", "reaction": {"message_id": target, "emoji": content.emoji or ""}}


def text(content: c.Text) -> Json:
    """Plain text."""
    return {"type": "text", "text": {"body": content.body, "preview_url": content.preview_url}}


def location(content: c.Location) -> Json:
    """A place."""
    place = _present(name=content.name, address=content.address)
    return {"type": "location", "location": {"latitude": content.latitude, "longitude": content.longitude, **place}}


def contacts(content: c.Contacts) -> Json:
    """Contact cards."""
    return {"type": "contacts", "contacts": [_card(card) for card in content.cards]}


def _card(card: c.ContactCard) -> Json:
    """Meta wants the formatted name and at least one part of it."""
    first, _, last = card.name.partition(" ")
    made: Json = {"name": _present(formatted_name=card.name, first_name=first, last_name=last or None)}
    if card.phones:
        made["phones"] = [_present(phone=one.phone, wa_id=one.wa_id, type=one.type) for one in card.phones]
    if card.emails:
        made["emails"] = [{"email": email} for email in card.emails]
    if card.organization:
        made["org"] = {"company": card.organization}
    return made


def _media(content: c.MediaContent, media_ids: MediaIds) -> Json:
    """A file by the id it got when it was uploaded to Meta."""
    if content.media.id is None or not (uploaded := media_ids.get(content.media.id)):
        raise ComposeError("the file was not uploaded to WhatsApp")
    held: Json = {"id": uploaded}
    if isinstance(content, c.Image | c.Video | c.Document) and content.caption:
        held["caption"] = content.caption
    if isinstance(content, c.Document) and content.media.filename:
        held["filename"] = content.media.filename
    if isinstance(content, c.Audio) and content.voice:
        held["voice"] = True
    kind = type(content).__name__.lower()
    return {"type": kind, kind: held}


def _present(**fields: Any) -> Json:
    return {name: value for name, value in fields.items() if value is not None}


_PLAIN: dict[type, Callable[[Any], Json]] = {c.Text: text, c.Location: location, c.Contacts: contacts}


def mark_read(wamid: str, *, typing: bool = False) -> Json:
    """Mark this and all earlier messages read; with `typing` the customer sees us type for up to 25 s."""
    body: Json = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}
    return body | {"typing_indicator": {"type": "text"}} if typing else body
