"""Entries of `statuses[]`: what became of what we sent."""

from datetime import datetime

from msgspec import Raw

from backend_gateway.channels.whatsapp.notices import PricedConversation, Status
from backend_gateway.channels.whatsapp.notices import Pricing as PricingIn
from backend_gateway.channels.whatsapp.parse.delivery import Scope
from backend_gateway.channels.whatsapp.parse.failures import failure_of
from backend_gateway.channels.whatsapp.parse.lenient import read
from backend_gateway.channels.whatsapp.parse.moments import instant, moment
from backend_gateway.channels.whatsapp.parse.party import make_party
from backend_gateway.domain.facts import Party, Place, StatusFact
from protocol.message import Pricing

_FREE_ENTRY = frozenset({"free_entry_point", "referral_conversion"})


def status(scope: Scope, place: Place, raw: Raw | bytes) -> StatusFact:
    """The fact of one status. Words we do not know pass through. Raises ValueError without id, status or number."""
    found, _whole = read(raw, Status)
    if not found.id or not found.status:
        raise ValueError("status without id or status")
    at, _said = moment(found.timestamp, scope.delivery.received_at)
    price = found.pricing or (found.conversation.pricing if found.conversation else None)
    return StatusFact(
        place=place,
        phone_number_id=scope.need_number(),
        wamid=found.id,
        status=found.status.lower(),
        at=at,
        party=_recipient(scope, found),
        failure=failure_of(found.errors) if found.errors or found.status == "failed" else None,
        pricing=None if price is None else _pricing(price),
        free_entry_until=None if found.conversation is None else _free_entry(found.conversation, price),
        callback=found.biz_opaque_callback_data or None,
    )


def _recipient(scope: Scope, found: Status) -> Party:
    """The customer. In a group `recipient_id` is the group, so only the participant names a person."""
    if found.recipient_type == "group":
        return _participant(scope, found)
    parent = found.recipient_parent_user_id or found.parent_recipient_user_id or found.parent_user_id
    known = scope.contacts
    contact = known.get(found.recipient_user_id or "") or known.get(found.recipient_id or "") or scope.lone
    return make_party(found.recipient_id, found.recipient_user_id, parent, contact)


def _participant(scope: Scope, found: Status) -> Party:
    phone = found.recipient_participant_id or found.participant_recipient_id
    bsuid = found.recipient_participant_user_id
    contact = scope.contacts.get(bsuid or "") or scope.contacts.get(phone or "")
    return make_party(phone, bsuid, found.recipient_participant_parent_user_id, contact)


def _pricing(price: PricingIn) -> Pricing:
    """What Meta charges for; one category is spelled with hyphen or underscore."""
    category = price.category.lower().replace("-", "_") if price.category else None
    return Pricing(model=price.pricing_model, type=price.type, category=category, billable=price.billable)


def _free_entry(conversation: PricedConversation, price: PricingIn | None) -> datetime | None:
    """Until when this chat is free because it began at an ad; only `sent` says it."""
    kinds = {conversation.origin.type if conversation.origin else None, price.type if price else None}
    return instant(conversation.expiration_timestamp) if kinds & _FREE_ENTRY else None
