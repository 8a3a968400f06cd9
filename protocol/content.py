"""What a message can hold, in both directions: one tagged union, `Content`.

A client that meets a tag it does not know shows it as `Unsupported` (see `protocol.decode`), so the list may grow.
Text is always the customer's or the agent's plain text; nothing in here is markup.
"""

from typing import Literal

from msgspec import Struct

MediaState = Literal["pending", "ready", "failed", "expired"]


class MediaRef(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A file that belongs to a message. `id` is the gateway's media id, fetched by `GET /api/media/{id}`.

    `size` bytes, `duration_ms` milliseconds, `peaks` 64 values 0..255 of a waveform, `reason` a code when failed.
    """

    id: int | None = None
    mime: str = "application/octet-stream"
    size: int | None = None
    filename: str | None = None
    state: MediaState = "pending"
    reason: str | None = None
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    peaks: tuple[int, ...] | None = None
    has_thumbnail: bool = False
    has_rendition: bool = False


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


class Image(Struct, frozen=True, omit_defaults=True, tag="image"):
    """A picture with an optional caption."""

    media: MediaRef
    caption: str | None = None


class Video(Struct, frozen=True, omit_defaults=True, tag="video"):
    """A video with an optional caption."""

    media: MediaRef
    caption: str | None = None


class Audio(Struct, frozen=True, omit_defaults=True, tag="audio"):
    """A sound file, or a voice note when `voice`."""

    media: MediaRef
    voice: bool = False


class Document(Struct, frozen=True, omit_defaults=True, tag="document"):
    """Any other file; its name is in `media.filename`."""

    media: MediaRef
    caption: str | None = None


class Sticker(Struct, frozen=True, omit_defaults=True, tag="sticker"):
    """A WebP sticker."""

    media: MediaRef
    animated: bool = False


class Location(Struct, frozen=True, omit_defaults=True, tag="location"):
    """A place in degrees; name and address only for chosen places."""

    latitude: float
    longitude: float
    name: str | None = None
    address: str | None = None
    url: str | None = None


class CardPhone(Struct, frozen=True, omit_defaults=True):
    """A phone on a contact card, as written; `wa_id` when it is on WhatsApp."""

    phone: str
    wa_id: str | None = None
    type: str | None = None


class ContactCard(Struct, frozen=True, omit_defaults=True):
    """One shared contact card."""

    name: str
    phones: tuple[CardPhone, ...] = ()
    emails: tuple[str, ...] = ()
    organization: str | None = None


class Contacts(Struct, frozen=True, omit_defaults=True, tag="contacts"):
    """Contact cards. `requested` when the customer answered "ask for phone" with their own card."""

    cards: tuple[ContactCard, ...]
    requested: bool = False


class ButtonReply(Struct, frozen=True, omit_defaults=True, tag="button_reply"):
    """The customer tapped a button of a template or of an interactive message."""

    title: str
    payload: str | None = None
    of_template: bool = False


class ListReply(Struct, frozen=True, omit_defaults=True, tag="list_reply"):
    """The customer chose a row of a list."""

    title: str
    row_id: str
    description: str | None = None


class FlowReply(Struct, frozen=True, omit_defaults=True, tag="flow_reply"):
    """The customer filled in a flow. `fields` are the answers in order; `raw` Meta's text when it was no JSON."""

    name: str | None = None
    body: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    raw: str | None = None


class OrderItem(Struct, frozen=True, omit_defaults=True):
    """One line of an order. `price` is a decimal string in `currency`; `name` comes from the imported SKU list."""

    sku: str
    quantity: int
    price: str
    currency: str
    name: str | None = None


class Order(Struct, frozen=True, omit_defaults=True, tag="order"):
    """A catalogue order with the customer's remark."""

    items: tuple[OrderItem, ...]
    catalog_id: str | None = None
    text: str | None = None


class ReactionEvent(Struct, frozen=True, omit_defaults=True, tag="reaction"):
    """A reaction to a message that is not in our history; every other one sits on its message. No emoji = removed."""

    emoji: str | None = None


class System(Struct, frozen=True, omit_defaults=True, tag="system"):
    """What WhatsApp says about the customer: `number_changed`, `user_id_changed`, `identity_changed` or Meta's word."""

    event: str
    body: str | None = None
    old: str | None = None
    new: str | None = None


class Call(Struct, frozen=True, omit_defaults=True, tag="call"):
    """A WhatsApp call; a `missed` one needs an answer. `duration_s` seconds."""

    event: Literal["missed", "answered", "rejected", "started"]
    duration_s: int | None = None


class Welcome(Struct, frozen=True, omit_defaults=True, tag="welcome"):
    """The customer opened the chat for the first time and has not written yet."""


class Unsupported(Struct, frozen=True, omit_defaults=True, tag="unsupported"):
    """Something this version (or the API) cannot show. `kind` is Meta's type if known, `code` its error."""

    kind: str | None = None
    code: int | None = None
    title: str | None = None


class Button(Struct, frozen=True):
    """A reply button we offer: id 256, title 20 characters."""

    id: str
    title: str


class Buttons(Struct, frozen=True, omit_defaults=True, tag="buttons"):
    """An interactive message of ours with up to three reply buttons."""

    body: str
    buttons: tuple[Button, ...]
    header: str | None = None
    footer: str | None = None


class ListRow(Struct, frozen=True, omit_defaults=True):
    """A row of a list we offer."""

    id: str
    title: str
    description: str | None = None


class ListSection(Struct, frozen=True, omit_defaults=True):
    """Rows under a heading."""

    rows: tuple[ListRow, ...]
    title: str | None = None


class ListMenu(Struct, frozen=True, omit_defaults=True, tag="list"):
    """An interactive message of ours with a list behind one button."""

    body: str
    button: str
    sections: tuple[ListSection, ...]
    header: str | None = None
    footer: str | None = None


class LinkButton(Struct, frozen=True, omit_defaults=True, tag="link_button"):
    """An interactive message of ours with one button that opens a page."""

    body: str
    label: str
    url: str
    header: str | None = None
    footer: str | None = None


class AskLocation(Struct, frozen=True, tag="ask_location"):
    """Ask the customer for their location."""

    body: str


class AskPhone(Struct, frozen=True, tag="ask_phone"):
    """Ask a customer known only by username for their phone number."""

    body: str


class ProductSection(Struct, frozen=True, omit_defaults=True):
    """Products of a catalogue under a heading, in the order shown."""

    title: str
    skus: tuple[str, ...] = ()


class TemplateParameter(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One value for a template: where it goes and what it is. `name` for named formats; position is the order given.

    `expires_ms` is the end of a limited time offer, milliseconds since 1970. A `flow` has its token in `text` and the
    values of its first screen, a JSON object, in `data`. `catalog` and `products` have the SKU of their picture in
    `text`, a `product` its own SKU.
    """

    component: Literal["header", "body", "button", "card_header", "card_body", "card_button", "limited_time_offer"]
    kind: Literal[
        "text",
        "currency",
        "date_time",
        "image",
        "video",
        "document",
        "location",
        "payload",
        "coupon",
        "expiry",
        "flow",
        "catalog",
        "products",
        "product",
    ] = "text"
    text: str | None = None
    name: str | None = None
    button_index: int | None = None
    card_index: int | None = None
    media_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    place: str | None = None
    address: str | None = None
    currency: str | None = None
    amount_1000: int | None = None
    expires_ms: int | None = None
    data: str | None = None
    catalog_id: str | None = None
    sections: tuple[ProductSection, ...] = ()


class Template(Struct, frozen=True, omit_defaults=True, tag="template", kw_only=True):
    """An approved template with its values. The gateway fills `header` .. `buttons` with what the customer reads."""

    name: str
    language: str
    parameters: tuple[TemplateParameter, ...] = ()
    header: str | None = None
    body: str | None = None
    footer: str | None = None
    buttons: tuple[str, ...] = ()
    category: str | None = None


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
