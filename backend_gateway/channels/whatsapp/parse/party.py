"""Who an item is about. Phone, BSUID and username may each be missing, and a BSUID may stand where a phone belongs."""

import re
from collections.abc import Iterable

from backend_gateway.channels.whatsapp.payloads import Contact
from backend_gateway.domain.facts import Party

_BSUID = re.compile(r"[A-Za-z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}", re.ASCII)
_DIGITS = re.compile(r"[\s+()\-.]")


def is_bsuid(value: str) -> bool:
    """Is this a business-scoped user id, like `MX.1349...` or (parent) `MX.ENT.5068...`?"""
    return _BSUID.fullmatch(value) is not None


def digits(value: str | None) -> str:
    """A phone number without its signs; "" for nothing."""
    if not value:
        return ""
    return value if value.isdigit() else _DIGITS.sub("", value)


def make_party(
    phone: str | None,
    bsuid: str | None,
    parent: str | None,
    contact: Contact | None = None,
) -> Party:
    """One party out of an item's own ids and the contact beside it. The item wins: the contact only fills gaps."""
    if contact is None:
        profile = username = None
    else:
        phone, bsuid, parent = phone or contact.wa_id, bsuid or contact.user_id, parent or contact.parent_user_id
        profile = contact.profile
        username = contact.username or (profile.username if profile else None)
    if phone and not phone.isdigit():
        phone, bsuid, parent = _sorted_out(phone, bsuid, parent)
    return Party(
        wa_id=phone or None,
        bsuid=bsuid or None,
        parent_bsuid=parent or None,
        username=plain_username(username),
        profile_name=(profile.name or None) if profile else None,
    )


def _sorted_out(phone: str, bsuid: str | None, parent: str | None) -> tuple[str | None, str | None, str | None]:
    """A BSUID seen in the place of a phone goes where it belongs."""
    if not (found := _BSUID.fullmatch(phone)):
        return digits(phone), bsuid, parent
    if found[1]:
        return None, bsuid, parent or phone
    return None, bsuid or phone, parent


def plain_username(value: str | None) -> str | None:
    """A username without the `@` that only some payloads carry."""
    return (value.strip().removeprefix("@") or None) if value else None


def index_contacts(contacts: Iterable[Contact]) -> dict[str, Contact]:
    """Contacts by each of their ids."""
    found: dict[str, Contact] = {}
    for contact in contacts:
        for key in (contact.user_id, contact.wa_id):
            if key:
                found.setdefault(key, contact)
    return found
