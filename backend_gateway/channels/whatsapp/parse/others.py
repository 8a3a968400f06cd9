"""The smaller lists: calls, preferences, the phone app's address book, and errors that belong to no message."""

from msgspec import Raw

from backend_gateway.channels.whatsapp.notices import Call, Handover, Preference, StateSync
from backend_gateway.channels.whatsapp.parse.account import account
from backend_gateway.channels.whatsapp.parse.delivery import Scope
from backend_gateway.channels.whatsapp.parse.lenient import read
from backend_gateway.channels.whatsapp.parse.moments import moment
from backend_gateway.channels.whatsapp.parse.party import make_party
from backend_gateway.channels.whatsapp.payloads import Contact, Number
from backend_gateway.domain.facts import (
    AccountFact,
    ContactSyncFact,
    Fact,
    MessageFact,
    Party,
    Place,
    PreferenceFact,
)
from backend_gateway.domain.message_text import HANDED_OVER
from protocol.content import Call as CallContent
from protocol.content import System, Unsupported

HANDOVERS = (HANDED_OVER, "control_taken")


def call(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    """A call that has ended is a message whose wamid is the call's id; ringing and other events are account facts.

    A call of the customer opens the window even when nobody answers; one of ours only when it is accepted.
    """
    found, whole = read(raw, Call)
    if found.event != "terminate" or not found.id:
        return account(scope, place, raw)
    at, said = moment(found.timestamp, scope.delivery.received_at)
    outgoing = found.direction == "BUSINESS_INITIATED"
    content = _ended(found, outgoing=outgoing)
    return MessageFact(
        place=place,
        phone_number_id=scope.need_number(),
        wamid=found.id,
        party=_caller(scope, found, outgoing=outgoing),
        at=at,
        content=content,
        direction="out" if outgoing else "in",
        opens_window=not outgoing or content.event == "answered",
        raw=None if whole and said else scope.delivery.raw(raw),
    )


def _ended(found: Call, *, outgoing: bool) -> CallContent:
    seconds = _seconds(found.duration)
    if (found.status or "").upper() == "COMPLETED" and seconds:
        return CallContent(event="answered", duration_s=seconds)
    return CallContent(event="rejected" if outgoing else "missed")


def _seconds(value: Number) -> int:
    try:
        return max(0, min(int(value or 0), 2**31))
    except (ValueError, OverflowError):
        return 0


def _caller(scope: Scope, found: Call, *, outgoing: bool) -> Party:
    if outgoing:
        phone, bsuid, parent = found.to, found.to_user_id, found.to_parent_user_id
    else:
        phone, bsuid, parent = found.from_, found.from_user_id, found.from_parent_user_id
    contact = scope.contacts.get(bsuid or "") or scope.contacts.get(phone or "") or scope.lone
    return make_party(phone, bsuid, parent, contact)


def preference(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    """Marketing stopped or resumed; other preferences are account facts."""
    found, _whole = read(raw, Preference)
    value = (found.value or "").lower()
    if found.category != "marketing_messages" or value not in {"stop", "resume"}:
        return account(scope, place, raw)
    at, _said = moment(found.timestamp, scope.delivery.received_at)
    contact = scope.contacts.get(found.user_id or "") or scope.contacts.get(found.wa_id or "") or scope.lone
    return PreferenceFact(
        place=place,
        phone_number_id=scope.need_number(),
        party=make_party(found.wa_id, found.user_id, found.parent_user_id, contact),
        at=at,
        marketing="stop" if value == "stop" else "resume",
    )


def synced_contact(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    """An address book entry of the phone app; an edited one comes as added."""
    found, _whole = read(raw, StateSync)
    contact = found.contact
    if found.type not in {None, "contact"} or contact is None:
        return account(scope, place, raw)
    beside = Contact(username=contact.username)
    return ContactSyncFact(
        place=place,
        phone_number_id=scope.need_number(),
        party=make_party(contact.phone_number, contact.user_id, contact.parent_user_id, beside),
        name=contact.full_name or contact.first_name,
        action="remove" if found.action == "remove" else "add",
    )


def handover(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    """Another app or Meta's assistant took a thread, or passed it to us: then the customer waits for a person.

    What they said meanwhile came as standby and started nothing, so the notice stands for it: it opens the window and
    owes an answer, as their words would. It has no id of its own and no metadata, so one is made of what it says: the
    same notice again is the same line.
    """
    found, _whole = read(raw, Handover)
    number = found.recipient.phone_number_id if found.recipient is not None else None
    phone = found.sender.phone_number if found.sender is not None else None
    if found.type not in HANDOVERS or not number or not phone:
        return account(scope, place, raw)
    at, _said = moment(found.timestamp, scope.delivery.received_at)
    passed = found.control_passed.conversation_context if found.control_passed is not None else None
    return MessageFact(
        place=place,
        phone_number_id=number,
        wamid=f"{found.type}.{number}.{phone}.{int(at.timestamp())}",
        party=make_party(phone, None, None, None),
        at=at,
        content=Unsupported(kind=HANDED_OVER, title=passed.summary if passed is not None else None)
        if found.type == HANDED_OVER
        else System(event=found.type),
        opens_window=found.type == HANDED_OVER,
    )


def loose_error(scope: Scope, place: Place, raw: Raw | bytes) -> AccountFact:
    """An error that names no message: something an administrator should read."""
    return account(scope, place, raw, "errors")
