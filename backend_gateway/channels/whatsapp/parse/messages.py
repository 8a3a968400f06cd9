"""Entries of `messages[]`, in the live field, in history and in standby: one fact for each.

Each type of message is a fact of its own when it changes another message or the customer; every other one is a new row.
"""

from datetime import datetime
from typing import Literal

from msgspec import Raw

from backend_gateway.channels.whatsapp.parse.content import content_of, in_group, kind_of
from backend_gateway.channels.whatsapp.parse.delivery import Scope
from backend_gateway.channels.whatsapp.parse.identity import identity_change, system_content
from backend_gateway.channels.whatsapp.parse.lenient import read
from backend_gateway.channels.whatsapp.parse.moments import moment
from backend_gateway.channels.whatsapp.parse.party import make_party
from backend_gateway.channels.whatsapp.payloads import Context, Message
from backend_gateway.channels.whatsapp.payloads import Referral as ReferralIn
from backend_gateway.domain.facts import (
    ContextFact,
    EditFact,
    Fact,
    MediaFact,
    MessageFact,
    Party,
    Place,
    ReactionFact,
    RevokeFact,
)
from protocol.content import Content, ReactionEvent
from protocol.message import Referral

Way = Literal["in", "out"]
_PLAIN = ContextFact()


def inbound(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    """The fact of one entry of `messages[]`. Raises ValueError when it has no id or its change names no number."""
    message, whole = read(raw, Message)
    return message_fact(scope, place, raw, message, whole=whole, party=sender(scope, message))


def sender(scope: Scope, message: Message) -> Party:
    """The customer who wrote it: the message's own ids, filled up from the contact listed beside it."""
    known = scope.contacts
    contact = known.get(message.from_user_id or "") or known.get(message.from_ or "") or scope.lone
    return make_party(message.from_, message.from_user_id, message.from_parent_user_id, contact)


def message_fact(
    scope: Scope,
    place: Place,
    raw: Raw | bytes,
    message: Message,
    *,
    whole: bool,
    party: Party,
    direction: Way = "in",
    status: str | None = None,
) -> Fact:
    """The fact of a message whose sender is known already. `whole` False keeps the raw item."""
    if not message.id:
        raise ValueError("message without id")
    at, said = moment(message.timestamp, scope.delivery.received_at)
    kept = None if whole and said and not scope.delivery.mended(raw) else scope.delivery.raw(raw)
    about = _about_another(scope, place, message, party, at, direction)
    if about is not None:
        return about
    content, media, understood = _shown(message)
    if message.group_id:
        content, media, understood = in_group(content), None, False
    live_in = direction == "in" and scope.source == "live" and not message.group_id
    return MessageFact(
        place=place,
        phone_number_id=scope.need_number(),
        wamid=message.id,
        party=party,
        at=at,
        content=content,
        direction=direction,
        source=scope.source,
        context=_PLAIN if message.context is None else context_of(message.context),
        referral=None if message.referral is None else referral_of(message.referral),
        media=media,
        raw=kept if understood else scope.delivery.raw(raw),
        opens_window=live_in and message.system is None,
        status=status,
        group_id=message.group_id,
    )


def _shown(message: Message) -> tuple[Content, MediaFact | None, bool]:
    if message.type == "system" and message.system is not None:
        return system_content(message.system), None, True
    if message.type == "reaction" and message.reaction is not None:
        return ReactionEvent(message.reaction.emoji or None), None, False
    return content_of(message)


def _about_another(
    scope: Scope, place: Place, message: Message, party: Party, at: datetime, direction: Way
) -> Fact | None:
    """The fact of a message that changes another message or the customer, or None."""
    kind = kind_of(message)
    if kind == "reaction":
        return _reaction(scope, place, message, party, at, direction)
    if kind == "edit":
        return _edit(scope, place, message, party, at, direction)
    if kind == "revoke":
        return _revoke(scope, place, message, party, at, direction)
    if kind == "system" and message.system is not None:
        return identity_change(scope, place, message, message.system, party, at)
    return None


def _reaction(
    scope: Scope, place: Place, message: Message, party: Party, at: datetime, direction: Way
) -> ReactionFact | None:
    """An emoji on a message; taken back when the emoji is empty or absent."""
    if message.reaction is None or not message.reaction.message_id:
        return None
    return ReactionFact(
        place=place,
        phone_number_id=scope.need_number(),
        wamid=message.id or "",
        target_wamid=message.reaction.message_id,
        party=party,
        at=at,
        emoji=message.reaction.emoji or None,
        direction=direction,
        source=scope.source,
    )


def _edit(scope: Scope, place: Place, message: Message, party: Party, at: datetime, direction: Way) -> EditFact | None:
    edit = message.edit
    if edit is None or not edit.original_message_id or edit.message is None:
        return None
    content, media, _understood = content_of(edit.message)
    if message.group_id or edit.message.group_id:
        content, media = in_group(content), None
    return EditFact(
        place=place,
        phone_number_id=scope.need_number(),
        wamid=message.id or "",
        target_wamid=edit.original_message_id,
        party=party,
        at=at,
        content=content,
        media=media,
        direction=direction,
    )


def _revoke(
    scope: Scope, place: Place, message: Message, party: Party, at: datetime, direction: Way
) -> RevokeFact | None:
    if message.revoke is None or not message.revoke.original_message_id:
        return None
    return RevokeFact(
        place=place,
        phone_number_id=scope.need_number(),
        wamid=message.id or "",
        target_wamid=message.revoke.original_message_id,
        party=party,
        at=at,
        direction=direction,
    )


def context_of(context: Context) -> ContextFact:
    """Reply and forward marks, in our words."""
    product = context.referred_product
    return ContextFact(
        wamid=context.id or None,
        author=context.from_ or None,
        forwarded="many" if context.frequently_forwarded else "yes" if context.forwarded else "no",
        product=str(product.product_retailer_id) if product and product.product_retailer_id is not None else None,
    )


def referral_of(found: ReferralIn) -> Referral:
    """The ad or post, in our words."""
    return Referral(
        source_type=found.source_type,
        source_id=found.source_id,
        source_url=found.source_url,
        headline=found.headline,
        body=found.body,
        click_id=found.ctwa_clid,
    )
