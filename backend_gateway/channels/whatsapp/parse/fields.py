"""Which webhook field is read by whom, and the lists each value may hold."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Raw, Struct

from backend_gateway.channels.whatsapp.parse.account import account, is_template_field, template
from backend_gateway.channels.whatsapp.parse.coexistence import echo, history
from backend_gateway.channels.whatsapp.parse.delivery import Delivery, Scope, each, open_list, open_object
from backend_gateway.channels.whatsapp.parse.lenient import REFUSED, decoder, read
from backend_gateway.channels.whatsapp.parse.messages import inbound
from backend_gateway.channels.whatsapp.parse.others import call, handover, loose_error, preference, synced_contact
from backend_gateway.channels.whatsapp.parse.party import index_contacts
from backend_gateway.channels.whatsapp.parse.statuses import status
from backend_gateway.channels.whatsapp.payloads import Contact, Metadata
from backend_gateway.domain.facts import Fact, Place
from protocol.message import Source

Build = Callable[[Scope, Place, Raw | bytes], Fact]


class _Live(Struct):
    """Value of the `messages` field: the one that must be fast."""

    metadata: Metadata
    contacts: list[Contact] | None = None
    messages: list[Raw] | None = None
    statuses: list[Raw] | None = None
    errors: list[Raw] | None = None
    user_actions: list[Raw] | None = None


_SOURCES: dict[str, Source] = {"smb_message_echoes": "echo", "history": "history", "standby": "standby"}
_LISTS: dict[str, dict[str, Build]] = {
    "messages": {
        "messages": inbound,
        "statuses": status,
        "errors": loose_error,
        "user_actions": lambda scope, place, raw: account(scope, place, raw, "user_actions"),
    },
    "smb_message_echoes": {"message_echoes": echo, "errors": loose_error},
    "standby": {"messages": inbound, "message_echoes": echo, "statuses": status, "errors": loose_error},
    "calls": {"calls": call, "statuses": account, "errors": loose_error},
    "user_preferences": {"user_preferences": preference, "errors": loose_error},
    "smb_app_state_sync": {"state_sync": synced_contact, "errors": loose_error},
}


def facts_of_change(delivery: Delivery, waba_id: str | None, field: str, value: Raw) -> Iterator[Fact]:
    """Every fact of one change; one with nothing we know in it is a single account fact."""
    if field == "messaging_handovers":
        scope = _scope(delivery, waba_id, field, {})
        yield delivery.guarded(value, lambda place, raw: handover(scope, place, raw))
        return
    if field == "messages":
        quick = _quick(delivery, waba_id, value)
        if quick:
            yield from quick
            return
    yield from _slow(delivery, waba_id, field, value)


def _quick(delivery: Delivery, waba_id: str | None, value: Raw) -> list[Fact]:
    """The plain road for messages and statuses; nothing at all when the value is not what is documented."""
    try:
        live = decoder(_Live).decode(value)
    except REFUSED:
        return []
    scope = _live_scope(delivery, waba_id, live)
    builders = _LISTS["messages"]
    facts: list[Fact] = []
    for name in ("messages", "statuses", "errors", "user_actions"):
        items: list[Raw] | None = getattr(live, name)
        if items:
            facts.extend(each(scope, items, builders[name]))
    return facts


def _live_scope(delivery: Delivery, waba_id: str | None, live: _Live) -> Scope:
    contacts = live.contacts or []
    single = len(contacts) == 1 and len(live.messages or ()) + len(live.statuses or ()) == 1
    return Scope(
        delivery=delivery,
        waba_id=waba_id,
        field="messages",
        number=live.metadata.phone_number_id,
        display=live.metadata.display_phone_number or "",
        contacts=index_contacts(contacts),
        lone=contacts[0] if single else None,
    )


def _slow(delivery: Delivery, waba_id: str | None, field: str, value: Raw) -> Iterator[Fact]:
    try:
        parts = open_object(value)
    except REFUSED:
        parts = {}
    scope = _scope(delivery, waba_id, field, parts)
    found = list(_items(scope, _inner(field, parts)))
    if found:
        yield from found
    else:
        build = template if is_template_field(field) else account
        yield delivery.guarded(value, lambda place, raw: build(scope, place, raw))


def _inner(field: str, parts: dict[str, Raw]) -> dict[str, Raw]:
    """Standby nests its lists one level deeper."""
    if field != "standby" or "standby" not in parts:
        return parts
    try:
        return open_object(parts["standby"])
    except REFUSED:
        return {}


def _items(scope: Scope, parts: dict[str, Raw]) -> Iterator[Fact]:
    if scope.field == "history":
        yield from history(scope, parts)
    for name, build in _LISTS.get(scope.field, {}).items():
        yield from each(scope, open_list(parts.get(name)), build)


def _scope(delivery: Delivery, waba_id: str | None, field: str, parts: dict[str, Raw]) -> Scope:
    metadata = _read(parts.get("metadata"), Metadata) or Metadata()
    inner = _inner(field, parts)
    contacts = [found for raw in open_list(inner.get("contacts")) if (found := _read(raw, Contact)) is not None]
    items = sum(len(open_list(inner.get(name))) for name in _LISTS.get(field, {}))
    return Scope(
        delivery=delivery,
        waba_id=waba_id,
        field=field,
        number=metadata.phone_number_id,
        display=metadata.display_phone_number or "",
        source=_SOURCES.get(field, "live"),
        contacts=index_contacts(contacts),
        lone=contacts[0] if len(contacts) == 1 and items == 1 else None,
    )


def _read(raw: Raw | None, kind: type[Any]) -> Any:
    """A struct out of a part that must not cost the rest, or None."""
    try:
        return read(raw, kind)[0] if raw is not None else None
    except REFUSED:
        return None
