"""Numbers that also live in the WhatsApp Business app, and threads another app holds: echoes, history, standby.

Nothing in here opens the customer service window, and history must not make a sound.
"""

from collections.abc import Iterator

import msgspec
from msgspec import Raw, Struct

from backend_gateway.channels.whatsapp.notices import Thread, ThreadContext
from backend_gateway.channels.whatsapp.parse.account import account
from backend_gateway.channels.whatsapp.parse.delivery import Scope, open_list, open_object
from backend_gateway.channels.whatsapp.parse.lenient import REFUSED, read
from backend_gateway.channels.whatsapp.parse.messages import message_fact, sender
from backend_gateway.channels.whatsapp.parse.party import digits, make_party
from backend_gateway.channels.whatsapp.payloads import Contact, Message, Profile
from backend_gateway.domain.facts import Fact, Place

_STATES = {"error": "failed", "pending": "accepted"}


def echo(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    """A message the business sent elsewhere: from the phone app, or (standby) by another app as a raw send request."""
    message, whole = read(raw, Message)
    if message.message is not None and message.type is None:
        message = _unwrapped(message, message.message)
    known = scope.contacts
    contact = known.get(message.to_user_id or "") or known.get(message.to or "") or scope.lone
    party = make_party(message.to, message.to_user_id or message.recipient, message.to_parent_user_id, contact)
    return message_fact(scope, place, raw, message, whole=whole, party=party, direction="out")


def _unwrapped(outer: Message, request: Message) -> Message:
    """A raw send request with the id and time that stand around it."""
    return msgspec.structs.replace(
        request,
        id=outer.id or request.id,
        timestamp=outer.timestamp if outer.timestamp is not None else request.timestamp,
        to=outer.to or request.to,
        to_user_id=outer.to_user_id or request.to_user_id,
        to_parent_user_id=outer.to_parent_user_id or request.to_parent_user_id,
        type=request.type or "text",
    )


class _Imported(Struct):
    """An imported message's thread: whom it is with."""

    scope: Scope
    contact: Contact

    def build(self, place: Place, raw: Raw | bytes) -> Fact:
        """The fact of one imported message; the thread says who the customer is."""
        message, whole = read(raw, Message)
        outgoing = _is_ours(self.scope, message)
        contact = self.contact
        party = (
            make_party(message.to or contact.wa_id, message.to_user_id, message.to_parent_user_id, contact)
            if outgoing
            else make_party(message.from_, message.from_user_id, message.from_parent_user_id, contact)
        )
        state = message.history_context.status if message.history_context else None
        return message_fact(
            self.scope,
            place,
            raw,
            message,
            whole=whole,
            party=party,
            direction="out" if outgoing else "in",
            status=_state(state) if outgoing else None,
        )


def _is_ours(scope: Scope, message: Message) -> bool:
    """Written by the business: it comes from our number, or it names a receiver."""
    if scope.display and digits(message.from_) == digits(scope.display):
        return True
    return not message.from_user_id and bool(message.to or message.to_user_id)


def _state(word: str | None) -> str | None:
    lowered = word.lower() if word else None
    return _STATES.get(lowered, lowered) if lowered else None


def history(scope: Scope, value: dict[str, Raw]) -> Iterator[Fact]:
    """Chunks of imported chats; their media follow as plain messages under ids we know already."""
    for chunk in open_list(value.get("history")):
        yield from _chunk(scope, chunk)
    for item in open_list(value.get("messages")):
        yield scope.delivery.guarded(item, lambda place, raw: _late_media(scope, place, raw))


def _late_media(scope: Scope, place: Place, raw: Raw | bytes) -> Fact:
    message, whole = read(raw, Message)
    if not _is_ours(scope, message):
        return message_fact(scope, place, raw, message, whole=whole, party=sender(scope, message))
    party = make_party(message.to, message.to_user_id, message.to_parent_user_id, scope.lone)
    return message_fact(scope, place, raw, message, whole=whole, party=party, direction="out")


def _chunk(scope: Scope, chunk: Raw) -> Iterator[Fact]:
    """First the chunk itself (its progress, or why there is none), then the messages of each thread."""
    try:
        parts = open_object(chunk)
    except REFUSED as error:
        yield scope.delivery.unreadable(scope.delivery.place(), chunk, f"history: {error}")
        return
    threads = open_list(parts.pop("threads", None))
    rest = msgspec.json.encode(parts)
    yield scope.delivery.guarded(rest, lambda place, raw: account(scope, place, raw))
    for thread in threads:
        yield from _thread(scope, thread)


def _thread(scope: Scope, raw: Raw) -> Iterator[Fact]:
    try:
        thread, _whole = read(raw, Thread)
    except REFUSED as error:
        yield scope.delivery.unreadable(scope.delivery.place(), raw, f"thread: {error}")
        return
    who = thread.context or ThreadContext()
    contact = Contact(Profile(), who.wa_id or thread.id, who.user_id, who.parent_user_id, who.username)
    imported = _Imported(scope, contact)
    for item in thread.messages or []:
        yield scope.delivery.guarded(item, imported.build)
