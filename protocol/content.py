"""What a message can hold, in both directions: one tagged union, `Content`.

A client that meets a tag it does not know shows it as `Unsupported` (see `protocol.decode`), so the list may grow.
Text is always the customer's or the agent's plain text; nothing in here is markup.

Everybody imports the kinds and their parts from here; what belongs together stands in `content_*`.
"""

from msgspec import Struct

from protocol.content_cards import CardPhone, ContactCard, Contacts, Location
from protocol.content_media import Audio, Document, Image, MediaRef, MediaState, Sticker, Video
from protocol.content_offered import AskLocation, AskPhone, Button, Buttons, LinkButton, ListMenu, ListRow, ListSection
from protocol.content_received import (
    ButtonReply,
    Call,
    FlowReply,
    ListReply,
    Order,
    OrderItem,
    ReactionEvent,
    System,
    Unsupported,
    Welcome,
)
from protocol.content_template import ProductSection, Template, TemplateParameter

__all__ = [
    "Activity",
    "AskLocation",
    "AskPhone",
    "Audio",
    "Button",
    "ButtonReply",
    "Buttons",
    "Call",
    "CardPhone",
    "ContactCard",
    "Contacts",
    "Content",
    "Document",
    "FlowReply",
    "Image",
    "LinkButton",
    "LinkPreview",
    "ListMenu",
    "ListReply",
    "ListRow",
    "ListSection",
    "Location",
    "MediaContent",
    "MediaRef",
    "MediaState",
    "Note",
    "Order",
    "OrderItem",
    "ProductSection",
    "ReactionEvent",
    "Sendable",
    "Sticker",
    "System",
    "Template",
    "TemplateParameter",
    "Text",
    "Unsupported",
    "Video",
    "Welcome",
]


class LinkPreview(Struct, frozen=True, omit_defaults=True):
    """What the link in a text leads to, as WhatsApp told it. Nobody looks it up (docs/decisions/0010)."""

    url: str
    title: str | None = None
    description: str | None = None


class Text(Struct, frozen=True, omit_defaults=True, tag="text"):
    """Plain text with WhatsApp's light markup left in place. `preview_url` asks WhatsApp to show the first link."""

    body: str
    preview_url: bool = False
    link: LinkPreview | None = None


class Note(Struct, frozen=True, omit_defaults=True, tag="note"):
    """An internal note; the customer never sees it. `mentions` are user ids, those of mentioned `teams` among them."""

    body: str
    mentions: tuple[int, ...] = ()
    teams: tuple[int, ...] = ()


class Activity(Struct, frozen=True, omit_defaults=True, tag="activity", kw_only=True):
    """One muted line of the timeline: `assigned`, `taken`, `unassigned`, `resolved`, `reopened`, `merged`, ...

    `subject` is the name the line speaks of (who got it, which team); the actor is the message's author.
    """

    event: str
    subject: str | None = None
    reason: str | None = None


Content = (
    Text
    | Image
    | Video
    | Audio
    | Document
    | Sticker
    | Location
    | Contacts
    | ButtonReply
    | ListReply
    | FlowReply
    | Order
    | ReactionEvent
    | System
    | Call
    | Welcome
    | Unsupported
    | Buttons
    | ListMenu
    | LinkButton
    | AskLocation
    | AskPhone
    | Template
    | Note
    | Activity
)

MediaContent = Image | Video | Audio | Document | Sticker

Sendable = (
    Text
    | Image
    | Video
    | Audio
    | Document
    | Sticker
    | Location
    | Contacts
    | ReactionEvent
    | Buttons
    | ListMenu
    | LinkButton
    | AskLocation
    | AskPhone
    | Template
)
"""What may leave for a customer. No `Note`, no `Activity`: handing one to the sender is an error of the type checker,
and a stored one cannot be read there."""
