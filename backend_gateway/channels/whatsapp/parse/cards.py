"""Contact cards: Meta's own fields, and the vCard beside them for what they leave out."""

import re

from backend_gateway.channels.whatsapp.payloads import Card, CardName, Message
from protocol.content import CardPhone, ContactCard, Contacts

_LINE = re.compile(r"(?:item\d+\.)?(?P<name>FN|TEL|EMAIL|ORG)(?P<parameters>(?:;[^:]*)?):(?P<value>.*)", re.IGNORECASE)
_WAID = re.compile(r"waid=(\d+)", re.IGNORECASE)


def contacts(message: Message) -> tuple[Contacts, None] | None:
    """Shared cards; `requested` when one of them answers our question for the number."""
    if not message.contacts:
        return None
    cards = tuple(_card(card) for card in message.contacts)
    return Contacts(cards=cards, requested=any(card.origin == "contact_request" for card in message.contacts)), None


def _card(card: Card) -> ContactCard:
    read = _vcard(card.vcard or "")
    phones = tuple(CardPhone(one.phone or one.wa_id or "", one.wa_id, one.type) for one in card.phones or ()
                   if one.phone or one.wa_id)  # fmt: skip
    emails = tuple(one.email for one in card.emails or () if one.email)
    phones, emails = phones or read.phones, emails or read.emails
    company = (card.org.company if card.org else None) or read.organization
    name = _name(card.name) or read.name or (phones[0].phone if phones else "")
    return ContactCard(name=name, phones=phones, emails=emails, organization=company)


def _name(name: CardName | None) -> str:
    if name is None:
        return ""
    parts = (name.first_name, name.middle_name, name.last_name)
    return name.formatted_name or " ".join(part for part in parts if part)


def _vcard(text: str) -> ContactCard:
    """The four properties we show; folded lines and everything else are ignored."""
    found: dict[str, list[str]] = {"FN": [], "EMAIL": [], "ORG": []}
    phones = []
    for line in text.splitlines():
        if not (match := _LINE.fullmatch(line.strip())):
            continue
        value = re.sub(r"\\([,;\\])", r"\1", match["value"]).strip()
        if match["name"].upper() == "TEL":
            waid = _WAID.search(match["parameters"])
            phones.append(CardPhone(value, waid[1] if waid else None))
        elif value:
            found[match["name"].upper()].append(value)
    return ContactCard(
        name=next(iter(found["FN"]), ""),
        phones=tuple(phones),
        emails=tuple(found["EMAIL"]),
        organization=next(iter(found["ORG"]), None),
    )
