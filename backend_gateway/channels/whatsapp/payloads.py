"""Meta's message objects as typed structs, tolerant of fields we do not know (statuses and the rest: `notices`).

Used by `parse` alone. Every field may be absent: what is required is judged where facts are made, so that one odd field
never costs a message. Shapes: webhook reference of the Cloud API, v23 to v26.
"""

from msgspec import Struct

Moment = str | int | float | None
Number = str | int | float | None


class Metadata(Struct):
    """Which of our numbers the change is about."""

    phone_number_id: str = ""
    display_phone_number: str | None = None


class Profile(Struct):
    """What the customer calls themselves."""

    name: str | None = None
    username: str | None = None


class Contact(Struct):
    """The customer beside messages and statuses; `wa_id` is omitted when hidden behind a username."""

    profile: Profile | None = None
    wa_id: str | None = None
    user_id: str | None = None
    parent_user_id: str | None = None
    username: str | None = None


class ErrorData(Struct):
    """Where the words of an error live since 2023."""

    details: str | None = None


class ErrorItem(Struct):
    """An error; the older shape has `details` at the top."""

    code: int | None = None
    title: str | None = None
    message: str | None = None
    details: str | None = None
    error_data: ErrorData | None = None


class Body(Struct):
    """Text."""

    body: str | None = None


class Media(Struct):
    """File of any kind."""

    id: str | None = None
    mime_type: str | None = None
    sha256: str | None = None
    caption: str | None = None
    filename: str | None = None
    url: str | None = None
    file_size: int | str | None = None
    voice: bool | None = None
    animated: bool | None = None


class Location(Struct):
    """A place."""

    latitude: float | None = None
    longitude: float | None = None
    name: str | None = None
    address: str | None = None
    url: str | None = None


class CardName(Struct):
    """Name on a contact card."""

    formatted_name: str | None = None
    first_name: str | None = None
    middle_name: str | None = None
    last_name: str | None = None


class CardPhone(Struct):
    """Phone on a contact card."""

    phone: str | None = None
    wa_id: str | None = None
    type: str | None = None


class CardEmail(Struct):
    """Mail address on a contact card."""

    email: str | None = None


class CardOrg(Struct):
    """Organisation on a contact card."""

    company: str | None = None


class Card(Struct):
    """A contact card; `origin` is `contact_request` when it answers our question for the number."""

    name: CardName | None = None
    phones: list[CardPhone] | None = None
    emails: list[CardEmail] | None = None
    org: CardOrg | None = None
    vcard: str | None = None
    origin: str | None = None


class Button(Struct):
    """Quick reply of a template."""

    payload: str | None = None
    text: str | None = None


class Choice(Struct):
    """Tapped button or row of an interactive message."""

    id: str | None = None
    title: str | None = None
    description: str | None = None


class FormReply(Struct):
    """Filled-in flow; the answers travel as JSON inside a string."""

    name: str | None = None
    body: str | None = None
    response_json: str | None = None


class CallPermission(Struct):
    """Answer to our question whether we may call."""

    response: str | None = None


class Interactive(Struct):
    """Answer to an interactive message."""

    type: str | None = None
    button_reply: Choice | None = None
    list_reply: Choice | None = None
    nfm_reply: FormReply | None = None
    call_permission_reply: CallPermission | None = None


class ProductItem(Struct):
    """Line of an order; numbers come as numbers or as strings."""

    product_retailer_id: str | int | None = None
    quantity: Number = None
    item_price: Number = None
    currency: str | None = None


class Order(Struct):
    """Basket of the catalogue."""

    catalog_id: str | None = None
    text: str | None = None
    product_items: list[ProductItem] | None = None


class Reaction(Struct):
    """Emoji on a message; absent or empty means taken back."""

    message_id: str | None = None
    emoji: str | None = None


class System(Struct):
    """Change of number, BSUID or security code."""

    body: str | None = None
    type: str | None = None
    wa_id: str | None = None
    new_wa_id: str | None = None
    user_id: str | None = None
    parent_user_id: str | None = None
    previous_user_id: str | None = None
    previous_parent_user_id: str | None = None
    identity: str | None = None


class Product(Struct):
    """Catalogue item somebody asks about."""

    catalog_id: str | None = None
    product_retailer_id: str | int | None = None


class Context(Struct, rename={"from_": "from"}):
    """Reply and forward marks."""

    id: str | None = None
    from_: str | None = None
    forwarded: bool | None = None
    frequently_forwarded: bool | None = None
    referred_product: Product | None = None


class Referral(Struct):
    """The ad or post the customer came from."""

    source_type: str | None = None
    source_id: str | None = None
    source_url: str | None = None
    headline: str | None = None
    body: str | None = None
    ctwa_clid: str | None = None


class UnsupportedKind(Struct):
    """What the API could not carry."""

    type: str | None = None


class HistoryContext(Struct):
    """State of an imported message."""

    status: str | None = None


class Revoke(Struct):
    """Deletion for everyone."""

    original_message_id: str | None = None


class Message(Struct, rename={"from_": "from"}, kw_only=True):
    """One entry of `messages[]`, `message_echoes[]` or a history thread."""

    id: str | None = None
    timestamp: Moment = None
    type: str | None = None
    from_: str | None = None
    from_user_id: str | None = None
    from_parent_user_id: str | None = None
    to: str | None = None
    to_user_id: str | None = None
    to_parent_user_id: str | None = None
    recipient: str | None = None
    group_id: str | None = None
    context: Context | None = None
    referral: Referral | None = None
    errors: list[ErrorItem] | None = None
    text: Body | None = None
    image: Media | None = None
    video: Media | None = None
    audio: Media | None = None
    voice: Media | None = None
    document: Media | None = None
    sticker: Media | None = None
    location: Location | None = None
    contacts: list[Card] | None = None
    button: Button | None = None
    interactive: Interactive | None = None
    order: Order | None = None
    reaction: Reaction | None = None
    system: System | None = None
    edit: "Edit | None" = None
    revoke: Revoke | None = None
    unsupported: UnsupportedKind | None = None
    history_context: HistoryContext | None = None
    message: "Message | None" = None


class Edit(Struct):
    """New form of a message."""

    original_message_id: str | None = None
    message: Message | None = None
