"""Places and contact cards, in both directions. Parts of `protocol.content`."""

from msgspec import Struct


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
