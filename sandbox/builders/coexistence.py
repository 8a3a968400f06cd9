"""Fields of numbers that also live in the WhatsApp Business app, and of routed threads.

Called by tests and scripted customers. Shapes: FACTS 2 and 5. Echoes and history never open a window and must not
notify.
"""

import time
from collections.abc import Sequence

from sandbox.builders.base import Business, Json, Person, present
from sandbox.builders.envelope import Change, field_change
from sandbox.identity import new_wamid


def echo(
    business: Business,
    who: Person,
    kind: str,
    content: Json,
    *,
    wamid: str | None = None,
    timestamp: float | None = None,
) -> Change:
    """A message sent from the phone app; `content` is the object under its type."""
    stamp = str(int(time.time() if timestamp is None else timestamp))
    head: Json = {"from": business.metadata["display_phone_number"]}
    head |= present(to=who.wa_id, to_user_id=who.user_id, to_parent_user_id=who.parent_user_id)
    head["id"] = wamid or new_wamid(who.wa_id or "0", inbound=False)
    value: Json = {"messaging_product": "whatsapp", "metadata": business.metadata, "contacts": [who.contact]}
    value["message_echoes"] = [head | {"timestamp": stamp, "type": kind, kind: content}]
    return field_change(business.waba_id, "smb_message_echoes", value)


def echo_edit(business: Business, who: Person, original: str, new_text: str) -> Change:
    """An edit made on the phone."""
    message = {"type": "text", "text": {"body": new_text}}
    return echo(business, who, "edit", {"original_message_id": original, "message": message})


def echo_revoke(business: Business, who: Person, original: str) -> Change:
    """A deletion made on the phone."""
    return echo(business, who, "revoke", {"original_message_id": original})


def history(
    business: Business,
    who: Person,
    messages: Sequence[Json],
    *,
    phase: int = 0,
    chunk: int = 1,
    progress: int = 100,
    states: Sequence[str] = (),
) -> Change:
    """One chunk of an imported chat; `states[i]` is the delivery state of `messages[i]` (READ when not given)."""
    listed = [
        message | {"history_context": {"status": states[index] if index < len(states) else "READ"}}
        for index, message in enumerate(messages)
    ]
    named = present(wa_id=who.wa_id, user_id=who.user_id, parent_user_id=who.parent_user_id, username=who.username)
    thread: Json = {"id": who.wa_id or who.user_id, "context": named, "messages": listed}
    meta = {"phase": phase, "chunk_order": chunk, "progress": progress}
    return _history(business, {"metadata": meta, "threads": [thread]})


def history_declined(business: Business) -> Change:
    """The business refused to share its history: error 2593109."""
    details = {"details": "History sharing is turned off by the business from the WhatsApp Business App"}
    text = "History sync is turned off by the business from the WhatsApp Business App"
    error = {"code": 2593109, "title": text, "message": text, "error_data": details}
    return _history(business, {"errors": [error]})


def history_media(business: Business, message: Json) -> Change:
    """The media of a `media_placeholder` (last 14 days only): same wamid, now with its object."""
    value = {"messaging_product": "whatsapp", "metadata": business.metadata, "messages": [message]}
    return field_change(business.waba_id, "history", value)


def _history(business: Business, chunk: Json) -> Change:
    value = {"messaging_product": "whatsapp", "metadata": business.metadata, "history": [chunk]}
    return field_change(business.waba_id, "history", value)


def app_state_sync(business: Business, who: Person, *, action: str = "add", timestamp: float | None = None) -> Change:
    """Address book entry added (also edited) or removed on the phone."""
    first = who.name.split(" ", 1)[0]
    contact = {"full_name": who.name, "first_name": first} | present(phone_number=who.wa_id, user_id=who.user_id)
    stamp = str(int(time.time() if timestamp is None else timestamp))
    entry = {"type": "contact", "contact": contact, "action": action, "metadata": {"timestamp": stamp}}
    value = {"messaging_product": "whatsapp", "metadata": business.metadata, "state_sync": [entry]}
    return field_change(business.waba_id, "smb_app_state_sync", value)


def standby(
    business: Business,
    who: Person,
    *,
    messages: Sequence[Json] = (),
    echoes: Sequence[Json] = (),
    statuses: Sequence[Json] = (),
) -> Change:
    """What happens in a thread another app or the business agent holds. An echo is `{"message": <send request>}`."""
    held: Json = {"contacts": [who.contact]}
    held |= present(
        messages=list(messages) or None, message_echoes=list(echoes) or None, statuses=list(statuses) or None
    )
    value = {"messaging_product": "whatsapp", "metadata": business.metadata, "standby": held}
    return field_change(business.waba_id, "standby", value)


def handover(business: Business, who: Person, *, kind: str = "control_passed", summary: str | None = None) -> Change:
    """Thread control moved. No metadata: the number is in `recipient`, the customer only a phone number."""
    passed = present(conversation_context=summary and {"summary": summary})
    value: Json = {
        "messaging_product": "whatsapp",
        "type": kind,
        "recipient": {"phone_number_id": business.phone_number_id},
        "sender": present(phone_number=who.wa_id),
        "timestamp": str(int(time.time())),
        kind: passed,
    }
    return field_change(business.waba_id, "messaging_handovers", value)
